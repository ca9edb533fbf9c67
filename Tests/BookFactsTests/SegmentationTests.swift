// Which segment takes an account.

import BookFacts
import BookModel
import BookTesting
import BookText
import Testing

struct SegmentationTests {
  private func explain(_ segments: [String: String]) throws -> SegmentExplanation {
    var files = ["segments/key.md": "", "segments/rest.md": ""]
    for (id, text) in segments { files["segments/\(id).md"] = "---\n\(text)\n---\n" }
    let row = try Acme.row(files, segment: nil)
    let basis = row.basis
    let segmentation = try Segmentation(book: basis.book, catalog: basis.catalog, day: basis.day)
    let engine = try segmentation.makeEngine()
    let explanation = segmentation.explain(row, by: engine)
    #expect(segmentation.segment(of: row, by: engine)?.id == explanation.segment?.id)
    return explanation
  }

  @Test func `the first segment whose rule holds takes the account`() throws {
    let explanation = try explain([
      "a": "order: 3\nwhen: 1 = 1", "b": "order: 1\nwhen: arr < 1000",
      "c": "order: 2\nwhen: arr >= 130000.50 and region = 'JP'",
    ])
    #expect(explanation.segment?.id == "c")
    #expect(explanation.tried.map(\.rule.segment.id) == ["b", "c"])
    #expect(
      explanation.tried.map { $0.explanation?.parts.map(\.description) } == [
        ["arr < 1000: no (arr = 130000.5)"],
        ["arr >= 130000.50: yes (arr = 130000.5)", "region = 'JP': yes (region = JP)"],
      ])
  }

  @Test func `a rule that cannot be read takes nobody, and the next is tried`() throws {
    let explanation = try explain([
      "a": "order: 1\nwhen: aar > 1", "b": "order: 2\nwhen: health > 1", "c": "order: 3",
      "d": "order: 4\nwhen: stage = 'adoption'", "e": "order: 5\nwhen: seats > 1",
    ])
    #expect(explanation.segment?.id == "e")
    #expect(explanation.tried.map { $0.explanation == nil } == [true, true, true, true, false])
    let faults = explanation.tried.map { trial -> ConditionError.Kind? in
      guard case .failure(let error) = trial.rule.condition else { return nil }
      return error.kind
    }
    #expect(faults[0] == .unknownName("aar", suggestion: "arr"))
    #expect(faults[1] == .circular("health", stratum: 3, below: 1))
    #expect(faults[3] == .circular("stage", stratum: 2, below: 1))
  }

  @Test func `a missing fact holds no rule`() throws {
    let explanation = try explain(["a": "order: 1\nwhen: metric_key_actions < 5"])
    #expect(explanation.segment == nil)
    #expect(
      explanation.tried.first?.explanation?.outcome == .unknown(missing: ["metric_key_actions"]))
  }

  @Test func `a condition sees no stale value`() throws {
    let page = Acme.page("sentiment: {value: 5, on: 2025-11-01, by: kenji}")
    let files = page.merging(["segments/key.md": "---\norder: 1\nwhen: sentiment = 5\n---\n"]) {
      $1
    }
    let row = try Acme.row(files, segment: nil)
    let segmentation = try Segmentation(
      book: row.basis.book, catalog: row.basis.catalog, day: row.day)
    #expect(segmentation.segment(of: row, by: try segmentation.makeEngine())?.id == "rest")
    #expect(row["sentiment"]?.value == .integer(5))
  }

  @Test func `every column of the catalogue can stand in a condition`() throws {
    let row = try Acme.row()
    row.verdict = Verdict(coverage: 0.8, health: 74.6, band: "yellow", renewalStatus: "at-risk")
    let columns = row.basis.catalog.columns
    #expect(columns.count == row.basis.catalog.facts.count)
    let engine = try ConditionEngine(columns: columns, today: row.day)
    for column in columns where row.value(of: column.name) != nil {
      let condition = try engine.compile("\(column.name) is not null", readingBelow: 4)
      let list = try engine.compile("size(recurring_topics) = 1", readingBelow: 1)
      #expect(engine.evaluate(list, row: row.value(of:)) == .holds)
      guard column.type != .list else { continue }
      #expect(engine.evaluate(condition, row: row.value(of:)) == .holds, "\(column.name)")
    }
  }
}
