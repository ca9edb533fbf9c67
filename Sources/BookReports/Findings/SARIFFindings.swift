// Findings as SARIF 2.1.0, which code scanning of GitHub and many editors read.

import BookText

/// Writes findings as one run of the Static Analysis Results Interchange Format.
package enum SARIFFindings {
  /// `folder` is where the book lies in its repository: empty, or ending in `/`.
  package static func text(
    _ findings: [PlacedFinding], in folder: [UInt8], version: String
  ) -> String {
    let shown = Array(
      Severity.allCases.lazy.flatMap { severity in
        findings.lazy.filter { $0.finding.severity == severity }
      }.prefix(limit))
    let rules = Set(shown.map(\.finding.rule)).sorted()
    let places = SARIFPlaces(folder: folder)
    let run: JSON = [
      "tool": [
        "driver": [
          "name": "csbook", "semanticVersion": .text(version), "rules": .list(rules.map(rule)),
        ]
      ],
      "invocations": [invocation(leftOut: findings.count - shown.count)],
      "columnKind": "utf16CodeUnits",
      "originalUriBaseIds": [
        SARIFPlaces.root: ["description": ["text": "The top of the repository."]]
      ],
      "results": .list(shown.map { result($0, rules, places) }),
    ]
    let log: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
    return log.written + "\n"
  }

  /// The most results that GitHub takes of a run; it refuses a file with more.
  private static let limit = 25_000

  private static func invocation(leftOut: Int) -> JSON {
    var members: [JSON.Member] = [.init(key: "executionSuccessful", value: true)]
    if leftOut > 0 {
      let text = "\(leftOut) findings are left out, more than GitHub takes: run csbook lint"
      members.append(
        .init(
          key: "toolExecutionNotifications",
          value: [["level": "warning", "message": ["text": .text(text)]]]))
    }
    return .object(members)
  }

  private static func rule(_ id: String) -> JSON {
    guard let explained = Explanation(of: id) else { return ["id": .text(id)] }
    return [
      "id": .text(id), "shortDescription": ["text": .text(explained.opening)],
      "fullDescription": ["text": .text(explained.opening)],
      "help": ["text": .text(explained.page), "markdown": .text(explained.page)],
      "defaultConfiguration": ["level": level(explained.severity)],
    ]
  }

  private static func level(_ severity: Severity) -> JSON {
    .text(severity == .info ? "note" : severity.rawValue)
  }

  private static func result(
    _ placed: PlacedFinding, _ rules: [String], _ places: SARIFPlaces
  ) -> JSON {
    let finding = placed.finding
    var members: [JSON.Member] = [
      .init(key: "ruleId", value: .text(finding.rule)),
      .init(key: "ruleIndex", value: JSON(rules.firstIndex(of: finding.rule))),
      .init(key: "level", value: level(finding.severity)),
      .init(key: "message", value: ["text": .text(placed.advice)]),
      .init(key: "locations", value: [["physicalLocation": places.location(placed.place)]]),
    ]
    if !finding.notes.isEmpty {
      let related = zip(finding.notes, placed.notes).map { note, place -> JSON in
        [
          "physicalLocation": places.location(place), "message": ["text": .text(note.message)],
        ]
      }
      members.append(.init(key: "relatedLocations", value: .list(related)))
    }
    if let fix = finding.fix, !fix.edits.isEmpty {
      members.append(.init(key: "fixes", value: [self.fix(fix, placed.edits, places)]))
    }
    return .object(members)
  }

  private static func fix(_ fix: Fix, _ places: [PlacedSpan], _ files: SARIFPlaces) -> JSON {
    let edits = Dictionary(grouping: zip(fix.edits, places), by: \.0.path)
    let changes = edits.sorted { $0.key < $1.key }.map { path, edits -> JSON in
      let replacements = edits.map { edit, place -> JSON in
        [
          "deletedRegion": files.region(place),
          "insertedContent": ["text": .text(edit.replacement)],
        ]
      }
      return ["artifactLocation": files.file(path), "replacements": .list(replacements)]
    }
    return ["description": ["text": .text(fix.title)], "artifactChanges": .list(changes)]
  }
}

/// How SARIF names files and places in them.
private struct SARIFPlaces {
  static let root = "%SRCROOT%"

  let folder: [UInt8]

  func location(_ place: PlacedSpan) -> JSON {
    ["artifactLocation": file(place.path), "region": region(place)]
  }

  func file(_ path: Path) -> JSON {
    ["uri": .text(Self.uri(folder + path.bytes)), "uriBaseId": .text(Self.root)]
  }

  /// Lines from 1; columns from 1 in UTF-16 units, the end exclusive.
  func region(_ place: PlacedSpan) -> JSON {
    [
      "startLine": .whole(place.start.line), "startColumn": .whole(place.start.utf16Column),
      "endLine": .whole(place.end.line), "endColumn": .whole(place.end.utf16Column),
    ]
  }

  /// A relative reference: all bytes but the unreserved ones of RFC 3986 and `/` percent-encoded.
  private static func uri(_ path: [UInt8]) -> String {
    var uri = ""
    for byte in path {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return uri
  }
}
