// The answers of several accounts taken together.

import BookModel
import BookText

extension SurveyAnswers {
  /// All answers of several accounts; who answers for two of them counts in both.
  package init(pooling answers: [SurveyAnswers]) {
    self.init(
      scores: answers.flatMap(\.scores), latest: answers.compactMap(\.latest).max(),
      asked: answers.map(\.asked).reduce(0, +))
  }
}

extension SurveyStatistics {
  /// The same of several accounts of one book.
  package init(pooling all: [SurveyStatistics], settings: Settings) {
    self.init(
      nps: SurveyAnswers(pooling: all.map(\.nps)), csat: SurveyAnswers(pooling: all.map(\.csat)),
      ces: SurveyAnswers(pooling: all.map(\.ces)), settings: settings)
  }
}

/// What somebody wrote into a survey.
package struct SurveyComment: Sendable {
  /// The id of the account.
  package let account: String
  package let day: Day
  /// `nps`, `csat` or `ces`.
  package let survey: String
  package let score: DecimalNumber?
  package let text: String

  /// The comments of an account in a window, in the order of their rows.
  package static func all(of account: Account, within window: ClosedRange<Day>) -> [SurveyComment] {
    (account.surveys?.rows ?? []).compactMap { row in
      guard let day = row.date, window.contains(day), let survey = row.type,
        let text = row.comment, !text.isEmpty
      else { return nil }
      return SurveyComment(
        account: account.id, day: day, survey: survey, score: row.score, text: text)
    }
  }
}
