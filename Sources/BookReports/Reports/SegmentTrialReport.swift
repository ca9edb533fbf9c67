// segments --try: who would move under other rules, with how much ARR, and to what.

import BookFigures
import BookHealth
import BookModel
import BookRevenue

/// What other segments would change.
package enum SegmentTrialReport {
  package static func report(_ trial: SegmentTrial, in settings: Settings) -> Report {
    let sides = Sides(now: "now", then: "then")
    var blocks: [Report.Block] = [.table(table(trial, sides)), .footnote(summary(trial))]
    blocks += moves(of: trial, settings, sides)
    if !trial.bandChanges.isEmpty {
      blocks += [.blank, .title("Another band in the same segment")]
      blocks.append(.table(table(trial.bandChanges, sides)))
    }
    return Report(
      schema: "csbook.segment-trial/1", data: json(trial, settings), blocks: blocks)
  }

  /// What the two sides of a trial are called.
  struct Sides {
    let now: String
    let then: String
  }

  /// Who goes from where to where, and what segments promise otherwise.
  static func moves(
    of trial: SegmentTrial, _ settings: Settings, _ sides: Sides
  ) -> [Report.Block] {
    let services = services(trial, settings)
    var blocks: [Report.Block] = []
    for move in trial.moves {
      blocks += [.blank, .title(title(move))]
      blocks += service(move, settings).map { .pair("", Styled($0, .faint)) }
      blocks.append(.table(table(move.changes, sides)))
    }
    if !services.isEmpty {
      blocks += [.blank, .title("What segments promise")]
      blocks += services.flatMap { segment, changes in
        changes.enumerated().map { .pair($0 == 0 ? segment : "", Styled($1)) }
      }
    }
    return blocks
  }

  static func json(_ trial: SegmentTrial, _ settings: Settings) -> JSON {
    [
      "accounts": .whole(trial.accounts), "arr": JSON(trial.arr),
      "segments": .list(rows(trial).map(json)),
      "moves": .list(trial.moves.map { json($0, settings) }),
      "services": .list(
        services(trial, settings).map { segment, changes in
          ["segment": .text(segment), "changes": .list(changes.map { .text($0) })]
        }),
      "bandChanges": .list(trial.bandChanges.map(json)),
    ]
  }

  // MARK: What segments hold

  private typealias Row = (segment: String?, now: SegmentShare?, then: SegmentShare?)

  /// Every segment of either set once: the book's, then those that are new; nobody's last, where it has somebody.
  private static func rows(_ trial: SegmentTrial) -> [Row] {
    let ids = trial.now.map { $0.segment?.id }
    let new = trial.then.map { $0.segment?.id }.filter { !ids.contains($0) }
    let ordered = ids.compactMap(\.self) + new.compactMap(\.self)
    let rows = (ordered.map { Optional($0) } + [nil]).map { id in
      Row(
        segment: id, now: trial.now.first { $0.segment?.id == id },
        then: trial.then.first { $0.segment?.id == id })
    }
    return rows.filter { row in
      row.segment != nil || !((row.now?.accounts ?? []) + (row.then?.accounts ?? [])).isEmpty
    }
  }

  static func table(_ trial: SegmentTrial, _ sides: Sides) -> TextTable {
    let code = trial.arr.currency.code
    return TextTable(
      [
        TextTable.Column("segment", least: 8), TextTable.Column(sides.now, right: true),
        TextTable.Column("ARR \(code)", right: true), TextTable.Column(sides.then, right: true),
        TextTable.Column("ARR \(code)", right: true), TextTable.Column("change", right: true),
      ],
      rows(trial).map { row in
        let change = (row.then?.arr.minor ?? 0) - (row.now?.arr.minor ?? 0)
        let worded = Money(minor: change, trial.arr.currency).grouped
        return [
          Styled(row.segment ?? "unassigned"),
          Styled(row.now.map { "\($0.accounts.count)" } ?? "–"),
          Styled(row.now?.arr.grouped ?? "–"),
          Styled(row.then.map { "\($0.accounts.count)" } ?? "–"),
          Styled(row.then?.arr.grouped ?? "–"),
          Styled(change == 0 ? "" : change > 0 ? "+\(worded)" : worded),
        ]
      })
  }

  private static func summary(_ trial: SegmentTrial) -> String {
    let moved = trial.moves.flatMap(\.changes)
    let arr = Money.sum(moved.map(\.now.arr), in: trial.arr.currency)
    let bands = moved.count(where: \.changesBand) + trial.bandChanges.count
    return "\(moved.count) of \(counted(trial.accounts, "account")) would move, "
      + "ARR \(arr.worded) of \(trial.arr.grouped); "
      + "\(counted(bands, "account")) would have another band"
  }

  // MARK: Moves

  private static func title(_ move: SegmentTrial.Move) -> String {
    let (from, to) = (move.from?.id ?? "unassigned", move.to?.id ?? "unassigned")
    return "\(from) → \(to): \(counted(move.changes.count, "account")), ARR \(move.arr.worded)"
  }

  private static func service(_ move: SegmentTrial.Move, _ settings: Settings) -> [String] {
    ServiceLevel(move.from, in: settings).changes(to: ServiceLevel(move.to, in: settings))
  }

  /// What a segment of both sets promises otherwise to those who stay in it.
  private static func services(
    _ trial: SegmentTrial, _ settings: Settings
  ) -> [(segment: String, changes: [String])] {
    rows(trial).compactMap { row in
      guard let id = row.segment, let now = row.now, let then = row.then else { return nil }
      let changes = ServiceLevel(now.segment, in: settings)
        .changes(to: ServiceLevel(then.segment, in: settings))
      return changes.isEmpty ? nil : (id, changes)
    }
  }

  private static func table(_ changes: [SegmentTrial.Change], _ sides: Sides) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 12),
        TextTable.Column("ARR \(changes.first?.now.arr.currency.code ?? "")", right: true),
        TextTable.Column("band \(sides.now)"), TextTable.Column("band \(sides.then)"),
        TextTable.Column("score", right: true), TextTable.Column(sides.then, right: true),
      ],
      changes.map { change in
        [
          Styled(change.now.id), Styled(change.now.arr.grouped), band(of: change.now),
          change.changesBand ? band(of: change.then) : Styled("same", .faint),
          Styled(change.now.health?.score.map { "\($0)" } ?? "–"),
          Styled(change.then.health?.score.map { "\($0)" } ?? "–"),
        ]
      })
  }

  private static func band(of account: AccountFigures) -> Styled {
    account.health.map { Styled($0.band.rawValue, $0.band.tone) } ?? Styled("–", .faint)
  }

  // MARK: JSON

  private static func json(_ row: Row) -> JSON {
    func share(_ share: SegmentShare?) -> JSON {
      share.map { ["accounts": .whole($0.accounts.count), "arr": JSON($0.arr)] } ?? .null
    }
    return ["segment": JSON(row.segment), "now": share(row.now), "then": share(row.then)]
  }

  private static func json(_ move: SegmentTrial.Move, _ settings: Settings) -> JSON {
    [
      "from": JSON(move.from?.id), "to": JSON(move.to?.id), "arr": JSON(move.arr),
      "accounts": .list(move.changes.map(json)),
      "service": .list(service(move, settings).map { .text($0) }),
    ]
  }

  private static func json(_ change: SegmentTrial.Change) -> JSON {
    [
      "account": .text(change.now.id), "arr": JSON(change.now.arr),
      "now": HealthReport.summary(of: change.now.health),
      "then": HealthReport.summary(of: change.then.health),
    ]
  }
}
