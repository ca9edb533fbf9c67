// The manual's pages for man(1).

import BookTesting
import Foundation
import Testing

@testable import csbook

struct HelpManualTests {
  @Test
  func `every verb and every chapter has a page`() {
    let names = Manual.pages.map(\.name)
    let words = VerbPath.shown.map(\.words) + Topic.all.map(\.name)
    #expect(Set(names) == Set(["csbook"] + words.map { "csbook-\($0)" }))
    #expect(names.count == Set(names).count)
  }

  @Test(arguments: VerbPath.shown)
  func `a page has the verb's options, its statuses and its environment`(_ verb: VerbPath) throws {
    let page = try #require(Manual.pages.first { $0.name == "csbook-\(verb.words)" })
    let text = page.text.replacing("\\-", with: "-")
    for section in HelpScreen(of: verb.command).sections where section.title == "OPTIONS" {
      #expect(section.entries.contains { $0.label == "-h, --help" && !$0.text.isEmpty })
      for entry in section.entries { #expect(text.contains("\n.B \(entry.label)\n")) }
    }
    let finders = [
      "commit", "done", "fmt", "hook", "import", "lint", "new", "note", "reconcile", "set", "sync",
    ]
    let statuses = finders.contains(verb.words) ? ["0", "1", "2", "64"] : ["0", "2", "64"]
    let section = try #require(
      text.split(separator: "\n.SH ").first { $0.hasPrefix("EXIT STATUS") })
    #expect(
      section.split(separator: "\n").filter { $0.hasPrefix(".B ") }.map { $0.dropFirst(3) }
        == statuses.map { $0[...] })
    #expect(text.contains("\n.SH ENVIRONMENT\n") && text.contains("\n.SH SEE ALSO\n"))
  }

  @Test(arguments: Manual.pages)
  func `a page is ASCII, and has only requests that every roff knows`(_ page: ManPage) {
    #expect(page.text.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) })
    let known: Set<Substring> = [
      ".TH", ".SH", ".SS", ".PP", ".TP", ".IP", ".B", ".ad", ".nh", ".in", ".nf", ".fi",
    ]
    for line in page.text.split(separator: "\n") {
      #expect(!line.hasPrefix("'"), "\(line)")
      guard line.hasPrefix(".") else { continue }
      #expect(known.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }

  @Test(
    .enabled(if: Groff.path != nil, "groff is not installed"), arguments: Manual.pages)
  func `groff has nothing to say of a page`(_ page: ManPage) throws {
    #expect(try Groff.complaints(about: page.text) == "")
  }

  @Test
  func `text that looks like a request is text`() {
    var page = ManPage("x", summary: "y", version: "1")
    page.paragraph(".SH is `code -x` in 'a' \\ \"b\" – ü")
    #expect(
      page.text.hasSuffix(
        "\n.PP\n\\&.SH is \\fBcode \\-x\\fR in \\(aqa\\(aq \\e \\(dqb\\(dq \\[u2013] \\[u00FC]\n"))
  }

  @Test
  func `the verb writes the pages into a folder`() throws {
    let book = try SampleRepository.copy()
    let answer = try book.csbook("manual", "pages")
    #expect(answer.status == 0)
    for page in Manual.pages { #expect(try book.text("pages/\(page.name).1") == page.text) }
  }
}

extension VerbPath {
  /// The verbs that stand alone and that people are told of.
  fileprivate static let shown = all.filter { verb in
    CSBook.verbs.contains { $0 == verb.command }
  }
}

extension ManPage: CustomTestStringConvertible {
  public var testDescription: String { name }
}

/// The formatter behind man(1), where there is one.
private enum Groff {
  static let path = ["/usr/bin/groff", "/usr/local/bin/groff", "/opt/homebrew/bin/groff"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The warnings of groff about a page.
  static func complaints(about text: String) throws -> String {
    let process = Process()
    process.executableURL = path.map { URL(filePath: $0) }
    process.arguments = ["-man", "-ww", "-z", "-Tutf8"]
    let (input, errors) = (Pipe(), Pipe())
    (process.standardInput, process.standardError) = (input, errors)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: told, as: UTF8.self)
  }
}
