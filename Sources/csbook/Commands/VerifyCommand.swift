// csbook verify: a report made again, and held beside the one that was handed on.

import ArgumentParser
import BookModel
import BookReports
import BookStore
import BookText

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make a report again from its commit, and say whether it stands",
    discussion: """
      Reads from the end of a report what it was made of, makes it again from that commit, day and \
      rules, and compares all of it. Where something differs, it is shown as a diff from the report \
      to what it should say, and the exit status is 1.
      """)

  @OptionGroup var folder: BookFolder

  @Argument(help: ArgumentHelp("The report: Markdown, HTML or JSON.", valueName: "file"))
  var file: String

  func run() async throws {
    let path = System.realPath(Array(file.utf8)) ?? Array(file.utf8)
    guard let bytes = try DiskFile.contents(of: path) else {
      throw Failure.usage("there is no file \(file)")
    }
    guard let seal = ReportSeal.of(String(decoding: bytes, as: UTF8.self)) else {
      throw Failure.impossible(
        "no-seal", "\(file) does not say what it was made of",
        hint: "a report ends with a line `<!-- csbook.report/1 … -->`, in JSON it has a seal")
    }
    let made = Array(try await again(seal).utf8)
    let name = Terminal.safe(file, newlines: false)
    guard made != bytes else {
      let commit = seal[.commit].map { ", commit \($0.prefix(10))" } ?? ""
      return try System.answer(
        "\(name) stands: \(seal[.report] ?? "") of \(seal[.day] ?? "")\(commit), "
          + "rules \(seal[.rules]?.prefix(10) ?? "")\n")
    }
    let diff = UnifiedDiff.text(of: Path(file), from: bytes, to: made, before: name)
    try System.answer("\(name) does not stand: made again, it says\n\n" + Terminal.safe(diff))
    if let version = seal[.version], version != CSBook.configuration.version {
      System.say(
        "csbook: it was made by csbook \(Terminal.safe(version)), and this is "
          + "\(CSBook.configuration.version): words may differ\n")
    }
    throw FindingsExit()
  }

  /// The report that a seal asks for.
  private func again(_ seal: ReportSeal) async throws -> String {
    guard let day = seal[.day], let language = seal[.language].flatMap(Language.init(rawValue:)),
      let format = seal[.format].flatMap(ReportFormat.init(rawValue:)), let name = seal[.report]
    else {
      throw Failure.impossible("no-seal", "\(file) does not say all that it was made of")
    }
    if let changed = seal[.changed] {
      throw Failure.impossible(
        "not-committed",
        "\(file) was made of files that were not committed (\(Terminal.safe(changed))), and nobody can "
          + "make it again",
        hint: "commit first, and write it again")
    }
    let given: [(String, String?)] = [
      ("--book", folder.path), ("--at", seal[.commit]), ("--as-of", day),
      ("--rules", seal[.judgedBy]),
    ]
    let options = try BookOptions.parse(
      given.flatMap { name, value in value.map { [name, $0] } ?? [] })
    let terms = try AccountTerms.parse(
      seal[.condition].map { ["--where", $0] } ?? []
        + ["--"] + (seal[.words].map { $0.split(separator: "\n").map(String.init) } ?? []))
    let request = ReportRequest(
      report: try ReportCatalog.named(name), terms: terms,
      since: seal[.since].flatMap { Day($0) }, language: language, format: format)
    return try await request.text(of: ReportState(options))
  }
}
