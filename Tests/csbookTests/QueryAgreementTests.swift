// What tables say of the sample book is what the commands print of it.

import BookTesting
import BookText
import Foundation
import Testing

struct QueryAgreementTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `alerts, in their order`() throws {
    let told = try list(["alerts"]).map {
      row($0, ["account", "playbook", "since", "severity", "queue", "arrAtRisk", "play"])
    }
    try expect(
      "select account, playbook, since, severity, queue, arr_at_risk, play from alerts order by rank",
      told)
  }

  @Test func `movements of the twelve months, and their sums`() throws {
    let year = try #require(list(["retention"], at: "periods").first)
    let moved = (year["moved"] as? [[String: Any]] ?? []).map {
      row($0, ["day", "account", "kind", "amount"])
    }
    try expect("select day, account, kind, amount from movements", moved, isOrdered: false)
    let sums = try #require(year["movements"] as? [String: Any])
    for (kind, sum) in sums {
      let asked = try rows("select total(amount) from movements where kind = '\(kind)'")
      #expect(asked == [[Self.text(sum)]], "\(kind)")
    }
  }

  @Test func `retention, period by period`() throws {
    let told = try list(["retention"], at: "periods").map { period in
      row(period, ["name", "from", "close", "openingARR", "closingARR"])
        + row(period["cohort"] as? [String: Any] ?? [:], ["accounts", "arr"])
        + row(period, ["grr", "nrr", "logoRetention"])
    }
    try expect(
      """
      select period, first_day, last_day, sum(opening), sum(closing), sum(is_in_cohort),
        sum(opening) filter (where is_in_cohort), sum(grr_kept) / sum(grr_of),
        sum(nrr_kept) / sum(nrr_of), avg(logo_kept)
      from retention group by period, first_day, last_day
      """, told, isOrdered: false)
  }

  @Test func `plays with their steps`() throws {
    let told = try list(["play", "list"]).map { play in
      row(play, ["account", "play", "status", "due"])
        + row(play["steps"] as? [String: Any] ?? [:], ["done", "all"])
    }
    try expect(
      "select account, id, state, due, steps_done, steps from plays", told, isOrdered: false)
  }

  @Test func `escalations with their times`() throws {
    let told = try list(["escalations"]).map {
      row(
        $0,
        [
          "account", "escalation", "daysToAcknowledge", "daysToResolve", "promise",
          "longestSilence",
        ])
    }
    try expect(
      """
      select account, id, days_to_acknowledge, days_to_resolve, promise, longest_silence
      from escalations
      """, told, isOrdered: false)
  }

  @Test func `the load of the team`() throws {
    let told = try list(["team"], at: "members").map { member in
      [Self.text(member["id"]), Self.text((member["accounts"] as? [Any])?.count)]
        + row(member, ["arr", "touches", "askedHours", "capacityHours", "load", "deputisesFor"])
        + row(member["time"] as? [String: Any] ?? [:], ["minutes", "stated"])
        + row(
          member["engagement"] as? [String: Any] ?? [:], ["accountsInCadence", "accountsAsked"])
    }
    try expect(
      """
      select member, accounts, arr, touches, asked_hours, capacity_hours, round(load, 4),
        deputises_for, minutes, minutes_stated, accounts_in_cadence, accounts_asked
      from team_load
      """, told, isOrdered: false)
  }

  @Test func `contacts with their standing`() throws {
    let told = try list(["contacts"], at: "accounts").flatMap { account in
      (account["contacts"] as? [[String: Any]] ?? []).map { contact in
        [Self.text(account["account"])] + row(contact, ["id", "standing", "knownTo"])
          + row(contact["lastMet"] as? [String: Any] ?? [:], ["on"])
      }
    }
    let accounts = Set(told.map { $0[0] })
    let asked = try rows("select account, id, standing, known_to, last_seen from contacts")
    let customers = asked.filter { accounts.contains($0[0]) }
    #expect(Self.sorted(customers) == Self.sorted(told))
    #expect(!told.isEmpty)
  }

  @Test func `stays with their pace`() throws {
    let told = try list(["journey"], at: "maps").flatMap { map in
      (map["stages"] as? [[String: Any]] ?? []).flatMap { stage in
        (stage["accounts"] as? [[String: Any]] ?? []).map { stay in
          row(stage, ["stage", "parallel"])
            + row(stay, ["account", "entered", "days", "targetDays", "pace", "visit"])
        }
      }
    }
    try expect(
      """
      select stage, is_parallel, account, entered, days, target_days, progress, visit
      from stages where "left" is null
      """, told, isOrdered: false)
  }

  @Test func `cadence comes to the facts of each account`() throws {
    let asked = try rows(
      "select account, max(days_over), min(is_kept) from cadence group by account order by account")
    let facts = try rows(
      """
      select account, days_over_cadence, in_cadence from accounts where in_cadence is not null
      order by account
      """)
    #expect(asked == facts)
    #expect(!facts.isEmpty)
  }

  // MARK: Reading

  private func data(_ command: [String]) throws -> Any {
    let answer = try book.attempt(["csbook"] + command + ["--format", "json"])
    #expect(answer.status == 0, "\(answer.errors)")
    let whole = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    return try #require((whole as? [String: Any])?["data"])
  }

  private func list(_ command: [String], at key: String? = nil) throws -> [[String: Any]] {
    let data = try data(command)
    return try #require((key.flatMap { (data as? [String: Any])?[$0] } ?? data) as? [[String: Any]])
  }

  /// The rows of an answer, in CSV: its columns have an order.
  private func rows(_ statement: String) throws -> [[String]] {
    let answer = try book.csbook("query", statement, "--format", "csv")
    #expect(answer.status == 0, "\(answer.errors)")
    let bytes = Array(answer.output.utf8)
    return CSVTable.read(bytes).0.rows.map { row in
      row.cells.map { Self.even(CSVField.text($0, in: bytes)) }
    }
  }

  private func expect(
    _ statement: String, _ told: [[String]], isOrdered: Bool = true
  ) throws {
    let asked = try rows(statement)
    let (found, expected) = isOrdered ? (asked, told) : (Self.sorted(asked), Self.sorted(told))
    #expect(found == expected)
    #expect(!told.isEmpty)
  }

  private static func sorted(_ rows: [[String]]) -> [[String]] {
    rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func row(_ object: [String: Any], _ keys: [String]) -> [String] {
    keys.map { Self.text(object[$0]) }
  }

  /// A value of JSON as a cell has it.
  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: even("\(number)")
    case let money as [String: Any]: even(money["amount"] as? String ?? "")
    case let texts as [String]: "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    default: ""
    }
  }

  /// A number in one way, and no more of it than a division leaves the same.
  private static func even(_ text: String) -> String {
    Double(text).map { String(format: "%.9g", $0) } ?? text
  }
}
