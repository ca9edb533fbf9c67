// Where the figures are from, how they are counted, and what a site holds.

import BookFigures
import BookModel
import BookReports

/// What a reader has to know who did not make the site.
struct AboutPage {
  let site: Site

  private var say: Language { site.say }

  var content: (title: String, body: [HTML]) {
    (say("About this site", "このサイトについて"), site.cautions + [origin, contents, counting])
  }

  private var origin: HTML {
    let provenance = site.provenance
    return .section(
      Anchor("origin"), say("Where it is from", "出所"),
      [
        .facts([
          (say("Book", "ブック"), .text(provenance.book)),
          (
            say("Commit", "コミット"),
            .text(provenance.commit ?? say("none: the files as they were", "なし（作業中のファイル）"))
          ),
          (say("Day", "基準日"), .text(say.text(of: provenance.asOf))),
          (
            say("Rules", "ルール"),
            .text(provenance.rules ?? say("those of what was read", "読み込んだ時点のもの"))
          ),
          (say("Accounts", "顧客数"), .text(say.text(of: site.figures.accounts.count))),
        ]),
        .note(
          say(
            "csbook made it from the files of the book, and makes the same from the same commit and day again.",
            "ブックのファイルから csbook が生成しました。同じコミットと基準日からは同じ内容が得られます。")),
      ])
  }

  private var contents: HTML {
    let personal =
      site.without.contains(.contacts)
      ? say(
        "The people on the customers' side are left out: their names, who took part, who answered. Prose may still name them.",
        "顧客側の関係者（氏名、参加者、回答者）は含みません。ただし文章に氏名が残ることがあります。")
      : say(
        "It names people on the customers' side, with their titles and roles; no addresses.",
        "顧客側の関係者の氏名・役職・役割を含みます。連絡先は含みません。")
    let prose =
      site.hidesNotes
      ? say("Notes and other prose are left out.", "ノートなどの文章は含みません。")
      : say(
        "It holds notes and other prose as they were written for the team.",
        "ノートなど、社内向けに書かれた文章をそのまま含みます。")
    return .section(
      Anchor("contents"), say("What it holds", "含まれる情報"),
      [
        .paragraph(personal), .paragraph(prose),
        .paragraph(
          say(
            "It is for whoever may read the book. What a customer may see is told by csbook plan --audience customer.",
            "ブックの閲覧権限を持つ人向けです。顧客に渡せる内容は csbook plan --audience customer で作成してください。")),
      ])
  }

  private var counting: HTML {
    .section(
      Anchor("counting"), say("How it is counted", "計算方法"),
      [
        .facts([
          (
            "GRR",
            .text(
              say(
                "Of the ARR of those who had any on the eve of the period, what is left of it at its close, each capped at what they had.",
                "期首前日にARRのあった顧客について、期末に残るARRの割合（顧客ごとに期首の額を上限とする）。"))
          ),
          (
            "NRR",
            .text(
              say(
                "The same without the cap: growth of those customers counts, new ones do not.",
                "上限なしの割合。既存顧客の拡大は含み、新規は含みません。"))
          ),
          (
            say("Score", "スコア"),
            .text(
              say(
                "Measures in groups, each 0 to 100, weighed; what is missing or stale is left out and lowers the coverage. It is cut, never rounded.",
                "0〜100の測定値をグループごとに加重平均。データがないもの・古いものは除外し、データ充足率を下げます。端数は切り捨てます。"
              ))
          ),
          (
            say("Band", "判定"),
            .text(
              say(
                "What the score says, then gates that cap it, then an override by hand with its author, reason and last day.",
                "スコアによる判定に、上限を下げるゲート、理由と期限のある手動判定を順に適用します。"))
          ),
          (
            say("Trend", "推移"),
            .text(
              say(
                "Each day as it was known then, by the rules of that day.",
                "各日の値は、その時点の情報とルールによります。"))
          ),
        ]),
        .paragraph(
          say(
            "csbook help retention, health, renewals and trend give each formula with examples.",
            "各計算式と例は csbook help retention、health、renewals、trend にあります。")),
      ])
  }
}
