// How the health around a play or an escalation is told.

import BookFigures
import BookHealth
import BookModel

extension HealthAround {
  static let columns = ["open", "close", "+30 d", "+60 d"].map {
    TextTable.Column($0, right: true)
  }

  /// What must not be read into them.
  static let caution =
    "health before and after: what else happened to these accounts is not told apart"

  /// One cell a column: the score, `–` where there was none, `left`, and `…` where the day has not come.
  func cells(of episode: Episode) -> [Styled] {
    Episode.Moment.all.map { moment in
      switch self[episode, moment] {
      case .score(let health):
        Styled(health.score.map { "\($0)" } ?? health.band.rawValue, health.band.tone)
      case .none: Styled("–", .faint)
      case .left: Styled("left", .bad)
      case .ahead: Styled("…", .faint)
      }
    }
  }

  /// The mean change from the beginning to 60 days after the end, where enough have both.
  func words(of episodes: [Episode], minN: Int) -> String {
    let (change, count) = meanChange(of: episodes, from: .opened, to: .after(days: 60))
    guard let change, count >= minN else {
      return "health 60 days after known of \(count), too few to judge"
    }
    let tenths = Int((change * 10).rounded(.toNearestOrAwayFromZero))
    let sign = tenths < 0 ? "−" : "+"
    return "health from opening to 60 days after: mean "
      + "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10) points, n = \(count)"
  }

  func json(of episode: Episode) -> JSON {
    func reading(_ moment: Episode.Moment) -> JSON {
      switch self[episode, moment] {
      case .score(let health):
        ["score": JSON(health.score), "band": .text(health.band.rawValue), "hasLeft": false]
      case .none: ["score": nil, "band": nil, "hasLeft": false]
      case .left: ["score": nil, "band": nil, "hasLeft": true]
      case .ahead: nil
      }
    }
    return [
      "open": reading(.opened), "close": reading(.closed), "after30": reading(.after(days: 30)),
      "after60": reading(.after(days: 60)),
    ]
  }
}
