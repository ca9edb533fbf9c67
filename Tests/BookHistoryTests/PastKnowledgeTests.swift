// A backtest knows what the book knew, and no more.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookTesting
import BookText
import BookWork
import Testing

struct PastKnowledgeTests {
  private let account = OutcomeAccount(id: "a", outcome: .churned, use: 90, logins: 90)
  private let other = OutcomeAccount(id: "b", outcome: .renewed, use: 90, logins: 90)

  @Test func `an account that was written down after the cut is not scored`() throws {
    let book = try PastRepository.of([other])
    let late = try PastRepository.of([])
    for (book, day) in [(book, "2026-01-20"), (late, "2025-11-20")] {
      try book.commit(
        on: day,
        [
          "accounts/a/account.md": account.page(decided: day > "2026"),
          "accounts/a/metrics.csv": account.metrics(upTo: 11),
        ])
    }
    let never = try #require(try book.backtest(at: [30]).cuts.first)
    #expect(never.cut.notRecorded.map(\.account) == ["a"])
    #expect(never.outcomes == OutcomeCounts(renewed: 1, contracted: 0, churned: 0))
    try late.decide([account])
    let cuts = try late.backtest(at: [30, 90]).cuts
    #expect(cuts.map { $0.cut.notRecorded.map(\.account) } == [[], ["a"]])
    #expect(cuts.map(\.outcomes.churned) == [1, 0])
  }

  @Test func `a term that was written down after the cut is not scored`() throws {
    let book = try PastRepository.of([other])
    let addOn = """
      ---
      name: b
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 100}
        - {id: y2, start: 2026-01-01, end: 2026-12-31, arr: 100}
        - {id: extra, start: 2025-01-01, end: 2025-11-30, arr: 10, product: p}
      ---

      """
    try book.commit(on: "2026-01-20", ["accounts/b/account.md": addOn])
    let cut = try #require(try book.backtest(at: [30]).cuts.first)
    #expect(cut.cut.notRecorded.map(\.renewal.terms) == [["extra"]])
    #expect(cut.cut.readings.map(\.renewal.renewal.terms) == [["y1"]])
  }

  @Test func `what the book had as decided already is not foretold`() throws {
    let book = try PastRepository.of([])
    try book.commit(on: "2025-02-01", ["accounts/a/account.md": account.page()])
    try book.decide([account], on: "2025-10-20")
    let cuts = try book.backtest(at: [30, 90]).cuts
    #expect(cuts.map { $0.cut.decidedBefore.map(\.account) } == [["a"], []])
    #expect(cuts.map(\.outcomes.churned) == [0, 1])
  }

  @Test func `before the first commit nothing is known`() throws {
    let book = try PastRepository.of([other])
    let cut = try #require(try book.backtest(at: [400]).cuts.first)
    #expect(cut.cut.notRecorded.map(\.account) == ["b"])
    #expect(cut.verdict == .tooFew)
  }

  @Test func `the models of now judge the facts of then, or each day's own`() throws {
    let book = try PastRepository.of([account])
    let strict = PastRepository.outcomeModel.replacing("to: 100}}", with: "to: 1000}}")
    try book.commit(on: "2026-01-20", ["health/m.md": strict])
    func score(_ past: PastBooks) throws -> Int? {
      let cut = try #require(try book.backtest(at: [30], in: past).cuts.first)
      return cut.cut.readings.first?.content.health?.score?.shown
    }
    // (2 · 9 + 9 + 60) / 4 and (2 · 90 + 90 + 60) / 4.
    #expect(try score(book.past(rules: book.lastSource())) == 21)
    #expect(try score(book.past()) == 82)
  }

  @Test func `a model that is tried scores every account, whatever model it has`() throws {
    let book = try PastRepository.of([account])
    try book.commit(on: "2026-01-20", ["health/other.md": PastRepository.outcomeModel])
    let tried = FileReader(settings: try book.figures(on: "2026-03-02").book.settings).read(
      Array(PastRepository.outcomeModel.replacing("weight: 2", with: "weight: 8").utf8),
      at: "health/tried.md", as: .healthModel, account: nil, id: "tried")
    let past = try book.past(rules: book.lastSource(), scoredBy: tried)
    let cut = try #require(try book.backtest(at: [30], in: past).cuts.first)
    // (8 · 90 + 90 + 60) / 10.
    #expect(cut.cut.readings.first?.content.health?.score?.value == 87)
    #expect(Set(cut.measures.map(\.model)) == ["tried"])
  }

  @Test func `accounts are picked as they stood at the cut`() throws {
    let book = try PastRepository.of([account, other])
    let pick = AccountPick(named: [], terms: [], condition: "status = 'active'")
    let cut = try #require(try book.backtest(at: [30], pick).cuts.first)
    #expect(cut.cut.readings.map(\.renewal.account) == ["a", "b"])
    let named = AccountPick(named: ["b"], terms: [])
    let one = try #require(try book.backtest(at: [30], named).cuts.first)
    #expect(one.cut.readings.map(\.renewal.account) == ["b"])
    #expect(one.cut.notRecorded.isEmpty)
  }

  /// What somebody may write into a book when everything is over, dated as if it had been known.
  private enum Leak: CaseIterable {
    case sentiment, override, metrics, play, note, risk, touches

    func files(for account: OutcomeAccount, on date: Day) -> [String: String] {
      let folder = "accounts/\(account.id)"
      switch self {
      case .sentiment:
        return [
          "\(folder)/account.md": page(account, "", "{value: 1, on: \(date), by: kenji, reason: r}")
        ]
      case .override:
        return [
          "\(folder)/account.md": page(
            account,
            "override: {band: red, by: maria, on: \(date), reason: r, until: \(date + 80)}", nil)
        ]
      case .risk:
        return [
          "\(folder)/account.md": page(
            account, "risks: [{id: r, reason: budget, impact: churn, opened: \(date)}]", nil)
        ]
      case .metrics: return ["\(folder)/metrics.csv": "date,active_users,logins\n\(date),0,0\n"]
      case .touches:
        return [
          "\(folder)/touches.csv":
            "date,type,by,contacts,minutes,subject,source\n\(date),call,kenji,,,s,m\n"
        ]
      case .play:
        return [
          "\(folder)/plays/\(date)-rescue.md":
            "---\nplaybook: rescue\nopened: \(date)\nowner: kenji\nstatus: new\n---\n"
        ]
      case .note:
        return [
          "\(folder)/notes/\(date)-end.md": "---\ndate: \(date)\ntype: call\n---\nIt is over.\n"
        ]
      }
    }

    private func page(_ account: OutcomeAccount, _ more: String, _ sentiment: String?) -> String {
      var account = account
      account.more = more
      return account.page(decided: true, sentiment: sentiment)
    }
  }

  @Test(arguments: 0..<6)
  func `what is written down after the outcome moves nothing, however it is dated`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let accounts = (0..<24).map { number in
      OutcomeAccount(
        id: "a\(number + 10)", outcome: [.churned, .renewed, .contracted][number % 3],
        use: Int.random(in: 0...100, using: &random),
        logins: Int.random(in: 0...100, using: &random),
        sentiment: Int.random(in: 1...5, using: &random))
    }
    let book = try PastRepository.of(accounts)
    let before = try book.backtest()
    for round in 0..<8 {
      guard let leak = Leak.allCases.randomElement(using: &random),
        let account = accounts.randomElement(using: &random)
      else { return }
      let date = day("2025-03-01") + Int.random(in: 0...330, using: &random)
      try book.commit(on: "2026-01-\(12 + round)", leak.files(for: account, on: date))
    }
    let after = try book.backtest()
    #expect(before.told == after.told, "seed \(seed)")
    #expect(before.cuts.allSatisfy { $0.separation != nil }, "seed \(seed)")
  }

  @Test func `the same, written down in time, moves it`() throws {
    func told(_ leak: Leak?) throws -> [String] {
      let accounts = [account, other]
      let book = try PastRepository.begun(with: accounts)
      try book.commit(
        on: "2025-01-01",
        Dictionary(
          uniqueKeysWithValues: accounts.map {
            ("accounts/\($0.id)/metrics.csv", $0.metrics(upTo: 12))
          }))
      let loss = "\nlosses: [{effective_on: 2026-01-01, terms: y1}]"
      let known = leak?.files(for: account, on: day("2025-11-20")) ?? [:]
      try book.commit(on: "2025-11-21", known.mapValues { $0.replacing(loss, with: "") })
      try book.decide([account, other])
      return try book.backtest().told
    }
    let nothing = try told(nil)
    #expect(try told(nil) == nothing)
    for leak in [Leak.sentiment, .override, .metrics, .play] {
      #expect(try told(leak) != nothing, "\(leak)")
    }
  }
}

extension Backtest {
  /// All that a backtest says, as lines.
  fileprivate var told: [String] {
    cuts.flatMap { cut -> [String] in
      let readings = cut.cut.readings.map { reading in
        "\(reading.renewal.account) \(reading.day) \(reading.band) "
          + "\(reading.content.health.map { "\($0)" } ?? "–") \(reading.content.hasPlay)"
      }
      let bands = Band.allCases.map {
        "\($0): \(cut.final[$0]) \(cut.computed[$0]) \(cut.unaided[$0])"
      }
      let measures = cut.measures.map {
        "\($0.measure.id) \($0.separation as Any) \($0.gap as Any)"
      }
      return readings + bands + measures + [
        "\(cut.days) \(cut.separation as Any) \(cut.unaidedSeparation as Any) \(cut.verdict.rawValue)",
        "\(cut.greenChurns.map(\.renewal.account)) \(cut.redRenewals.map(\.renewal.account))",
        "\(cut.red(withPlay: true)) \(cut.red(withPlay: false))",
        "\(cut.cut.notRecorded.map(\.account)) \(cut.cut.decidedBefore.map(\.account))",
      ]
    } + warnings.map { "\($0.renewal.account) \($0.firstRed as Any) \($0.redWeeks)" }
  }
}
