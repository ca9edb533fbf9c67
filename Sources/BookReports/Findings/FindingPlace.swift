// Where a finding stands, as its readers count.

import BookText

/// A finding with the lines and columns of its place, and the text of its line.
package struct PlacedFinding: Sendable {
  package let finding: Finding
  package let start: Position
  package let end: Position
  /// The line on which it begins, without its line end; nil where the file cannot be read again.
  package let line: String?

  /// Finds the places of findings; each file is read again, once.
  package static func placed(
    _ findings: [Finding], bytes: (Path) -> [UInt8]?
  ) -> [PlacedFinding] {
    var tables: [Path: LineTable] = [:]
    return findings.map { finding in
      let table =
        tables[finding.path]
        ?? {
          let table = LineTable(bytes(finding.path) ?? [])
          tables[finding.path] = table
          return table
        }()
      let start = table.position(of: Int(finding.span.lower))
      return PlacedFinding(
        finding: finding, start: start, end: table.position(of: Int(finding.span.upper)),
        line: start.line <= table.count ? table.text(ofLine: start.line - 1) : nil)
    }
  }
}

/// How many findings there are of each severity.
package struct FindingCounts: Hashable, Sendable {
  package let errors: Int
  package let warnings: Int
  package let infos: Int

  package init(_ findings: [Finding]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    infos = findings.count { $0.severity == .info }
  }

  /// `2 errors, 1 warning`.
  package var sentence: String {
    let parts = [
      counted(errors, "error"), counted(warnings, "warning"),
      infos == 0 ? nil : counted(infos, "note"),
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
