// The part of `voice` on surveys: NPS, satisfaction and effort, each with its n.

import BookFigures
import BookModel
import BookWork

/// What was answered in the surveys' window.
enum SurveysPart {
  /// Comments that are shown.
  private static let comments = 3

  static func blocks(of voice: VoiceFigures, minN: Int) -> [Report.Block] {
    let days = voice.surveyDays
    let title: Report.Block = .title("Surveys, \(days.lowerBound) to \(days.upperBound)")
    let rows = figures(of: voice).filter { $0.answers.asked > 0 }
    guard !rows.isEmpty else {
      let unread = voice.unreadable.isEmpty ? "" : ", as far as can be read"
      return [title, .text(Styled("nobody was asked in these days\(unread)"))]
    }
    var blocks = [title, .table(table(rows, minN: minN))]
    blocks += voice.comments.prefix(comments).map { comment in
      let score = comment.score.map { " \($0)" } ?? ""
      return .pair(
        "\(comment.day)",
        Styled("\(comment.account), \(comment.survey.uppercased())\(score): \(comment.text)"))
    }
    return blocks
  }

  private static func table(_ rows: [SurveyFigure], minN: Int) -> TextTable {
    TextTable(
      [
        TextTable.Column("survey"), TextTable.Column("segment", least: 7),
        TextTable.Column("asked", right: true), TextTable.Column("n", right: true),
        TextTable.Column("response", right: true), TextTable.Column("score", right: true),
        TextTable.Column(""),
      ],
      rows.map { row in
        [
          Styled(row.survey), Styled(row.segment ?? "all"), Styled("\(row.answers.asked)"),
          Styled("\(row.n)"), Styled(percent(row.answers.responseRate)), Styled(row.worded),
          Styled(row.remark(minN: minN)),
        ]
      })
  }

  /// Every survey over all accounts, then by segment.
  static func figures(of voice: VoiceFigures) -> [SurveyFigure] {
    SurveyFigure.Survey.allCases.flatMap { survey in
      [SurveyFigure(survey, nil, voice.surveys)]
        + voice.surveysBySegment.map { SurveyFigure(survey, $0.segment, $0.surveys) }
    }
  }

  static func json(of voice: VoiceFigures, minN: Int) -> JSON {
    var members = [
      JSON.Member(key: "from", value: JSON(voice.surveyDays.lowerBound)),
      JSON.Member(key: "to", value: JSON(voice.surveyDays.upperBound)),
    ]
    for survey in SurveyFigure.Survey.allCases {
      let bySegment = voice.surveysBySegment.map {
        SurveyFigure(survey, $0.segment, $0.surveys).json(minN: minN)
      }
      members.append(
        JSON.Member(
          key: survey.rawValue,
          value: [
            "all": SurveyFigure(survey, nil, voice.surveys).json(minN: minN),
            "bySegment": .list(bySegment),
          ]))
    }
    let comments: [JSON] = voice.comments.map { comment in
      [
        "account": .text(comment.account), "on": JSON(comment.day),
        "survey": .text(comment.survey), "score": JSON(comment.score),
        "text": .text(comment.text),
      ]
    }
    return .object(members + [JSON.Member(key: "comments", value: .list(comments))])
  }
}
