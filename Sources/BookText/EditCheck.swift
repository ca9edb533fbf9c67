// Whether replacements of bytes left alone what they do not touch.

/// Compares a text with its edited self, part by part.
struct EditCheck {
  private let touched: TouchedBytes
  private let form: TextForm

  init(_ edits: [TextEdit], path: Path) {
    touched = TouchedBytes(edits)
    form = TextForm(path)
  }

  func check(_ old: [UInt8], _ new: [UInt8]) throws(EditRefusal) {
    if case .csv = form {
      try checkTable(old, new)
      return
    }
    guard let oldText = form.frontMatter(of: old), let newText = form.frontMatter(of: new) else {
      throw .noFrontMatter
    }
    let (oldBody, oldProblems) = Body.read(old, in: oldText.body)
    let (newBody, newProblems) = Body.read(new, in: newText.body)
    try checkFaults(oldText.problems + oldProblems, newText.problems + newProblems)
    if let oldRoot = oldText.root {
      guard let newRoot = newText.root else { throw .changesMore("all of the front matter") }
      if let place = difference(oldRoot, newRoot, at: .root) { throw .changesMore("`\(place)`") }
    }
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

  /// No more may be wrong than before; but a near miss that was mended to a task may show that its tokens miss, too.
  private func checkFaults(_ old: [TextProblem], _ new: [TextProblem]) throws(EditRefusal) {
    let old = old.filter { !$0.isNearMiss }
    let new = new.filter { !$0.isNearMiss }
    guard new.count > old.count else { return }
    let known = Set(old.map(\.kind))
    if let problem = new.first(where: { !known.contains($0.kind) }) ?? new.last {
      throw .breaks(problem)
    }
  }

  // MARK: Front matter

  /// The first place that differs though no edit touches it.
  private func difference(_ old: YAMLNode, _ new: YAMLNode, at path: YAMLPath) -> YAMLPath? {
    guard touched.old.touch(old.span) || touched.new.touch(new.span) else {
      return old.difference(from: new, at: path)
    }
    switch (old.content, new.content) {
    case (.mapping(let old, _), .mapping(let new, _)):
      return difference(
        old.map { Part(key: $0.key, span: $0.keySpan.union($0.value.span), value: $0.value) },
        new.map { Part(key: $0.key, span: $0.keySpan.union($0.value.span), value: $0.value) },
        at: path)
    case (.list(let old, _), .list(let new, _)):
      return difference(
        old.map { Part(key: nil, span: $0.span, value: $0) },
        new.map { Part(key: nil, span: $0.span, value: $0) }, at: path)
    default: return nil
    }
  }

  /// A pair of a mapping, or an item of a list, which has no key.
  private struct Part {
    let key: String?
    let span: Span
    let value: YAMLNode

    func place(in path: YAMLPath) -> YAMLPath { key.map { path.appending(.key($0)) } ?? path }
  }

  private func difference(_ old: [Part], _ new: [Part], at path: YAMLPath) -> YAMLPath? {
    let oldRest = old.filter { !touched.old.touch($0.span) }
    let newRest = new.filter { !touched.new.touch($0.span) }
    for (left, right) in zip(oldRest, newRest) {
      guard left.key.map({ Array($0.utf8) }) == right.key.map({ Array($0.utf8) }) else {
        return left.place(in: path)
      }
      if let place = left.value.difference(from: right.value, at: left.place(in: path)) {
        return place
      }
    }
    guard oldRest.count == newRest.count else { return path }
    // A touched pair that keeps its key is looked into; one that does not was meant to go or to come.
    let newTouched = new.filter { touched.new.touch($0.span) }
    for left in old where left.key != nil && touched.old.touch(left.span) {
      guard let right = newTouched.first(where: { $0.key == left.key }) else { continue }
      if let place = difference(left.value, right.value, at: left.place(in: path)) { return place }
    }
    return nil
  }

  // MARK: Bodies

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

  private func checkTable(_ old: [UInt8], _ new: [UInt8]) throws(EditRefusal) {
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

extension TextProblem {
  fileprivate var isNearMiss: Bool {
    if case .taskNearMiss = kind { true } else { false }
  }
}

/// The bytes that edits take away and those that they put in.
private struct TouchedBytes {
  /// In the text as it was.
  let old: SpanSet
  /// In the text as it is then.
  let new: SpanSet

  init(_ edits: [TextEdit]) {
    var shift = 0
    var new: [Span] = []
    let edits = Splice.sorted(edits)
    for edit in edits {
      let start = Int(edit.span.lower) + shift
      let count = edit.replacement.utf8.count
      new.append(Span(start, start + count))
      shift += count - edit.span.range.count
    }
    self.old = SpanSet(spans: edits.map(\.span))
    self.new = SpanSet(spans: new)
  }
}

/// Spans in the order of their places.
private struct SpanSet {
  let spans: [Span]

  /// Whether a span shares a byte or a border with one of these.
  func touch(_ span: Span) -> Bool {
    spans.contains { $0.lower <= span.upper && span.lower <= $0.upper }
  }
}
