// Where a finding stands, as its readers count.

import BookText

/// A finding with the lines and columns of its place, and the text of its line.
package struct PlacedFinding: Sendable {
  package let finding: Finding
  package let start: Position
  package let end: Position
  /// The line on which it begins, without its line end; nil where the file cannot be read again.
  package let line: String?
  /// The places of its notes, and of the edits of its fix, in their order.
  let notes: [PlacedSpan]
  let edits: [PlacedSpan]

  /// Finds the places of findings; each file is read again, once.
  package static func placed(
    _ findings: [Finding], bytes: (Path) -> [UInt8]?
  ) -> [PlacedFinding] {
    var tables: [Path: LineTable] = [:]
    func table(_ path: Path) -> LineTable {
      if let table = tables[path] { return table }
      let table = LineTable(bytes(path) ?? [])
      tables[path] = table
      return table
    }
    return findings.map { finding in
      let own = table(finding.path)
      let place = PlacedSpan(finding.path, finding.span, own)
      return PlacedFinding(
        finding: finding, start: place.start, end: place.end,
        line: place.start.line <= own.count ? own.text(ofLine: place.start.line - 1) : nil,
        notes: finding.notes.map { PlacedSpan($0.path, $0.span, table($0.path)) },
        edits: (finding.fix?.edits ?? []).map { PlacedSpan($0.path, $0.span, table($0.path)) })
    }
  }

  var place: PlacedSpan { PlacedSpan(path: finding.path, start: start, end: end) }

  /// What is wrong, and on a second line what can be done about it.
  var advice: String {
    finding.message + ((finding.fix?.title ?? finding.help).map { "\n" + $0 } ?? "")
  }
}

/// Some bytes of a file, by lines and columns.
struct PlacedSpan: Sendable {
  let path: Path
  let start: Position
  let end: Position
}

extension PlacedSpan {
  init(_ path: Path, _ span: Span, _ table: LineTable) {
    self.init(
      path: path, start: table.position(of: Int(span.lower)),
      end: table.position(of: Int(span.upper)))
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
