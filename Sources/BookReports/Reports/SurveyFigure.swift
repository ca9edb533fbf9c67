// One survey over all accounts, or those of a segment.

import BookModel
import BookWork

/// One survey of one group of accounts.
struct SurveyFigure {
  let kind: Survey
  let segment: String?
  let statistics: SurveyStatistics

  enum Survey: String, CaseIterable {
    case nps, csat, ces
  }

  init(_ kind: Survey, _ segment: String?, _ statistics: SurveyStatistics) {
    self.kind = kind
    self.segment = segment
    self.statistics = statistics
  }

  var survey: String { kind.rawValue.uppercased() }
  var n: Int { answers.scores.count }

  var answers: SurveyAnswers {
    switch kind {
    case .nps: statistics.nps
    case .csat: statistics.csat
    case .ces: statistics.ces
    }
  }

  var value: Double? {
    switch kind {
    case .nps: statistics.netPromoterScore?.score
    case .csat: statistics.satisfaction
    case .ces: statistics.effort
    }
  }

  var isShare: Bool {
    kind == .csat || kind == .ces && statistics.isEffortShare
  }

  /// As people read it: points for NPS, a share for CSAT, for CES what its method gives.
  var worded: String {
    guard let value else { return "n/a" }
    if isShare { return percent(value) }
    return kind == .nps ? signed(value, digits: 0) : decimals(value, digits: 1)
  }

  /// The margin of NPS, or that there is too little to judge.
  func remark(minN: Int) -> String {
    guard n > 0 else { return "" }
    if n < minN { return "n = \(n), too few to judge" }
    guard kind == .nps, let nps = statistics.netPromoterScore else { return "" }
    return "± \(decimals(nps.margin, digits: 0))"
  }

  func json(minN: Int) -> JSON {
    let nps = kind == .nps ? statistics.netPromoterScore : nil
    return [
      "segment": JSON(segment), "score": JSON(value), "n": .whole(n),
      "asked": .whole(answers.asked), "responseRate": JSON(answers.responseRate),
      "latest": JSON(answers.latest), "tooFew": .flag(n < minN),
      "promoters": JSON(nps?.promoters), "detractors": JSON(nps?.detractors),
      "margin": JSON(nps?.margin),
      "method": JSON(kind == .ces ? (statistics.isEffortShare ? "top" : "mean") : nil),
    ]
  }
}
