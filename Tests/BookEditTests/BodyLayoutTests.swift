// Bodies and tables laid out anew, before and after.

import BookEdit
import BookModel
import BookText
import Testing

struct BodyLayoutTests {
  @Test(arguments: [
    ("one \ntwo\t\n\nthree   \n", "one\ntwo\n\nthree\n"),
    // Hard breaks.
    ("one  \ntwo     \nthree", "one  \ntwo  \nthree\n"), ("one  \n\ntwo  ", "one\n\ntwo\n"),
    ("- one  \n  two\n- three  \n- four", "- one  \n  two\n- three\n- four\n"),
    ("# Head  \ntext", "# Head\ntext\n"), ("a  \n   \n\nb", "a\n\n\nb\n"),
    // A lone CR, which would be a line end with the LF.
    ("one\r   \ntwo ", "one\r   \ntwo\n"),
    // Code, HTML, quotes.
    ("```\na  \n   \n```\n\nb ", "```\na  \n   \n```\n\nb\n"),
    ("    code  \n\nb ", "    code  \n\nb\n"), ("<pre>\na  \n</pre>\n", "<pre>\na  \n</pre>\n"),
    ("> quoted  \n> on \n\nb ", "> quoted  \n> on \n\nb\n"),
    ("a `code \nmore` \nb ", "a `code \nmore`\nb\n"), ("東京　 \n大阪", "東京　\n大阪\n"),
    // Tokens.
    (
      "- [ ] Call ^a1 #risk pri:high due:2026-05-01 @kenji",
      "- [ ] Call @kenji due:2026-05-01 pri:high #risk ^a1\n"
    ),
    ("- [x] Call done:2026-05-01   due:2026-04-01", "- [x] Call due:2026-04-01 done:2026-05-01\n"),
    ("- [ ] Call @b @a #z #y due:2026-05-01", "- [ ] Call @b @a due:2026-05-01 #z #y\n"),
    ("- [ ] due:2026-05-01 is late @kenji", "- [ ] due:2026-05-01 is late @kenji\n"),
    ("- [ ] Call 📅 2026-05-01 @kenji", "- [ ] Call 📅 2026-05-01 @kenji\n"),
    ("- [ ] Call [due:: 2026-05-01] @kenji", "- [ ] Call [due:: 2026-05-01] @kenji\n"),
    ("- [ ] Call due:2026-05-01\n  @kenji", "- [ ] Call due:2026-05-01\n  @kenji\n"),
    ("`- [ ] x due:2026-05-01 @k`", "`- [ ] x due:2026-05-01 @k`\n"),
    ("", ""), ("  \n\n", ""),
  ])
  func `blanks that say nothing go, and tokens stand in order`(
    _ before: String, _ after: String
  ) throws {
    let text = "---\nname: A\n---\n"
    #expect(try laidOut(text + before, "accounts/a/account.md", .account) == text + after)
  }

  @Test(arguments: [
    ("date,x\n2026-02-01,1\n2026-01-01,2", "date,x\n2026-01-01,2\n2026-02-01,1\n"),
    ("date,x\n2026-01-01,b\n2026-01-01,a\n", "date,x\n2026-01-01,b\n2026-01-01,a\n"),
    (
      "x,date\n\"a\",\"2026-01-01\"\n\"a,b\",2025-01-01\n\n\n",
      "x,date\n\"a,b\",2025-01-01\na,2026-01-01\n"
    ),
    ("date,x\n2026-01-01,\" a\"\n", "date,x\n2026-01-01,\" a\"\n"),
    ("date,x\n2026-01-01,\"a\"\"b\"\n", "date,x\n2026-01-01,\"a\"\"b\"\n"),
    ("\u{FEFF}date\n2026-01-01", "\u{FEFF}date\n2026-01-01\n"),
  ])
  func `rows stand by date, with quotes where they are needed`(
    _ before: String, _ after: String
  ) throws {
    #expect(try laidOut(before, "accounts/a/metrics.csv", .metrics) == after)
    let crlf = try FileLayout.edit(
      of: Array(before.replacing("\n", with: "\r\n").utf8), at: "accounts/a/metrics.csv",
      as: .metrics)
    #expect(crlf.after == Array(after.replacing("\n", with: "\r\n").utf8))
  }

  @Test(arguments: ["date,x\n2026-01-01\n", "date,x\n\"a,1\n", "date,date\n2026-01-01,1\n"])
  func `a table with a fault of form is left alone`(_ text: String) throws {
    #expect(throws: EditRefusal.self) {
      try FileLayout.edit(of: Array(text.utf8), at: "accounts/a/metrics.csv", as: .metrics)
    }
  }

  private func laidOut(_ text: String, _ path: Path, _ kind: Kind) throws -> String {
    let edit = try FileLayout.edit(of: Array(text.utf8), at: path, as: kind)
    #expect(try !FileLayout.edit(of: edit.after, at: path, as: kind).isChange)
    return String(decoding: edit.after, as: UTF8.self)
  }
}
