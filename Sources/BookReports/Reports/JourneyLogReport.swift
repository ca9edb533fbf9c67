// journey ACCOUNT: one account's way on its map, on one screen.

import BookFacts
import BookFigures
import BookModel
import BookWork

/// Where one account stands, what its stages still ask for, and how it came there.
package enum JourneyLogReport {
  package static func report(
    _ account: AccountFigures, leave: [StageCriteria], enter: [StageCriteria], on day: Day
  ) -> Report {
    var blocks: [Report.Block] = [
      .text(
        Styled(account.name, .strong) + Styled("  \(account.id)", .faint)
          + "  \(account.account.journey?.journey ?? "no journey")")
    ]
    if let journey = account.journey {
      blocks += standing(account, journey, on: day)
      blocks += criteria(leave, "to leave") + criteria(enter, "to enter")
      blocks += moments(account, journey, on: day)
      blocks += value(account)
      if let conflict = account.lifecycleConflict {
        blocks.append(.pair("but", Styled(conflict.sentence, .fair)))
      }
      blocks += [.blank, .table(table(journey))]
    } else {
      blocks.append(.text(Styled(absence(of: account))))
    }
    return Report(
      schema: "csbook.journey-log/1", data: json(account, leave, enter, on: day), blocks: blocks)
  }

  private static func absence(of account: AccountFigures) -> String {
    account.hidesJourney
      ? "its journey.md cannot be read: csbook lint says why"
      : "there is no journey.md: `csbook help journey` shows what to write"
  }

  // MARK: Text

  private static func standing(
    _ account: AccountFigures, _ journey: JourneyPosition, on day: Day
  ) -> [Report.Block] {
    guard !journey.open.isEmpty else {
      return [
        .pair("stage", Styled("none since \(journey.stays.last?.left.map { "\($0)" } ?? "–")"))
      ]
    }
    return journey.open.flatMap { stay in
      let target = stay.declared?.targetDays.map { " of \($0)" } ?? ""
      let pace = stay.progress.map { Styled(", \($0.rawValue)", $0.tone) } ?? Styled("")
      let visit = stay.number > 1 ? ", visit \(stay.number)" : ""
      var blocks: [Report.Block] = [
        .pair(
          stay.isParallel ? "beside" : "stage",
          Styled("\(stay.stage) since \(stay.entered), day \(stay.days)\(target)\(visit)") + pace)
      ]
      if let goal = stay.declared?.goal { blocks.append(.pair("", Styled(goal, .faint))) }
      return blocks
    }
  }

  private static func criteria(_ criteria: [StageCriteria], _ verb: String) -> [Report.Block] {
    criteria.flatMap { criterion -> [Report.Block] in
      let words = criterion.words.map { [Styled($0)] } ?? []
      let lines = words + criterion.conditionLines
      return lines.enumerated().map { number, line in
        .pair(
          number == 0 ? "\(verb)" : "", number == 0 ? Styled("\(criterion.stage): ") + line : line)
      }
    }
  }

  private static func moments(
    _ account: AccountFigures, _ journey: JourneyPosition, on day: Day
  ) -> [Report.Block] {
    let had = account.account.journey?.moments ?? []
    let toCome = journey.open.flatMap { stay in
      (stay.declared?.moments ?? []).compactMap { moment -> Report.Block? in
        guard let id = moment.id, !had.contains(where: { $0.moment == id }) else { return nil }
        let due = moment.byDay.map { stay.entered + $0 }
        let isMissed = due.map { $0 < day } ?? false
        let when = due.map { " by \($0), \(fromToday($0 - day))" } ?? ""
        let expected = moment.expected.map { ": \($0)" } ?? ""
        return .pair(
          isMissed ? "missed" : "to come",
          Styled("\(id)\(when)\(expected)", isMissed ? .bad : .plain))
      }
    }
    let openStages = Set(journey.open.map(\.stage))
    let past = journey.missedMoments.filter { !openStages.contains($0.stage) }.map { missed in
      Report.Block.pair(
        "missed", Styled("\(missed.moment) of \(missed.stage), by \(missed.due)", .faint))
    }
    return toCome + past
  }

  private static func value(_ account: AccountFigures) -> [Report.Block] {
    guard let value = account.account.journey?.firstValue, let on = value.on else {
      return [.pair("first value", Styled("not yet", .faint))]
    }
    let days = account.firstStart.map { ", \(counted(on - $0, "day")) after the first term began" }
    let evidence = value.evidence.map { ": \($0)" } ?? ""
    return [.pair("first value", Styled("\(on)\(days ?? "")\(evidence)"))]
  }

  private static func table(_ journey: JourneyPosition) -> TextTable {
    TextTable(
      [
        TextTable.Column("entered"), TextTable.Column("left"), TextTable.Column("stage", least: 8),
        TextTable.Column("days", right: true), TextTable.Column("target", right: true, goes: 1),
        TextTable.Column("pace", goes: 2), TextTable.Column("result"),
      ],
      journey.stays.map { stay in
        let visit = stay.number > 1 ? ", visit \(stay.number)" : ""
        return [
          Styled("\(stay.entered)"), Styled(stay.left.map { "\($0)" } ?? "–"),
          Styled(stay.stage + (stay.isParallel ? " (beside)" : "") + visit),
          Styled("\(stay.days)"), Styled(stay.declared?.targetDays.map { "\($0)" } ?? "–"),
          stay.progress.map { Styled($0.rawValue, $0.tone) } ?? Styled("–"),
          Styled(stay.visit.result ?? (stay.left == nil ? "" : "–")),
        ]
      })
  }

  // MARK: JSON

  private static func json(
    _ account: AccountFigures, _ leave: [StageCriteria], _ enter: [StageCriteria], on day: Day
  ) -> JSON {
    let page = account.account.journey
    let journey = account.journey
    return [
      "account": .text(account.id), "journey": JSON(page?.journey),
      "stage": JSON(account.stage),
      "stays": .list((journey?.stays ?? []).map(json)),
      "toLeave": .list(leave.map(\.json)), "toEnter": .list(enter.map(\.json)),
      "moments": .list((page?.moments ?? []).map { JSON($0.written) }),
      "missedMoments": .list(
        (journey?.missedMoments ?? []).map { JourneyReport.json(account.id, $0, on: day) }),
      "firstValue": page?.firstValue.map { JSON($0.written) } ?? .null,
      "firstStart": JSON(account.firstStart),
      "conflict": account.lifecycleConflict.map { JourneyReport.json(account.id, $0) } ?? .null,
    ]
  }

  private static func json(_ stay: JourneyPosition.Stay) -> JSON {
    [
      "stage": .text(stay.stage), "parallel": .flag(stay.isParallel), "entered": JSON(stay.entered),
      "left": JSON(stay.left), "days": .whole(stay.days),
      "targetDays": JSON(stay.declared?.targetDays), "pace": JSON(stay.progress?.rawValue),
      "visit": .whole(stay.number), "result": JSON(stay.visit.result),
    ]
  }
}

extension StageCriteria {
  /// Each part of the condition with whether it holds.
  fileprivate var conditionLines: [Styled] {
    switch condition {
    case nil: []
    case .failure(let error): [Styled("its condition cannot be read: \(error.sentence)", .bad)]
    case .success(let explanation):
      explanation.parts.map { part in
        Styled(part.description, part.outcome.holds ? .good : .fair)
      }
    }
  }

  fileprivate var json: JSON {
    let (holds, parts): (JSON, [ConditionExplanation.Part]) =
      switch condition {
      case nil, .failure: (.null, [])
      case .success(let explanation): (.flag(explanation.outcome.holds), explanation.parts)
      }
    return [
      "stage": .text(stage), "words": JSON(words), "holds": holds,
      "parts": .list(
        parts.map { part in
          [
            "condition": .text(part.text), "holds": .flag(part.outcome.holds),
            "answer": .text(part.outcome.words),
          ]
        }),
    ]
  }
}
