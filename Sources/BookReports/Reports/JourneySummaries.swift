// What onboardings and ways to value come to, in a line or two.

import BookFigures
import BookModel
import BookWork

/// How onboardings ended, and how long those took that succeeded.
struct OnboardingSummary {
  let results: OnboardingResults
  let minN: Int

  init(_ results: OnboardingResults, minN: Int) {
    self.results = results
    self.minN = minN
  }

  var blocks: [Report.Block] {
    let period = "ended \(results.period.lowerBound) to \(results.period.upperBound)"
    guard !results.ended.isEmpty else {
      return [.pair("onboarding", Styled("n/a: none \(period)"))]
    }
    let unjudged = results.count(nil)
    let counts =
      OnboardingResults.Result.allCases.map { "\($0.rawValue) \(results.count($0))" }
      + (unjudged > 0 ? ["without a result \(unjudged)"] : [])
    var blocks: [Report.Block] = [
      .pair(
        "onboarding",
        Styled(
          "\(counts.joined(separator: ", ")); \(sized(results.ended.count, minN)), \(period)"))
    ]
    if let median = results.medianDays {
      let kept = results.withinTarget
      blocks.append(
        .pair(
          "",
          Styled(
            "median \(days(median)) of those that succeeded; within their target "
              + "\(kept.count)\u{A0}of\u{A0}\(kept.of)")))
    }
    return blocks
  }

  var json: JSON {
    let kept = results.withinTarget
    return [
      "from": JSON(results.period.lowerBound), "to": JSON(results.period.upperBound),
      "ended": .whole(results.ended.count), "succeeded": .whole(results.count(.succeeded)),
      "failed": .whole(results.count(.failed)), "abandoned": .whole(results.count(.abandoned)),
      "withoutResult": .whole(results.count(nil)), "medianDays": JSON(results.medianDays),
      "withinTarget": ["count": .whole(kept.count), "of": .whole(kept.of)],
      "accounts": .list(
        results.ended.map { ended in
          [
            "account": .text(ended.account), "entered": JSON(ended.stay.entered),
            "left": JSON(ended.stay.left), "days": .whole(ended.stay.days),
            "targetDays": JSON(ended.target), "result": JSON(ended.result?.rawValue),
          ]
        }),
    ]
  }

  private func days(_ median: Double) -> String {
    let half = median - median.rounded(.down) > 0
    return "\(Int(median))\(half ? ".5" : "") days"
  }
}

/// How long it takes to value.
struct ValueSummary {
  let cohort: ValueCohort
  let minN: Int

  init(_ cohort: ValueCohort, minN: Int) {
    self.cohort = cohort
    self.minN = minN
  }

  var blocks: [Report.Block] {
    let value = cohort.timeToValue
    let period = "first terms begun \(cohort.period.lowerBound) to \(cohort.period.upperBound)"
    var blocks: [Report.Block] = []
    if value.count == 0 {
      blocks.append(.pair("time to value", Styled("n/a: no \(period); try another --from")))
    } else {
      let median = value.median.map { "median \(counted($0, "day"))" } ?? "median not reached"
      let left = value.never > 0 ? ", left without it \(value.never)" : ""
      blocks.append(
        .pair(
          "time to value",
          Styled("\(median) (Kaplan–Meier); \(sized(value.count, minN)), \(period)")))
      let share = value.shareReached.map { " (\(Int(($0 * 100).rounded()))\u{A0}%)" } ?? ""
      blocks.append(
        .pair("", Styled("reached \(value.reached)\(share), waiting \(value.waiting)\(left)")))
    }
    if !cohort.unreadable.isEmpty {
      let accounts = cohort.unreadable.joined(separator: ", ")
      blocks.append(.pair("", Styled("left out, as journey.md cannot be read: \(accounts)")))
    }
    return blocks
  }

  var json: JSON {
    let value = cohort.timeToValue
    return [
      "from": JSON(cohort.period.lowerBound), "to": JSON(cohort.period.upperBound),
      "method": "kaplan-meier", "accounts": .whole(value.count), "reached": .whole(value.reached),
      "waiting": .whole(value.waiting), "leftWithout": .whole(value.never),
      "shareReached": JSON(value.shareReached), "medianDays": JSON(value.median),
      "curve": .list(
        value.steps.map { step in
          [
            "day": .whole(step.day), "atRisk": .whole(step.atRisk),
            "reached": .whole(step.reached), "without": JSON(step.without),
          ]
        }),
      "unreadable": .list(cohort.unreadable.map { .text($0) }),
    ]
  }
}

/// `n = 12`, or what has to be said of too small a cohort.
private func sized(_ count: Int, _ minN: Int) -> String {
  "n = \(count)" + (count < minN ? ", too few to judge" : "")
}
