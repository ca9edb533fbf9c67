// The success plans of an account: objectives on their way, and milestones.

import BookFigures
import BookModel
import BookReports
import BookText
import BookWork

/// The success plans of one account.
struct AccountPlans {
  let page: AccountPage

  private var say: Language { page.site.say }
  private var day: Day { page.site.figures.day }

  var section: HTML {
    guard let sheet = PlanSheet.sheets(of: [page.account], in: page.site.figures).first,
      !sheet.plans.isEmpty
    else { return .nothing }
    return .section(
      Anchor("plans"), say("Success plans", "サクセスプラン"),
      sheet.plans.flatMap { plan in
        [
          .element(.h3, nil, plan.page.title ?? plan.page.id), .note(status(of: plan)),
          objectives(of: plan), milestones(sheet.milestones(of: plan)),
        ]
      })
  }

  private func status(of plan: PlanPosition) -> String {
    let agreed = plan.page.agreedOn.flatMap { $0 <= day ? $0 : nil }
    let names = (plan.page.agreedWith ?? []).compactMap { page.name(ofPerson: $0) }
    let with = names.isEmpty ? "" : say(" with \(say.list(names))", "（\(say.list(names))）")
    return say(.choice(plan.status, of: PlanSchema.keys.status))
      + (agreed.map {
        say(", agreed \(say.text(of: $0))\(with)", "、\(say.text(of: $0))合意\(with)")
      } ?? "")
  }

  private func objectives(of plan: PlanPosition) -> HTML {
    guard !plan.objectives.isEmpty else {
      return .paragraph(say("No objective is written in it.", "目標は記入されていません。"))
    }
    return HTMLTable(
      [
        HTMLTable.Column(say("Objective", "目標")), HTMLTable.Column(say("State", "状況")),
        HTMLTable.Column(say("Way", "進捗")),
        HTMLTable.Column(say("From, now, to", "開始時・現在・目標値"), goes: true),
        HTMLTable.Column(say("Due", "期限")),
      ], plan.objectives.map { row(of: $0, in: plan) }
    ).html
  }

  private func row(of objective: ObjectivePosition, in plan: PlanPosition) -> [HTML] {
    let record = objective.record
    let isLate = !plan.isClosed && objective.isOverdue(on: day)
    let numbers = [
      record.baseline.map { "\($0)" }, objective.current.map { "\(say.plain($0))" },
      record.target.map { "\($0)" },
    ].map { $0 ?? "–" }.joined(separator: " → ")
    let words = objective.percent.map { "\($0)\(say(" %", "%"))" }
    return [
      .text(record.outcome ?? record.id ?? ""),
      .group(
        [.text(say(.of(objective.state)))]
          + (record.health.map {
            [.span("faint", say(", ", "、") + say(.choice($0, of: ObjectiveSchema.keys.health)))]
          } ?? [])),
      objective.progress.map { progress in
        .group([
          ProgressBar.html(progress, words: words ?? ""), .text(" \(words ?? "")"),
        ])
      } ?? "–",
      .text(numbers + (record.unit.map { " \($0)" } ?? "")),
      record.due.map { say.time($0, isLate ? "bad" : "plain") } ?? "–",
    ]
  }

  private func milestones(_ milestones: [Milestone]) -> HTML {
    guard !milestones.isEmpty, !page.site.hidesNotes else { return .nothing }
    return .element(
      .ul, [.class("milestones")],
      milestones.map { milestone in
        let task = milestone.task
        let isLate = task.isOpen && milestone.slip != nil
        let mark =
          task.isOpen && milestone.side == .theirs
          ? say("theirs", "先方") + say(", ", "、") + say(.of(task.state)) : say(.of(task.state))
        return .element(
          .li, [],
          [
            task.due.map { say.time($0, isLate ? "bad" : "faint") } ?? .nothing, " ",
            .text(page.files.bytes(task.path).map { task.text(in: $0) } ?? ""),
            .span("faint", " (\(mark))"),
          ])
      })
  }
}

extension Language {
  /// A number as it is, without the noise of its last digits.
  func plain(_ number: Double) -> String { number.significant }
}
