// What an account uses, what it asks and what it answers, as written reports tell it.

import BookFacts
import BookFigures
import BookModel
import BookText
import BookWork

extension ReportSource {
  /// The account that a report on one account is about.
  var account: AccountFigures {
    guard let account = accounts.first else {
      preconditionFailure("a report on one account was begun without it")
    }
    return account
  }

  /// The measures of use on some days, each while it was fresh; those without any value are left out.
  func use(of account: AccountFigures, on days: [Day]) -> ReportValue {
    let rows = days.map { figures.row(of: account, on: $0) }
    let own = figures.catalog.facts.map(\.name).filter { name in
      name.hasPrefix("metric.") && name != Self.tickets && !Self.shippedUse.contains(name)
    }
    let lines = (Self.shippedUse + own).map { fact in
      (fact, rows.map { $0.value(of: fact)?.number })
    }.filter { $0.1.contains { $0 != nil } }
    return [
      "days": ReportValue(days) { ["on": ReportValue($0)] },
      "lines": ReportValue(lines) { fact, values in
        [
          "measure": .words(.use(fact)),
          "values": ReportValue(values) { value in
            [
              "value": fact == Self.utilisation
                ? ReportValue(share: value) : ReportValue(value, decimals: 1)
            ]
          },
        ]
      },
    ]
  }

  private static let utilisation = "licence_utilisation"

  /// In the order in which they are read: from what was bought to what is done with it.
  private static let shippedUse = [
    "metric.licences_bought", "metric.licences_used", utilisation, "metric.active_users",
    "metric.active_days", "metric.features_used", "metric.key_actions",
  ]

  /// Tickets of the column's window, on some days.
  func tickets(of account: AccountFigures, on day: Day) -> ReportValue {
    ReportValue(figures.row(of: account, on: day).value(of: Self.tickets)?.number, decimals: 0)
  }

  private static let tickets = "metric.tickets_opened"

  /// The account's answers in the surveys' window up to a day; surveys that nobody was asked are left out.
  func surveys(of account: AccountFigures, on day: Day) -> ReportValue {
    let surveys = figures.row(of: account, on: day).surveys
    let told = SurveyFigure.Survey.allCases.map { SurveyFigure($0, nil, surveys) }
    return ReportValue(told.filter { $0.answers.asked > 0 }) { survey in
      survey.value(minN: figures.book.settings.minN).with([
        "latest": ReportValue(survey.answers.latest)
      ])
    }
  }

  /// The escalations of an account that were open at some time since a day, the last raised first.
  func escalations(of account: AccountFigures, since: Day) -> ReportValue {
    let all = account.account.escalations.filter { page in
      page.opened != nil && page.resolved.map { $0 >= since } ?? true
    }.sorted { ($1.opened ?? day) < ($0.opened ?? day) }
    return ReportValue(all) { page in
      [
        "title": .text(page.title ?? page.id),
        "severity": ReportValue(
          page.severity.map { .choice($0, of: EscalationSchema.keys.severity) }),
        "opened": ReportValue(page.opened), "resolved": ReportValue(page.resolved),
        "daysToAcknowledge": ReportValue(page.daysToAcknowledge),
        "daysToResolve": ReportValue(page.daysToResolve),
        "nextUpdate": page.isOpen ? ReportValue(page.nextUpdate) : .missing,
        "owesUpdate": .flag(page.owesUpdate(on: day)), "isOpen": .flag(page.isOpen),
        "owner": colleague(page.owner ?? account.owner),
      ]
    }
  }

  /// The kinds of files of an account that are there and cannot be read.
  func unread(of account: AccountFigures) -> ReportValue {
    let kinds = account.account.unread.map(\.kind)
    return ReportValue(Kind.allCases.filter(kinds.contains)) { .words(.of($0)) }
  }
}
