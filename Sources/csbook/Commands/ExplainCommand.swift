// csbook explain: what a lint rule looks for, and why.

import ArgumentParser
import BookLint
import BookReports
import BookText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a lint rule, with a bad and a good example")

  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp("The rule's id, as findings end with it.", valueName: "rule"),
    completion: .list(RuleCatalog.rules.map { $0.id }))
  var rule: String

  func run() throws {
    try output.require([.text, .json])
    guard let rule = RuleCatalog.rule(rule) else {
      let near = NearMiss.of(self.rule, among: RuleCatalog.rules.map { $0.id })
      throw Failure.usage(
        "there is no rule `\(self.rule)`",
        hint: near.map { "did you mean `\($0)`?" } ?? "`csbook help rules` lists them")
    }
    let report = RuleReport.report(rule)
    try output.emit(
      output.format == .json
        ? JSONRenderer.text(of: report, nil) : output.renderer.text(of: report))
  }
}
