// off-scale-answer: an answer that its survey does not offer.

import BookModel
import BookText

package struct OffScaleAnswer: AccountRule {
  package static let id = "off-scale-answer"

  package static let page = """
    A row of surveys.csv has a score that is off the scale of its survey.

    NPS asks for a whole number from 0 to 10. CSAT and CES go from 1 to the `scale` that csbook.yml
    declares under `surveys:`, 5 and 7 where it does not. An answer on another scale would make
    detractors of happy people, or the other way round.

    Correct the score or the type; bring answers from another tool to the book's scale first.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "11 is off the scale of nps, 0 to 10", "2️⃣": "0 is off the scale of csat, 1 to 5",
        "3️⃣": "7.5 is off the scale of nps, which has whole numbers",
      ], in: "accounts/acme/surveys.csv",
      """
      date,type,respondent,score,comment
      2026-01-10,nps,m-tanaka,1️⃣11,
      2026-01-10,csat,m-tanaka,2️⃣0,
      2026-01-11,nps,h-mori,3️⃣7.5,
      """),
    .passes(
      in: "accounts/acme/surveys.csv",
      """
      date,type,respondent,score,comment
      2026-01-10,nps,m-tanaka,10,
      2026-01-10,csat,m-tanaka,5,
      2026-01-11,ces,h-mori,7,
      2026-01-12,nps,h-mori,,
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let surveys = account.account.surveys else { return }
    for row in surveys.rows {
      guard let type = row.type, let score = row.score else { continue }
      let scale = scale(of: type, in: context.settings)
      let isPoint = type != "nps" || score.integer != nil
      if score < DecimalNumber(scale.lowerBound) || score > DecimalNumber(scale.upperBound) {
        report(.offScale(score, type, scale), in: surveys.path, at: row.span(of: \.score))
      } else if !isPoint {
        report(.notWhole(score, type), in: surveys.path, at: row.span(of: \.score))
      }
    }
  }

  private static func scale(of type: String, in settings: Settings) -> ClosedRange<Int> {
    switch type {
    case "csat": 1...settings.csatScale
    case "ces": 1...settings.cesScale
    default: 0...10
    }
  }
}

extension Finding.Message {
  fileprivate static func offScale(
    _ score: DecimalNumber, _ type: String, _ scale: ClosedRange<Int>
  ) -> Self {
    "\(score) is off the scale of \(type), \(scale.lowerBound) to \(scale.upperBound)"
  }

  fileprivate static func notWhole(_ score: DecimalNumber, _ type: String) -> Self {
    "\(score) is off the scale of \(type), which has whole numbers"
  }
}
