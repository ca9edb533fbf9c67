// Which model scores an account, and what a parent's accounts come to.

import BookFigures
import BookHealth
import BookModel
import BookTesting
import Testing

struct FamilyHealthTests {
  /// Scores the seats, 0…100.
  private static let model = """
    ---
    groups: [{id: g, weight: 1}]
    measures:
      - {id: m, group: g, weight: 1, fact: seats, score: {linear: {from: 0, to: 100}}, why: w}
    ---
    """

  private func account(
    _ arr: Int, seats: Int?, parent: String? = nil, start: String = "2025-01-01"
  ) -> String {
    let seats = seats.map { ", seats: \($0)" } ?? ""
    return """
      ---
      name: A
      owner: kenji
      \(parent.map { "parent: \($0)" } ?? "region: JP")
      contracts: [{id: y1, start: \(start), arr: \(arr)\(seats)}]
      ---
      """
  }

  private func figures(_ files: [String: String]) throws -> Figures {
    var placed = ["health/seats.md": Self.model]
    for (path, text) in files {
      placed[path.contains("/") ? path : "accounts/\(path)/account.md"] = text
    }
    return try Figures(of: Book.fixture(placed), on: SampleBook.day, threads: 2)
  }

  // MARK: Parents

  @Test func `a parent shows the mean by ARR, and the worst child`() throws {
    let figures = try figures([
      "group": account(900, seats: 10), "one": account(300, seats: 90, parent: "group"),
      "two": account(100, seats: 40, parent: "group"),
    ])
    let family = try #require(figures.families.first)
    #expect(figures.families.count == 1)
    #expect(family.parent == "group")
    #expect(family.children.map(\.id) == ["one", "two"])
    // (300 · 90 + 100 · 40) / 400; the parent's own 900 are not among them.
    #expect(family.health.mean == Score(77.5))
    #expect(family.health.arr == Money(minor: 40_000, .usd))
    #expect(family.health.worst?.account == "two")
  }

  @Test func `grandchildren count at both`() throws {
    let figures = try figures([
      "a": account(1, seats: 1), "b": account(100, seats: 80, parent: "a"),
      "c": account(300, seats: 60, parent: "b"),
    ])
    #expect(figures.families.map(\.parent) == ["a", "b"])
    #expect(figures.families.map(\.health.mean) == [Score(65), Score(60)])
  }

  @Test func `whoever has no score is a child, and not in the mean`() throws {
    let figures = try figures([
      "a": account(1, seats: 1), "new": account(500, seats: 80, parent: "a", start: "2026-02-20"),
      "unknown": account(200, seats: nil, parent: "a"),
      "known": account(100, seats: 80, parent: "a"),
    ])
    let family = try #require(figures.families.first)
    #expect(family.children.count == 3)
    #expect(family.health.mean == Score(80))
    #expect(family.health.scoredARR == Money(minor: 10_000, .usd))
    #expect(family.health.worst?.account == "known")
  }

  @Test func `a circle ends, and a parent that is not there has no family`() throws {
    let figures = try figures([
      "a": account(1, seats: 10, parent: "b"), "b": account(1, seats: 20, parent: "a"),
      "c": account(1, seats: 30, parent: "nobody"), "d": account(1, seats: 30, parent: "d"),
    ])
    #expect(figures.families.map(\.parent) == ["a", "b"])
    #expect(figures.families.map { $0.children.map(\.id) } == [["b"], ["a"]])
  }

  // MARK: Models

  @Test func `the model of the stage goes first, then the segment's, then the book's`() throws {
    var files = [
      "in-stage": account(1, seats: 50), "in-segment": account(1, seats: 50),
      "of-book": account(1, seats: nil).replacing("region: JP", with: "region: EU"),
      "segments/jp.md": "---\norder: 1\nwhen: region = 'JP'\nhealth: segment\n---\n",
      "journeys/map.md":
        "---\nstages: [{id: onboarding, health: stage}, {id: adoption, health: nowhere}]\n---\n",
      "csbook.yml": "name: B\ncurrency: USD\nhealth: {model: seats}\n",
    ]
    for (id, stage) in [("in-stage", "onboarding"), ("in-segment", "adoption")] {
      files["accounts/\(id)/journey.md"] =
        "---\njourney: map\nstages: [{stage: \(stage), entered: 2026-01-01}]\n---\n"
    }
    for model in ["stage", "segment"] { files["health/\(model).md"] = Self.model }
    var placed = ["health/seats.md": Self.model]
    for (path, text) in files {
      placed[path.contains("/") || path == "csbook.yml" ? path : "accounts/\(path)/account.md"] =
        text
    }
    let figures = try Figures(of: Book.fixture(placed), on: SampleBook.day, threads: 1)
    #expect(figures["in-stage"]?.health?.model == "stage")
    #expect(figures["in-segment"]?.health?.model == "segment")
    #expect(figures["of-book"]?.health?.model == "seats")
  }
}
