// csbook lint: every finding of a book.

import ArgumentParser
import BookLint
import BookModel
import BookReports
import BookStore
import BookText

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find what is wrong with the book's files",
    discussion: """
      Errors are about form: what csbook cannot read, or would lose. Warnings are about practice: \
      the state of an account, where its segment expects better. `csbook explain RULE` tells more.

      Ends with status 1 if there are errors.
      """,
    aliases: ["validate"])

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Look at what is staged, and only at the accounts that it touches.")
  var staged = false

  @Option(
    help: ArgumentHelp(
      "Look only at the accounts that changed since the merge base with a commit, or with a day's.",
      valueName: "rev|date"))
  var since: String?

  @Flag(help: "Make the fixes that findings offer, then show what is left.")
  var fix = false

  @OptionGroup var writing: WritingOptions

  @Argument(help: ArgumentHelp("Only findings in these files and folders.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    try output.require([.text, .json, .github, .sarif, .junit])
    if fix || writing.dryRun {
      try runFixes()
      return
    }
    let opened = try open()
    let reach =
      staged || bookOptions.at != nil
      ? try opened.selection(paths)
      : try FileSelection(paths, onDiskIn: opened.place, book: opened.book)
    let findings = try Linter().findings(in: opened.book, on: opened.day, threads: BookLoader.cores)
    try show(findings.filter { reach.holds($0.path) }, of: opened, reach)
  }

  private func open() throws -> OpenedBook {
    if let since { return try bookOptions.open(changedSince: since, staged: staged) }
    return try staged ? bookOptions.openStaged() : bookOptions.open()
  }

  private func show(
    _ findings: [Finding], of opened: OpenedBook, _ reach: FileSelection
  ) throws {
    let placed = PlacedFinding.placed(findings, bytes: opened.bytes)
    switch output.format {
    case .github: try output.emit(GitHubFindings.text(placed, in: try opened.place.folder()))
    case .junit: try output.emit(JUnitFindings.text(placed, in: try opened.place.folder()))
    case .sarif:
      try output.emit(
        SARIFFindings.text(
          placed, in: try opened.place.folder(), version: CSBook.configuration.version))
    default:
      let accounts = reach.accounts(of: opened.book)
      let report = FindingsReport.report(
        placed, accounts: accounts,
        cautions: [
          placed.isEmpty && accounts == 0 ? nothingChanged : nil, opened.provenance.absence,
        ]
        .compactMap(\.self))
      try output.print(report, opened.provenance)
    }
    if findings.contains(where: { $0.severity == .error }) { throw FindingsExit() }
  }

  /// That what was asked for was left alone, where only changes are looked at.
  private var nothingChanged: String? {
    let place = paths.isEmpty ? "" : " in \(paths.joined(separator: ", "))"
    if let since { return "nothing changed\(place) since \(since)" }
    return staged ? "nothing is staged\(place)" : nil
  }

  // MARK: Fixes

  private func runFixes() throws {
    guard fix else { throw Failure.usage("--dry-run goes with --fix") }
    let others = [
      staged ? "--staged" : nil, bookOptions.at.map { _ in "--at" }, since.map { _ in "--since" },
    ]
    if let other = others.compactMap(\.self).first {
      throw Failure.usage(
        "--fix mends the files in the book's folder",
        hint: "leave out \(other), then stage what was fixed")
    }
    if writing.dryRun, output.format != .text {
      throw Failure.usage("--dry-run writes a diff, not \(output.format.rawValue)")
    }
    let opened = try bookOptions.open()
    let reach = try FileSelection(paths, onDiskIn: opened.place, book: opened.book)
    let rounds = try self.rounds(opened, reach)
    let left = rounds.left.filter { reach.holds($0.path) }
    if writing.dryRun {
      try output.emit(WritingOptions.diff(of: rounds.edits))
      System.say(told(of: rounds, left))
      if left.contains(where: { $0.severity == .error }) { throw FindingsExit() }
      return
    }
    try FileWriter(root: opened.place.root).write(rounds.edits)
    let told = told(of: rounds, [])
    output.format == .text ? try System.answer(told) : System.say(told)
    try show(left, of: opened, reach)
  }

  private func rounds(_ opened: OpenedBook, _ reach: FileSelection) throws -> FixRounds {
    let tree = WorkingTree(root: opened.place.root)
    let whole = try opened.place.workingTree()
    return try FixRounds(
      touching: reach.holds,
      read: { path throws(any Error) in
        try tree.makeReader().bytes(of: SourceFile(path: path, token: .onDisk))
      },
      lint: { edited throws(any Error) in
        let book = try BookLoader.load(EditedSource(whole, edited: edited))
        return try Linter().findings(in: book, on: opened.day, threads: BookLoader.cores)
      })
  }

  private func told(of rounds: FixRounds, _ left: [Finding]) -> String {
    let verb = writing.dryRun ? "would fix" : "fixed"
    var lines = rounds.fixed.map { fixed in
      let finding = fixed.finding
      return "\(verb): \(finding.path.text):\(fixed.line): \(finding.fix?.title ?? "")"
        + " [\(finding.rule)]"
    }
    lines += rounds.refused.map { refused in
      "not fixed: \(refused.finding.path.text): \(refused.refusal.message)"
        + " [\(refused.finding.rule)]"
    }
    if !left.isEmpty { lines.append("left: \(FindingCounts(left).sentence)") }
    return lines.map { Terminal.safe($0, newlines: false) + "\n" }.joined()
  }
}
