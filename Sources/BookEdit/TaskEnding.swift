// Ending a task: its checkbox, the day it ended, and the next one where it comes again.

import BookModel
import BookText
import BookWork

/// The edit that ends a task, in the style that its line has.
package struct TaskEnding {
  package let edit: VerifiedEdit
  /// The day the next one is due, where there is a next one.
  package let next: Day?
  /// What `every:` says where nobody can tell when the next one is due.
  package let unreadRecurrence: String?

  /// Done on a day, or cancelled on it; a series that is cancelled has no next one.
  package init(
    _ found: TaskSearch.Candidate, on day: Day, isCancelled: Bool
  ) throws(TaskRefusal) {
    let path = found.task.path
    let line = TaskLine(found.task.task, path: path, bytes: found.bytes)
    var edits = line.ending(on: day, isCancelled: isCancelled)
    let every = isCancelled ? nil : line.task.every?.value
    let due = line.task.due.map { Day($0.value) } ?? day
    next =
      every.flatMap { Recurrence($0) }.flatMap { recurrence in
        due.map { recurrence.next(after: max(day, $0), from: $0) }
      }
    unreadRecurrence = next == nil ? every : nil
    do throws(EditRefusal) {
      if let next, let due { edits.append(try line.copy(due: next, later: next - due)) }
      edit = try VerifiedEdit(of: found.bytes, at: path).applying(edits)
    } catch {
      throw .edit(error, path)
    }
    guard isWritten(found, day, isCancelled) else { throw .unclear(found.text) }
  }

  /// Whether the task reads as ended, and beside it only the next one is new.
  private func isWritten(_ found: TaskSearch.Candidate, _ day: Day, _ isCancelled: Bool) -> Bool {
    let after = tasks(in: edit.after)
    let count = tasks(in: edit.before).count + (next == nil ? 0 : 1)
    let ended = after.filter { task in
      let day = day.description
      return task.state == (isCancelled ? .cancelled : .done)
        && (task.done?.value == day || task.token(.cancelled)?.value == day)
        && task.title(in: edit.after) == found.text
    }
    let again = after.filter { task in
      task.state == .open && task.due?.value == next?.description
        && task.title(in: edit.after) == found.text
    }
    return after.count == count && !ended.isEmpty && (next == nil || !again.isEmpty)
  }

  private func tasks(in bytes: [UInt8]) -> [BodyTask] {
    Body.read(bytes, in: FrontMatter.read(bytes).body).0.tasks
  }
}

/// The bytes of one task.
struct TaskLine {
  let task: BodyTask
  let path: Path
  let bytes: [UInt8]

  init(_ task: BodyTask, path: Path, bytes: [UInt8]) {
    self.task = task
    self.path = path
    self.bytes = bytes
  }

  /// The checkbox and the day; a day that stands there already is written over.
  func ending(on day: Day, isCancelled: Bool) -> [TextEdit] {
    let state: BodyTask.State = isCancelled ? .cancelled : .done
    let box = TextEdit(path, task.stateSpan, String(state.character))
    let kind: BodyTask.Token.Kind = isCancelled && style != .plain ? .cancelled : .done
    if let written = task.tokens.first(where: { $0.kind == kind }) {
      return [box, TextEdit(path, written.valueSpan, day.description)]
    }
    return [box, insertion(of: kind, day)]
  }

  /// The task once more, open, above this one: what stands below this one stays its own.
  func copy(due: Day, later days: Int) throws(EditRefusal) -> TextEdit {
    let start = (bytes[..<Int(task.span.lower)].lastIndex(of: lineFeed) ?? -1) + 1
    var changes = [TextEdit(path, task.stateSpan, String(BodyTask.State.open.character))]
    var hasDue = false
    for token in task.tokens {
      switch token.kind {
      case .due where !hasDue:
        hasDue = true
        changes.append(TextEdit(path, token.valueSpan, due.description))
      case .scheduled, .start:
        guard let day = Day(token.value) else { continue }
        changes.append(TextEdit(path, token.valueSpan, (day + days).description))
      case .done, .cancelled, .created, .id:
        changes.append(TextEdit(path, withBlank(token.span), ""))
      default: continue
      }
    }
    if !hasDue { changes.append(insertion(of: .due, due)) }
    let text: [UInt8]
    do throws(SpliceError) {
      text = try Splice.apply(changes, to: bytes)
    } catch {
      throw .splice(error)
    }
    let end = Int(task.span.upper) + text.count - bytes.count
    return TextEdit(
      path, Span(start, start), String(decoding: text[start..<end], as: UTF8.self) + lineEnd)
  }

  // MARK: Tokens

  /// The style of the first token that has one: ids, tags and people are written alike in all.
  private var style: BodyTask.Token.Style {
    task.tokens.first { $0.style != .plain }?.style ?? .plain
  }

  /// A token where `fmt` would have it, behind the day it was due, or else behind the others; an id at the very end stays
  /// there, as Obsidian wants it.
  private func insertion(of kind: BodyTask.Token.Kind, _ day: Day) -> TextEdit {
    let text = written(kind, day)
    if style == .plain, let due = task.due?.span {
      return TextEdit(path, Span(Int(due.upper), Int(due.upper)), " " + text)
    }
    if let last = task.tokens.last, last.kind == .id, last.style == .plain {
      return TextEdit(path, Span(Int(last.span.lower), Int(last.span.lower)), text + " ")
    }
    return TextEdit(path, Span(Int(task.span.upper), Int(task.span.upper)), " " + text)
  }

  private func written(_ kind: BodyTask.Token.Kind, _ day: Day) -> String {
    switch style {
    case .plain: "\(kind == .due ? "due" : "done"):\(day)"
    case .emoji: "\(kind == .due ? "📅" : kind == .done ? "✅" : "❌") \(day)"
    case .dataview: bracketed("\(kind == .done ? "completion" : "\(kind)"):: \(day)")
    }
  }

  private func bracketed(_ field: String) -> String {
    let last = task.tokens.last { $0.style == .dataview }
    let isRound = last.map { bytes[Int($0.span.lower)] == UInt8(ascii: "(") } ?? false
    return isRound ? "(\(field))" : "[\(field)]"
  }

  /// The token with the blanks before it.
  func withBlank(_ span: Span) -> Span {
    var lower = Int(span.lower)
    while lower > 0, bytes[lower - 1] == 0x20 || bytes[lower - 1] == 0x09 { lower -= 1 }
    return Span(lower, Int(span.upper))
  }

  private var lineEnd: String {
    guard let feed = bytes.firstIndex(of: lineFeed) else { return "\n" }
    return feed > 0 && bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
  }
}

private let lineFeed = UInt8(ascii: "\n")
