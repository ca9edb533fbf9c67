// What is under way with one account, as written reports tell it.

import BookFacts
import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

extension ReportSource {
  /// The open risks of an account.
  func risks(of account: AccountFigures) -> ReportValue {
    let line = RiskBoard.Line(account, of: figures)
    return ReportValue(line.risks) { risk($0, of: line) }
  }

  /// Open tasks that somebody waits for, by their due days.
  func promises(of account: AccountFigures) -> ReportValue {
    let names = PeopleNames(of: account.account, and: figures.book.settings.team)
    let words = SaidWords(bytes)
    let closed = account.account.closedFiles(on: day)
    let open = account.tasks.open.filter { !closed.contains($0.path) }
    let lastDay = Day(number: .max)
    let sorted = open.enumerated().sorted { left, right in
      (left.element.due ?? lastDay, left.offset) < (right.element.due ?? lastDay, right.offset)
    }.map(\.element)
    return ReportValue(sorted) { task in
      let who = task.owner.flatMap { names[$0] }
      return [
        "text": ReportValue(marked: words.text(of: task)),
        "who": ReportValue(who?.name ?? task.owner), "isTheirs": .flag(who?.isTheirs ?? false),
        "due": ReportValue(task.due), "isOverdue": .flag(task.isOverdue(on: day)),
        "path": .text(task.path.text),
      ]
    }
  }

  /// The plays that are under way.
  func plays(of account: AccountFigures) -> ReportValue {
    let plays = figures.book.account(account.id)?.plays(on: day) ?? []
    return ReportValue(plays.filter(\.isOpen)) { play in
      let steps = play.steps(among: account.tasks)
      return [
        "play": .text(play.id), "playbook": .text(play.playbook),
        "opened": ReportValue(play.opened), "due": ReportValue(play.page.due),
        "isOverdue": .flag(play.isOverdue(on: day)), "state": .words(.of(play.state)),
        "owner": colleague(play.page.owner ?? account.owner), "done": ReportValue(steps.done),
        "steps": ReportValue(steps.all),
      ]
    }
  }

  /// The opportunities that are open.
  func opportunities(of account: AccountFigures) -> ReportValue {
    let all = account.account.opportunities.map {
      Opportunity($0, of: account.account, settings: figures.book.settings)
    }
    return ReportValue(all.filter(\.isOpen)) { opportunity in
      [
        "opportunity": .text(opportunity.page.title ?? opportunity.id),
        "type": ReportValue(
          opportunity.page.type.map { .choice($0, of: OpportunitySchema.keys.type) }),
        "amount": ReportValue(opportunity.amount), "created": ReportValue(opportunity.page.created),
        "accepted": ReportValue(opportunity.page.accepted),
      ]
    }
  }

  /// The objectives of all plans that are no drafts, as the team sees them.
  func objectives(of account: AccountFigures) -> ReportValue {
    let plans = figures.row(of: account).plans.plans.filter { $0.status != "draft" }
    let all = plans.flatMap { plan in plan.objectives.map { (plan, $0) } }
    return ReportValue(all) { plan, objective in
      let record = objective.record
      return [
        "outcome": ReportValue(record.outcome), "state": .words(.of(objective.state)),
        "baseline": ReportValue(record.baseline), "target": ReportValue(record.target),
        "unit": ReportValue(record.unit), "current": ReportValue(objective.current, decimals: 2),
        "currentOn": ReportValue(objective.currentOn),
        "progress": ReportValue(share: objective.progress), "due": ReportValue(record.due),
        "isOverdue": .flag(!plan.isClosed && objective.isOverdue(on: day)),
        "impact": ReportValue(record.impact),
        "verifiedOn": ReportValue(record.verifiedOn.flatMap { $0 <= day ? $0 : nil }),
      ]
    }
  }

  /// What was marked as a win, quoted or decided in some days, in their order.
  func said(
    by account: AccountFigures, in days: ClosedRange<Day>, _ isWanted: (MarkedParagraph) -> Bool
  ) -> ReportValue {
    let said = MarkedParagraph.all(of: account.account).filter { paragraph in
      isWanted(paragraph) && paragraph.day.map(days.contains) ?? false
    }.sorted { ($0.day ?? day) < ($1.day ?? day) }
    let words = SaidWords(bytes)
    return ReportValue(said) { paragraph in
      [
        "on": ReportValue(paragraph.day),
        "text": ReportValue(marked: words.text(of: paragraph)),
      ]
    }
  }
}
