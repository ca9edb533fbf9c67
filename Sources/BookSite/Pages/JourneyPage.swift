// Who is in which stage, and how long.

import BookFigures
import BookModel
import BookReports
import BookWork

/// The boards of the journey maps.
struct JourneyPage {
  let site: Site

  private var say: Language { site.say }

  var content: (title: String, body: [HTML]) {
    (
      say("Journey", "ジャーニー"),
      site.cautions
        + (site.boards.isEmpty
          ? [.paragraph(say("No account follows a journey map.", "ジャーニーマップを使う顧客はありません。"))]
          : site.boards.map(section))
    )
  }

  private func section(of board: JourneyBoard) -> HTML {
    let between: [HTML] =
      board.between.isEmpty
      ? []
      : [
        .element(
          .p, [],
          [
            .text(say("In no stage: ", "ステージなし: ")),
            .joined(board.between.map { site.link(account: $0) }, by: say(", ", "、")),
          ])
      ]
    return .section(
      Anchor("map", board.map), board.map,
      [.note(summary(of: board)), .div("board", board.columns.map(column))] + between)
  }

  /// How many are on track, behind, stuck; parallel stages aside.
  private func summary(of board: JourneyBoard) -> String {
    let stays = board.stays
    let paces = StageProgress.allCases.map { pace in
      "\(say(.of(pace))) \(stays.count { $0.progress == pace })"
    }
    let unpaced = stays.count { $0.progress == nil }
    let all = paces + (unpaced > 0 ? [say("without a target \(unpaced)", "目標なし \(unpaced)")] : [])
    return "\(say.text(ofAccounts: stays.count)): \(all.joined(separator: say(", ", "、")))"
  }

  private func column(_ column: JourneyBoard.Column) -> HTML {
    let remark = column.isParallel ? say("beside the others, ", "並行、") : ""
    return .element(
      .section, [.class("stage")],
      [
        .element(.h3, nil, column.stage),
        .note(remark + say.text(ofAccounts: column.cards.count)),
        column.cards.isEmpty
          ? .nothing : .element(.ul, [.class("cards")], column.cards.map(card)),
      ])
  }

  private func card(_ card: JourneyBoard.Card) -> HTML {
    let stay = card.stay
    var words = [say.text(ofDays: stay.days)]
    if let target = stay.declared?.targetDays {
      words.append(say("target \(target)", "目標\(target)日"))
    }
    if stay.number > 1 { words.append(say("visit \(stay.number)", "\(stay.number)回目")) }
    if !card.missed.isEmpty {
      let moments = say.list(card.missed.map(\.moment))
      words.append(say("missed \(moments)", "未実施: \(moments)"))
    }
    let pace = stay.progress.map { pace -> HTML in
      let style: StaticString =
        switch pace {
        case .onTrack: "good"
        case .behind: "fair"
        case .stuck: "bad"
        }
      return .group([" ", .span(style, say(.of(pace)))])
    }
    return .element(
      .li, [],
      [
        site.link(account: card.account.id), pace ?? .nothing, .element(.br, [], []),
        .span("note", words.joined(separator: say(", ", "、"))),
      ])
  }
}
