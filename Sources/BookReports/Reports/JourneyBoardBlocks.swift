// The board of one journey map for people and for programs.

import BookFigures
import BookModel
import BookWork

extension JourneyBoard {
  // MARK: Text

  var blocks: [Report.Block] {
    let table = TextTable(
      [
        TextTable.Column("stage", least: 8), TextTable.Column("account", least: 17),
        TextTable.Column("days", right: true), TextTable.Column("target", right: true, goes: 2),
        TextTable.Column("pace"), TextTable.Column("since", goes: 1),
        TextTable.Column("", least: 8, goes: 3),
      ],
      columns.flatMap { column in
        let name = column.stage
        return column.cards.isEmpty
          ? [[Styled(name, .faint), Styled("–", .faint)] + Array(repeating: Styled(""), count: 5)]
          : column.cards.enumerated().map { number, card in
            [Styled(number == 0 ? name : "", .strong)] + card.cells
          }
      })
    var blocks: [Report.Block] = [.title(map), .table(table), .footnote(summary)]
    if !between.isEmpty {
      blocks.append(.footnote("in no stage: \(between.joined(separator: ", "))"))
    }
    return blocks
  }

  /// How many are on track, behind, stuck; parallel stages aside.
  private var summary: String {
    let stays = self.stays
    let paces = StageProgress.allCases.map { pace in
      "\(pace.rawValue) \(stays.count { $0.progress == pace })"
    }
    let unpaced = stays.count { $0.progress == nil }
    return "\(counted(stays.count, "account")): \(paces.joined(separator: ", "))"
      + (unpaced > 0 ? ", without a target \(unpaced)" : "")
  }

  // MARK: JSON

  var json: JSON {
    [
      "journey": .text(map),
      "stages": .list(
        columns.map { column in
          [
            "stage": .text(column.stage), "parallel": .flag(column.isParallel),
            "accounts": .list(
              column.cards.map { card in
                [
                  "account": .text(card.account.id), "arr": JSON(card.account.arr),
                  "entered": JSON(card.stay.entered), "days": .whole(card.stay.days),
                  "targetDays": JSON(card.stay.declared?.targetDays),
                  "pace": JSON(card.stay.progress?.rawValue), "visit": .whole(card.stay.number),
                ]
              }),
          ]
        }),
      "inNoStage": .list(between.map { .text($0) }),
    ]
  }
}

extension JourneyBoard.Card {
  fileprivate var cells: [Styled] {
    let missed = self.missed
    var remarks = stay.isParallel ? ["beside"] : []
    if stay.number > 1 { remarks.append("visit \(stay.number)") }
    if !missed.isEmpty {
      remarks.append("missed \(missed.map(\.moment).joined(separator: ", "))")
    }
    return [
      Styled(account.id), Styled("\(stay.days)"),
      Styled(stay.declared?.targetDays.map { "\($0)" } ?? "–"),
      stay.progress.map { Styled($0.rawValue, $0.tone) } ?? Styled("–"),
      Styled("\(stay.entered)"), Styled(remarks.joined(separator: "; ")),
    ]
  }
}

extension StageProgress {
  var tone: Styled.Tone {
    switch self {
    case .onTrack: .good
    case .behind: .fair
    case .stuck: .bad
    }
  }
}
