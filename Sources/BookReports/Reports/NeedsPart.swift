// The part of `voice` on needs and quotes.

import BookFigures
import BookModel
import BookRevenue
import BookWork

/// What customers ask for, with their words.
enum NeedsPart {
  /// Quotes that are shown beside the needs.
  private static let quotes = 5

  static func blocks(
    of voice: VoiceFigures, in figures: Figures, _ words: SaidWords
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.title("Needs")]
    if voice.needs.isEmpty {
      blocks.append(
        .text(Styled("no file marks a need with #need/<id>; csbook help voice says how")))
    } else {
      blocks.append(.table(table(voice.needs, in: figures.currency)))
      blocks.append(.footnote("an account that asks for two things stands behind both"))
      blocks += voice.needs.filter { !$0.theme.isSettled }.compactMap { need in
        need.theme.voice.map { words.block(of: $0, about: need.theme.id) }
      }
    }
    if !voice.unmentioned.isEmpty {
      blocks.append(.footnote("not mentioned: \(voice.unmentioned.joined(separator: ", "))"))
    }
    guard !voice.quotes.isEmpty else { return blocks }
    blocks += [.blank, .title("In their words")]
    blocks += voice.quotes.prefix(quotes).map { words.block(of: $0) }
    if voice.quotes.count > quotes {
      blocks.append(
        .footnote("the latest \(quotes) of \(counted(voice.quotes.count, "quote"))"))
    }
    return blocks
  }

  /// One need, with every mention.
  static func blocks(
    on need: NeedFigures, in figures: Figures, _ words: SaidWords
  ) -> [Report.Block] {
    let theme = need.theme
    var blocks: [Report.Block] = [
      .text(Styled(theme.page?.title ?? theme.id, .strong) + Styled("  \(theme.id)", .faint)),
      .pair("status", Styled(theme.page == nil ? "it has no page in needs/" : theme.status)),
      .pair("ours to build", Styled(theme.page?.fitsMission ?? "nobody has said")),
      .pair(
        "asked for",
        Styled(
          "\(counted(theme.mentions.count, "mention")) in \(counted(theme.accounts.count, "account"))"
            + ", ARR \(need.arr.worded)")),
    ]
    blocks.append(.blank)
    blocks += theme.mentions.map { words.block(of: $0) }
    if theme.mentions.isEmpty {
      blocks.append(.text(Styled("no file of these accounts mentions it")))
    }
    return blocks
  }

  private static func table(_ needs: [NeedFigures], in currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("need", least: 16), TextTable.Column("status"),
        TextTable.Column("ours", goes: 1), TextTable.Column("mentions", right: true),
        TextTable.Column("accounts", right: true),
        TextTable.Column("ARR \(currency.code)", right: true), TextTable.Column("last"),
      ],
      needs.map { need in
        let theme = need.theme
        return [
          Styled(theme.id),
          Styled(theme.page == nil ? "no page" : theme.status, theme.isSettled ? .faint : .plain),
          Styled(theme.page?.fitsMission ?? "–"), Styled("\(theme.mentions.count)"),
          Styled("\(theme.accounts.count)"), Styled(need.arr.grouped),
          Styled(theme.lastMentioned.map { "\($0)" } ?? "–"),
        ]
      })
  }

  static func json(_ need: NeedFigures, _ words: SaidWords) -> JSON {
    let theme = need.theme
    return [
      "id": .text(theme.id), "title": JSON(theme.page?.title),
      "status": JSON(theme.page == nil ? nil : theme.status),
      "fits_mission": JSON(theme.page?.fitsMission), "settled": .flag(theme.isSettled),
      "mentions": .list(theme.mentions.map { words.json($0) }),
      "accounts": .list(theme.accounts.map { .text($0) }), "arr": JSON(need.arr),
      "last": JSON(theme.lastMentioned),
    ]
  }
}
