// why: the difference of two scores, by cause and by measure, adding up.

import BookFacts
import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookText

/// What lies between two scores of an account.
package enum WhyReport {
  /// Two states of an account, with what is known of the way from one to the other.
  package struct Case {
    let comparison: ScoreComparison
    let from: End
    let to: End
    let rules: ChangedRules
    /// By the names of facts.
    let origins: [String: Origin]

    package init(
      _ comparison: ScoreComparison, from: End, to: End, rules: ChangedRules,
      origins: [String: Origin]
    ) {
      self.comparison = comparison
      self.from = from
      self.to = to
      self.rules = rules
      self.origins = origins
    }
  }

  /// One of the two states.
  package struct End {
    let day: Day
    /// Nil for what is not committed.
    let commit: DatedCommit?
    let lines: SourceLines

    package init(on day: Day, commit: DatedCommit?, bytes: @escaping (Path) -> [UInt8]?) {
      self.day = day
      self.commit = commit
      lines = SourceLines(bytes)
    }

    fileprivate var words: Styled {
      let commit = commit.map { "commit \($0.shortID): \($0.subject)" }
      return Styled("\(day), \(commit ?? "the files as they are")", .faint)
    }
  }

  package static func report(_ question: Case) -> Report {
    let comparison = question.comparison
    let (before, after) = (comparison.before?.health, comparison.after?.health)
    var blocks: [Report.Block] = [
      .text(
        Styled("\(comparison.account)  ", .strong) + summary(before) + " → " + summary(after)),
      .pair("from", question.from.words), .pair("to", question.to.words),
    ]
    if let difference = comparison.difference {
      let told = ToldDifference(difference)
      blocks +=
        told.table.map { [.blank, .table($0)] } ?? [
          .blank, .text(Styled("no measure gives other points")),
        ]
      blocks += WhyReasons(question, told).blocks
    } else {
      blocks.append(.blank)
      blocks += absences(question).map { .text($0) }
    }
    blocks += BandPath(question).blocks
    return Report(schema: "csbook.why/1", data: WhyJSON(question).data, blocks: blocks)
  }

  private static func summary(_ health: HealthScore?) -> Styled {
    guard let health else { return Styled("no score", .faint) }
    let score = health.score.map { "\($0) " } ?? ""
    return Styled("\(score)\(health.band.rawValue)", health.band.tone)
  }

  /// Why there is no score at an end.
  private static func absences(_ question: Case) -> [Styled] {
    let ends = [
      (question.from, question.comparison.before), (question.to, question.comparison.after),
    ]
    return ends.compactMap { end, account in
      absence(account).map { Styled("no score on \(end.day): \($0)", .fair) }
    } + [Styled("so there is no difference to split")]
  }

  static func absence(_ account: AccountFigures?) -> String? {
    guard let account else { return "there was no such account" }
    if account.health?.score != nil { return nil }
    if let step = account.health?.steps.first { return step.sentence }
    return account.status == .churned ? "they had left" : "no health model takes the account"
  }
}

/// A difference with its figures as they are printed: in tenths of a point that add up both ways.
struct ToldDifference {
  let difference: ScoreDifference
  /// The measures that give other points.
  let lines: [ScoreDifference.Line]
  private let rounded: RoundedTable
  private static let tenth: Int64 = 100_000_000

  init(_ difference: ScoreDifference) {
    self.difference = difference
    lines = difference.changed
    // Scores are cut, also to a tenth, and what lies between them is told to fit.
    rounded = RoundedTable(
      lines.map { line in line.parts.map(\.points.billionths) }, unit: Self.tenth,
      sum: Self.cut(difference.after) - Self.cut(difference.before))
  }

  /// The points of a step, as they are printed.
  func points(step: Int) -> String {
    rounded.columnSums.isEmpty ? "0" : Self.signed(rounded.columnSums[step])
  }

  /// All points together, as they are printed.
  var total: String { Self.signed(rounded.sum) }

  /// The points of a measure, as they are printed.
  func points(line: Int) -> String { Self.signed(rounded.rowSums[line]) }

  /// The points of a measure in a step, as they are printed.
  func points(line: Int, step: Int) -> String { Self.signed(rounded.cells[line][step]) }

  /// Nil where no measure gives other points.
  var table: TextTable? {
    guard !lines.isEmpty else { return nil }
    let steps = difference.steps.indices.filter { step in
      lines.contains { $0.parts[step].points != .zero }
    }
    let models = Set(lines.map(\.key.model))
    return TextTable(
      [TextTable.Column("measure", least: 8), TextTable.Column("score", right: true)]
        + steps.map { TextTable.Column(Self.title(difference.steps[$0]), right: true) }
        + [TextTable.Column("points", right: true)],
      lines.enumerated().map { number, line in
        [
          Styled(models.count > 1 ? "\(line.key.model) \(line.id)" : line.id),
          Styled("\(Self.score(line.before)) → \(Self.score(line.after))"),
        ]
          + steps.map { step in
            let isNothing = line.parts[step].points == .zero
            return Styled(isNothing ? "" : points(line: number, step: step))
          } + [Styled(points(line: number))]
      } + [
        [
          Styled("score", .strong),
          Styled("\(Self.tenths(difference.before)) → \(Self.tenths(difference.after))", .strong),
        ] + steps.map { Styled(points(step: $0), .strong) }
          + [Styled(total, .strong)]
      ])
  }

  static func title(_ step: ScoreDifference.Step) -> String {
    step.causes.map(\.rawValue).joined(separator: "+")
  }

  private static func score(_ measure: MeasureScore?) -> String {
    guard let measure else { return "–" }
    return measure.score.map { "\($0)" } ?? measure.state.rawValue
  }

  /// A score in tenths, cut: bands begin at whole points, and nothing below one is printed as one.
  private static func cut(_ health: HealthScore) -> Int64 {
    (health.score?.points.billionths ?? 0) / tenth
  }

  static func tenths(_ health: HealthScore) -> String {
    DecimalNumber(mantissa: cut(health), scale: 1).description
  }

  static func signed(_ tenths: Int64) -> String {
    let digits = DecimalNumber(mantissa: abs(tenths), scale: 1).description
    return tenths == 0 ? digits : (tenths < 0 ? "−" : "+") + digits
  }
}
