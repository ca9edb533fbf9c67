// unsupported-yaml: a part of YAML that the book does without.

import BookModel
import BookText

package struct UnsupportedYaml: FaultRule {
  package static let id = "unsupported-yaml"

  package static let page = """
    Front matter uses a part of YAML that the book does without: anchors (`&`), aliases (`*`), tags
    (`!`), directives (`%`), merge keys (`<<`), keys that are no words, or a second document.

    With them a value may stand elsewhere than where it is read, or be of another type than it
    looks. People who edit a file could not see what they change.

    Write each value out where it belongs. If the sign is part of a text, quote the text.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "an anchor stands here", "2️⃣": "an alias stands here"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: 1️⃣&csm kenji
      deputy: 2️⃣*csm
      ---
      """),
    .flags(
      ["1️⃣": "a merge key stands here", "2️⃣": "a key that is no word stands here"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      1️⃣<<: {region: JP}
      2️⃣[region, industry]: JP
      ---
      """),
    .flags(
      ["1️⃣": "a tag stands here"], in: "accounts/acme/account.md",
      """
      ---
      name: 1️⃣!important Acme
      owner: kenji
      ---
      """),
    .flags(
      ["1️⃣": "a second document stands here"], in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      1️⃣---
      name: Northwind CS East
      """),
    .flags(
      ["1️⃣": "a directive stands here"], in: "csbook.yml",
      """
      1️⃣%YAML 1.1
      ---
      name: Northwind CS
      currency: USD
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Tom & Jerry *and* friends!
      owner: kenji
      industry: "&c"
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .yamlFeature(let feature) = problem.kind else { continue }
      report(.stands(feature), in: file.path, at: problem.span, help: help(for: feature))
    }
  }

  private static func help(for feature: TextProblem.YAMLFeature) -> String {
    switch feature {
    case .anchor: "write the value alone; if `&` is part of the text, quote the text"
    case .alias: "write the value out; if `*` is part of the text, quote the text"
    case .tag: "write the value alone; if `!` is part of the text, quote the text"
    case .directive: "delete the line"
    case .mergeKey: "write the fields out"
    case .complexKey: "a key is a word; quote a text that begins with a bracket or colon"
    case .severalDocuments: "delete the line `---` and what follows"
    }
  }
}

extension Finding.Message {
  fileprivate static func stands(_ feature: TextProblem.YAMLFeature) -> Self {
    switch feature {
    case .anchor: "an anchor stands here"
    case .alias: "an alias stands here"
    case .tag: "a tag stands here"
    case .directive: "a directive stands here"
    case .mergeKey: "a merge key stands here"
    case .complexKey: "a key that is no word stands here"
    case .severalDocuments: "a second document stands here"
    }
  }
}
