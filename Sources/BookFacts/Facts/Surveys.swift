// nps, csat, ces, survey_mean: what people answered.

import BookModel
import BookWork

extension Fact {
  static func nps(_ settings: Settings) -> Fact {
    survey(
      "nps", unit: "-100 to 100", settings,
      """
      100 × (answers of 9 and 10 − answers of 0 to 6) / answers, over the latest answer of each respondent in the \
      surveys' window.
      """
    ) { ($0.netPromoterScore?.score, $0.nps) }
  }

  static func csat(_ settings: Settings) -> Fact {
    survey(
      "csat", unit: "0 to 1", settings,
      "The share of answers in the upper two fifths of the scale: 4 and 5 of five."
    ) { ($0.satisfaction, $0.csat) }
  }

  static func ces(_ settings: Settings) -> Fact {
    let isTop = settings.record.surveys?.ces?.method == "top"
    return survey(
      "ces", unit: isTop ? "0 to 1" : "1 to \(settings.cesScale)", settings,
      isTop
        ? "The share of the top three answers about effort."
        : "The mean of the answers about effort."
    ) { ($0.effort, $0.ces) }
  }

  static func surveyMean(_ settings: Settings) -> Fact {
    survey("survey_mean", unit: "0 to 10", settings, "The mean of the account's NPS answers.") {
      ($0.nps.mean, $0.nps)
    }
  }

  /// A figure of the answers in the surveys' window, as of the day of the latest.
  private static func survey(
    _ name: String, unit: String, _ settings: Settings, _ definition: String,
    _ figure: @escaping @Sendable (SurveyStatistics) -> (Double?, SurveyAnswers)
  ) -> Fact {
    Fact(name, .decimal, unit: unit, freshness: settings.surveyWindow, definition) { row in
      let (value, answers) = figure(row.surveys)
      guard let value, let latest = answers.latest else { return nil }
      return FactReading(.number(value), on: latest)
    }
  }
}
