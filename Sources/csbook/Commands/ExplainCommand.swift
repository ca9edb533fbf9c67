// csbook explain: what a finding means, and why it matters.

import ArgumentParser
import BookReports
import BookText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a finding of lint or import, with a bad and a good example")

  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp("The id with which the finding ends.", valueName: "id"),
    completion: .list(Explanation.ids))
  var id: String

  func run() throws {
    try output.require([.text, .json])
    guard let explained = Explanation(of: id) else {
      let near = NearMiss.of(id, among: Explanation.ids)
      throw Failure.usage(
        "no finding has the id `\(id)`",
        hint: near.map { "did you mean `\($0)`?" } ?? "`csbook help rules` lists them")
    }
    let report = ExplanationReport.report(explained)
    try output.emit(
      output.format == .json
        ? JSONRenderer.text(of: report, nil) : output.renderer.text(of: report))
  }
}
