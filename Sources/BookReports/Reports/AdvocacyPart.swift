// Who speaks for us, and what went well.

import BookFigures
import BookModel
import BookText
import BookWork

/// The advocacy and the wins of the voice.
enum AdvocacyPart {
  private static let shownWins = 5

  static func blocks(of voice: VoiceFigures, _ words: SaidWords) -> [Report.Block] {
    var blocks: [Report.Block] = [.title("Who speaks for us")]
    if voice.advocacy.isEmpty {
      blocks.append(.text(Styled("nobody: no account has `advocacy`")))
    } else {
      blocks.append(.table(table(voice.advocacy)))
    }
    guard !voice.wins.isEmpty else { return blocks }
    blocks += [.blank, .title("Wins")]
    blocks += voice.wins.prefix(shownWins).map { words.block(of: $0) }
    if voice.wins.count > shownWins {
      blocks.append(.footnote("the latest \(shownWins) of \(counted(voice.wins.count, "win"))"))
    }
    return blocks
  }

  private static func table(_ advocacy: [Advocacy]) -> TextTable {
    TextTable(
      [
        TextTable.Column("since"), TextTable.Column("account", least: 17),
        TextTable.Column("as"), TextTable.Column("what they allow", least: 12),
      ],
      advocacy.map { advocacy in
        [
          Styled(advocacy.record.on.map { "\($0)" } ?? "–"), Styled(advocacy.account),
          Styled(advocacy.record.kind ?? "–"), Styled(advocacy.record.permission ?? "–"),
        ]
      })
  }

  static func json(_ advocacy: Advocacy) -> JSON {
    [
      "account": .text(advocacy.account), "kind": JSON(advocacy.record.kind),
      "on": JSON(advocacy.record.on), "permission": JSON(advocacy.record.permission),
    ]
  }
}
