// What a finding means, by its id: that of a rule of lint, or of a fault that import finds.

import BookImport
import BookLint
import BookText

/// What `csbook explain` and SARIF tell of an id.
package struct Explanation: Sendable {
  package let id: String
  package let finder: Finder
  package let severity: Severity
  /// What one finding is about: a document, an account or the book; an export or a row of it.
  package let reach: String
  package let needsDay: Bool
  /// What it finds, why that matters, what to do.
  package let page: String
  package let bad: Sample?
  package let good: Sample?

  /// The command that finds it.
  package enum Finder: String, Sendable {
    case lint, `import`
  }

  /// A text that shows it, and what is found there.
  package struct Sample: Sendable {
    let path: String
    let text: String
    let messages: [String]

    init(_ marked: String, in path: String, _ messages: [String: String] = [:]) {
      self.path = path
      text = String(marked.filter { !Self.keycaps.contains($0) })
      self.messages = messages.sorted { $0.key < $1.key }.map(\.value)
    }

    private static let keycaps: Set<Character> = [
      "1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣", "🔟",
    ]
  }

  /// Every id: those of lint, then those of import, each in the order of the alphabet.
  package static let ids =
    RuleCatalog.rules.map { $0.id } + ImportFault.allCases.map(\.id).sorted()

  /// The explanation of an id; nil where nothing is found by that name.
  package init?(of id: String) {
    if let rule = RuleCatalog.rule(id) {
      self.init(rule)
    } else if let fault = ImportFault(rawValue: id) {
      self.init(fault)
    } else {
      return nil
    }
  }

  private init(_ rule: any Rule.Type) {
    func sample(_ example: Example) -> Sample {
      Sample(example.text, in: example.path, example.messages)
    }
    id = rule.id
    finder = .lint
    severity = rule.severity
    reach = Reach(rule).rawValue
    needsDay = rule.needsDay
    page = rule.page
    bad = rule.examples.first { !$0.messages.isEmpty }.map(sample)
    good = rule.examples.first { $0.messages.isEmpty }.map(sample)
  }

  private init(_ fault: ImportFault) {
    let page = fault.page
    let file = "\(page.mapping.rawValue).csv"
    id = fault.id
    finder = .import
    severity = .error
    reach = fault.spoilsExport ? "export" : "row"
    needsDay = false
    self.page = page.text
    bad = Sample(page.bad, in: file, page.messages)
    good = Sample(page.good, in: file)
  }

  /// The first paragraph of the page, in one line.
  package var opening: String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.isEmpty }.joined(separator: " ")
  }
}
