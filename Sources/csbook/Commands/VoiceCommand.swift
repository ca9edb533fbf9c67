// csbook voice: what customers say.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookText
import BookWork

struct VoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice",
    abstract: "Show what customers ask for, say, complain of and leave for",
    discussion: """
      Needs are the paragraphs that files mark with #need/<id>, quotes those marked with #quote. \
      Beside them stand what keeps coming up, the reasons of losses, and the surveys with n and \
      margin.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("One need, with every mention of it.", valueName: "id"))
  var need: String?

  @Option(
    help: ArgumentHelp(
      "How far back mentions, quotes and losses count, such as 90d or 6m (else all mentions and "
        + "quotes, and the losses of 12m).", valueName: "time"))
  var within: Period?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let voice = VoiceFigures(of: accounts, in: figures, within: within)
    guard let need else {
      let report = VoiceReport.report(voice, of: figures, bytes: opened.bytes)
      return try output.print(report.of(accounts, picked: terms), opened)
    }
    let report = VoiceReport.report(
      onNeed: try one(need, in: voice), of: figures, bytes: opened.bytes)
    try output.print(report, opened, formats: [.text, .json, .md])
  }

  /// The need of that id, whether it is mentioned or only has a page.
  private func one(_ id: String, in voice: VoiceFigures) throws -> NeedFigures {
    if let need = voice.need(id) { return need }
    let near = NearMiss.of(id, among: voice.needs.map(\.theme.id) + voice.unmentioned)
    throw Failure.impossible(
      "no-need", "there is no need `\(id)`, neither mentioned nor with a page",
      hint: near.map { "did you mean `\($0)`?" } ?? "`csbook voice` lists the needs")
  }
}
