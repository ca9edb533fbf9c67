// Exports as they come: encodings, line ends, broken rows, and headers by another hand.

import BookImport
import BookModel
import BookTesting
import BookText
import Testing

struct HostileExportTests {
  private static let mapping = """
    imports: accounts
    source: X
    account: {by: links.crm, column: Account ID}
    columns:
      - {field: name, column: Account Name}
      - {field: owner, default: kenji}
      - {field: industry, column: Trade}
      - {field: links.crm, column: Account ID}
    """

  private func importing(_ bytes: [UInt8], _ more: String = "") -> ImportCase {
    ImportCase([:], Self.mapping + more, bytes: bytes)
  }

  private func names(_ bytes: [UInt8], _ more: String = "") throws -> [String] {
    try importing(bytes, more).plan().edits.map { String(decoding: $0.edit.after, as: UTF8.self) }
      .compactMap { text in text.split(separator: "\n").first { $0.hasPrefix("name:") } }
      .map { String($0.dropFirst(6)) }
  }

  private static let text = "Account ID,Account Name,Trade\nA1,Café Ōsaka,Rail\nA2,Grün,\n"

  @Test func `UTF-8 with a mark, and UTF-16 of either end, are read`() throws {
    let due = ["Café Ōsaka", "Grün"]
    #expect(try names(byteOrderMark + Array(Self.text.utf8)) == due)
    let little = Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try names([0xFF, 0xFE] + little) == due)
    #expect(try names([0xFE, 0xFF] + big) == due)
    #expect(try names(little, "\nencoding: utf-16le") == due)
    #expect(try importing([0xFF, 0xFE] + little).plan().notes == ["the file was read as UTF-16"])
    #expect(
      try importing(little).problems() == [
        "byte 72 is no UTF-8, and no other encoding can be told [unreadable-export]"
      ])
    #expect(
      try importing(Array("Account ID,\0".utf8)).problems()
        == ["a NUL byte: this is no text [unreadable-export]"])
  }

  @Test func `Windows-1252 and Shift_JIS are told, or named`() throws {
    let latin =
      Array("Account ID,Account Name,Trade\nA1,Gr".utf8) + [0xFC, 0x6E, 0x20, 0x80] + [0x2C, 0x0A]
    #expect(try names(latin) == ["Grün €"])
    #expect(try names(latin, "\nencoding: windows-1252") == ["Grün €"])
    // 株式会社青空 in CP932.
    let japanese: [UInt8] = [
      0x8A, 0x94, 0x8E, 0xAE, 0x89, 0xEF, 0x8E, 0xD0, 0x90, 0xC2, 0x8B, 0xF3,
    ]
    let file = Array("Account ID,Account Name,Trade\nA1,".utf8) + japanese + Array(",Rail\n".utf8)
    #expect(try names(file) == ["株式会社青空"])
    #expect(try names(file, "\nencoding: shift_jis") == ["株式会社青空"])
    #expect(
      try importing(file, "\nencoding: utf-8").problems()
        == ["byte 33 is no UTF-8 [unreadable-export]"])
  }

  @Test func `lines end in LF, CRLF or CR, and cells may hold them`() throws {
    let crlf = Self.text.replacing("\n", with: "\r\n")
    #expect(try names(Array(crlf.utf8)).count == 2)
    #expect(try names(Array(Self.text.replacing("\n", with: "\r").utf8)).count == 2)
    let quoted = "Account ID,Account Name,Trade\nA1,\"One\nTwo\",\"say \"\"so\"\"\"\n"
    #expect(try names(Array(quoted.utf8)) == ["\"One\\nTwo\""])
    #expect(try importing(Array(quoted.utf8)).secondRun().edits.isEmpty)
  }

  @Test func `semicolons and tabs part cells, too`() throws {
    for sign in [";", "\t"] {
      #expect(try names(Array(Self.text.replacing(",", with: sign).utf8)).count == 2)
    }
    let one = Array("Account ID;Account Name;Trade, or so\nA1;x;\n".utf8)
    #expect(
      try importing(one, "\nseparator: semicolon").problems() == [
        "no column `Trade` [missing-column]"
      ])
  }

  @Test func `a ragged row, a stray quote and a header again are bad rows; empty lines are none`()
    throws
  {
    let file =
      "Account ID,Account Name,Trade\n\nA1,One\n,,\nA2,Two,Rail,more\nA3,Th\"ree,Rail\n"
      + "Account ID,Account Name,Trade\nA4,Four,Rail\n"
    let rows = importing(Array(file.utf8))
    #expect(
      try rows.problems() == [
        "2 cells where the header has 3 [broken-row]",
        "4 cells where the header has 3 [broken-row]",
        "a quote stands inside a cell [broken-row]", "the header stands here again [broken-row]",
      ])
    #expect(try rows.plan().counts.created == 1)
  }

  @Test func `a quote that is not closed spoils the file, for nobody knows what it swallowed`()
    throws
  {
    let rows = importing(Array("Account ID,Account Name,Trade\nA1,One,Rail\nA2,\"Two,Rail\n".utf8))
    let plan = try rows.plan()
    #expect(
      ImportCase.told(plan)
        == ["a quote is not closed: the file may be cut short [unreadable-export]"])
    #expect(plan.edits.isEmpty && !plan.isRowsOnly)
  }

  @Test func `headers are found in whatever case, width and blanks`() throws {
    let file = "account  id , ＡＣＣＯＵＮＴ　Name,TRADE\nA1,One,Rail\n"
    #expect(try names(Array(file.utf8)) == ["One"])
  }

  @Test func `a column that is not there, or stands twice, spoils the file`() throws {
    let file = "Account ID,Account Nam,Trade,trade\nA1,One,Rail,\n"
    let plan = try importing(Array(file.utf8)).plan()
    #expect(
      ImportCase.told(plan).sorted() == [
        "no column `Account Name` [missing-column]",
        "the column `Trade` stands twice [repeated-column]",
      ])
    #expect(
      plan.findings.first { $0.rule == "missing-column" }?.help
        == "did you mean `Account Nam`? The mapping names it")
    let unused = "Account ID,Account Name,Trade,Note,Note\nA1,One,Rail,a,b\n"
    #expect(try names(Array(unused.utf8)) == ["One"])
  }

  @Test func `nothing, a header alone, and a control character`() throws {
    #expect(try importing([]).problems() == ["the file is empty [unreadable-export]"])
    let header = importing(Array("Account ID,Account Name,Trade\n".utf8))
    #expect(try header.plan().findings.isEmpty && header.plan().counts.rows == 0)
    let control = importing(Array("Account ID,Account Name,Trade\nA1,O\u{1B}ne,Rail\n".utf8))
    #expect(try control.problems() == ["name: a control character (U+1B) [unreadable-cell]"])
  }

  @Test func `a formula is a text like any other, and noughts stay`() throws {
    let file = Array("Account ID,Account Name,Trade\n007,=cmd|' /C calc'!A0,0012\n".utf8)
    let written = try importing(file).written()
    let page = written.first { $0.key.hasPrefix("accounts/") }?.value ?? ""
    #expect(page.contains("name: =cmd|' /C calc'!A0\n"))
    #expect(page.contains("industry: '0012'\n") && page.contains("{crm: '007'}"))
    #expect(try importing(file).secondRun().edits.isEmpty)
  }

  @Test(arguments: ["$1,100.04 ", "USD 1,100.04", "1,100.04 $", " 1100.04", "１,１００.０４"])
  func `an amount is read with what stands around it`(_ text: String) throws {
    #expect(try amount(text) == "potential_arr: 1100.04")
  }

  @Test func `an amount that could be two is none`() throws {
    #expect(try amount("(1,200.00)") == "potential_arr: -1200")
    #expect(try amount("1,7") == nil)
    #expect(try amount("1.200,50") == nil)
    #expect(try amount("1 200") == nil)
    #expect(try amount("12,00") == nil)
    #expect(try amount("1.2E+05") == nil)
    #expect(try amount("–") == nil)
    #expect(try amount("-$5") == "potential_arr: -5")
    #expect(try amount("5-") == "potential_arr: -5")
  }

  private func amount(_ text: String) throws -> String? {
    let rows = ImportCase(
      [:], Self.mapping + "\n  - {field: potential_arr, column: Amount}",
      "Account ID,Account Name,Trade,Amount\nA1,One,,\"\(text)\"\n")
    let page = try rows.written().first { $0.key.hasPrefix("accounts/") }?.value
    return page?.split(separator: "\n").first { $0.hasPrefix("potential_arr") }.map(String.init)
  }
}
