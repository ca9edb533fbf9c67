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
  private static func figures(of voice: VoiceFigures) -> [SurveyFigure] {
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

/// One survey of one group of accounts.
private struct SurveyFigure {
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

  private var value: Double? {
    switch kind {
    case .nps: statistics.netPromoterScore?.score
    case .csat: statistics.satisfaction
    case .ces: statistics.effort
    }
  }

  private var isShare: Bool {
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
