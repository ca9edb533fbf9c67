// How one account stands, as written reports tell it: revenue, renewals, health, judgement.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookWork

extension ReportSource {
  /// Who they are, whose they are, and how large.
  func heading(of account: AccountFigures) -> ReportValue {
    let page = account.account.page
    return self.account(account).with([
      "deputy": colleague(page?.deputy), "industry": ReportValue(page?.industry),
      "region": ReportValue(page?.region),
      "stageSince": ReportValue(account.journey?.current?.entered),
      "seats": ReportValue(account.seats), "customerSince": ReportValue(account.firstStart),
      "unread": unread(of: account),
    ])
  }

  /// An open renewal with its terms, what was asked and what is expected.
  func wholeRenewal(_ judged: JudgedRenewal, of account: AccountFigures) -> ReportValue {
    let renewal = judged.renewal
    let record = account.account.page?.renewals?.first { $0.term == renewal.record?.term }
    let intent = renewal.record?.intent == nil ? nil : record?.intent
    return self.renewal(judged).with([
      "terms": ReportValue(renewal.parts) { part in
        [
          "term": .text(part.term), "product": ReportValue(account.product(of: part.term)),
          "start": ReportValue(part.start), "value": ReportValue(part.value),
          "renewsItself": .flag(part.autoRenews), "noticeGivenOn": ReportValue(part.noticeGivenOn),
        ]
      },
      "asks": ReportValue(renewal.askWindow.lowerBound), "askedBy": colleague(intent?.by),
      "channel": ReportValue(intent?.channel), "amount": ReportValue(renewal.record?.amount),
      "swing": ReportValue(renewal.record?.swing),
      "likelihood": ReportValue(share: renewal.record?.likelihood.map { $0.double / 100 }),
      "worst": .estimate(judged.forecast.worst), "likely": .estimate(judged.forecast.likely),
      "best": .estimate(judged.forecast.best), "byHealth": .estimate(judged.forecast.byHealth),
    ])
  }

  /// How ARR became what it is, from the first term on.
  func arrHistory(of account: AccountFigures) -> ReportValue {
    guard let contracts = account.contracts, let first = contracts.firstStart, first <= day else {
      return []
    }
    let retention = Retention(
      of: [CountedAccount(contracts)], over: first...day, asOf: day, policy: contracts.policy,
      in: figures.currency)
    let movements = retention.lines.flatMap(\.movements)
    return ReportValue(movements) { movement in
      [
        "on": ReportValue(movement.day), "kind": .words(.of(movement.kind)),
        "amount": ReportValue(movement.amount),
        "arr": ReportValue(contracts.arr(on: movement.day)),
      ]
    }
  }

  /// The relationship and the outlook, as somebody of us judged them.
  func judgement(of account: AccountFigures) -> ReportValue {
    let page = account.account.page
    let (sentiment, outlook) = (page?.sentiment, page?.outlook)
    return [
      "sentiment": ReportValue(sentiment?.value.map { .sentiment($0) }),
      "sentimentValue": ReportValue(sentiment?.value), "sentimentOn": ReportValue(sentiment?.on),
      "sentimentBy": colleague(sentiment?.by), "sentimentReason": ReportValue(sentiment?.reason),
      "outlook": ReportValue(outlook?.value.flatMap { Band(rawValue: $0) }),
      "outlookOn": ReportValue(outlook?.on), "outlookBy": colleague(outlook?.by),
      "outlookReason": ReportValue(outlook?.reason),
    ]
  }

  /// The score with the way to its band, its groups, and what pulls it down; missing where there is none.
  func health(of account: AccountFigures) -> ReportValue {
    guard let health = account.health else { return .missing }
    let scored = health.measures.filter { $0.score != nil }
    let weak = scored.filter { $0.lost > 0 }.sorted {
      ($1.lost, $0.measure.id) < ($0.lost, $1.measure.id)
    }
    return [
      "score": ReportValue(health.score), "band": ReportValue(health.band),
      "coverage": ReportValue(health.coverage), "model": .text(health.model),
      "steps": ReportValue(health.steps) { step in
        [
          "step": .words(.of(step) { name(of: $0, in: account.id) ?? $0 }),
          "band": ReportValue(step.band),
        ]
      },
      "groups": ReportValue(health.groups) { group in
        [
          "group": .text(group.group.name), "score": ReportValue(group.score),
          "weight": ReportValue(group.group.weight),
          "points": ReportValue(group.measures.reduce(0) { $0 + $1.points }, decimals: 1),
        ]
      },
      "weakest": ReportValue(Array(weak.prefix(Self.weakest))) { measure in
        [
          "measure": .text(measure.measure.id), "fact": .text(measure.measure.fact),
          "value": ReportValue(measure.reading?.value, of: measure.measure.fact),
          "on": ReportValue(measure.reading?.day), "score": ReportValue(measure.score),
          "lost": ReportValue(measure.lost, decimals: 1), "why": .text(measure.measure.why),
        ]
      },
      "lacking": ReportValue(health.measures.filter { $0.score == nil }) { measure in
        [
          "measure": .text(measure.measure.id), "state": .words(.of(measure.state)),
          "on": ReportValue(measure.reading?.day),
        ]
      },
    ]
  }

  /// Measures that are told as pulling a score down.
  private static let weakest = 5
}

extension AccountFigures {
  /// What a term is for, as written.
  func product(of term: String) -> String? { account.terms.first { $0.id == term }?.product }
}

extension MeasureScore {
  /// Points that it would add at its best and does not.
  fileprivate var lost: Double { effect * 100 - points }
}
