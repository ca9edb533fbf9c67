// trend: scores, bands and ARR over time, by what was known on each day.

import BookFigures
import BookHealth
import BookHistory
import BookModel

/// A trend for people, as sparklines or a table of points, and every point of it for programs.
package enum TrendReport {
  /// What was asked for.
  package struct Question: Sendable {
    let step: TrendStep
    let stretch: ClosedRange<Day>
    /// Whether accounts were picked, so that they are not the whole book.
    let isPicked: Bool
    /// Whether some of what was asked for lies before the first commit.
    let lacksBeginning: Bool
    let line: Timeline

    package init(
      _ step: TrendStep, _ stretch: ClosedRange<Day>, isPicked: Bool, lacksBeginning: Bool,
      line: Timeline
    ) {
      self.step = step
      self.stretch = stretch
      self.isPicked = isPicked
      self.lacksBeginning = lacksBeginning
      self.line = line
    }
  }

  /// `name` is that of the one account that was named; nil where several were picked.
  package static func report(
    _ trend: Trend, _ question: Question, name: String?
  ) -> Report {
    var blocks: [Report.Block]
    if trend.accounts.isEmpty {
      blocks = [.text(Styled("no account fits; csbook list shows the accounts"))]
    } else if let name, let account = trend.accounts.first {
      blocks = TrendTables.points(of: account, called: name, in: trend)
    } else {
      blocks = TrendTables.accounts(in: trend) + TrendTables.portfolio(of: trend)
    }
    blocks += changes(trend)
    blocks += notes(trend, question).map { .footnote($0) }
    return Report(
      schema: "csbook.trend/1",
      data: .list(trend.accounts.map { json($0, in: trend) }),
      summary: [
        "every": .text(question.step.rawValue), "from": JSON(question.stretch.lowerBound),
        "to": JSON(question.stretch.upperBound),
        "historyBegins": JSON(question.lacksBeginning ? question.line.beginning : nil),
        "isShallow": .flag(question.line.isCut),
        "portfolio": .list(trend.points.map(json)),
        "rulesChanged": .list(
          trend.points.flatMap { point in point.ruleChanges.map { json($0, on: point.day) } }),
      ], blocks: blocks, records: TrendTables.records(of: trend, withAll: name == nil))
  }

  // MARK: Notes

  private static func changes(_ trend: Trend) -> [Report.Block] {
    let changes = trend.points.flatMap(\.ruleChanges)
    guard !changes.isEmpty else { return [] }
    return [.blank, .title("Rules changed")]
      + changes.map { change in
        .pair(
          "\(change.commit.day)",
          Styled(
            "\(change.subjects.joined(separator: ", ")): \(change.commit.subject) "
              + "(\(change.commit.author), \(change.commit.shortID))"))
      }
  }

  private static func notes(_ trend: Trend, _ question: Question) -> [String] {
    guard !trend.accounts.isEmpty else { return [] }
    var notes: [String] = []
    if question.lacksBeginning, let beginning = question.line.beginning {
      notes.append(
        question.line.isCut
          ? "this shallow clone begins on \(beginning): `git fetch --unshallow` brings the rest"
          : "the book's history begins on \(beginning); there is no point before it")
    }
    if question.isPicked, let last = trend.points.last {
      notes.append("these accounts were picked as they stood on \(last.day)")
    }
    let uncounted = trend.points.map(\.portfolio.uncounted).max() ?? 0
    if uncounted > 0 {
      notes.append(
        "the ARR of up to \(counted(uncounted, "account")) cannot be told, and is not counted")
    }
    return notes
  }

  // MARK: JSON

  private static func json(_ account: String, in trend: Trend) -> JSON {
    [
      "account": .text(account),
      "points": .list(
        trend.points.map { point in
          let standing = point[account]
          return [
            "on": JSON(point.day), "commit": .text(point.commit.id),
            "score": JSON(standing?.score), "band": JSON(standing?.band?.rawValue),
            "arr": JSON(standing?.arr),
          ]
        }),
    ]
  }

  private static func json(_ point: Trend.Point) -> JSON {
    let portfolio = point.portfolio
    return [
      "on": JSON(point.day), "commit": .text(point.commit.id),
      "customers": .whole(portfolio.customers), "arr": JSON(portfolio.arr),
      "score": JSON(portfolio.score),
      "bands": .object(
        Band.inOrder.map { band in
          JSON.Member(
            key: band.rawValue,
            value: json(portfolio[band], share: portfolio.share(of: band)))
        }),
      "unscored": json(portfolio.unscored), "overridden": json(portfolio.overridden),
      "uncounted": .whole(portfolio.uncounted),
    ]
  }

  private static func json(_ portion: PortfolioHealth.Portion) -> JSON {
    ["accounts": .whole(portion.count), "arr": JSON(portion.arr)]
  }

  private static func json(_ portion: PortfolioHealth.Portion, share: Double?) -> JSON {
    ["accounts": .whole(portion.count), "arr": JSON(portion.arr), "share": JSON(share)]
  }

  private static func json(_ change: RuleChange, on day: Day) -> JSON {
    [
      "on": JSON(day), "commit": .text(change.commit.id), "committedOn": JSON(change.commit.day),
      "author": .text(change.commit.author), "subject": .text(change.commit.subject),
      "rules": .list(change.subjects.map { .text($0) }),
    ]
  }
}
