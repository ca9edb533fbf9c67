// why as JSON: every part with all its digits.

import BookFacts
import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookText

extension WhyReport.Case {
  /// The commit that brought what a part reads now.
  func origin(of part: ScoreDifference.Part) -> Origin? {
    (part.after ?? part.before).flatMap { origins[$0.measure.fact] }
  }
}

/// A difference for programs.
struct WhyJSON {
  private let question: WhyReport.Case
  private let difference: ScoreDifference?

  init(_ question: WhyReport.Case) {
    self.question = question
    difference = question.comparison.difference
  }

  var data: JSON {
    [
      "account": .text(question.comparison.account),
      "from": end(question.from, question.comparison.before),
      "to": end(question.to, question.comparison.after),
      "difference": difference.map { JSON($0.points) } ?? .null,
      "steps": .list((difference?.steps ?? []).map(step)),
      "measures": .list((difference?.lines ?? []).map(line)),
      "rules": question.rules.json,
    ]
  }

  private func end(_ end: WhyReport.End, _ account: AccountFigures?) -> JSON {
    let health = account?.health
    return [
      "on": JSON(end.day), "commit": JSON(end.commit?.id), "segment": JSON(account?.segment?.id),
      "model": JSON(health?.model), "score": health?.score.map { JSON($0.points) } ?? .null,
      "coverage": JSON(health?.coverage.share), "scored": JSON(health?.scored.rawValue),
      "computed": JSON(health?.computed.rawValue), "band": JSON(health?.band.rawValue),
      "overridden": JSON(health?.isOverridden),
      "absence": JSON(WhyReport.absence(account)),
      "bandSteps": .list((health?.steps ?? []).map { .text($0.sentence) }),
    ]
  }

  private func step(_ step: ScoreDifference.Step) -> JSON {
    [
      "causes": causes(of: step), "points": JSON(step.points),
      "score": step.after.score.map { JSON($0.points) } ?? .null,
      "computed": .text(step.after.computed.rawValue), "model": .text(step.after.model),
    ]
  }

  private func causes(of step: ScoreDifference.Step) -> JSON {
    .list(step.causes.map { .text($0.rawValue) })
  }

  private func line(_ line: ScoreDifference.Line) -> JSON {
    let facts = difference.map { zip($0.steps, line.parts) }?.first { step, part in
      step.causes.contains(.facts) && part.ofScore != .zero
    }?.1
    return [
      "id": .text(line.id), "model": .text(line.key.model), "group": .text(line.group.id),
      "before": measure(line.before, question.from), "after": measure(line.after, question.to),
      "points": JSON(line.points),
      "parts": .list(
        zip(difference?.steps ?? [], line.parts).map { step, part in
          [
            "causes": causes(of: step), "points": JSON(part.points),
            "ofScore": JSON(part.ofScore), "ofWeight": JSON(part.ofWeight),
          ]
        }),
      "writtenBy": facts.flatMap { question.origin(of: $0) }?.json ?? .null,
    ]
  }

  private func measure(_ score: MeasureScore?, _ end: WhyReport.End) -> JSON {
    guard let score else { return .null }
    return [
      "fact": .text(score.measure.fact), "value": JSON(score.reading?.value),
      "on": JSON(score.reading?.day), "source": JSON(score.reading?.source?.path.text),
      "line": JSON(end.lines.line(of: score.reading)), "state": .text(score.state.rawValue),
      "absence": JSON(score.absence), "score": JSON(score.score),
      "share": JSON(score.effect), "points": JSON(score.points),
    ]
  }
}

extension JSON {
  /// Points with all their digits, so that sums of them are exact.
  init(_ points: Points) {
    self = .number(points.decimal.description)
  }
}
