// journey --history: how long accounts stayed in each stage.

import BookHistory
import BookModel
import BookWork

/// Days in the stages of each map, by Kaplan and Meier.
package enum StageDwellReport {
  /// `unread` counts versions of logs that nobody can read.
  package static func report(
    _ dwell: StageDwell, entered period: ClosedRange<Day>?, unread: Int, minN: Int
  ) -> Report {
    var blocks: [Report.Block] = []
    for map in dwell.maps {
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks += [.title(map.id), .table(table(of: map, minN: minN))]
    }
    if dwell.maps.isEmpty {
      let when = period.map { " entered \($0.lowerBound) to \($0.upperBound)" } ?? ""
      blocks.append(.text(Styled("no account fits that has a stay\(when); try csbook journey")))
    } else {
      blocks.append(
        .footnote(
          "days by which 25, 50 and 75 % had left it (Kaplan–Meier); whoever is still "
            + "in a stage counts as not yet over; too few: n under \(minN), too few to judge"))
    }
    blocks += notes(dwell, unread: unread).map { .footnote($0) }
    return Report(
      schema: "csbook.journey-history/1",
      data: [
        "from": JSON(period?.lowerBound), "to": JSON(period?.upperBound),
        "maps": .list(
          dwell.maps.map { map in
            ["journey": .text(map.id), "stages": .list(map.stages.map { json($0, minN: minN) })]
          }),
        "dropped": .list(
          dwell.dropped.map { stay in
            [
              "account": .text(stay.account), "journey": .text(stay.map),
              "stage": .text(stay.stage), "entered": JSON(stay.entered),
              "removedOn": JSON(stay.removedOn),
            ]
          }),
        "rewritten": .whole(dwell.rewritten), "unreadVersions": .whole(unread),
      ], blocks: blocks)
  }

  private static let shares = [0.25, 0.5, 0.75]

  private static func table(of map: StageDwell.Map, minN: Int) -> TextTable {
    TextTable(
      [
        TextTable.Column("stage", least: 10), TextTable.Column("n", right: true),
        TextTable.Column("left", right: true), TextTable.Column("in it", right: true),
        TextTable.Column("25 %", right: true), TextTable.Column("median", right: true),
        TextTable.Column("75 %", right: true), TextTable.Column("target", right: true),
        TextTable.Column("told after", right: true, goes: 1), TextTable.Column(""),
      ],
      map.stages.map { stage in
        let curve = stage.curve
        let delay = stage.delay.median.map { "\($0) d" }
        return [
          Styled(stage.id), Styled("\(curve.count)"), Styled("\(curve.reached)"),
          Styled("\(curve.waiting)"),
        ] + shares.map { Styled(curve.day(reachedBy: $0).map { "\($0)" } ?? "–") } + [
          Styled(stage.targetDays.map { "\($0)" } ?? "–"), Styled(delay ?? "–"),
          Styled((1..<minN).contains(curve.count) ? "too few" : "", .faint),
        ]
      })
  }

  private static func notes(_ dwell: StageDwell, unread: Int) -> [String] {
    var notes = dwell.dropped.map { stay in
      "no longer in the log of \(stay.account), and counted: \(stay.stage) from \(stay.entered)"
    }
    if dwell.rewritten > 0 {
      notes.append(
        "\(counted(dwell.rewritten, "day of entry", "days of entry")) were written anew, and count "
          + "as they stand now")
    }
    if unread > 0 {
      notes.append(
        "\(counted(unread, "version")) of a journey.md cannot be read, and were passed over")
    }
    return notes
  }

  private static func json(_ stage: StageDwell.Stage, minN: Int) -> JSON {
    let curve = stage.curve
    let delay = stage.delay
    return [
      "stage": .text(stage.id), "targetDays": JSON(stage.targetDays),
      "stays": .whole(curve.count), "left": .whole(curve.reached),
      "stillIn": .whole(curve.waiting), "q1Days": JSON(curve.day(reachedBy: 0.25)),
      "medianDays": JSON(curve.median), "q3Days": JSON(curve.day(reachedBy: 0.75)),
      "verdict": curve.count < minN ? .text("too few to judge") : .null,
      "toldAfterDays": ["median": JSON(delay.median), "count": .whole(delay.count)],
      "accounts": .list(
        stage.stays.map { stay in
          let (days, isOver) =
            switch stay.wait {
            case .reached(let days): (days, true)
            case .waiting(let days): (days, false)
            case .never: (0, false)
            }
          return [
            "account": .text(stay.account), "entered": JSON(stay.entered), "days": .whole(days),
            "isOver": .flag(isOver), "toldAfterDays": JSON(stay.delay),
            "removedOn": JSON(stay.removedOn),
          ]
        }),
    ]
  }
}
