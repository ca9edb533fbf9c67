// misplaced-file: a file in a place where nobody reads it.

import BookModel
import BookText

package struct MisplacedFile: FaultRule {
  package static let id = "misplaced-file"

  package static let page = """
    A file that was meant to be read stands where csbook does not look, or under a name that is no
    id.

    The path says what a file is: `accounts/acme/notes/2026-02-20-call.md` is a note of acme. In
    another place it is no note of anybody, and an account without it looks silent. Ids are
    lowercase letters, digits and hyphens, so that they are the same on every machine.

    Move or rename it as the finding suggests (`git mv`); `csbook help format` shows the places of
    all files. Attachments of other sorts may lie anywhere.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "nobody reads `acount.md` in this place"], in: "accounts/acme/acount.md",
      """
      1️⃣---
      name: Acme
      ---
      """),
    .flags(
      ["1️⃣": "nobody reads `note` in this place"], in: "accounts/acme/note/2026-02-20-call.md",
      """
      1️⃣---
      date: 2026-02-20
      ---
      """),
    .flags(
      ["1️⃣": "nobody reads `acme.md` in this place"], in: "accounts/acme.md",
      """
      1️⃣---
      name: Acme
      ---
      """),
    .flags(
      ["1️⃣": "`Silent Account` is no id"], in: "playbooks/Silent Account.md",
      """
      1️⃣---
      when: arr > 0
      ---
      """),
    .flags(
      ["1️⃣": "`20260220-call` does not begin with a day"],
      in: "accounts/acme/notes/20260220-call.md",
      """
      1️⃣---
      date: 2026-02-20
      ---
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      """, beside: ["accounts/acme/Offer.pdf": "%PDF", "docs/README.md": "About us."]),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .place(let misplacement) in file.faults.map(\.problem) {
      switch misplacement {
      case .unknownName(let name, let known):
        report(
          .unread(name), in: file.path, at: .start, help: help(name, known, at: file.path))
      case .badID(let id):
        report(.badID(id), in: file.path, at: .start, help: help(forID: id))
      case .undated(let id):
        report(.undated(id), in: file.path, at: .start, help: help(forUndated: id))
      }
    }
  }

  private static func help(_ name: String, _ known: [String], at path: Path) -> String {
    if let near = NearMiss.of(name, among: known) { return "did you mean `\(near)`?" }
    if !known.isEmpty { return "here belong \(known.joined(separator: ", "))" }
    if path.isInside(Layout.accounts), path.parts.count == 2 {
      return "an account is a folder: \(Kind.account.place)"
    }
    return name.utf8.elementsEqual(path.name)
      ? "only files in Markdown (`.md`) are read here" : "move the file one folder up"
  }

  private static func help(forID id: String) -> String {
    let rule = "ids are lowercase letters, digits and hyphens"
    let words = id.lowercased().split { !Slug.isValid(String($0)) }
    let slug = words.joined(separator: "-")
    return id.utf8.allSatisfy { $0 < 0x80 } && Slug.isValid(slug) ? "\(rule): `\(slug)`" : rule
  }

  private static func help(forUndated id: String) -> String {
    let digits = id.prefix(8)
    let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
    if Day(day) != nil { return "rename it: `\(day)\(id.dropFirst(8)).md`" }
    if Day(id) != nil { return "write a word after the day: `\(id)-call.md`" }
    return "begin its name with a day that exists: `2026-05-01-\(id).md`"
  }
}

extension Finding.Message {
  fileprivate static func unread(_ name: String) -> Self {
    "nobody reads `\(name)` in this place"
  }

  fileprivate static func badID(_ id: String) -> Self { "`\(id)` is no id" }

  fileprivate static func undated(_ id: String) -> Self { "`\(id)` does not begin with a day" }
}
