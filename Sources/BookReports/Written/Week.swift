// What happened in some days, for the weekly report.

import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

/// Some days of the accounts of a report.
struct Week {
  private let source: ReportSource
  private let days: ClosedRange<Day>
  private let open: [JudgedRenewal]

  init(_ source: ReportSource, _ days: ClosedRange<Day>) {
    self.source = source
    self.days = days
    open = source.renewalMap.open
  }

  // MARK: Renewals

  var pastDue: [JudgedRenewal] { open.filter { $0.status == .pastDue } }

  /// Those that people ought to have been asked about, and whose answer is not known.
  var insideNotice: [JudgedRenewal] {
    open.filter { judged in
      judged.renewal.askWindow.contains(source.day)
        && judged.renewal.record?.intent?.answer != .stay
    }
  }

  /// At risk or past due, and neither before; nothing where nobody knows what was before.
  func newlyAtRisk(since earlier: Figures?) -> [JudgedRenewal] {
    guard let earlier else { return [] }
    func isBad(_ judged: JudgedRenewal) -> Bool {
      judged.status == .atRisk || judged.status == .pastDue
    }
    return open.filter { judged in
      isBad(judged)
        && !(earlier[judged.renewal.account]?.openRenewals ?? []).contains {
          $0.renewal.due == judged.renewal.due && isBad($0)
        }
    }
  }

  // MARK: What went well

  func wins(_ words: SaidWords) -> ReportValue {
    let accounts = source.accounts
    return [
      "renewals": ReportValue(won) { source.renewal($0) },
      "opportunities": ReportValue(
        accounts.flatMap { account in
          account.account.opportunities.filter { isIn($0.closed) && $0.outcome == "won" }
            .map { (account, $0) }
        }
      ) { account, page in
        let won = Opportunity(page, of: account.account, settings: source.figures.book.settings)
        return source.account(account).with([
          "title": ReportValue(page.title), "amount": ReportValue(won.amount),
        ])
      },
      "objectives": ReportValue(
        accounts.flatMap { account in
          account.account.plans.flatMap { $0.objectives ?? [] }.filter { isIn($0.verifiedOn) }
            .map { (account, $0) }
        }
      ) { account, objective in
        source.account(account).with([
          "outcome": ReportValue(objective.outcome), "evidence": ReportValue(objective.evidence),
        ])
      },
      "averted": ReportValue(
        accounts.flatMap { account in
          (account.account.page?.risks ?? []).filter { isIn($0.closed) && $0.result == "averted" }
            .map { (account, $0) }
        }
      ) { account, risk in
        source.account(account).with(["reason": ReportValue(risk.reason.map { .reason($0) })])
      },
      "resolved": ReportValue(escalations(\.resolved)) { source.escalation($1, of: $0) },
      "said": ReportValue(
        accounts.flatMap { MarkedParagraph.all(of: $0.account) }.filter { $0.isWin && isIn($0.day) }
      ) { source.paragraph($0, words) },
    ]
  }

  /// Decided in these days, and renewed.
  private var won: [JudgedRenewal] {
    let near = days.lowerBound - 366...days.upperBound + 366
    return source.figures.renewals(of: source.accounts, due: near).filter { judged in
      judged.status == .renewed && isIn(judged.renewal.record?.closedOn)
    }
  }

  // MARK: What is new

  /// Losses that nobody had written down before.
  func losses(since earlier: Figures?) -> ReportValue {
    let new = source.accounts.flatMap { account in
      account.lossEvents.filter { loss in
        let known = earlier?[account.id]?.lossEvents ?? []
        return earlier == nil
          ? isIn(loss.on) : !known.contains { $0.on == loss.on && $0.terms == loss.terms }
      }.map { (account, $0) }
    }
    return ReportValue(new) { account, loss in
      source.account(account).with([
        "on": ReportValue(loss.on), "lost": ReportValue(loss.value),
        "reason": ReportValue(loss.reason.map { .reason($0) }),
        "endsAccount": .flag(loss.endsAccount),
      ])
    }
  }

  var news: ReportValue {
    let accounts = source.accounts
    return [
      "risks": ReportValue(
        accounts.flatMap { account in
          (account.account.page?.risks ?? []).filter { isIn($0.opened) }.map { (account, $0) }
        }
      ) { source.risk($1, of: RiskBoard.Line($0, of: source.figures)) },
      "escalations": ReportValue(escalations(\.opened)) { source.escalation($1, of: $0) },
      "stages": ReportValue(
        accounts.flatMap { account in
          (account.journey?.stays ?? []).filter { isIn($0.entered) }.map { (account, $0) }
        }
      ) { source.account($0).with(["entered": .text($1.stage), "on": ReportValue($1.entered)]) },
    ]
  }

  private func escalations(
    _ day: KeyPath<Page<EscalationSchema>, Day?>
  ) -> [(AccountFigures, Page<EscalationSchema>)] {
    source.accounts.flatMap { account in
      account.account.escalations.filter { isIn($0[keyPath: day]) }.map { (account, $0) }
    }
  }

  /// Who did how much: touches, and the hours that they took.
  var work: ReportValue {
    let team = TeamFigures(
      of: source.accounts, in: source.figures, period: days, isWhole: source.pick.isEverything)
    let busy = team.members.filter { !$0.work.isEmpty }
    return ReportValue(busy) { member in
      let minutes = member.work.time(settings: team.settings).minutes
      return [
        "owner": source.colleague(member.id), "touches": ReportValue(member.work.touches),
        "hours": ReportValue(Double(minutes) / 60, decimals: 1),
      ]
    }
  }

  private func isIn(_ day: Day?) -> Bool { day.map { days.contains($0) } ?? false }
}

extension ReportSource {
  func escalation(
    _ page: Page<EscalationSchema>, of account: AccountFigures
  ) -> ReportValue {
    self.account(account).with([
      "title": ReportValue(page.title),
      "severity": ReportValue(
        page.severity.map { .choice($0, of: EscalationSchema.keys.severity) }),
      "opened": ReportValue(page.opened), "resolved": ReportValue(page.resolved),
      "days": ReportValue(page.daysToResolve ?? page.opened.map { day - $0 }),
      "nextUpdate": ReportValue(page.nextUpdate),
      "area": ReportValue(page.area.map { .choice($0, of: EscalationSchema.keys.area) }),
    ])
  }
}
