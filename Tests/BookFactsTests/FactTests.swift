// Every fact of the catalogue, with its value for one account.

import BookFacts
import BookModel
import BookTesting
import BookText
import Testing

/// A fact with what it says of the fixture's account.
struct ExpectedFact: CustomTestStringConvertible, Sendable {
  let name: String
  let value: FactValue
  /// The day it became true; the as-of day where none is given.
  let day: String?

  init(_ name: String, _ value: FactValue, _ day: String? = nil) {
    self.name = name
    self.value = value
    self.day = day
  }

  var testDescription: String { name }

  static let all = written + counted + dated + dynamic + decided

  private static let written: [ExpectedFact] = [
    .init("name", .text("Acme Corp")), .init("owner", .text("kenji")),
    .init("deputy", .text("maria")), .init("industry", .text("logistics")),
    .init("region", .text("JP")), .init("products", .list(["core", "analytics"])),
    .init("complexity", .text("high")), .init("potential_arr", .number(300_000.5)),
    .init("icp_fit", .integer(8)), .init("tags", .list(["strategic"])),
    .init("parent", .text("acme-group")), .init("forecast", .text("will-renew")),
  ]

  private static let counted: [ExpectedFact] = [
    .init("status", .text("active")), .init("age_days", .integer(335)),
    .init("arr", .number(130_000.5)), .init("seats", .integer(120)),
    .init("next_renewal", .day(Day(number: 20_544))), .init("days_to_renewal", .integer(30)),
    .init("days_to_notice", .integer(-31)), .init("auto_renew", .flag(true)),
    .init("days_since_touch", .integer(10)), .init("days_since_exec_touch", .integer(47)),
    .init("contacts_met", .integer(2)), .init("champions", .integer(2)),
    .init("champions_leaving", .integer(1)), .init("open_tasks", .integer(3)),
    .init("overdue_tasks", .integer(2)), .init("open_risks", .integer(1)),
    .init("open_escalations", .integer(2)), .init("critical_escalations", .integer(1)),
    .init("opportunities_open", .integer(1)), .init("needs_open", .integer(1)),
    .init("recurring_topics", .list(["import"])), .init("plan_status", .text("active")),
    .init("objectives_accepted", .integer(3)), .init("objectives_verified", .integer(1)),
    .init("plan_progress", .number(0.625)), .init("milestones_overdue", .integer(1)),
  ]

  private static let dated: [ExpectedFact] = [
    .init("intent", .text("undecided"), "2026-02-03"),
    .init("sentiment", .integer(4), "2026-02-03"),
    .init("outlook", .text("yellow"), "2026-02-03"),
    .init("first_value_days", .integer(60), "2025-05-31"),
    .init("nps", .number(100.0 / 3), "2026-01-22"), .init("csat", .number(0.5), "2026-01-23"),
    .init("ces", .number(5.5), "2026-01-25"),
    .init("survey_mean", .number(25.0 / 3), "2026-01-22"),
    .init("licence_utilisation", .number(0.75), "2026-02-28"),
  ]

  private static let dynamic: [ExpectedFact] = [
    .init("metric.licences_used", .number(90), "2026-02-28"),
    .init("metric.licences_bought", .number(120), "2026-02-28"),
    .init("metric.active_users", .number(50), "2026-02-28"),
    .init("metric.tickets_opened", .number(3), "2026-02-28"),
    .init("metric.reports-sent", .number(10), "2026-02-28"),
    .init("metric_change.active_users", .number(0.25), "2026-02-28"),
    .init("metric_change.tickets_opened", .number(-0.75), "2026-02-28"),
    .init("metric_change.reports-sent", .number(0.25), "2026-02-28"),
    .init("custom.sites", .integer(12)), .init("custom.go-live", .day(Day(number: 20_209))),
    .init("custom.tier", .text("gold")), .init("custom.share", .number(0.25)),
    .init("custom.pilot", .flag(true)), .init("custom.motto", .text("no")),
  ]

  private static let decided: [ExpectedFact] = [
    .init("segment", .text("key")), .init("in_cadence", .flag(true)),
    .init("days_over_cadence", .integer(0)), .init("stage", .text("adoption")),
    .init("days_in_stage", .integer(100)), .init("stage_progress", .text("on-track")),
    .init("missed_moments", .integer(1)), .init("coverage", .number(0.8)),
    .init("health", .number(74.6)), .init("band", .text("yellow")),
    .init("renewal_status", .text("at-risk")),
  ]
}

struct FactTests {
  @Test(arguments: ExpectedFact.all)
  func `a fact has its value and the day it became true`(expected: ExpectedFact) throws {
    let row = try Acme.row()
    row.verdict = Verdict(coverage: 0.8, health: 74.6, band: "yellow", renewalStatus: "at-risk")
    let reading = try #require(row[expected.name])
    #expect(reading.value == expected.value)
    #expect(String(describing: reading.day) == expected.day ?? "2026-03-02")
  }

  @Test func `every fact has a definition, a unit and an expected value`() throws {
    let catalog = FactCatalog(settings: try Acme.book().settings)
    let unused: Set = [
      "metric.active_days", "metric.features_used", "metric.key_actions",
      "metric_change.active_days", "metric_change.features_used", "metric_change.key_actions",
      "metric_change.licences_used", "metric_change.licences_bought",
    ]
    let expected = Set(ExpectedFact.all.map(\.name)).union(unused)
    #expect(Set(catalog.facts.map(\.name)) == expected)
    #expect(catalog.facts.count == expected.count)
    for fact in catalog.facts {
      #expect(!fact.unit.isEmpty && !fact.absent.isEmpty, "\(fact.name)")
      #expect(fact.definition.hasSuffix(".") && fact.definition.count > 15, "\(fact.name)")
      #expect((0...3).contains(fact.stratum))
    }
  }

  @Test func `a fact is found by its name and by its name in SQL`() throws {
    let row = try Acme.row()
    #expect(row["metric.active_users"] == row["metric_active_users"])
    #expect(row["metric_change.reports-sent"] == row["change_reports_sent"])
    #expect(row["custom.go-live"] == row["custom_go_live"])
    #expect(row["custom_go_live"] != nil)
    #expect(row["metric_change_active_users"] == nil)
    #expect(row["no_such_fact"] == nil)
  }

  @Test func `what is written points at its place`() throws {
    let row = try Acme.row()
    let text = Array((Acme.standard["accounts/acme/account.md"] ?? "").utf8)
    func words(_ fact: String) throws -> String {
      let source = try #require(row[fact]?.source)
      #expect(source.path == "accounts/acme/account.md")
      return source.span.line(in: text)
    }
    #expect(try words("region") == "JP")
    #expect(try words("custom.tier") == "gold")
    #expect(try words("forecast") == "will-renew")
    #expect(try words("sentiment") == "{value: 4, on: 2026-02-03, by: kenji}")
    #expect(try words("intent") == "{answer: undecided, asked_on: 2026-02-03}")
    #expect(row["licence_utilisation"]?.source?.path == "accounts/acme/metrics.csv")
    #expect(row["stage"]?.source?.path == "accounts/acme/journey.md")
    #expect(row["arr"]?.source == nil)
  }
}
