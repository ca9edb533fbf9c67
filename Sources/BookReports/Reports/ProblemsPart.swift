// The part of `voice` on what keeps coming up, by topic and by area.

import BookFigures
import BookModel
import BookRevenue
import BookWork

/// Recurring problems.
enum ProblemsPart {
  static func blocks(of voice: VoiceFigures, in figures: Figures) -> [Report.Block] {
    let days = voice.problemDays
    var blocks: [Report.Block] = [
      .title("Recurring problems, \(days.lowerBound) to \(days.upperBound)")
    ]
    if voice.topics.isEmpty {
      let least = RecurringTopics.least
      blocks.append(
        .text(Styled("no topic stands in \(least) notes or escalations of these days")))
    } else {
      blocks.append(.table(table("topic", "areas", voice.topics, voice, figures.currency)))
    }
    if !voice.areas.isEmpty {
      blocks.append(.table(table("area", "topics", voice.areas, voice, figures.currency)))
    }
    return blocks
  }

  private static func table(
    _ title: String, _ beside: String, _ counts: [ProblemCount], _ voice: VoiceFigures,
    _ currency: Currency
  ) -> TextTable {
    TextTable(
      [
        TextTable.Column(title, least: 14), TextTable.Column("notes", right: true),
        TextTable.Column("escalations", right: true),
        TextTable.Column("open", right: true, goes: 1),
        TextTable.Column("accounts", right: true),
        TextTable.Column("ARR \(currency.code)", right: true), TextTable.Column(beside, least: 8),
      ],
      counts.map { count in
        [
          Styled(count.name), Styled("\(count.notes)"), Styled("\(count.escalations)"),
          Styled("\(count.openEscalations)", count.openEscalations > 0 ? .bad : .plain),
          Styled("\(count.accounts.count)"), Styled(voice.arr(of: count.accounts).grouped),
          Styled(count.beside.joined(separator: ", ")),
        ]
      })
  }

  static func json(of voice: VoiceFigures) -> JSON {
    [
      "from": JSON(voice.problemDays.lowerBound), "to": JSON(voice.problemDays.upperBound),
      "topics": .list(voice.topics.map { json($0, "areas", voice) }),
      "areas": .list(voice.areas.map { json($0, "topics", voice) }),
    ]
  }

  private static func json(_ count: ProblemCount, _ beside: String, _ voice: VoiceFigures) -> JSON {
    .object([
      JSON.Member(key: "name", value: .text(count.name)),
      JSON.Member(key: beside, value: .list(count.beside.map { .text($0) })),
      JSON.Member(key: "notes", value: .whole(count.notes)),
      JSON.Member(key: "escalations", value: .whole(count.escalations)),
      JSON.Member(key: "openEscalations", value: .whole(count.openEscalations)),
      JSON.Member(key: "accounts", value: .list(count.accounts.map { .text($0) })),
      JSON.Member(key: "arr", value: JSON(voice.arr(of: count.accounts))),
      JSON.Member(key: "last", value: JSON(count.last)),
    ])
  }
}
