// Answers to surveys, and what they add up to.

import BookModel

/// The answers to one survey in a window: the latest of each respondent.
package struct SurveyAnswers: Sendable {
  /// Answers on the scale, in the order of their days.
  package let scores: [Double]
  /// The day of the latest answer.
  package let latest: Day?
  /// Those who answered or were invited, each once; an answer without a name stands for itself.
  package let asked: Int

  /// Reads the rows of one survey: `nps`, `csat` or `ces`.
  ///
  /// The scale holds the answers that are possible; one off it is a finding of lint, and no answer here.
  package init(
    _ survey: String, in table: Table<SurveyRowSchema>?, on scale: ClosedRange<Double>,
    within window: ClosedRange<Day>
  ) {
    var answers: [String: (day: Day, score: Double)] = [:]
    var respondents: Set<String> = []
    for (index, row) in (table?.rows ?? []).enumerated() {
      guard row.type == survey, let day = row.date, window.contains(day) else { continue }
      // No respondent begins with a blank: the reader trims cells.
      let respondent = row.respondent ?? " \(index)"
      respondents.insert(respondent)
      guard let score = row.score?.double, scale.contains(score) else { continue }
      if let known = answers[respondent], known.day > day { continue }
      answers[respondent] = (day, score)
    }
    let ordered = answers.sorted { ($0.value.day, $0.key) < ($1.value.day, $1.key) }
    scores = ordered.map(\.value.score)
    latest = ordered.last?.value.day
    asked = respondents.count
  }

  init(scores: [Double], latest: Day?, asked: Int) {
    self.scores = scores
    self.latest = latest
    self.asked = asked
  }

  /// The mean answer; nil without answers.
  package var mean: Double? {
    scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  /// 0…1: those who answered of those who were asked; nil where nobody was.
  package var responseRate: Double? {
    asked > 0 ? Double(scores.count) / Double(asked) : nil
  }

  /// 0…1: answers of at least `lowest`; nil without answers.
  package func share(atLeast lowest: Double) -> Double? {
    scores.isEmpty ? nil : Double(scores.filter { $0 >= lowest }.count) / Double(scores.count)
  }
}

/// The net promoter score with its n and margin.
package struct NetPromoterScore: Hashable, Sendable {
  /// Answers of 9 and 10.
  package let promoters: Int
  /// Answers of 0 to 6.
  package let detractors: Int
  package let n: Int

  /// Nil without answers.
  package init?(_ scores: [Double]) {
    guard !scores.isEmpty else { return nil }
    promoters = scores.filter { $0 >= 9 }.count
    detractors = scores.filter { $0 <= 6 }.count
    n = scores.count
  }

  /// −100…100.
  package var score: Double { 100 * Double(promoters - detractors) / Double(n) }

  /// Half of the 95 % interval, in points: 196·√((p+d−(p−d)²)/n), p and d the shares.
  package var margin: Double {
    let p = Double(promoters) / Double(n)
    let d = Double(detractors) / Double(n)
    return 196 * ((p + d - (p - d) * (p - d)) / Double(n)).squareRoot()
  }
}

/// What an account's surveys say, by the scales that the book declares.
package struct SurveyStatistics: Sendable {
  package let nps: SurveyAnswers
  package let csat: SurveyAnswers
  package let ces: SurveyAnswers
  private let csatScale: Int
  private let cesScale: Int
  private let cesMethod: String

  /// Answers count for the settings' window of days, which ends on the day.
  package init(_ table: Table<SurveyRowSchema>?, settings: Settings, on day: Day) {
    let window = day.window(settings.surveyWindow)
    self.init(
      nps: SurveyAnswers("nps", in: table, on: 0...10, within: window),
      csat: SurveyAnswers("csat", in: table, on: 1...Double(settings.csatScale), within: window),
      ces: SurveyAnswers("ces", in: table, on: 1...Double(settings.cesScale), within: window),
      settings: settings)
  }

  init(nps: SurveyAnswers, csat: SurveyAnswers, ces: SurveyAnswers, settings: Settings) {
    self.nps = nps
    self.csat = csat
    self.ces = ces
    csatScale = settings.csatScale
    cesScale = settings.cesScale
    cesMethod = settings.record.surveys?.ces?.method ?? "mean"
  }

  package var netPromoterScore: NetPromoterScore? { NetPromoterScore(nps.scores) }

  /// 0…1: answers in the upper two fifths of the scale: 4 and 5 of five, 8 to 10 of ten.
  package var satisfaction: Double? {
    // In whole numbers, because 0.8 × 5 is not exactly 4.
    csat.share(atLeast: Double((4 * csatScale + 4) / 5))
  }

  /// Whether effort is a share of answers and not their mean.
  package var isEffortShare: Bool { cesMethod == "top" }

  /// The mean answer, or with the method `top` the share 0…1 of the top three answers.
  package var effort: Double? {
    isEffortShare ? ces.share(atLeast: Double(cesScale - 2)) : ces.mean
  }
}
