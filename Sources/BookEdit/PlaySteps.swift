// The steps of a playbook as the tasks of a play.

import BookModel
import BookText

/// What a playbook's body comes to when it is begun on a day.
package struct PlaySteps {
  /// The tasks as Markdown, one item each, in the order of the playbook.
  package let text: String
  package let count: Int

  /// Every step is open, its `due:+3d` a day, its `@role` the one who has it; ids stay with the playbook.
  ///
  /// - Parameters:
  ///   - playbook: What is begun.
  ///   - bytes: Its file.
  ///   - day: The day from which days are counted.
  ///   - people: Who has a role, by its word; others stay as they are.
  /// - Throws: `EditRefusal` where the file is not the one that was read.
  package init(
    of playbook: Page<PlaybookSchema>, bytes: [UInt8], on day: Day, people: [String: String]
  ) throws(EditRefusal) {
    let path = playbook.path
    var items: [String] = []
    for task in playbook.document.body.tasks where Int(task.span.upper) <= bytes.count {
      var edits = [TextEdit(path, task.stateSpan, String(BodyTask.State.open.character))]
      for token in task.tokens {
        switch token.kind {
        case .due, .scheduled, .start:
          guard let offset = Self.offset(token.value) else { continue }
          edits.append(TextEdit(path, token.valueSpan, (day + offset).description))
        case .owner:
          guard let id = people[token.value] else { continue }
          edits.append(TextEdit(path, token.valueSpan, id))
        case .done, .cancelled, .created, .id:
          edits.append(
            TextEdit(path, TaskLine(task, path: path, bytes: bytes).withBlank(token.span), ""))
        default: continue
        }
      }
      let text: [UInt8]
      do throws(SpliceError) {
        text = try Splice.apply(edits, to: bytes)
      } catch {
        throw .splice(error)
      }
      let end = Int(task.span.upper) + text.count - bytes.count
      items.append("- " + String(decoding: text[Int(task.span.lower)..<end], as: UTF8.self))
    }
    text = items.joined(separator: "\n")
    count = items.count
  }

  /// The days of `+3d`.
  private static func offset(_ value: String) -> Int? {
    guard value.first == "+", value.last == "d" else { return nil }
    return Int(value.dropFirst().dropLast())
  }

  /// The first heading of a playbook, in words; nil where it has none.
  package static func title(of playbook: Page<PlaybookSchema>, bytes: [UInt8]) -> String? {
    let heading = playbook.document.body.headings.first
    return heading.map { $0.text.line(in: bytes) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
