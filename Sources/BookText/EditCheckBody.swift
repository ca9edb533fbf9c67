// Whether replacements left alone the tasks, marks, headings and cells that they do not touch.

extension EditCheck {
  func checkBody(
    _ oldBody: Body, _ old: [UInt8], _ newBody: Body, _ new: [UInt8]
  ) throws(EditRefusal) {
    guard headings(oldBody, old, touched.old) == headings(newBody, new, touched.new) else {
      throw .changesMore("a heading")
    }
    guard tasks(oldBody, old, touched.old) == tasks(newBody, new, touched.new) else {
      throw .changesMore("another task")
    }
    guard marks(oldBody, old, touched.old) == marks(newBody, new, touched.new) else {
      throw .changesMore("another mark")
    }
    guard texts(oldBody.shared, old, touched.old) == texts(newBody.shared, new, touched.new) else {
      throw .changesMore("what may leave the house")
    }
  }

  private struct TaskText: Equatable {
    let state: BodyTask.State
    let text: ArraySlice<UInt8>
    let title: ArraySlice<UInt8>
    let tokens: [ArraySlice<UInt8>]
    let kinds: [BodyTask.Token.Kind]
    let isShared: Bool

    static func == (left: TaskText, right: TaskText) -> Bool {
      left.state == right.state && left.text.elementsEqual(right.text)
        && left.title.elementsEqual(right.title) && left.isShared == right.isShared
        && left.kinds == right.kinds
        && left.tokens.elementsEqual(right.tokens) { $0.elementsEqual($1) }
    }
  }

  private func tasks(_ body: Body, _ bytes: [UInt8], _ touched: SpanSet) -> [TaskText] {
    body.tasks.filter { !touched.touch($0.span) }.map { task in
      TaskText(
        state: task.state, text: bytes[task.span.range], title: bytes[task.title.range],
        tokens: task.tokens.map { bytes[$0.span.range] }, kinds: task.tokens.map(\.kind),
        isShared: task.isShared)
    }
  }

  private struct MarkText: Equatable {
    let kind: BodyMark.Kind
    let text: [UInt8]
    let isShared: Bool
  }

  private func marks(_ body: Body, _ bytes: [UInt8], _ touched: SpanSet) -> [MarkText] {
    body.marks.filter { !touched.touch($0.paragraph.union($0.span)) }.map { mark in
      MarkText(
        kind: mark.kind, text: Array(bytes[mark.paragraph.range]), isShared: mark.isShared)
    }
  }

  private struct HeadingText: Equatable {
    let level: Int
    let text: [UInt8]
  }

  private func headings(_ body: Body, _ bytes: [UInt8], _ touched: SpanSet) -> [HeadingText] {
    body.headings.filter { !touched.touch($0.span) }.map {
      HeadingText(level: $0.level, text: Array(bytes[$0.span.range]))
    }
  }

  private func texts(_ spans: [Span], _ bytes: [UInt8], _ touched: SpanSet) -> [[UInt8]] {
    spans.filter { !touched.touch($0) }.map { Array(bytes[$0.range]) }
  }

  // MARK: Tables

  func checkTable(_ old: [UInt8], _ new: [UInt8]) throws(EditRefusal) {
    let (oldTable, oldProblems) = CSVTable.read(old)
    let (newTable, newProblems) = CSVTable.read(new)
    try checkFaults(oldProblems, newProblems)
    guard
      texts(oldTable.columnSpans, old, touched.old) == texts(newTable.columnSpans, new, touched.new)
    else { throw .changesMore("another column's name") }
    let oldRows = oldTable.rows.filter { !touched.old.touch($0.span) }
    let newRows = newTable.rows.filter { !touched.new.touch($0.span) }
    guard
      oldRows.elementsEqual(
        newRows,
        by: { left, right in
          left.cells.count == right.cells.count
            && zip(left.cells, right.cells).allSatisfy {
              old[$0.range].elementsEqual(new[$1.range])
            }
        })
    else { throw .changesMore("another row") }
    for row in oldTable.rows where touched.old.touch(row.span) {
      let cells = row.cells.filter { !touched.old.touch($0) }.map { Array(old[$0.range]) }
      let isKept = newTable.rows.contains { candidate in
        touched.new.touch(candidate.span)
          && cells.allSatisfy { cell in
            candidate.cells.contains { new[$0.range].elementsEqual(cell) }
          }
      }
      guard isKept else { throw .changesMore("another cell") }
    }
  }
}
