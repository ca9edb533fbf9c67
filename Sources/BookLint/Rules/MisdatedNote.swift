// misdated-note: a file whose name says another day than its front matter.

import BookModel
import BookText

package struct MisdatedNote: DocumentRule {
  package static let id = "misdated-note"
  package static let severity = Severity.warning

  package static let page = """
    The day in the name of a note, escalation, play, event or decision is not the day in its front
    matter: `date:`, or `opened:` for escalations and plays.

    Figures read the front matter, people read the name, and one of the two is wrong.

    Correct the one that is wrong. The rule speaks in every segment, on any day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "dated 2026-02-12, but its name says 2026-02-21"],
      in: "accounts/acme/notes/2026-02-21-call.md",
      """
      ---
      date: 1️⃣2026-02-12
      type: call
      ---
      """),
    .flags(
      ["1️⃣": "opened 2025-02-12, but its name says 2026-02-12"],
      in: "accounts/acme/escalations/2026-02-12-import.md",
      """
      ---
      title: Import fails
      severity: high
      opened: 1️⃣2025-02-12
      ---
      """),
    .passes(
      in: "decisions/2026-02-12-line.md",
      """
      ---
      title: Enterprise begins at 100k
      date: 2026-02-12
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let document = file.document, let key = key(of: document.kind),
      let entry = document.fields[key], let date = Day(entry.value),
      let named = Day(document.id.prefix(10)), named != date
    else { return }
    report(
      .misdated(key, date, named), in: file.path, at: entry.span,
      help: "write `\(key): \(named)`, or begin the name of the file with \(date)")
  }

  /// The field that says the day of a file whose name begins with one.
  private static func key(of kind: Kind) -> String? {
    switch kind {
    case .note: NoteSchema.keys.date.spec.key
    case .escalation: EscalationSchema.keys.opened.spec.key
    case .play: PlaySchema.keys.opened.spec.key
    case .event: EventSchema.keys.date.spec.key
    case .decision: DecisionSchema.keys.date.spec.key
    default: nil
    }
  }
}

extension Finding.Message {
  fileprivate static func misdated(_ key: String, _ date: Day, _ named: Day) -> Self {
    "\(key == "date" ? "dated" : key) \(date), but its name says \(named)"
  }
}
