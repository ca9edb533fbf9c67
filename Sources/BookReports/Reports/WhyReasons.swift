// why: what was written, which rules changed, and what aged, one after the other.

import BookFacts
import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookText

/// The reasons for each part of a difference.
struct WhyReasons {
  private let question: WhyReport.Case
  private let told: ToldDifference

  init(_ question: WhyReport.Case, _ told: ToldDifference) {
    self.question = question
    self.told = told
  }

  var blocks: [Report.Block] {
    var blocks: [Report.Block] = []
    for (number, step) in told.difference.steps.enumerated() {
      let hasRules = step.causes.contains(.rules)
      let lines = (hasRules ? question.rules.blocks : []) + reasons(of: number, step)
      guard !lines.isEmpty else { continue }
      let causes = step.causes.map(\.meaning).joined(separator: "; ")
      blocks += [.blank, .title("\(causes): \(told.points(step: number))")] + lines
    }
    return blocks
  }

  private func reasons(of number: Int, _ step: ScoreDifference.Step) -> [Report.Block] {
    if step.isOfTwoModels { return [.pair("model", otherModel(step))] }
    let moved = told.lines.enumerated().filter { $0.element.parts[number].ofScore != .zero }
    let isWritten = step.causes.contains(.facts)
    var blocks: [Report.Block] = []
    for (place, (index, line)) in moved.enumerated() {
      let part = line.parts[number]
      blocks.append(.pair(line.id, Styled(words(of: part, index, number, step))))
      guard isWritten else { continue }
      // What several measures in a row have from one place is told once, after the last.
      let sources = sources(of: part)
      let next =
        place + 1 < moved.count ? self.sources(of: moved[place + 1].element.parts[number]) : []
      if sources != next { blocks += sources.map { .pair("", Styled($0, .faint)) } }
    }
    if let weights = weights(of: number, step) { blocks.append(.pair("weights", Styled(weights))) }
    return blocks
  }

  /// Where a part's new value is written, and by whom.
  private func sources(of part: ScoreDifference.Part) -> [String] {
    [place(of: part), question.origin(of: part)?.sentence].compactMap(\.self)
  }

  private func otherModel(_ step: ScoreDifference.Step) -> Styled {
    let (old, new) = (question.comparison.before, question.comparison.after)
    let (from, to) = (old?.segment?.id ?? "none", new?.segment?.id ?? "none")
    var words = "\(step.before.model) → \(step.after.model)"
    if from != to { words += ", as the segment went from \(from) to \(to)" }
    if let old = old?.arr, let new = new?.arr, old != new {
      words += ", ARR \(old.grouped) → \(new.grouped)"
    }
    return Styled(words + "; no measure of the one is one of the other")
  }

  // MARK: Measures

  private func words(
    of part: ScoreDifference.Part, _ line: Int, _ number: Int, _ step: ScoreDifference.Step
  ) -> String {
    let points =
      part.ofWeight == .zero
      ? told.points(line: line, step: number)
      : "\(signed(part.ofScore)) by the score, \(signed(part.ofWeight)) by the weight"
    guard let before = part.before, let after = part.after else {
      let isNew = part.before == nil
      let measure = part.after ?? part.before
      return "\(isNew ? "new" : "no longer") in the model, \(value(measure)): \(points)"
    }
    let fact = after.measure.fact
    if step.causes == [.rules] {
      let change =
        before.measure.fact == fact
        ? "\(fact) \(value(after))" : "\(before.measure.fact) → \(fact)"
      return "\(change), scored \(score(before)) → \(score(after)): \(points)"
    }
    let isSame = before.reading?.value == after.reading?.value
    return "\(fact) \(isSame ? "" : "\(value(before)) → ")\(value(after)): \(points)"
  }

  private func score(_ measure: MeasureScore) -> String {
    measure.score.map { "\($0)" } ?? measure.state.rawValue
  }

  private func value(_ measure: MeasureScore?) -> String {
    guard let measure, let reading = measure.reading else { return "missing" }
    let value = reading.value.worded
    switch measure.gap {
    case .stale(let lastDay): return "\(value) of \(reading.day), stale since \(lastDay + 1)"
    case .offScale: return "\(value), off the scale"
    case nil, .noValue, .unsoundForm: return value
    }
  }

  /// Where the new value is written, with its day.
  private func place(of part: ScoreDifference.Part) -> String? {
    guard let reading = part.after?.reading else { return nil }
    let place = question.to.lines.place(of: reading)
    return place.isEmpty ? nil : "\(place), of \(reading.day)"
  }

  // MARK: Weights

  /// Which measures weigh otherwise than before, and why.
  private func weights(of number: Int, _ step: ScoreDifference.Step) -> String? {
    let moved = told.lines.filter { $0.parts[number].ofWeight != .zero }
    guard !moved.isEmpty else { return nil }
    let list = moved.compactMap { line -> String? in
      let part = line.parts[number]
      guard let before = part.before, let after = part.after else { return nil }
      let weights = "\(decimals(before.effect * 100, digits: 1)) → \(percent(after.effect))"
      return "\(line.id) \(weights) (\(signed(part.ofWeight)))"
    }
    return "\(weightReason(number, step)): \(list.joined(separator: ", "))"
  }

  private func weightReason(_ number: Int, _ step: ScoreDifference.Step) -> String {
    if step.causes.contains(.rules) { return "shares of the score" }
    let parts = told.difference.lines.map { ($0.id, $0.parts[number]) }
    let gone = parts.filter { $1.before?.score != nil && $1.after?.score == nil }.map(\.0)
    let come = parts.filter { $1.before?.score == nil && $1.after?.score != nil }.map(\.0)
    switch (gone.isEmpty, come.isEmpty) {
    case (false, true): return "without \(gone.joined(separator: ", ")) the others weigh more"
    case (true, false): return "with \(come.joined(separator: ", ")) the others weigh less"
    default:
      return "with \(come.joined(separator: ", ")) and without \(gone.joined(separator: ", "))"
    }
  }

  private func signed(_ points: Points) -> String {
    BookReports.signed(Double(points.billionths) / 1e9, digits: 1)
  }
}

extension ScoreDifference.Cause {
  /// What it is, as a heading.
  fileprivate var meaning: String {
    switch self {
    case .facts: "Facts, what was written since"
    case .rules: "Rules"
    case .ageing: "Ageing, what nobody wrote about"
    }
  }
}
