// handoff: all that a new owner of an account has to know, and where it is written.

import BookFacts
import BookFigures
import BookHistory
import BookModel
import BookRevenue
import BookText
import BookWork

package enum HandoffWriting: WrittenReport {
  package static let name = "handoff"
  package static let summary = "facts with their place, promises, people, history"
  package static let subject = ReportSubject.account

  package static func beginning(_ source: ReportSource) -> Day? { source.day.adding(months: -12) }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let account = source.account
    let since = source.since ?? source.day.adding(months: -12)
    let facts = facts(of: account, source)
    let known = facts.filter { $0.reading != nil }
    return source.heading(of: account).with([
      "about": prose(of: account, source), "handoff": handoff(of: account, source),
      "contracts": contracts(of: account, source),
      "renewals": ReportValue(account.openRenewals) { source.wholeRenewal($0, of: account) },
      "health": source.health(of: account), "judgement": source.judgement(of: account),
      "people": source.people(of: account), "objectives": source.objectives(of: account),
      "risks": source.risks(of: account), "promises": source.promises(of: account),
      "plays": source.plays(of: account),
      "escalations": source.escalations(of: account, since: since),
      "opportunities": source.opportunities(of: account), "stages": stages(of: account),
      "changes": try changes(of: account, since: since, source),
      "facts": Self.facts(known, source),
      "missing": ReportValue(facts.filter { $0.reading == nil }) { .text($0.fact.sqlName) },
    ])
  }

  /// The account's page in its writer's words.
  private static func prose(of account: AccountFigures, _ source: ReportSource) -> ReportValue {
    guard let page = account.account.page, let bytes = source.bytes(page.path) else {
      return .missing
    }
    let text = page.document.reasons(in: bytes)
    return text.isEmpty ? .missing : .prose(text)
  }

  private static func handoff(of account: AccountFigures, _ source: ReportSource) -> ReportValue {
    guard let handoff = account.account.page?.handoff else { return .missing }
    func texts(_ texts: [String]?) -> ReportValue { ReportValue(texts ?? []) { .text($0) } }
    return [
      "from": ReportValue(handoff.from), "on": ReportValue(handoff.on),
      "whyBought": ReportValue(handoff.whyBought), "success": ReportValue(handoff.success),
      "useCases": texts(handoff.useCases), "promised": texts(handoff.promised),
      "worries": texts(handoff.risks),
      "stakeholders": ReportValue(handoff.stakeholders ?? []) {
        source.person($0, of: account.id)
      },
      "acceptedBy": source.colleague(handoff.acceptedBy),
      "acceptedOn": ReportValue(handoff.acceptedOn),
    ]
  }

  private static func contracts(of account: AccountFigures, _ source: ReportSource) -> ReportValue {
    let terms = Dictionary(
      account.account.terms.compactMap { term in term.id.map { ($0, term) } },
      uniquingKeysWith: { first, _ in first })
    return ReportValue(account.contracts?.positions(on: source.day) ?? []) { position in
      let term = terms[position.term]
      return [
        "term": .text(position.term), "product": ReportValue(position.product),
        "arr": ReportValue(position.value), "seats": ReportValue(position.seats),
        "start": ReportValue(term?.start), "end": ReportValue(term?.end),
        "renewsItself": .flag(term?.autoRenew ?? false),
      ]
    }
  }

  private static func stages(of account: AccountFigures) -> ReportValue {
    ReportValue(account.journey?.stays ?? []) { stay in
      [
        "stage": .text(stay.stage), "entered": ReportValue(stay.entered),
        "left": ReportValue(stay.left), "days": ReportValue(stay.days),
        "result": ReportValue(
          stay.visit.result.map { .choice($0, of: StageVisitSchema.keys.result) }),
      ]
    }
  }

  // MARK: Twelve months of change

  /// Changes of one commit that are told.
  private static let shown = 6

  /// The commits that changed more than notes and tables, the last first; missing where there is no history.
  private static func changes(
    of account: AccountFigures, since: Day, _ source: ReportSource
  ) throws(ReportFault) -> ReportValue {
    guard let past = source.past else { return .missing }
    let log: BookLog
    do {
      log = try past.log(of: [account.id], since: since)
    } catch {
      throw .reading(error)
    }
    let told = log.commits.map { logged in
      (logged.commit, logged.changes.filter { !$0.isDetail && $0.weight < .notes })
    }.filter { !$0.1.isEmpty }
    return [
      "commits": ReportValue(told) { commit, changes in
        [
          "on": ReportValue(commit.day), "author": .text(commit.author),
          "subject": .text(commit.subject),
          "changes": ReportValue(Array(changes.prefix(shown))) { ["change": .words(.of($0))] },
          "more": ReportValue(max(0, changes.count - shown)),
        ]
      },
      "others": ReportValue(log.commits.count - told.count),
      "isCut": .flag(past.timeline.isCut),
    ]
  }

  // MARK: Facts

  private typealias ToldFact = (fact: Fact, reading: FactReading?, isFresh: Bool)

  private static func facts(of account: AccountFigures, _ source: ReportSource) -> [ToldFact] {
    let row = source.figures.row(of: account)
    return source.figures.catalog.facts.map { fact in
      (fact, row[fact.name], row.value(of: fact.name) != nil)
    }
  }

  private static func facts(_ known: [ToldFact], _ source: ReportSource) -> ReportValue {
    let lines = SourceLines(source.bytes)
    return ReportValue(known) { told in
      let place = lines.place(of: told.reading)
      return [
        "fact": .text(told.fact.sqlName),
        "value": ReportValue(told.reading?.value, of: told.fact.name),
        "unit": .text(told.fact.unit), "on": ReportValue(told.reading?.day),
        "place": place.isEmpty ? .missing : .text(place), "isStale": .flag(!told.isFresh),
      ]
    }
  }
}
