// What somebody who takes over a team finds, for the report of the first 90 days.

import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookWork

/// The customers of a book, the largest first: where to ask, whom we know, and what was done in 90 days.
struct Takeover {
  private let source: ReportSource
  private let customers: [AccountFigures]
  private let people: [PeopleFigures]
  private let days: ClosedRange<Day>

  init(of customers: [AccountFigures], in source: ReportSource) {
    self.source = source
    self.customers = customers.sorted { ($1.arr.minor, $0.id) < ($0.arr.minor, $1.id) }
    people = source.figures.people(of: self.customers)
    days = source.day.window(90)
  }

  /// Each owner with their accounts and touches.
  var team: ReportValue {
    let team = TeamFigures(
      of: source.accounts, in: source.figures, period: days, isWhole: source.pick.isEverything)
    return ReportValue(team.members) { member in
      [
        "owner": source.colleague(member.id), "accounts": ReportValue(member.accounts.count),
        "arr": ReportValue(member.arr), "touches": ReportValue(member.work.touches),
        "hours": ReportValue(
          Double(member.work.time(settings: team.settings).minutes) / 60, decimals: 1),
        "engagement": ReportValue(share: member.engagement.share),
        "red": ReportValue(member.arr(in: .red)),
      ]
    }
  }

  /// The largest accounts with their touches.
  var touched: ReportValue {
    ReportValue(Array(customers.prefix(20))) { account in
      source.account(account).with([
        "touches": ReportValue(
          account.interactions.touches.count { days.contains($0.day) }),
        "last": ReportValue(account.interactions.lastTouch?.day),
      ])
    }
  }

  private var unseen: [AccountFigures] {
    customers.filter { account in
      !account.hidesTouches
        && account.interactions.lastTouch.map { !days.contains($0.day) } ?? true
    }
  }

  /// Those without a touch in these days.
  var silent: ReportValue {
    let unseen = unseen
    return [
      "count": ReportValue(unseen.count),
      "arr": ReportValue(Money.sum(unseen.map(\.arr), in: source.figures.currency)),
      "accounts": ReportValue(unseen) { account in
        source.account(account).with(["last": ReportValue(account.interactions.lastTouch?.day)])
      },
    ]
  }

  /// Those of which nobody can tell, because notes or touches cannot be read.
  var hidden: ReportValue {
    ReportValue(customers.filter(\.hidesTouches)) { .text($0.name) }
  }

  /// Where to ask first: those against which most speaks, the larger first.
  var first: ReportValue {
    let unseen = Set(unseen.map(\.id))
    let bare = Set(
      RiskBoard(of: customers, in: source.figures).bare.map(\.account.id))
    let told = people.map { person in
      let account = person.account
      return (
        account,
        doubts(
          of: person, isSilent: unseen.contains(account.id), lacksRisk: bare.contains(account.id))
      )
    }.filter { !$0.1.isEmpty }
    let sorted = told.enumerated().sorted { left, right in
      let counts = (left.element.1.count, right.element.1.count)
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }.map(\.element)
    return ReportValue(Array(sorted.prefix(10))) { account, doubts in
      source.account(account).with(["doubts": ReportValue(doubts) { .words($0) }])
    }
  }
}

extension Takeover {
  /// What speaks for asking about an account first.
  private func doubts(
    of person: PeopleFigures, isSilent: Bool, lacksRisk: Bool
  ) -> [Words] {
    let (account, day) = (person.account, source.day)
    let gaps = person.gaps.map(\.kind)
    let renewals = account.openRenewals
    let isUnasked = renewals.contains { judged in
      judged.renewal.askWindow.contains(day) && judged.renewal.record?.intent?.answer != .stay
    }
    let lacksChampion = gaps.contains { $0 == .noChampion || $0 == .silentChampions }
    let isThin = gaps.contains { $0 == .singleThreaded || $0 == .nobodyMet }
    let all: [(Bool, Words)] = [
      (
        renewals.contains { $0.renewal.isPastDue(on: day) },
        .init("past-due", "renewal past due", "更新期限超過")
      ),
      (isUnasked, .init("unasked", "notice near, intent open", "通知期限が近く意向が未確定")),
      (account.band == .red, .init("red", "red", "ヘルスが赤")),
      (lacksRisk, .init("no-risk-written", "at risk, no risk written down", "リスクありだが対応の記載なし")),
      (lacksChampion, .init("no-champion", "no champion", "チャンピオンなし")),
      (isThin, .init("thin", "one thread or none", "接点が一名以下")),
      (isSilent, .init("silent", "no touch in 90 days", "90日間接点なし")),
      (account.band == .unknown, .init("unknown", "health unknown", "ヘルス不明")),
    ]
    return all.filter(\.0).map(\.1)
  }

  /// What is lacking on the customers' side, by its kind; with the accounts and the ARR behind it.
  var gaps: ReportValue {
    let kinds = ContactCoverage.Gap.Kind.allCases.map { kind in
      (kind, people.filter { $0.gaps.contains { $0.kind == kind } }.map(\.account))
    }.filter { !$0.1.isEmpty }
    return [
      "kinds": ReportValue(kinds) { kind, accounts in
        [
          "gap": .words(.of(kind)), "count": ReportValue(accounts.count),
          "arr": ReportValue(Money.sum(accounts.map(\.arr), in: source.figures.currency)),
          "names": ReportValue(accounts) { .text($0.name) },
        ]
      },
      "unreadable": ReportValue(people.filter { $0.coverage == nil }) { .text($0.account.name) },
    ]
  }
}

extension AccountFigures {
  fileprivate var hidesTouches: Bool {
    account.unread.contains { $0.kind == .note || $0.kind == .touches }
  }
}
