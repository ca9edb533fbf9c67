// invalid-cadence-key: a cadence of something that nobody does.

import BookModel
import BookText

package struct InvalidCadenceKey: DocumentRule {
  package static let id = "invalid-cadence-key"

  package static let page = """
    A segment asks for something at a cadence that is no type of note, nor `touch` or `survey`. Or
    csbook.yml says how many minutes something takes that is no type of note.

    Nothing that anybody writes down would ever meet such a cadence, and every account of the segment
    would be out of it.

    Correct the key: `touch` is any contact with the customer, `survey` an answer or invitation, and
    the types of notes stand in `csbook help format`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no type of note is `qbrs`"], in: "segments/all.md",
      """
      ---
      order: 10
      when: 1 = 1
      cadence: {1️⃣qbrs: 90, touch: 30}
      ---
      """),
    .flags(
      ["1️⃣": "no type of note is `phone`"], in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      minutes: {call: 30, 1️⃣phone: 20}
      """),
    .passes(
      in: "segments/all.md",
      """
      ---
      order: 10
      when: 1 = 1
      cadence: {qbr: 90, touch: 30, survey: 180, check-in: 30}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    let keys: [FieldMap<Int>.Entry]
    var known = noteTypes
    if let segment = file.page(.segment, SegmentSchema.self) {
      keys = segment.cadence?.entries ?? []
      known += ["touch", "survey"]
    } else if let settings = file.page(.book, SettingsSchema.self) {
      keys = settings.minutes?.entries ?? []
    } else {
      return
    }
    for key in keys where !known.contains(key.key) {
      report(
        .noType(key.key), in: file.path, at: key.keySpan,
        help: NearMiss.of(key.key, among: known).map { "did you mean `\($0)`?" })
    }
  }

  private static let noteTypes: [String] = {
    guard case .choice(let words, let aliases) = NoteSchema.keys.type.spec.type else { return [] }
    return words + aliases.keys.sorted()
  }()
}

extension Finding.Message {
  fileprivate static func noType(_ key: String) -> Self { "no type of note is `\(key)`" }
}
