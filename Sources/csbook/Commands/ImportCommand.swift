// csbook import: rows of another program's export, as fields of the book.

import ArgumentParser
import BookEdit
import BookImport
import BookModel
import BookReports
import BookStore
import BookText

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in what another program exports",
    discussion: """
      KIND is what a row of the file is: accounts, contracts, contacts, metrics, surveys, tickets or \
      touches. The mapping says which column goes into which field: a document of the book, \
      imports/NAME.md, or any file. `csbook new salesforce crm` begins one; there are more in \
      `csbook new --list`.

      Only what differs is changed, and nothing at all unless every row is good. What somebody has \
      written into the book since the export was made is not written over. Ends with status 1 if a \
      row is bad.
      """)

  @OptionGroup var folder: FolderOptions

  @Option(
    help: ArgumentHelp(
      "The mapping: its name in imports/, or a file.", valueName: "mapping"),
    completion: .imports)
  var map: String

  @Option(
    help: ArgumentHelp(
      "The day on which the export was made (else when the file was last changed).",
      valueName: "date"))
  var exported: String?

  @Flag(help: "Leave bad rows out, and import the others.")
  var skipBad = false

  @Flag(help: "Where the book is newer than the export, keep what it says.")
  var ours = false

  @Flag(help: "Where the book is newer than the export, take the export's all the same.")
  var theirs = false

  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp("What a row is.", valueName: "kind"),
    completion: .list(ImportedRows.allCases.map(\.rawValue)))
  var kind: String

  @Argument(help: ArgumentHelp("The export, a CSV file.", valueName: "file"), completion: .file())
  var file: String

  func run() throws {
    try output.require([.text, .json, .github, .sarif, .junit])
    let rows = try self.rows()
    guard !(ours && theirs) else { throw Failure.usage("--ours and --theirs exclude each other") }
    let place = try folder.place()
    try place.requireBook()
    let bytes = try self.bytes()
    let writer = FileWriter(root: place.root)
    if !writing.dryRun, try writer.recover() > 0 {
      System.say("csbook: an import that was cut short was taken back first\n")
    }
    var outcome: ImportOutcome?
    try writer.write {
      let planned = try plan(rows, bytes, in: place)
      outcome = planned
      return planned.isWritten ? planned.plan.edits.map(\.edit) : []
    }
    guard let outcome else { return }
    try show(outcome, in: place)
  }

  private func plan(
    _ rows: ImportedRows, _ bytes: [UInt8], in place: BookPlace
  ) throws -> ImportOutcome {
    let opened = try folder.open(place)
    guard opened.book.notCheckedOut.isEmpty else {
      throw Failure.impossible(
        "not-checked-out", "accounts are not checked out, and rows of theirs could not be told",
        hint: "`git sparse-checkout disable`, and import then")
    }
    let mapping = try opened.mapping(named: map)
    guard mapping.rows == rows else {
      throw Failure.usage(
        "\(map) is a mapping of \(mapping.rows.rawValue), not of \(rows.rawValue)",
        hint: "csbook import \(mapping.rows.rawValue) …, or name another one")
    }
    let export = ExportFile(bytes, at: Path(file), by: mapping)
    let progress = ProgressLine.onTerminal("import")
    let context = ImportContext(
      book: opened.book, day: opened.day, bytes: opened.openFiles(),
      earlier: try ExportMoment(of: file, on: exported, in: opened).files(),
      precedence: ours ? .book : theirs ? .export : .none,
      dayOfMoment: try opened.dayOfMoment(), onStep: progress?.step)
    let template =
      rows == .accounts ? try opened.shelf(language: nil).template(named: "account") : nil
    let plan: ImportPlan
    do throws(TemplateFault) {
      plan = try Importer(export, by: mapping, into: context, template: template).plan()
    } catch {
      throw NewRefusal.template(error)
    }
    let isGood = plan.findings.isEmpty || skipBad && plan.isRowsOnly
    if isGood, !plan.edits.isEmpty {
      try opened.requireNoNewError(of: plan.edits.map(\.edit), in: .whole)
    }
    let findings = skipBad && plan.isRowsOnly ? plan.findings.map(\.asWarning) : plan.findings
    return ImportOutcome(
      plan: plan, rows: rows.rawValue, mapping: mapping.id, source: mapping.source, file: file,
      isWritten: isGood && !writing.dryRun,
      findings: PlacedFinding.placed(findings) { _ in export.bytes })
  }

  private func show(_ outcome: ImportOutcome, in place: BookPlace) throws {
    switch output.format {
    case .github: try output.emit(GitHubFindings.text(outcome.findings))
    case .junit: try output.emit(JUnitFindings.text(outcome.findings, in: []))
    case .sarif:
      try output.emit(
        SARIFFindings.text(
          outcome.findings, in: [], version: CSBook.configuration.version))
    case .json:
      try output.print(
        ImportReport.report(outcome, isDry: writing.dryRun), folder.open(place, .accounts([])),
        formats: [.json])
    default:
      let report = ImportReport.report(outcome, isDry: writing.dryRun)
      if writing.dryRun, outcome.findings.isEmpty {
        System.say(output.renderer.text(of: report.blocks))
        try output.emit(WritingOptions.diff(of: outcome.plan.edits.map(\.edit)))
      } else {
        try output.emit(output.renderer.text(of: report))
      }
    }
    if outcome.findings.contains(where: { $0.finding.severity == .error }) { throw FindingsExit() }
  }

  private func rows() throws -> ImportedRows {
    if let rows = ImportedRows(rawValue: kind) { return rows }
    let known = ImportedRows.allCases.map(\.rawValue)
    throw Failure.usage(
      "rows are no `\(kind)`",
      hint: NearMiss.of(kind, among: known).map { "did you mean `\($0)`?" }
        ?? "they are one of \(known.joined(separator: ", "))")
  }

  private func bytes() throws -> [UInt8] {
    guard System.isRegularFile(Array(file.utf8)),
      let bytes = try DiskFile.beginning(of: Array(file.utf8), ExportFile.largest + 1)
    else { throw Failure.impossible("unreadable", "there is no file \(file)") }
    guard bytes.count <= ExportFile.largest else {
      throw Failure.impossible(
        "too-large", "\(file) is larger than 512 MB", hint: "export it in several parts")
    }
    return bytes
  }
}

extension Finding {
  /// The same, of something that was left out as it was asked for.
  fileprivate var asWarning: Finding {
    Finding(
      rule: rule, severity: .warning, message: message, path: path, span: span, notes: notes,
      help: help, fix: fix)
  }
}
