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
    let marked = MarkedText(twist.applied(to: example.example))
    var files = example.example.others.mapValues { MarkedText($0).text }
    files[example.example.path] = marked.text
    let book = try ExampleBook.book(files)
    let findings = try Linter(rules: [example.rule]).findings(
      in: book, on: ExampleBook.day, threads: 1)
    let found = findings.map { "\($0.path.text) \($0.span.lower) \($0.message)" }.sorted()
    let due = try example.example.messages.map { keycap, message in
      let offset = try #require(marked.offsets[keycap], "no \(keycap) in the example")
      return "\(example.example.path) \(offset) \(message)"
    }.sorted()
    #expect(found == due)
    // The whole catalogue says the same of this rule: it is registered, and no other rule hides it.
    let all = try Linter().findings(in: book, on: ExampleBook.day, threads: 2)
    #expect(all.filter { $0.rule == example.rule.id } == findings)
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

  /// What must not change the answer.
  enum Twist: String, CaseIterable {
    case asWritten, crlf, multibyteAbove, noFinalNewline

    func applied(to example: Example) -> String {
      let text = example.text
      switch self {
      case .asWritten: return text.hasSuffix("\n") ? text : text + "\n"
      case .crlf: return example.path.hasSuffix(".csv") ? text : text.replacing("\n", with: "\r\n")
      case .multibyteAbove:
        guard text.hasPrefix("---\n") else { return text }
        return "---\n# 東京 — ☃\n" + text.dropFirst(4)
      case .noFinalNewline: return text.hasSuffix("\n") ? String(text.dropLast()) : text
      }
    }
  }
}

extension Finding {
  /// One line, for a test that fails.
  var described: String { "\(path.text):\(span.lower): \(rule): \(message)" }
}
