// show: one account on one screen.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookText
import BookWork

/// What somebody needs to know before a call.
package enum ShowReport {
  package static func report(
    _ account: AccountFigures, of figures: Figures, segment: SegmentExplanation,
    bytes: (Path) -> [UInt8]?
  ) -> Report {
    let row = figures.row(of: account)
    var blocks = head(account, figures, segment)
    blocks += revenue(account, on: figures.day)
    blocks += judgement(account, on: figures.day)
    blocks += people(account, row)
    blocks += work(account, row, on: figures.day, bytes)
    return Report(schema: "csbook.show/1", data: json(account, row), blocks: blocks)
  }

  // MARK: Text

  private static func head(
    _ account: AccountFigures, _ figures: Figures, _ segment: SegmentExplanation
  ) -> [Report.Block] {
    let page = account.account.page
    let status = account.status?.rawValue ?? "no contract"
    let parts = [
      page?.industry, page?.region,
      page?.owner.map { owner in
        "owner \(owner)" + (page?.deputy.map { ", deputy \($0)" } ?? "")
      },
    ]
    var blocks: [Report.Block] = [
      .text(Styled(account.name, .strong) + Styled("  \(account.id)", .faint) + "  \(status)"),
      .text(Styled(parts.compactMap(\.self).joined(separator: " · "))),
    ]
    if let taken = account.segment {
      let rule = segment.tried.last?.explanation?.parts.map(\.description).joined(separator: "; ")
      blocks.append(pair("segment", "\(taken.id)" + (rule.map { "  (\($0))" } ?? "")))
    } else {
      blocks.append(pair("segment", "none takes it", .bad))
    }
    return blocks
  }

  private static func revenue(_ account: AccountFigures, on day: Day) -> [Report.Block] {
    let seats = account.seats.map { ", \($0) seats" } ?? ""
    var blocks = [pair("ARR", account.arr.worded + seats)]
    for position in account.contracts?.positions(on: day) ?? [] {
      let product = position.product.map { " \($0)" } ?? ""
      blocks.append(pair("", "\(position.term)\(product)  \(position.value.grouped)", .faint))
    }
    for judged in account.openRenewals.prefix(2) {
      let renewal = judged.renewal
      var text = "\(renewal.due), \(fromToday(renewal.days(from: day))), ATR "
      text += "\(renewal.openATR.grouped), \(judged.status.rawValue): \(judged.reason.sentence)"
      blocks.append(pair("renewal", text, judged.status.tone))
      if let deadline = renewal.noticeDeadline {
        blocks.append(pair("", "notice by \(deadline), \(fromToday(deadline - day))", .faint))
      }
    }
    return blocks
  }

  private static func judgement(_ account: AccountFigures, on day: Day) -> [Report.Block] {
    var blocks: [Report.Block] = []
    if let health = account.health {
      let score = health.score.map { "\($0) " } ?? ""
      blocks.append(
        pair(
          "health", "\(score)\(health.band.rawValue), coverage \(health.coverage)", health.band.tone
        ))
      for step in health.steps.dropFirst() { blocks.append(pair("", step.sentence, .faint)) }
    }
    let page = account.account.page
    if let sentiment = page?.sentiment, let value = sentiment.value, let on = sentiment.on {
      let reason = sentiment.reason.map { ": \($0)" } ?? ""
      blocks.append(pair("sentiment", "\(value) of 5, \(on)\(reason)"))
    }
    if let outlook = page?.outlook, let value = outlook.value, let on = outlook.on {
      let reason = outlook.reason.map { ": \($0)" } ?? ""
      blocks.append(pair("outlook", "\(value), \(on)\(reason)"))
    }
    for risk in page?.risks ?? [] where risk.closed == nil {
      let plan = risk.plan.map { ": \($0)" } ?? ""
      blocks.append(pair("risk", "\(risk.id ?? "") (\(risk.reason ?? ""))\(plan)", .fair))
    }
    return blocks
  }

  private static func people(_ account: AccountFigures, _ row: FactRow) -> [Report.Block] {
    var blocks: [Report.Block] = []
    let people = account.account.people.filter { person in
      person.leftOn.map { $0 > row.day } ?? true
    }
    for role in ["champion", "sponsor", "economic-buyer", "decision-maker"] {
      let names = people.filter { $0.roles?.contains(role) ?? false }.map { person in
        (person.name ?? person.id ?? "") + (person.leftOn.map { " (leaves \($0))" } ?? "")
      }
      if !names.isEmpty { blocks.append(pair(role, names.joined(separator: ", "))) }
    }
    if let stage = account.stage {
      let days = row["days_in_stage"].map { ", \($0.value) days" } ?? ""
      let progress = row["stage_progress"].map { ", \($0.value)" } ?? ""
      blocks.append(pair("stage", stage + days + progress))
    }
    return blocks
  }

  private static func work(
    _ account: AccountFigures, _ row: FactRow, on day: Day, _ bytes: (Path) -> [UInt8]?
  ) -> [Report.Block] {
    var blocks: [Report.Block] = []
    for note in account.account.notes.suffix(3).reversed() {
      guard let date = note.date, let type = note.type else { continue }
      let title = bytes(note.path).flatMap { bytes in
        note.document.body.headings.first.map { $0.text.line(in: bytes) }
      }
      blocks.append(pair("note", "\(date) \(type)" + (title.map { "  \($0)" } ?? "")))
    }
    for escalation in account.account.escalations where escalation.resolved == nil {
      let text = "\(escalation.severity ?? "") since \(escalation.opened.map { "\($0)" } ?? "")"
      blocks.append(pair("escalation", "\(text): \(escalation.title ?? "")", .bad))
    }
    let open = account.tasks.open.sorted {
      ($0.due ?? Day(number: .max)) < ($1.due ?? Day(number: .max))
    }
    for task in open.prefix(5) {
      let text = bytes(task.path).map { task.text(in: $0) } ?? ""
      let due = task.due.map { "\($0) " } ?? ""
      blocks.append(
        pair("task", "\(due)\(text)", task.isOverdue(on: day) ? .bad : .plain))
    }
    if open.count > 5 {
      blocks.append(pair("", "\(open.count - 5) more: csbook tasks \(account.id)", .faint))
    }
    return blocks
  }

  private static func pair(
    _ label: String, _ text: String, _ tone: Styled.Tone = .plain
  ) -> Report.Block {
    .pair(label, Styled(text, tone))
  }

  // MARK: JSON

  private static func json(_ account: AccountFigures, _ row: FactRow) -> JSON {
    var members = [
      JSON.Member(key: "id", value: .text(account.id))
    ]
    let written = account.account.page?.record.written
    for spec in AccountSchema.shape.fields {
      members.append(
        JSON.Member(key: spec.key, value: written?[spec.key].map { JSON($0.value) } ?? .null))
    }
    let facts = row.basis.catalog.facts.map { fact in
      JSON.Member(key: fact.sqlName, value: JSON(row[fact.name]?.value))
    }
    members.append(JSON.Member(key: "facts", value: .object(facts)))
    return .object(members)
  }
}
