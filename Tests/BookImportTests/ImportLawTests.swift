// What holds for any export: a second run changes nothing, and no byte beside what differs.

import BookImport
import BookModel
import BookTesting
import BookText
import Testing

struct ImportLawTests {
  private static let mapping = """
    imports: accounts
    source: X
    account: [{by: links.crm, column: id}, {by: name, column: name}]
    columns:
      - {field: name, column: name}
      - {field: owner, default: kenji}
      - {field: links.crm, column: id}
      - {field: industry, column: trade}
      - {field: potential_arr, column: amount}
      - {field: owner_since, column: since}
      - {field: tags, column: tags}
    """

  private static let metrics = """
    imports: metrics
    source: X
    account: {by: links.crm, column: id}
    columns:
      - {field: date, column: since}
      - {field: active_users, column: amount}
      - {field: key_actions, column: actions}
    """

  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func `a second run of any export changes nothing, and every row is told or taken`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    // Every other export has no cell that is bad by itself.
    var rows = ImportCase(
      accounts(&random), Self.mapping,
      export(
        &random, rows: .random(in: 0...(seed.isMultiple(of: 2) ? 30 : 5), using: &random),
        isClean: !seed.isMultiple(of: 2)))
    let plan = try rows.plan()
    let counts = plan.counts
    #expect(
      counts.bad + counts.skipped + counts.created + counts.changed + counts.unchanged
        <= counts.rows,
      "seed \(seed)")
    // A row that is bad may be good when others have been imported.
    if plan.findings.isEmpty { #expect(try rows.secondRun().edits.isEmpty, "seed \(seed)") }
    // Metrics of the accounts that are there now.
    rows = ImportCase(
      try rows.written(), Self.metrics, export(&random, rows: .random(in: 0...30, using: &random)))
    #expect(try rows.secondRun().edits.isEmpty, "seed \(seed)")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `of a file that changes, every line without a change stays byte for byte`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let rows = ImportCase(accounts(&random), Self.mapping, export(&random, rows: 20))
    for change in try rows.plan().edits where !change.edit.isNew {
      let before = String(decoding: change.edit.before, as: UTF8.self).split(separator: "\n")
      let after = Set(String(decoding: change.edit.after, as: UTF8.self).split(separator: "\n"))
      let keys = ["name", "industry", "potential_arr", "owner_since", "tags", "links", "imported"]
      for line in before where !keys.contains(where: { line.hasPrefix("\($0):") }) {
        #expect(after.contains(line), "seed \(seed): \(line)")
      }
    }
  }

  private static let names = [
    "Acme", "acme", "Überblick", "株式会社", "A: b #c", "- x", "true", "12", "\"q\"", "it's", "Ａcme",
    "=1+1", "*x*", "{{x}}", "o\u{301}",
  ]

  private func accounts(_ random: inout SplitMix64) -> [String: String] {
    var files: [String: String] = [:]
    for number in 0..<Int.random(in: 0...6, using: &random) {
      let fields = [
        "industry: Rail # why", "potential_arr: 5.0", "owner_since: 2025-01-01", "tags: a",
        "tags: [a, b]", "links: {crm: C\(number)}", "links:\n  crm: C\(number)\n  web: x",
        "custom: {}", "x-mine: {a: 1}", "region: 'JP'",
      ].shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
      let unique = Dictionary(
        fields.map { ($0.prefix { $0 != ":" }, $0) }, uniquingKeysWith: { first, _ in first })
      files["accounts/a\(number)/account.md"] =
        "---\nname: \(number.isMultiple(of: 2) ? "Acme" : "N\(number)")\nowner: maria\n"
        + unique.values.sorted().map { $0 + "\n" }.joined() + "---\n\n# Page\n\n- [ ] a @kenji\n"
    }
    return files
  }

  @Test func `the law is tried on exports that are good, too`() throws {
    let good = try (1...120 as ClosedRange<UInt64>).filter { seed in
      var random = SplitMix64(seed: seed)
      let files = accounts(&random)
      guard !seed.isMultiple(of: 2) else { return false }
      let text = export(&random, rows: .random(in: 0...5, using: &random), isClean: true)
      let plan = try ImportCase(files, Self.mapping, text).plan()
      return plan.findings.isEmpty && !plan.edits.isEmpty
    }
    #expect(good.count > 15)
  }

  private func export(_ random: inout SplitMix64, rows: Int, isClean: Bool = false) -> String {
    var text = "id,name,trade,amount,since,tags,actions\n"
    for number in 0..<rows {
      func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
      let cells = [
        isClean ? "C\(number)" : pick(["C0", "C1", "C2", "C3", "Z1", "Z2", "z2", ""]),
        pick(Self.names + (isClean ? [] : [""])),
        pick(["Rail", "Sea\nAir", "012", "", "no"]),
        pick(["5", "\"1,000.50\"", isClean ? "7" : "x", "", "-0"]),
        pick(["2025-01-01", isClean ? "2025-02-28" : "2025-02-30", "", "2026-01-31 10:00"]),
        pick(["", "a;b", "a;a", "c"]),
        pick(["1", "", "2.50"]),
      ]
      text +=
        cells.map { $0.hasPrefix("\"") ? $0 : CSVField.quoted($0) }.joined(separator: ",") + "\n"
    }
    return text
  }
}
