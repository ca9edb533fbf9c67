// Findings as JUnit XML, which GitLab, Jenkins and most other servers show as tests.

import BookText

/// Writes findings as test cases, a suite a file: an error fails its case, anything less only tells.
package enum JUnitFindings {
  /// `folder` is where the book lies in its repository: empty, or ending in `/`.
  package static func text(_ findings: [PlacedFinding], in folder: [UInt8]) -> String {
    let files = Dictionary(grouping: findings, by: \.finding.path).sorted { $0.key < $1.key }
    var suites = files.map { suite(Path(folder + $0.key.bytes).text, of: $0.value) }
    if findings.isEmpty {
      // A report without a test counts as one that was lost.
      suites = [Element("testcase", ["classname": "csbook lint", "name": "no findings"])]
        .map { suite("csbook lint", failures: 0, [$0]) }
    }
    let errors = findings.count { $0.finding.severity == .error }
    let root = Element(
      "testsuites",
      [
        "name": "csbook lint", "tests": "\(max(1, findings.count))", "failures": "\(errors)",
        "errors": "0",
      ], suites)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.text()
  }

  private static func suite(_ file: String, of findings: [PlacedFinding]) -> Element {
    var named: Set<String> = []
    let cases = findings.map { placed in
      let finding = placed.finding
      // Of cases with one name servers keep the first; of several the place is told.
      var name = "\(finding.rule): \(finding.message)"
      if named.contains(name) { name += " (\(placed.start.line):\(placed.start.column))" }
      while !named.insert(name).inserted { name += " again" }
      return Element(
        "testcase", ["classname": file, "name": name, "file": file], [outcome(placed, of: file)])
    }
    let errors = findings.count { $0.finding.severity == .error }
    return suite(file, failures: errors, cases)
  }

  private static func suite(_ name: String, failures: Int, _ cases: [Element]) -> Element {
    Element(
      "testsuite",
      [
        "name": name, "tests": "\(cases.count)", "failures": "\(failures)", "errors": "0",
        "skipped": "0",
      ], cases)
  }

  private static func outcome(_ placed: PlacedFinding, of file: String) -> Element {
    let finding = placed.finding
    let text =
      "\(file):\(placed.start.line):\(placed.start.column): "
      + "\(finding.severity.rawValue): \(placed.advice)\n"
    guard finding.severity == .error else { return Element("system-out", [:], content: text) }
    return Element(
      "failure", ["type": finding.rule, "message": finding.message], content: text)
  }
}

/// An element of XML.
private struct Element {
  let name: String
  let attributes: KeyValuePairs<String, String>
  let children: [Element]
  let content: String?

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ children: [Element] = [],
    content: String? = nil
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.content = content
  }

  func text(indent: String = "") -> String {
    let attributes = self.attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
    if let content {
      return "\(indent)<\(name)\(attributes)>\(Self.escaped(content))</\(name)>\n"
    }
    guard !children.isEmpty else { return "\(indent)<\(name)\(attributes)/>\n" }
    let inside = children.map { $0.text(indent: indent + "  ") }.joined()
    return "\(indent)<\(name)\(attributes)>\n\(inside)\(indent)</\(name)>\n"
  }

  /// The text with the escapes of attributes and contents; what XML cannot hold at all is U+FFFD.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in Terminal.safe(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\"": escaped += "&quot;".unicodeScalars
      case "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
