// Findings as workflow commands, which GitHub shows beside the lines of a pull request.

import BookText

/// Writes findings for GitHub, which shows at most ten of each severity a step.
package enum GitHubFindings {
  /// `folder` is where the book lies in its repository: empty, or ending in `/`.
  package static func text(_ findings: [PlacedFinding], in folder: [UInt8] = []) -> String {
    var lines: [String] = []
    var left = 0
    for severity in Severity.allCases {
      let these = findings.filter { $0.finding.severity == severity }
      lines += these.prefix(limit).map { line($0, in: folder) }
      left += max(0, these.count - limit)
    }
    let counts = FindingCounts(findings.map(\.finding))
    lines.append(
      left == 0
        ? counts.sentence : "\(counts.sentence); \(left) more than GitHub shows: run csbook lint")
    return lines.map { $0 + "\n" }.joined()
  }

  private static let limit = 10

  private static func line(_ placed: PlacedFinding, in folder: [UInt8]) -> String {
    let finding = placed.finding
    let properties = [
      "file=" + property(Path(folder + finding.path.bytes).text), "line=\(placed.start.line)",
      "endLine=\(placed.end.line)", "col=\(placed.start.column)",
      "endColumn=\(placed.end.column)", "title=" + property(finding.rule),
    ]
    let command = finding.severity == .info ? "notice" : finding.severity.rawValue
    return "::\(command) \(properties.joined(separator: ","))::\(data(placed.advice))"
  }

  /// Escapes of a message: percent and line ends.
  private static func data(_ text: String) -> String {
    var escaped = ""
    // Scalar by scalar: to a string, CR and LF together are one character.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return Terminal.safe(escaped)
  }

  /// Escapes of a property: those of a message, colon and comma.
  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
