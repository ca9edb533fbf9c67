// Every rule's examples, as its tests.

import BookLint
import BookModel
import BookTesting
import BookText
import Testing

struct RuleExampleTests {
  @Test func `the book of the examples is sound`() throws {
    let findings = try Linter().findings(
      in: try ExampleBook.book([:]), on: ExampleBook.day, threads: 1)
    #expect(findings.map(\.described) == [])
  }

  @Test(arguments: RuleExample.all, RuleExample.Twist.allCases)
  func `a rule flags and passes what its examples say`(
    _ example: RuleExample, _ twist: RuleExample.Twist
  ) throws {
    let files = example.files(twist)
    let book = try ExampleBook.book(files, links: example.links)
    let findings = try Linter(rules: [example.rule]).findings(
      in: book, on: ExampleBook.day, threads: 1)
    let found = findings.map(\.placed).sorted()
    #expect(found == (try example.due(twist)))
    // The whole catalogue says the same of this rule: it is registered, and no other rule hides it.
    guard twist == .asWritten else { return }
    let all = try Linter().findings(in: book, on: ExampleBook.day, threads: 2)
    #expect(all.filter { $0.rule == example.rule.id } == findings)
  }

  @Test(
    arguments: RuleExample.all.filter { !$0.example.messages.isEmpty }, RuleExample.Twist.allCases)
  func `a rule's fixes mend what they are for, and give the text that the example says`(
    _ example: RuleExample, _ twist: RuleExample.Twist
  ) throws {
    let files = example.files(twist)
    let rules: [any Rule.Type] = [example.rule]
    let findings = try Linter(rules: rules).findings(
      in: try ExampleBook.book(files, links: example.links), on: ExampleBook.day, threads: 1)
    let edits = findings.compactMap(\.fix).flatMap(\.edits)
    // An example says what a fix makes of it if, and only if, there is a fix.
    #expect(edits.isEmpty == (example.example.fixed == nil))
    guard let path = edits.first?.path, let fixed = example.example.fixed else { return }
    #expect(edits.allSatisfy { $0.path == path })
    var mended = files
    mended[path] = try #require(ExampleBook.bytes(of: path, in: files)).applying(edits)
    let due = path == example.path ? twist.applied(to: fixed, example.example) : fixed
    #expect(String(decoding: mended[path] ?? [], as: UTF8.self) == due)
    let left = try Linter(rules: rules).findings(
      in: try ExampleBook.book(mended, links: example.links), on: ExampleBook.day, threads: 1)
    let unfixable = findings.filter { $0.fix == nil }.map(\.message)
    #expect(left.map(\.message) == unfixable)
  }
}

/// One example of one rule.
struct RuleExample: CustomTestStringConvertible {
  let rule: any Rule.Type
  let number: Int
  let example: Example

  static let all: [RuleExample] = RuleCatalog.rules.flatMap { rule in
    rule.examples.enumerated().map { RuleExample(rule: rule, number: $0 + 1, example: $1) }
  }

  var testDescription: String {
    "\(rule.id) example \(number) (\(example.source.file):\(example.source.line))"
  }

  var path: Path { Path(example.path) }

  var links: Set<Path> { example.form == .symbolicLink ? [path] : [] }

  /// The files that the example lays over the sound book.
  func files(_ twist: Twist) -> [Path: [UInt8]] {
    var files: [Path: [UInt8]] = [:]
    for (path, text) in example.others { files[Path(path)] = Array(MarkedText(text).text.utf8) }
    files[path] = example.form.bytes(MarkedText(twist.applied(to: example.text, example)).text)
    return files
  }

  /// The findings that are due, as `Finding.placed` says them.
  func due(_ twist: Twist) throws -> [String] {
    let marked = MarkedText(twist.applied(to: example.text, example))
    return try example.messages.map { keycap, message in
      let offset = try #require(marked.offsets[keycap], "no \(keycap) in the example")
      return "\(example.path) \(offset) \(message)"
    }.sorted()
  }

  /// What must not change the answer.
  enum Twist: String, CaseIterable {
    case asWritten, crlf, multibyteAbove, noFinalNewline

    /// A text of the example, before or after its fix.
    func applied(to text: String, _ example: Example) -> String {
      switch self {
      case .asWritten:
        return text.hasSuffix("\n") || example.form == .symbolicLink ? text : text + "\n"
      case .crlf:
        return text.replacing("\n", with: "\r\n")
      case .multibyteAbove:
        guard text.hasPrefix("---\n"), example.form != .windows1252 else { return text }
        return "---\n# 東京 — ☃\n" + text.dropFirst(4)
      case .noFinalNewline:
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
      }
    }
  }
}

extension Example.Form {
  /// The bytes that a text is on the disk.
  fileprivate func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8, .symbolicLink:
      return Array(text.utf8)
    case .utf16:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .windows1252:
      // Latin-1, its part that needs no table.
      return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case .padded(let size):
      let bytes = Array(text.utf8)
      return bytes + Array(repeating: UInt8(ascii: "\n"), count: max(0, size - bytes.count))
    }
  }
}

extension ExampleBook {
  /// A file of the sound book, or of the files laid over it.
  fileprivate static func bytes(of path: Path, in files: [Path: [UInt8]]) -> [UInt8]? {
    files[path] ?? sound.first { Path($0.key) == path }.map { Array($0.value.utf8) }
  }
}

extension [UInt8] {
  /// The bytes with edits made, the last of them first.
  fileprivate func applying(_ edits: [TextEdit]) -> [UInt8] {
    var bytes = self
    for edit in edits.sorted(by: { $0.span.lower > $1.span.lower }) {
      bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
    }
    return bytes
  }
}

extension Finding {
  /// One line, for a test that fails.
  var described: String { "\(path.text):\(span.lower): \(rule): \(message)" }

  /// Where it is and what it says.
  fileprivate var placed: String { "\(path.text) \(span.lower) \(message)" }
}
