// What a change of rules moves: by segment, band, score, alert and renewal.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookTesting
import Testing

struct RuleImpactTests {
  private let day = ScoredPast.start

  /// Three accounts of 100, 200 and 300 thousand that score 40, 60 and 90.
  private func impact(
    before: [String: String] = [:], after: [String: String]
  ) throws -> RuleImpact {
    func figures(_ rules: [String: String]) throws -> Figures {
      var files = Self.rules.merging(rules) { $1 }
      for (id, arr, use) in [("acme", 100, 40), ("borg", 200, 60), ("cyan", 300, 90)] {
        files["accounts/\(id)/account.md"] = """
          ---
          name: \(id)
          owner: kenji
          contracts: [{id: y1, start: 2024-01-01, end: \(day + 400), arr: \(arr)000}]
          ---
          """
        files["accounts/\(id)/metrics.csv"] = "date,active_users\n\(day),\(use)\n"
      }
      return try Figures(of: Book.fixture(files), on: day, threads: 1)
    }
    return try RuleImpact(before: figures(before), after: figures(after), threads: 1)
  }

  private static let rules = [
    "segments/all.md": "---\norder: 9\nwhen: 1 = 1\nhealth: use\n---\n",
    "health/use.md": model(),
  ]

  private static func model(bands: String = "", gates: String = "", weight: Int = 1) -> String {
    """
    ---
    groups: [{id: g, weight: 1}]
    measures:
      - {id: use, group: g, weight: \(weight), fact: metric_active_users, score: {linear: {from: 0, to: 100}}, why: w}
      - {id: age, group: g, weight: 1, fact: age_days, score: {linear: {from: 0, to: 1}}, why: w}
    \(bands)
    \(gates)
    ---
    """
  }

  @Test func `the same rules move nobody`() throws {
    let impact = try impact(after: [:])
    #expect(impact.isNothing)
    #expect(impact.segments.moves.isEmpty)
    #expect(impact.accounts == 3)
    #expect(impact.bands.allSatisfy { $0.before == $0.after })
  }

  @Test func `other bands change bands and no score`() throws {
    // With an age that scores 100 they come to 70, 80 and 95.
    let impact = try impact(
      after: ["health/use.md": Self.model(bands: "bands: {green: 90, yellow: 75}")])
    #expect(impact.changes.map(\.after.id) == ["borg", "acme"])
    #expect(impact.changes.allSatisfy { $0.changesBand && !$0.changesScore })
    let told = impact.bands.map {
      [$0.before?.rawValue ?? "", $0.after?.rawValue ?? "", "\($0.accounts)", $0.arr.amount].joined(
        separator: " ")
    }
    #expect(
      told == [
        "green green 1 300000.00", "green yellow 1 200000.00", "yellow red 1 100000.00",
      ])
    #expect(impact.renewals.map(\.account) == ["acme"])
  }

  @Test func `other weights change scores, and points say by how much`() throws {
    let impact = try impact(after: ["health/use.md": Self.model(weight: 3)])
    // Only borg, from 80 to 70, changes its band; the others follow by points.
    #expect(impact.changes.map(\.after.id) == ["borg", "acme", "cyan"])
    let acme = try #require(impact.changes.first { $0.after.id == "acme" }?.difference)
    #expect(acme.points == Points(billionths: -15_000_000_000))
    #expect(acme.lines.map(\.points).sum == acme.points)
    #expect(acme.steps.filter { $0.points != .zero }.map(\.causes) == [[.rules]])
  }

  @Test func `a segment takes accounts with their ARR, and a gate sets off alerts`() throws {
    let impact = try impact(after: [
      "segments/large.md":
        "---\norder: 1\nwhen: arr >= 200000\nhealth: use\nplaybooks: [look]\n---\n",
      "health/use.md": Self.model(
        gates: "gates: [{id: many, when: metric_active_users > 50, band: red, why: w}]"),
      "playbooks/look.md": "---\nwhen: band = 'red'\ntype: risk\nversion: 1\n---\n",
    ])
    let move = try #require(impact.segments.moves.first)
    #expect(move.changes.map(\.now.id) == ["borg", "cyan"] && move.arr.amount == "500000.00")
    #expect(impact.changes.map(\.after.id) == ["cyan", "borg"])
    #expect(impact.alertsBegun.map(\.account).sorted() == ["borg", "cyan"])
    #expect(impact.alertsEnded.isEmpty)
    #expect(impact.renewals.map { $0.after?.status } == [.atRisk, .atRisk])
  }
}
