// Findings as SARIF: by the rules of its schema, at the right places, within the limits of GitHub.

import BookLint
import BookText
import Foundation
import Testing

@testable import BookReports

struct SARIFFindingsTests {
  @Test func `a run has what the schema and code scanning want, and nothing else`() throws {
    let findings = Severity.allCases.enumerated().map { number, severity in
      finding(
        ["duplicate-key", "unknown-field", "a-rule"][number], 6..<11, severity: severity,
        notes: [Finding.Note("it stands here first", path: "b.md", span: Span(0, 4))],
        fix: Fix("write `x`", [TextEdit("a.md", Span(6, 11), "x")]))
    }
    let log = try sarif(findings)
    try SARIFShape.log.check(log, at: "log")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let rules = try #require(
      ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["a-rule", "duplicate-key", "unknown-field"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [1, 2, 0])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    let summary = (rules[1]["shortDescription"] as? [String: Any])?["text"] as? String
    #expect(summary == "A key stands twice in one mapping.")
    #expect(
      (rules[1]["help"] as? [String: Any])?["text"] as? String == DuplicateKey.page)
  }

  @Test func `columns are counted in UTF-16 units, the end exclusive`() throws {
    let text = "a: 1\n𠮷東: \"x\"\n"
    let bytes = Array(text.utf8)
    let start = text.utf8.distance(
      from: text.startIndex, to: text.firstIndex(of: "\"") ?? text.startIndex)
    let fix = Fix("write `y`", [TextEdit("a.md", Span(start + 1, start + 2), "y")])
    let result = try result(finding("a-rule", start..<(start + 3), fix: fix), bytes)
    let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
    let region = (location as? [String: Any])?["region"] as? [String: Int]
    #expect(region == ["startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 9])
    let change =
      ((result["fixes"] as? [[String: Any]])?.first?["artifactChanges"]
      as? [[String: Any]])?.first
    let replacement = (change?["replacements"] as? [[String: Any]])?.first
    #expect(
      replacement?["deletedRegion"] as? [String: Int]
        == ["startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 8])
    #expect(replacement?["insertedContent"] as? [String: String] == ["text": "y"])
  }

  @Test func `a file is named from the top of the repository, percent-encoded byte by byte`() throws
  {
    let path = Path(Array("accounts/a b%/東:?#".utf8) + [0xFF, 0x0A] + Array(".md".utf8))
    let result = try result(finding("a-rule", 0..<1, path: path), in: "teams/emea/")
    let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
    let file = (location as? [String: Any])?["artifactLocation"] as? [String: String]
    #expect(
      file == [
        "uri": "teams/emea/accounts/a%20b%25/%E6%9D%B1%3A%3F%23%FF%0A.md",
        "uriBaseId": "%SRCROOT%",
      ])
  }

  @Test func `of more findings than GitHub takes, errors are kept, and the rest is counted`() throws
  {
    let warnings = (0..<25_000).map { _ in finding("a-rule", 0..<1, severity: .warning) }
    let errors = (0..<3).map { _ in finding("a-rule", 0..<1) }
    let run = try #require((try sarif(warnings + errors)["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 25_000)
    #expect(
      results.prefix(4).map { $0["level"] as? String } == ["error", "error", "error", "warning"])
    let told = (run["invocations"] as? [[String: Any]])?.first?["toolExecutionNotifications"]
    let message = (told as? [[String: Any]])?.first?["message"] as? [String: String]
    #expect(message?["text"]?.hasPrefix("3 findings are left out") == true)
  }

  @Test func `a file that is gone has its first place, and no findings are a run too`() throws {
    try SARIFShape.log.check(sarif([finding("a-rule", 4..<9)], bytes: nil), at: "log")
    try SARIFShape.log.check(sarif([]), at: "log")
  }

  // MARK: Making

  private func finding(
    _ rule: String, _ range: Range<Int>, path: Path = "a.md", severity: Severity = .error,
    notes: [Finding.Note] = [], fix: Fix? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: "it is wrong", path: path,
      span: Span(range.lowerBound, range.upperBound), notes: notes, fix: fix)
  }

  private func sarif(
    _ findings: [Finding], in folder: String = "", bytes: [UInt8]? = Array("name:\nkenji\n".utf8)
  ) throws -> [String: Any] {
    let placed = PlacedFinding.placed(findings, bytes: { _ in bytes })
    let text = SARIFFindings.text(placed, in: Array(folder.utf8), version: "1.2.3")
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(log)
  }

  private func result(
    _ finding: Finding, _ bytes: [UInt8]? = nil, in folder: String = ""
  ) throws -> [String: Any] {
    let log = try sarif([finding], in: folder, bytes: bytes)
    try SARIFShape.log.check(log, at: "log")
    let results = (log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
    return try #require(results?.first)
  }
}

/// What the schema of SARIF 2.1.0 says of the objects that are written, and GitHub beyond it.
private indirect enum SARIFShape: Sendable {
  case text, uri, flag
  case number(from: Int)
  case word([String])
  case list(SARIFShape, atLeast: Int = 0)
  case map(SARIFShape)
  /// The members that must be there, and those that may.
  case object([String: SARIFShape], [String: SARIFShape] = [:])

  static let log = object(["$schema": .uri, "version": .word(["2.1.0"]), "runs": .list(run)])
  static let run = object(
    ["tool": .object(["driver": driver]), "results": .list(result)],
    [
      "invocations": .list(invocation), "columnKind": .word(["utf16CodeUnits"]),
      "originalUriBaseIds": .map(.object([:], ["description": .object(["text": .text])])),
    ])
  static let driver = object(["name": .text, "semanticVersion": .text, "rules": .list(rule)])
  static let rule = object(
    ["id": .text],
    [
      "shortDescription": .object(["text": .text]), "fullDescription": .object(["text": .text]),
      "help": .object(["text": .text], ["markdown": .text]),
      "defaultConfiguration": .object(["level": level]),
    ])
  static let level = word(["none", "note", "warning", "error"])
  static let invocation = object(
    ["executionSuccessful": .flag],
    [
      "toolExecutionNotifications": .list(
        .object(["message": .object(["text": .text])], ["level": level]))
    ])
  static let result = object(
    [
      "ruleId": .text, "ruleIndex": .number(from: 0), "message": .object(["text": .text]),
      "locations": .list(.object(["physicalLocation": place]), atLeast: 1), "level": level,
    ],
    [
      "relatedLocations": .list(
        .object(["physicalLocation": place, "message": .object(["text": .text])])),
      "fixes": .list(fix),
    ])
  static let place = object(["artifactLocation": file, "region": region])
  static let file = object(["uri": .uri, "uriBaseId": .word(["%SRCROOT%"])])
  static let region = object([
    "startLine": .number(from: 1), "startColumn": .number(from: 1), "endLine": .number(from: 1),
    "endColumn": .number(from: 1),
  ])
  static let fix = object([
    "description": .object(["text": .text]),
    "artifactChanges": .list(
      .object([
        "artifactLocation": file,
        "replacements": .list(
          .object(["deletedRegion": region, "insertedContent": .object(["text": .text])]),
          atLeast: 1),
      ]), atLeast: 1),
  ])

  func check(_ value: Any, at place: String) throws {
    switch self {
    case .text: #expect(value is String, "\(place)")
    case .flag: #expect(value is Bool, "\(place)")
    case .uri: #expect((value as? String).flatMap { URL(string: $0) } != nil, "\(place)")
    case .number(let least): #expect((value as? Int).map { $0 >= least } == true, "\(place)")
    case .word(let words): #expect((value as? String).map(words.contains) == true, "\(place)")
    case .list(let shape, let least):
      let items = try #require(value as? [Any], "\(place)")
      #expect(items.count >= least, "\(place)")
      for (number, item) in items.enumerated() { try shape.check(item, at: "\(place)[\(number)]") }
    case .map(let shape):
      for (key, value) in try #require(value as? [String: Any], "\(place)") {
        try shape.check(value, at: "\(place).\(key)")
      }
    case .object(let needed, let allowed):
      let members = try #require(value as? [String: Any], "\(place)")
      #expect(Set(needed.keys).isSubset(of: members.keys), "\(place)")
      for (key, value) in members {
        let shape = try #require(needed[key] ?? allowed[key], "\(place) has \(key)")
        try shape.check(value, at: "\(place).\(key)")
      }
    }
  }
}
