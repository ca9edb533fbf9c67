// What segments hold, and what others would move.

import BookFigures
import BookModel
import BookTesting
import BookText
import Testing

struct SegmentTrialTests {
  private static let model = """
    ---
    groups: [{id: g, weight: 1}]
    measures:
      - {id: m, group: g, weight: 1, fact: seats, score: {linear: {from: FROM, to: TO}}, why: w}
    ---
    """

  private func book(_ segments: [String: String]) throws -> Book {
    var files = [
      "health/strict.md": Self.model.replacing("FROM", with: "0").replacing("TO", with: "100"),
      "health/mild.md": Self.model.replacing("FROM", with: "0").replacing("TO", with: "10"),
    ]
    for (id, arr, seats) in [("a", 500, 90), ("b", 200, 40), ("c", 200, 90), ("d", 10, 90)] {
      files["accounts/\(id)/account.md"] = """
        ---
        name: \(id)
        owner: kenji
        contracts: [{id: y1, start: 2025-01-01, arr: \(arr), seats: \(seats)}]
        ---
        """
    }
    for (id, fields) in segments { files["segments/\(id).md"] = "---\n\(fields)\n---\n" }
    return try Book.fixture(files)
  }

  private let now = [
    "big": "order: 1\nwhen: arr >= 400\nhealth: strict",
    "mid": "order: 2\nwhen: arr >= 100\nhealth: strict",
  ]

  private func trial(_ then: [String: String]) throws -> SegmentTrial {
    let book = try book(now)
    let reader = FileReader(settings: book.settings)
    let readings = then.map { id, fields in
      reader.read(
        Array("---\n\(fields)\n---\n".utf8), at: Path("segments/\(id).md"), as: .segment,
        account: nil, id: id)
    }
    let day = SampleBook.day
    return try SegmentTrial(
      of: Figures(of: book, on: day, threads: 1),
      against: Figures(of: book.replacing(segments: readings), on: day, threads: 1))
  }

  @Test func `a segment holds whom it takes, and the rest is nobody's`() throws {
    let figures = try Figures(of: book(now), on: SampleBook.day, threads: 1)
    let shares = figures.segmentShares
    #expect(shares.map { $0.segment?.id } == ["big", "mid", nil])
    #expect(shares.map { $0.accounts.map(\.id) } == [["a"], ["b", "c"], ["d"]])
    #expect(shares.map(\.arr.minor) == [50_000, 40_000, 1_000])
  }

  @Test func `accounts move with their ARR, and with another model to another band`() throws {
    let trial = try trial([
      "big": "order: 1\nwhen: arr >= 400\nhealth: strict",
      "mild": "order: 2\nwhen: arr >= 100 or arr < 50\nhealth: mild",
    ])
    #expect(trial.moves.map { $0.from?.id } == ["mid", nil])
    #expect(trial.moves.map { $0.to?.id } == ["mild", "mild"])
    #expect(trial.moves.map { $0.changes.map(\.now.id) } == [["b", "c"], ["d"]])
    #expect(trial.moves.map(\.arr.minor) == [40_000, 1_000])
    #expect(trial.moves.first?.changes.map(\.changesBand) == [true, false])
    #expect(trial.bandChanges.isEmpty)
  }

  @Test func `who stays may have another band, because the segment has another model`() throws {
    let trial = try trial([
      "big": now["big"] ?? "", "mid": "order: 2\nwhen: arr >= 100\nhealth: mild",
    ])
    #expect(trial.moves.isEmpty)
    #expect(trial.bandChanges.map(\.now.id) == ["b"])
    #expect(trial.bandChanges.map(\.then.band) == [.green])
  }

  @Test func `the same segments move nobody, whatever the order of their files`() throws {
    let trial = try trial(now)
    #expect(trial.moves.isEmpty)
    #expect(trial.bandChanges.isEmpty)
    #expect(trial.now.map(\.arr) == trial.then.map(\.arr))
  }

  @Test(arguments: UInt64(1)...20)
  func `no ARR is lost or made by a move`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = (0..<3).map { _ in Int.random(in: 0...600, using: &random) }
    let trial = try trial(
      Dictionary(
        uniqueKeysWithValues: lines.enumerated().map { index, line in
          ("s\(index)", "order: \(index)\nwhen: arr >= \(line)")
        }))
    #expect(trial.now.map(\.arr.minor).reduce(0, +) == trial.arr.minor, "seed \(seed)")
    #expect(trial.then.map(\.arr.minor).reduce(0, +) == trial.arr.minor, "seed \(seed)")
    for share in trial.then {
      let came = trial.moves.filter { $0.to?.id == share.segment?.id }.map(\.arr.minor)
      let stayed = share.accounts.filter { account in
        trial.now.contains { now in
          now.segment?.id == share.segment?.id && now.accounts.contains { $0.id == account.id }
        }
      }.map(\.arr.minor)
      #expect((came + stayed).reduce(0, +) == share.arr.minor, "seed \(seed)")
    }
  }
}
