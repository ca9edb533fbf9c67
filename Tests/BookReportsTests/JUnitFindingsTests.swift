// Findings as JUnit XML: what an XML parser makes of it.

import BookReports
import BookTesting
import BookText
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct JUnitFindingsTests {
  @Test func `a file is a suite, an error fails its case, and the rest passes and tells`() throws {
    let root = try read([
      finding("unknown-field", "no field `x`", help: "write `y`"),
      finding("stale-sentiment", "it is old", path: "b.md", severity: .warning),
      finding("ambiguous-text", "it is `no`", severity: .info),
    ])
    #expect(root.name == "testsuites")
    #expect(root.attributes["tests"] == "3" && root.attributes["failures"] == "1")
    #expect(root.children.map { $0.attributes["name"] } == ["book/a.md", "book/b.md"])
    #expect(root.children.map { $0.attributes["tests"] } == ["2", "1"])
    #expect(root.children.map { $0.attributes["failures"] } == ["1", "0"])
    let cases = root.children[0].children
    #expect(
      cases[0].attributes == [
        "classname": "book/a.md", "file": "book/a.md", "name": "unknown-field: no field `x`",
      ])
    #expect(cases.map { $0.children.map(\.name) } == [["failure"], ["system-out"]])
    let failure = cases[0].children[0]
    #expect(failure.attributes == ["type": "unknown-field", "message": "no field `x`"])
    #expect(failure.text == "book/a.md:1:1: error: no field `x`\nwrite `y`\n")
  }

  @Test func `no two cases of a file have one name, for servers keep the first`() throws {
    let twice = [finding("r", "m"), finding("r", "m", at: 6), finding("r", "m", at: 6)]
    let names = try read(twice).children[0].children.compactMap { $0.attributes["name"] }
    #expect(names == ["r: m", "r: m (2:1)", "r: m (2:1) again"])
  }

  @Test func `a book without findings is a test that passed`() throws {
    let root = try read([])
    #expect(root.attributes["tests"] == "1" && root.attributes["failures"] == "0")
    #expect(root.children.map { $0.children.map(\.children.count) } == [[0]])
  }

  @Test func `whatever a file is called and says, the XML can be read`() throws {
    let seed: UInt64 = 20_260_421
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let message = Self.anyText(&random)
      let path = Path(Self.anyText(&random))
      let root = try read([finding("a-rule", message, path: path)])
      let failure = root.children[0].children[0].children[0]
      let shown = String(
        String.UnicodeScalarView(
          Terminal.safe(message).unicodeScalars.map {
            ["\u{FFFE}", "\u{FFFF}"].contains($0) ? "\u{FFFD}" : $0
          }
        ))
      #expect(failure.text.contains(shown), "seed \(seed)")
    }
  }

  // MARK: Making

  private func finding(
    _ rule: String, _ message: String, path: Path = "a.md", at offset: Int = 0,
    severity: Severity = .error, help: String? = nil
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message, path: path, span: Span(offset, offset + 1),
      help: help)
  }

  private func read(_ findings: [Finding]) throws -> XMLPart {
    let placed = PlacedFinding.placed(findings, bytes: { _ in Array("name:\nowner: x\n".utf8) })
    let text = JUnitFindings.text(placed, in: Array("book/".utf8))
    let reader = XMLTree()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "") \(text)")
    return try #require(reader.root)
  }

  /// Any scalars at all, those of XML and of controls often.
  private static func anyText(_ random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let most: UInt32 = Bool.random(using: &random) ? 0xFF : 0x10FFFF
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...most, using: &random)) {
        text.append(scalar)
      }
      text +=
        (["]]>", "&amp;", "<![CDATA[", "\"'", "\u{FFFE}", "\u{FFFF}"]
        .randomElement(using: &random) ?? "").unicodeScalars
    }
    return String(text)
  }
}

/// An element as it was read.
private struct XMLPart {
  let name: String
  let attributes: [String: String]
  var children: [XMLPart] = []
  var text = ""
}

/// Reads XML into elements.
private final class XMLTree: NSObject, XMLParserDelegate {
  private(set) var root: XMLPart?
  private var open: [XMLPart] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(XMLPart(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open[open.count - 1].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let part = open.removeLast()
    if open.isEmpty { root = part } else { open[open.count - 1].children.append(part) }
  }
}
