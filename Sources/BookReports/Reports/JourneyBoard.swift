// The board of one journey map: its stages, and who is in them.

import BookFigures
import BookModel
import BookWork

/// The accounts of one map by their stages.
struct JourneyBoard {
  private let map: String
  private let columns: [Column]
  /// Customers who are in no stage of the main line.
  private let between: [String]

  /// A stage with those who are in it, the longest first.
  private struct Column {
    let stage: String
    let isParallel: Bool
    let cards: [Card]
  }

  fileprivate struct Card {
    let account: AccountFigures
    let stay: JourneyPosition.Stay
  }

  /// The boards of the maps that some accounts follow, by the maps' ids.
  static func boards(of accounts: [AccountFigures]) -> [JourneyBoard] {
    let following = accounts.compactMap { account in
      account.account.journey?.journey.map { (map: $0, account: account) }
    }
    return Dictionary(grouping: following, by: \.map).sorted { $0.key < $1.key }.map {
      map, members in
      JourneyBoard(map, members.map(\.account))
    }
  }

  private init(_ map: String, _ accounts: [AccountFigures]) {
    self.map = map
    let cards = accounts.flatMap { account in
      (account.journey?.stays ?? []).filter { $0.left == nil }.map {
        Card(account: account, stay: $0)
      }
    }
    let declared = accounts.lazy.compactMap(\.journey?.map).first?.stages ?? []
    let known = declared.compactMap(\.id)
    // A stage that the map does not know is a finding of lint, and no reason to lose an account.
    let unknown = Set(cards.map(\.stay.stage)).subtracting(known).sorted()
    columns = (known + unknown).map { stage in
      Column(
        stage: stage, isParallel: declared.first { $0.id == stage }?.parallel ?? false,
        cards: cards.filter { $0.stay.stage == stage }.sorted { $0.stay.days > $1.stay.days })
    }
    between = accounts.filter { $0.isCustomer && $0.journey?.current == nil }.map(\.id)
  }

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
    let stays = columns.filter { !$0.isParallel }.flatMap(\.cards).map(\.stay)
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
  var cells: [Styled] {
    let missed = (account.journey?.missedMoments ?? []).filter { $0.stage == stay.stage }
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
