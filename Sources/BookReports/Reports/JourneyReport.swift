// journey: who is in which stage, for how long, and what onboarding and the way to value come to.

import BookFigures
import BookModel
import BookWork

/// The board of the journey maps, and what is to be learned from it.
package enum JourneyReport {
  /// Onboardings are judged that ended in `period`, and ways to value of first terms that began in it; without one, each
  /// has a period of its own.
  package static func report(
    _ accounts: [AccountFigures], of figures: Figures, period: ClosedRange<Day>?
  ) -> Report {
    let boards = JourneyBoard.boards(of: accounts)
    let missed = accounts.filter(\.isCustomer).flatMap { account in
      (account.journey?.missedMoments ?? []).map { (account: account.id, missed: $0) }
    }.sorted { $0.missed.due < $1.missed.due }
    let conflicts = accounts.compactMap { account in
      account.lifecycleConflict.map { (account: account.id, conflict: $0) }
    }
    let onboarding = OnboardingSummary(
      figures.onboardings(of: accounts, ended: period ?? lastYear(to: figures.day)),
      minN: figures.book.settings.minN)
    let value = ValueSummary(
      figures.timeToValue(
        of: accounts, startedIn: period ?? ValueCohort.standardPeriod(on: figures.day)),
      minN: figures.book.settings.minN)
    let absent = Absent(accounts)
    var blocks = boards.flatMap { $0.blocks }
    if boards.isEmpty {
      blocks.append(.text(Styled("no account fits that has a journey; try csbook help journey")))
    }
    blocks += absent.blocks
    blocks += missedBlocks(missed, on: figures.day)
    blocks.append(.blank)
    blocks += onboarding.blocks + value.blocks
    blocks += conflictBlocks(conflicts)
    return Report(
      schema: "csbook.journey/1",
      data: [
        "maps": .list(boards.map(\.json)), "withoutJourney": absent.json(absent.without),
        "unreadable": absent.json(absent.unreadable),
        "missedMoments": .list(missed.map { json($0.account, $0.missed, on: figures.day) }),
        "onboarding": onboarding.json, "timeToValue": value.json,
        "conflicts": .list(conflicts.map { json($0.account, $0.conflict) }),
      ], blocks: blocks)
  }

  /// The twelve months that end on a day.
  private static func lastYear(to day: Day) -> ClosedRange<Day> {
    (day.adding(months: -12) + 1)...day
  }

  private static func missedBlocks(
    _ missed: [(account: String, missed: JourneyPosition.Missed)], on day: Day
  ) -> [Report.Block] {
    guard !missed.isEmpty else { return [] }
    return [
      .blank, .title("Moments missed"),
      .table(
        TextTable(
          [
            TextTable.Column("expected by"), TextTable.Column("days late", right: true),
            TextTable.Column("account", least: 12), TextTable.Column("moment", least: 8),
            TextTable.Column("stage", goes: 1),
          ],
          missed.map { account, missed in
            [
              Styled("\(missed.due)"), Styled("\(day - missed.due)"), Styled(account),
              Styled(missed.moment), Styled(missed.stage),
            ]
          })),
    ]
  }

  private static func conflictBlocks(
    _ conflicts: [(account: String, conflict: LifecycleConflict)]
  ) -> [Report.Block] {
    guard !conflicts.isEmpty else { return [] }
    return [.blank, .title("Where the log disagrees with status or age")]
      + conflicts.map { .pair($0.account, Styled($0.conflict.sentence)) }
  }

  static func json(_ account: String, _ missed: JourneyPosition.Missed, on day: Day) -> JSON {
    [
      "account": .text(account), "stage": .text(missed.stage), "moment": .text(missed.moment),
      "due": JSON(missed.due), "daysLate": .whole(day - missed.due),
    ]
  }

  static func json(_ account: String, _ conflict: LifecycleConflict) -> JSON {
    ["account": .text(account), "kind": .text(conflict.name), "words": .text(conflict.sentence)]
  }

  /// Customers that stand on no board.
  private struct Absent {
    let without: [String]
    let unreadable: [String]

    init(_ accounts: [AccountFigures]) {
      let absent = accounts.filter { $0.journey == nil }
      unreadable = absent.filter(\.hidesJourney).map(\.id)
      without = absent.filter { $0.isCustomer && !$0.hidesJourney }.map(\.id)
    }

    var blocks: [Report.Block] {
      var blocks: [Report.Block] = []
      if !without.isEmpty {
        blocks.append(.footnote("without a journey.md: \(without.joined(separator: ", "))"))
      }
      if !unreadable.isEmpty {
        blocks.append(
          .footnote("their journey.md cannot be read: \(unreadable.joined(separator: ", "))"))
      }
      return blocks
    }

    func json(_ accounts: [String]) -> JSON { .list(accounts.map { .text($0) }) }
  }
}

extension LifecycleConflict {
  /// A word for programs.
  fileprivate var name: String {
    switch self {
    case .gone: "gone"
    case .early: "early"
    case .nowhere: "nowhere"
    case .late: "late"
    case .slow: "slow"
    }
  }
}
