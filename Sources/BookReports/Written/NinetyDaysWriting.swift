// 90-days: what somebody who takes over the team wants to see first.

import BookFacts
import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

package enum NinetyDaysWriting: WrittenReport {
  package static let name = "90-days"
  package static let summary = "where to ask first: renewals, problems, people, touch"
  package static let subject = ReportSubject.book
  package static let reach = ReportReach.whole

  package static func beginning(_ source: ReportSource) -> Day? { nil }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let figures = source.figures
    let customers = source.accounts.filter { $0.isCustomer && !$0.isMerged }
    let map = source.renewalMap
    let voice = VoiceFigures(of: source.accounts, in: figures)
    let takeover = Takeover(of: customers, in: source)
    return [
      "customers": ReportValue(source.accounts.count(where: \.isCustomer)),
      "arr": ReportValue(Money.sum(source.accounts.map(\.arr), in: figures.currency)),
      "portfolio": source.portfolio(source.accounts),
      "first": takeover.first,
      "until": ReportValue(map.lastDay), "open": source.cohort(of: map.open),
      "map": ReportValue(map.months) { $0.value },
      "areas": ReportValue(voice.areas) {
        source.problem($0, voice, .choice($0.name, of: NoteSchema.keys.area))
      },
      "topics": ReportValue(voice.topics) {
        source.problem($0, voice, .init($0.name))
      },
      "losses": source.losses(voice.losses), "comparison": try source.comparison(at: [90]),
      "champions": takeover.gaps, "team": takeover.team,
      "touched": takeover.touched, "silent": takeover.silent, "hidden": takeover.hidden,
      "engagement": source.engagement.value, "coverage": source.dataCoverage(of: customers),
    ]
  }
}

extension ReportSource {
  /// Of how many customers each kind of data is fresh, and the ARR of those of which it is not.
  fileprivate func dataCoverage(of customers: [AccountFigures]) -> ReportValue {
    let rows = customers.map { ($0, figures.row(of: $0)) }
    let kinds: [(Words, [String])] = [
      (
        .init("usage", "usage", "利用データ"),
        figures.catalog.facts.map(\.name).filter { $0.hasPrefix("metric.") }
      ),
      (.init("feedback", "surveys", "アンケート"), ["nps", "csat", "ces"]),
      (.init("contracts", "contracts", "契約"), ["arr"]),
      (.init("sentiment", "relationship, judged", "関係性の評価"), ["sentiment"]),
      (.init("outlook", "outlook, called", "更新の見立て"), ["outlook"]),
      (.init("journey", "stage of the journey", "ジャーニーのステージ"), ["stage"]),
    ]
    return ReportValue(kinds) { kind, facts in
      let known = rows.filter { row in facts.contains { row.1.value(of: $0) != nil } }.map(\.0.id)
      let lacking = customers.filter { !known.contains($0.id) }
      return [
        "data": .words(kind), "known": ReportValue(known.count), "of": ReportValue(rows.count),
        "lackingARR": ReportValue(Money.sum(lacking.map(\.arr), in: figures.currency)),
        "lacking": ReportValue(lacking) { .text($0.name) },
      ]
    }
  }
}
