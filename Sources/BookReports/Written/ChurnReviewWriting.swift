// churn-review: each loss, what was seen of it before, what was tried, and what is learned.

import BookFacts
import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookText
import BookWork

package enum ChurnReviewWriting: WrittenReport {
  package static let name = "churn-review"
  package static let summary = "reasons, health before, what was tried, lessons"
  package static let subject = ReportSubject.book
  package static let reach = ReportReach.whole

  package static func beginning(_ source: ReportSource) -> Day? {
    source.day.adding(months: -12) + 1
  }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let since = source.since ?? source.day
    let settings = source.figures.book.settings
    let lost = source.accounts.flatMap { account in
      account.lossEvents.filter { $0.on >= since }.map { LostAccount(account, $0) }
    }.sorted { ($1.loss.value.minor, $0.loss.on) < ($0.loss.value.minor, $1.loss.on) }
    let reasons = LossReasons(
      of: lost.map(\.loss), in: since...source.day, settings: settings,
      currency: source.figures.currency)
    let before = try source.before(lost)
    return [
      "from": ReportValue(since),
      "count": ReportValue(lost.count),
      "arr": ReportValue(Money.sum(lost.map(\.loss.value), in: source.figures.currency)),
      "logos": ReportValue(lost.count(where: \.loss.endsAccount)),
      "reasons": source.losses(reasons),
      "losses": ReportValue(Array(zip(lost, before))) { source.lost($0, $1) },
      "comparison": try source.comparison(at: [180, 90]),
    ]
  }
}

/// Something that an account lost, with what is written of it.
private struct LostAccount {
  let account: AccountFigures
  let loss: LossEvent
  let record: Record<LossSchema>?

  init(_ account: AccountFigures, _ loss: LossEvent) {
    self.account = account
    self.loss = loss
    record = account.account.page?.losses?.first { record in
      [record.effectiveOn, record.notifiedOn].contains(loss.on)
        && (record.terms ?? loss.terms).contains(where: loss.terms.contains)
    }
  }

  /// The last day on which nobody knew: the day before they told us, else before the first day without.
  var lastOpenDay: Day { min(record?.notifiedOn ?? loss.on, loss.on) - 1 }

  /// The days in which what its notes decide is about the loss.
  func aftermath(until day: Day) -> ClosedRange<Day> {
    let last = min(day, loss.on + 90)
    return min(lastOpenDay + 1, last)...last
  }

  /// The year in which something could be tried.
  var year: ClosedRange<Day> { loss.on - 365...loss.on }
}

extension ReportSource {
  /// What the books before each loss had; nil for each where there is no history.
  fileprivate func before(_ lost: [LostAccount]) throws(ReportFault) -> [BeforeLoss?] {
    guard let past else { return lost.map { _ in nil } }
    do throws(PastFault) {
      return try past.lookBack(
        from: lost.map { ($0.loss, $0.lastOpenDay) }, days: [180, 90, 0])
    } catch {
      throw .past(error)
    }
  }

  fileprivate func lost(_ lost: LostAccount, _ before: BeforeLoss?) -> ReportValue {
    let (account, loss, record) = (lost.account, lost.loss, lost.record)
    let owner = before?.sights[0]?.owner ?? account.owner
    let preventable = figures.book.settings.reasons.first { $0.id == loss.reason }?.isPreventable
    return [
      "account": .text(account.id), "name": .text(account.name), "owner": colleague(owner),
      "lost": ReportValue(loss.value), "on": ReportValue(loss.on),
      "endsAccount": .flag(loss.endsAccount),
      "products": ReportValue(Set(loss.terms.compactMap { account.product(of: $0) }).sorted()) {
        .text($0)
      },
      "notifiedOn": ReportValue(record?.notifiedOn),
      "reason": ReportValue(loss.reason.map { .reason($0) }),
      "preventable": ReportValue(preventable.map { .answer($0) }),
      "competitor": ReportValue(record?.competitor), "retro": retro(of: lost),
      "health": [
        "before180": sight(before?.sights[180]), "before90": sight(before?.sights[90]),
        "last": sight(before?.sights[0]), "lastOn": ReportValue(lost.lastOpenDay),
      ],
      "firstRed": ReportValue(before?.firstRed), "lead": ReportValue(before?.lead),
      "weeks": ReportValue(before?.weeks ?? 0),
      "plays": plays(of: lost), "risks": risks(of: lost), "escalations": escalations(of: lost),
      "decisions": decisions(on: lost),
      "decided": said(by: account, in: lost.aftermath(until: day), \.isDecision),
    ]
  }

  private func sight(_ account: AccountFigures?) -> ReportValue {
    guard let health = account?.health else { return .missing }
    return ["score": ReportValue(health.score), "band": ReportValue(health.band)]
  }

  private func retro(of lost: LostAccount) -> ReportValue {
    guard let id = lost.record?.retro else { return .missing }
    let note = lost.account.account.notes.first { $0.id == id }
    let title = note.flatMap { note in
      bytes(note.path).flatMap { bytes in
        note.document.body.headings.first.map { $0.text.line(in: bytes) }
      }
    }
    return [
      "note": .text(id), "title": ReportValue(marked: title), "path": ReportValue(note?.path.text),
    ]
  }

  // MARK: What was tried

  private func plays(of lost: LostAccount) -> ReportValue {
    let plays = figures.book.account(lost.account.id)?.plays(on: day) ?? []
    return ReportValue(plays.filter { lost.year.contains($0.opened) }) { play in
      [
        "playbook": .text(play.playbook), "opened": ReportValue(play.opened),
        "closed": ReportValue(play.closed), "state": .words(.of(play.state)),
        "reason": ReportValue(play.page.reason),
      ]
    }
  }

  private func risks(of lost: LostAccount) -> ReportValue {
    let risks = (lost.account.account.page?.risks ?? []).filter { risk in
      risk.opened.map(lost.year.contains) ?? false
    }
    return ReportValue(risks) { risk in
      [
        "reason": ReportValue(risk.reason.map { .reason($0) }), "opened": ReportValue(risk.opened),
        "plan": ReportValue(risk.plan), "closed": ReportValue(risk.closed),
        "result": ReportValue(risk.result.map { .choice($0, of: RiskSchema.keys.result) }),
      ]
    }
  }

  private func escalations(of lost: LostAccount) -> ReportValue {
    let pages = lost.account.account.escalations.filter { page in
      page.opened.map(lost.year.contains) ?? false
    }
    return ReportValue(pages) { page in
      [
        "title": ReportValue(page.title),
        "severity": ReportValue(
          page.severity.map { .choice($0, of: EscalationSchema.keys.severity) }),
        "opened": ReportValue(page.opened), "resolved": ReportValue(page.resolved),
      ]
    }
  }

  // MARK: What was decided

  /// Decisions of the book that name the account, from the last open day on.
  private func decisions(on lost: LostAccount) -> ReportValue {
    let names = lost.account.namesInText
    let pages = figures.book.decisions.filter { page in
      guard let made = page.madeOn, made > lost.lastOpenDay, made <= day,
        let text = bytes(page.path).map({ String(decoding: $0, as: UTF8.self) })
      else { return false }
      return names.contains { text.contains($0) }
    }
    return ReportValue(pages) { page in
      ["on": ReportValue(page.madeOn), "title": .text(page.title ?? page.id)]
    }
  }
}

extension AccountFigures {
  /// How texts name it: its id, its name, and the first word of the name where that is one of its own.
  fileprivate var namesInText: [String] {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    return [id, name] + (first.count >= 6 ? [first] : [])
  }
}
