// renewal-brief: what to know before talking about a renewal.

import BookFacts
import BookFigures
import BookModel
import BookRevenue
import BookWork

package enum RenewalBriefWriting: WrittenReport {
  package static let name = "renewal-brief"
  package static let summary = "terms, health, risks, who decides, what to ask"
  package static let subject = ReportSubject.account

  package static func beginning(_ source: ReportSource) -> Day? { nil }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let account = source.account
    let year = source.day.adding(months: -12)
    return source.heading(of: account).with([
      "renewals": ReportValue(account.openRenewals) { source.wholeRenewal($0, of: account) },
      "toAsk": ReportValue(OpenQuestions.of(account, in: source.figures)) {
        ["question": .words($0)]
      },
      "arrHistory": source.arrHistory(of: account), "health": source.health(of: account),
      "judgement": source.judgement(of: account), "risks": source.risks(of: account),
      "people": source.people(of: account), "objectives": source.objectives(of: account),
      "firstValue": [
        "on": ReportValue(account.account.journey?.firstValue?.on),
        "evidence": ReportValue(account.account.journey?.firstValue?.evidence),
      ],
      "wins": source.said(by: account, in: year...source.day, \.isWin),
      "quotes": source.said(by: account, in: year...source.day, \.isQuote),
      "promises": source.promises(of: account),
      "escalations": source.escalations(of: account, since: year),
      "use": source.use(
        of: account, on: [year, source.day - 180, source.day - 90, source.day]),
      "surveys": source.surveys(of: account, on: source.day),
      "opportunities": source.opportunities(of: account), "plays": source.plays(of: account),
    ])
  }
}

/// What nobody has written down, and a renewal is decided by.
private enum OpenQuestions {
  static func of(_ account: AccountFigures, in figures: Figures) -> [Words] {
    let row = figures.row(of: account)
    return renewal(account, until: figures.lastDayAhead) + people(of: account, in: figures)
      + value(account, row) + standing(row)
  }

  private static func renewal(_ account: AccountFigures, until last: Day) -> [Words] {
    account.openRenewals.filter { $0.renewal.due <= last }.flatMap { judged in
      let renewal = judged.renewal
      let (on, am) = (
        Language.english.text(of: renewal.due), Language.japanese.text(of: renewal.due)
      )
      var questions: [Words] = []
      switch renewal.record?.intent?.answer {
      case nil:
        questions.append(.init("Do they stay after \(on)? Nobody has asked", "\(am)以降の継続の意向（未確認）"))
      case .undecided:
        questions.append(
          .init("What do they need to decide for \(on)?", "\(am)の更新を決めるために先方が必要としていること"))
      case .stay, .leave: break
      }
      if renewal.record?.forecast == nil {
        questions.append(
          .init("What do we expect for \(on)? Nobody has called it", "\(am)の更新の見通し（未記入）"))
      }
      return questions
    }
  }

  private static func people(
    of account: AccountFigures, in figures: Figures
  ) -> [Words] {
    guard let coverage = figures.people(of: [account]).first?.coverage else { return [] }
    var questions: [Words] = []
    if coverage.active(inRole: "economic-buyer").isEmpty {
      questions.append(.init("Who holds the budget?", "予算を持つ方"))
    }
    if coverage.active(inRole: "decision-maker").isEmpty, coverage.sponsors.isEmpty {
      questions.append(.init("Who decides?", "決裁される方"))
    }
    let leaving = coverage.contacts.filter { $0.leavesOn != nil && $0.record.successor == nil }
    questions += leaving.map { contact in
      let name = contact.record.name ?? contact.id
      return .init("Who follows \(name)?", "\(name)様の後任")
    }
    return questions
  }

  private static func value(_ account: AccountFigures, _ row: FactRow) -> [Words] {
    var questions: [Words] = []
    if account.account.page?.handoff?.success == nil, row.plans.accepted == 0 {
      questions.append(.init("What would they call a success?", "先方にとっての成功の定義"))
    }
    if row.plans.verified == 0 {
      questions.append(
        .init("Which result would they confirm? None is verified", "先方に成果と認めていただけること（確認済みの成果なし）"))
    }
    return questions
  }

  private static func standing(_ row: FactRow) -> [Words] {
    let facts: [(String, Words)] = [
      (
        "licence_utilisation",
        .init("How much do they use? There is no fresh figure", "利用状況（新しいデータなし）")
      ),
      (
        "survey_mean",
        .init("How content are they? Nobody has answered NPS lately", "満足度（最近のNPS回答なし）")
      ),
      (
        "sentiment",
        .init("How is the relationship? There is no fresh judgement", "関係性の評価（最近の記入なし）")
      ),
      ("outlook", .init("What does the CSM expect? There is no fresh outlook", "更新の見立て（最近の記入なし）")),
      (
        "days_since_exec_touch",
        .init(
          "When did we last talk to somebody who decides? It is not known", "決裁に関わる方との直近の面談（記録なし）")
      ),
    ]
    return facts.filter { row.value(of: $0.0) == nil }.map(\.1)
  }
}
