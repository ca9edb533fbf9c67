// csbook blame: who gave each value, when and why.

import ArgumentParser
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText

struct BlameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Show who gave each value of an account, when, and why",
    discussion: """
      Looks for the commit that gave each value of the account's page, contacts and journey its present \
      meaning, back along the first parents and through renamed folders. Values are compared, not \
      lines. What is in the files and not committed is said to be so. Personal data is not shown.
      """)

  @OptionGroup var folder: BookFolder

  @Option(
    help: ArgumentHelp(
      "Which state is asked about: a commit, or a day's newest commit (else the files).",
      valueName: "rev|date"))
  var at: String?

  @OptionGroup var output: OutputOptions

  @Argument(help: ArgumentHelp("The account: its id, or what begins it.", valueName: "account"))
  var account: String

  @Argument(
    help: ArgumentHelp(
      "A field, and all below it, such as contracts.y2.arr or sentiment (else all).",
      valueName: "field"))
  var field: String?

  func run() throws {
    try output.require([.text, .json, .md])
    let place = try folder.place()
    let line = try CommitLine(at: at, since: nil, in: place)
    let known = try Known(at, in: place)
    let id =
      try at == nil
      ? AccountName.id(account, among: known.source.accountIDs()) : line.account(account)
    let committed = line.shared.source
    let blame = try FieldBlame(
      of: id, in: line.timeline, line.repository, prefix: line.prefix,
      settings: known.load(.alone([])).settings, now: known.source.bytes(_:),
      committed: committed.bytes(_:))
    let fields = try asked(of: blame, id)
    try output.print(
      BlameReport.report(fields, of: id, unread: blame.unread).adding(endOf: line.timeline),
      line.shared.provenance, formats: [.text, .json, .md])
  }

  /// The fields under the one that was named.
  private func asked(of blame: FieldBlame, _ id: String) throws -> [BlamedField] {
    guard let field else { return blame.fields }
    let fields = blame.fields.filter { $0.field == field || $0.field.hasPrefix("\(field).") }
    guard fields.isEmpty else { return fields }
    let known = blame.fields.map(\.field)
    let near = NearMiss.of(
      field,
      among: Array(
        Set(known + known.compactMap { $0.split(separator: ".").first }.map(String.init))))
    throw Failure.impossible(
      "no-field", "\(id) has no value under `\(field)`",
      hint: near.map { "did you mean `\($0)`?" }
        ?? "`csbook blame \(id)` lists those it has; `csbook log \(id)` tells what was taken out")
  }
}
