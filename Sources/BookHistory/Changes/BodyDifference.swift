// What differs between two bodies: tasks by their ids or words, marks, and the text around them.

import BookModel
import BookText

/// One version of a file's body, with the bytes it stands in.
struct BodyText {
  let body: Body
  let span: Span
  let bytes: [UInt8]
}

/// Compares two bodies; a file that is not there has none.
struct BodyDifference {
  private let before: BodyText?
  private let after: BodyText?
  /// ` of note 2026-02-24-call`; empty for the account's own page.
  private let of: String

  init(_ before: BodyText?, _ after: BodyText?, of: String) {
    self.before = before
    self.after = after
    self.of = of
  }

  var changes: [FieldChange] {
    var changes = taskChanges + markChanges
    if before?.prose ?? [] != after?.prose ?? [] {
      let text = "text\(of) " + (before == nil ? "written" : after == nil ? "removed" : "changed")
      changes.append(change(.changed, "body", text, isDetail: !changes.isEmpty))
    }
    return changes
  }

  private func change(
    _ kind: BookChange.Kind, _ field: String, _ text: String, isDetail: Bool = false,
    _ before: String? = nil, _ after: String? = nil
  ) -> FieldChange {
    FieldChange(
      kind: kind, field: field, before: before, after: after, text: text, isDetail: isDetail)
  }

  // MARK: Tasks

  private var taskChanges: [FieldChange] {
    let old = before?.tasks ?? []
    let new = after?.tasks ?? []
    var matched: Set<Int> = []
    var changes: [FieldChange] = []
    for task in new {
      let index = old.indices.first { !matched.contains($0) && old[$0].isSame(as: task) }
      if let index {
        matched.insert(index)
        changes += self.changes(from: old[index], to: task)
      } else {
        changes.append(change(.added, task.field, "task added\(task.colonTitle)"))
      }
    }
    for (index, task) in old.enumerated() where !matched.contains(index) {
      changes.append(change(.removed, task.field, "task removed\(task.colonTitle)"))
    }
    return changes
  }

  private func changes(from old: WrittenTask, to new: WrittenTask) -> [FieldChange] {
    guard old.words != new.words else { return [] }
    var changes: [FieldChange] = []
    if old.task.state != new.task.state {
      changes.append(
        change(
          .changed, "\(new.field).state", "task \(new.stateVerb)\(new.colonTitle)",
          old.task.state.rawValue, new.task.state.rawValue))
    }
    let (oldDue, newDue) = (old.task.due?.value, new.task.due?.value)
    if oldDue != newDue {
      let (first, second) = Sentence.pair(oldDue ?? "no day", newDue ?? "no day", .day(.plan))
      changes.append(
        change(
          .changed, "\(new.field).due", "task due \(first) → \(second)\(new.colonTitle)", oldDue,
          newDue))
    }
    let (oldOwner, newOwner) = (old.task.owner?.value, new.task.owner?.value)
    if oldOwner != newOwner {
      let text = "task \(oldOwner ?? "nobody") → \(newOwner ?? "nobody")\(new.colonTitle)"
      changes.append(change(.changed, "\(new.field).owner", Sentence.line(text)))
    }
    if changes.isEmpty {
      changes.append(change(.changed, new.field, "task edited\(new.colonTitle)"))
    }
    return changes
  }

  // MARK: Marks

  private var markChanges: [FieldChange] {
    let old = Dictionary(grouping: before?.marks ?? [], by: \.self).mapValues(\.count)
    let new = Dictionary(grouping: after?.marks ?? [], by: \.self).mapValues(\.count)
    var gained: [String: Int] = [:]
    var lost: [String: Int] = [:]
    for mark in Set(old.keys).union(new.keys) {
      let difference = (new[mark] ?? 0) - (old[mark] ?? 0)
      if difference > 0 { gained[mark.kind, default: 0] += difference }
      if difference < 0 { lost[mark.kind, default: 0] -= difference }
    }
    return Set(gained.keys).union(lost.keys).sorted().compactMap { kind in
      let (more, less) = (gained[kind] ?? 0, lost[kind] ?? 0)
      let count = Sentence.counted(max(more, less), kind)
      if more > less { return change(.added, "marks", "\(count) marked\(of)") }
      if less > more { return change(.removed, "marks", "\(count) no longer marked\(of)") }
      return change(.changed, "marks", "\(count) marked otherwise\(of)")
    }
  }
}

/// A task with its words.
private struct WrittenTask {
  let task: BodyTask
  let title: String
  /// All of it as written, from the checkbox to the last token.
  let words: String
  /// Whether an address or a number of somebody stands in it.
  let isPersonal: Bool

  /// By their ids, or where neither has one by their words.
  func isSame(as other: WrittenTask) -> Bool {
    guard task.id == nil, other.task.id == nil else {
      return task.id?.value == other.task.id?.value
    }
    return title == other.title
  }

  /// `: Send the deck`; empty where the words are nobody's business.
  var colonTitle: String {
    isPersonal || title.isEmpty ? "" : ": \(Sentence.shortened(Sentence.line(title)))"
  }

  var field: String { task.id.map { "tasks.\(Sentence.line($0.value))" } ?? "tasks" }

  var stateVerb: String {
    switch task.state {
    case .open: "reopened"
    case .done: "done"
    case .cancelled: "cancelled"
    case .inProgress: "begun"
    }
  }
}

/// A mark with the words it marks.
private struct WrittenMark: Hashable {
  let kind: String
  let words: String
}

extension BodyText {
  fileprivate var tasks: [WrittenTask] {
    body.tasks.map { task in
      WrittenTask(
        task: task, title: task.title(in: bytes), words: task.span.line(in: bytes),
        isPersonal: body.personalData.contains { task.span.contains($0.span) })
    }
  }

  fileprivate var marks: [WrittenMark] {
    body.marks.map { mark in
      let kind =
        switch mark.kind {
        case .need(let id): "need \(Sentence.line(id))"
        default: "\(mark.kind)"
        }
      return WrittenMark(kind: kind, words: mark.text(in: bytes))
    }
  }

  /// The body without the lines of its tasks, and without blanks at its end.
  fileprivate var prose: [ArraySlice<UInt8>] {
    let range = span.range.clamped(to: 0..<bytes.count)
    var lines: [ArraySlice<UInt8>] = []
    var tasks = body.tasks.map(\.span.range)[...]
    for line in bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
      while let task = tasks.first, task.upperBound <= line.startIndex { tasks.removeFirst() }
      if let task = tasks.first, task.lowerBound <= line.endIndex, !line.isEmpty { continue }
      lines.append(line.last == 0x0D ? line.dropLast() : line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
