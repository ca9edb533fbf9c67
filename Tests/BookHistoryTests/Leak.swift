// What somebody may write into a book about an outcome, and where a backtest may not see it.

import BookHealth
import BookHistory
import BookModel
import BookWork

/// A record that would give an outcome away.
enum Leak: String, CaseIterable {
  case sentiment, override, metrics, play, note, risk, touches

  /// The files that tell it on a day; `isBad` or not, they tell it of the same day.
  func files(for account: OutcomeAccount, on date: Day, isBad: Bool = true) -> [String: String] {
    let folder = "accounts/\(account.id)"
    let until = date + 80
    switch self {
    case .sentiment:
      let value = "{value: \(isBad ? 1 : 5), on: \(date), by: kenji, reason: r}"
      return ["\(folder)/account.md": page(account, sentiment: value)]
    case .override:
      let band = isBad ? "red" : "green"
      let more = "override: {band: \(band), by: maria, on: \(date), reason: r, until: \(until)}"
      return ["\(folder)/account.md": page(account, more)]
    case .metrics:
      let value = isBad ? 0 : 100
      return [
        "\(folder)/metrics.csv": "date,active_users,logins\n\(date),\(value),\(value)\n"
      ]
    case .risk where isBad:
      let more = "risks: [{id: r, reason: budget, impact: churn, opened: \(date)}]"
      return ["\(folder)/account.md": page(account, more)]
    case .touches where isBad:
      let head = "date,type,by,contacts,minutes,subject,source"
      return ["\(folder)/touches.csv": "\(head)\n\(date),call,kenji,,,s,m\n"]
    case .play where isBad:
      let play = "---\nplaybook: rescue\nopened: \(date)\nowner: kenji\nstatus: new\n---\n"
      return ["\(folder)/plays/\(date)-rescue.md": play]
    case .note where isBad:
      return [
        "\(folder)/notes/\(date)-end.md": "---\ndate: \(date)\ntype: call\n---\nIt is over.\n"
      ]
    case .risk, .touches, .play, .note: return [:]
    }
  }

  private func page(
    _ account: OutcomeAccount, _ more: String = "", sentiment: String? = nil
  ) -> String {
    var account = account
    account.more = more
    return account.page(decided: true, sentiment: sentiment)
  }
}

extension Backtest {
  /// All that a backtest says, as lines.
  var told: [String] {
    toldOfCuts + warnings.map { "\($0.renewal.account) \($0.firstRed as Any) \($0.redWeeks)" }
  }

  /// What it says of its cuts.
  var toldOfCuts: [String] {
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
    }
  }
}
