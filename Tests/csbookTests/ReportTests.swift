// csbook report: each report of the sample book in both languages, as it reads and as it stands.

import BookModel
import BookReports
import BookTesting
import Foundation
import Testing

struct ReportTests {
  /// A report of the sample book in a language, beside the file that says how it reads.
  struct Golden: CustomTestStringConvertible, Sendable {
    let words: [String]
    let language: Language

    var testDescription: String { "\(words.joined(separator: " ")) \(language.rawValue)" }

    var file: URL {
      URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Reports/\(language.rawValue)/\(words.joined(separator: "-")).md")
    }

    /// Every report there is; those on one account are of one that has something to say.
    static let all = ReportCatalog.reports.flatMap { report in
      Language.allCases.map { language in
        Golden(
          words: [report.name] + (accounts[report.name].map { [$0] } ?? []), language: language)
      }
    }

    private static let accounts = [
      "qbr": "hartog-koel", "renewal-brief": "tamarind-retail",
      "handoff": "minato-suisan", "plan": "minato-suisan",
    ]
  }

  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  private func report(_ golden: Golden, _ options: String...) throws -> Answer {
    try book.attempt(
      ["csbook", "report"] + golden.words + ["--lang", golden.language.rawValue] + options)
  }

  @Test(arguments: Golden.all)
  func `a report reads as it did`(_ golden: Golden) throws {
    let answer = try report(golden)
    #expect(answer.status == 0, "\(answer.errors)")
    let isRecording = ProcessInfo.processInfo.environment["CSBOOK_RECORD"] != nil
    let known = try? String(contentsOf: golden.file, encoding: .utf8)
    Self.requireNoTrace(in: answer.output)
    guard known != answer.output else { return }
    if isRecording {
      try FileManager.default.createDirectory(
        at: golden.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(answer.output.utf8).write(to: golden.file)
      Issue.record("recorded anew: \(golden)")
    } else {
      let lines = answer.output.split(separator: "\n")
      let old = (known ?? "").split(separator: "\n")
      let first = zip(lines, old).first { $0 != $1 }
      Issue.record("\(first?.0 ?? "another length"), not \(first?.1 ?? "")")
    }
  }

  /// Nothing is left of a template, and nothing is doubled.
  private static func requireNoTrace(in text: String) {
    for trace in ["{{", "}}", "&amp;", "  –", "()", "（）", "、、", "。。", " ,", " ;", "nil", "\n\n\n"] {
      #expect(!text.contains(trace), "\(trace)")
    }
    #expect(text.hasPrefix("# "))
  }

  /// Debug builds are slow: of the two languages one is verified as Markdown, the other as HTML.
  @Test(arguments: Golden.all)
  func `a report is made again`(_ golden: Golden) throws {
    let file = golden.language == .english ? "report.md" : "report.html"
    #expect(try report(golden, "-o", file).status == 0)
    let answer = try book.csbook("verify", file)
    #expect(answer.status == 0 && answer.output.contains(" stands: "), "\(answer)")
  }

  @Test(.enabled(if: Self.tidy != nil, "tidy is not installed"), arguments: Golden.all)
  func `the page is valid HTML`(_ golden: Golden) throws {
    #expect(try report(golden, "-o", "report.html").status == 0)
    let answer = try book.attempt([
      try #require(Self.tidy), "-quiet", "-errors", "-utf8", "--show-filename", "no", "report.html",
    ])
    #expect(answer.status == 0, "\(answer.errors)")
  }

  @Test(arguments: Golden.all.filter { $0.language == .english })
  func `programs get the same in any language`(_ golden: Golden) throws {
    let data = try ["en", "ja"].map { language in
      let answer = try book.attempt(
        ["csbook", "report"] + golden.words + ["--lang", language, "--format", "json"])
      #expect(answer.status == 0, "\(answer.errors)")
      let whole = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
      return try #require((whole as? [String: Any])?["data"] as? NSDictionary)
    }
    #expect(data[0] == data[1])
  }

  private static let tidy = ["/usr/bin/tidy", "/opt/homebrew/bin/tidy", "/usr/local/bin/tidy"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func `every report has a template in both languages, and no template is without a report`()
    throws
  {
    let names = ReportCatalog.names
    let parts = ["account-health", "account-people", "account-work", "provenance"]
    #expect(Set(names).count == names.count)
    #expect(ReportCatalog.reports.allSatisfy { $0.summary.count <= 55 })
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates/reports")
    for language in Language.allCases {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: language.rawValue).path)
      #expect(files.sorted() == (names + parts).map { "\($0).md" }.sorted())
    }
  }

  @Test func `the title of a page is plain text`() throws {
    let page = try book.text("accounts/mossbridge/account.md")
    let named = page.replacing("Mossbridge Property Services", with: "'A & B_c *d*'")
    #expect(named != page)
    try book.write("accounts/mossbridge/account.md", named)
    let answer = try book.csbook("report", "handoff", "mossbridge", "--format", "html")
    #expect(answer.output.contains("<title>Handoff: A &amp; B_c *d*, 2 March 2026</title>"))
  }

  /// What could be markup in Markdown, in HTML or in a template.
  @Test func `what the book says becomes no markup`() throws {
    let hostile = "A|B <script>alert(1)</script> {{made.book}} *x* [y](javascript:z) &copy; `q`"
    let page = try book.text("accounts/mossbridge/account.md")
    let named = page.replacing(
      "name: Mossbridge Property Services", with: "name: '\(hostile)'")
    #expect(named != page)
    try book.write("accounts/mossbridge/account.md", named)
    for golden in Golden.all where golden.language == .english {
      let markdown = try report(golden).output
      #expect(!markdown.contains("<script>alert"), "\(golden)")
      let html = try report(golden, "--format", "html").output
      #expect(!html.contains("<script") && !html.contains("javascript:z\""), "\(golden)")
      #expect(!html.contains("©"), "\(golden)")
      if markdown.contains("alert") {
        #expect(html.contains("{{made.book}} *x* [y](javascript:z) &amp;copy; `q`"), "\(golden)")
      }
    }
  }
}
