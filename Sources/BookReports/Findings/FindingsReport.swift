// lint: every finding with its place, its line and what to do.

import BookText

/// What lint found.
package enum FindingsReport {
  /// The report of findings in a book of so many accounts, with what has to be known of others.
  package static func report(
    _ findings: [PlacedFinding], accounts: Int, cautions: [String] = []
  ) -> Report {
    let counts = FindingCounts(findings.map(\.finding))
    var blocks: [Report.Block] = []
    for placed in findings { blocks += self.blocks(of: placed) }
    let looked = accounts == 1 ? "1 account" : "\(accounts) accounts"
    blocks.append(
      .text(
        findings.isEmpty
          ? Styled("no findings", .good) + " in \(looked)"
          : Styled(counts.sentence, .strong) + " in \(looked)"))
    blocks += cautions.map { .footnote($0) }
    return Report(
      schema: "csbook.lint/1",
      data: [
        "findings": json(findings),
        "counts": [
          "error": .whole(counts.errors), "warning": .whole(counts.warnings),
          "info": .whole(counts.infos),
        ],
      ], blocks: blocks)
  }

  /// What somebody is told who wants to commit: every error, or else some of the warnings.
  ///
  /// `place` says where they were found, `command` shows them all.
  package static func hookBlocks(
    _ shown: [PlacedFinding], warnings: Int, in place: String = "what is staged",
    command: String = "csbook lint --staged"
  ) -> [Report.Block] {
    if shown.contains(where: { $0.finding.severity == .error }) {
      return refusal(of: shown, "in \(place); nothing was committed")
    }
    let more = warnings - shown.count
    let tail = more > 0 ? "; \(more) more: \(command)" : ""
    let word = warnings == 1 ? "1 warning" : "\(warnings) warnings"
    return shown.flatMap(blocks)
      + [.text(Styled("csbook: \(word) in the accounts touched\(tail)", .faint))]
  }

  /// Errors that keep something from being done, with what came of it.
  package static func refusal(of errors: [PlacedFinding], _ end: String) -> [Report.Block] {
    let word = errors.count == 1 ? "1 error" : "\(errors.count) errors"
    return errors.flatMap(blocks) + [.text(Styled("csbook: \(word) \(end)", .bad))]
  }

  /// Findings for programs.
  package static func json(_ findings: [PlacedFinding]) -> JSON { .list(findings.map(json)) }

  private static func json(_ placed: PlacedFinding) -> JSON {
    let finding = placed.finding
    return [
      "path": .text(finding.path.text), "line": .whole(placed.start.line),
      "column": .whole(placed.start.column), "endLine": .whole(placed.end.line),
      "endColumn": .whole(placed.end.column), "severity": .text(finding.severity.rawValue),
      "rule": .text(finding.rule), "message": .text(finding.message),
      "help": JSON(finding.help), "fix": JSON(finding.fix?.title),
    ]
  }

  static func blocks(of placed: PlacedFinding) -> [Report.Block] {
    let finding = placed.finding
    let place = "\(finding.path.text):\(placed.start.line):\(placed.start.column): "
    var blocks: [Report.Block] = [
      .text(
        Styled(place) + Styled("\(finding.severity.rawValue): ", tone(finding.severity))
          + "\(finding.message) " + Styled("[\(finding.rule)]", .faint))
    ]
    if let line = placed.line, !finding.span.isEmpty || !line.isEmpty {
      let isOneLine = placed.end.line == placed.start.line
      let caret = Caret(
        line, from: placed.start.column, to: isOneLine ? placed.end.column : .max)
      blocks.append(.text(Styled("  " + caret.line)))
      blocks.append(.text(Styled("  " + caret.mark, tone(finding.severity))))
    }
    if let fix = finding.fix {
      blocks.append(.text(Styled("  fix: ", .strong) + fix.title))
    } else if let help = finding.help {
      blocks.append(.text(Styled("  help: ", .strong) + help))
    }
    return blocks
  }

  private static func tone(_ severity: Severity) -> Styled.Tone {
    switch severity {
    case .error: .bad
    case .warning: .fair
    case .info: .faint
    }
  }
}
