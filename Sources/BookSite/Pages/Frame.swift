// What all pages share: the head, the way to the others, and where their figures are from.

import BookFigures
import BookModel
import BookReports

extension Site {
  /// A whole page around its content.
  func frame(_ page: SitePage, _ content: (title: String, body: [HTML])) -> HTML {
    .element(
      .html, [.lang(say.rawValue)],
      [
        head(content.title),
        .element(
          .body, [],
          [
            .element(
              .a, [.class("skip"), .href(SitePlace(here: Anchor("content")))],
              [.text(say("To the content", "本文へ"))]),
            .element(.header, [], [banner, navigation(page)]),
            .element(
              .main, [.id(Anchor("content"))],
              [.element(.h1, nil, content.title)] + content.body),
            .element(.footer, [], [origin]),
          ]),
      ])
  }

  /// Nothing is run or fetched but the stylesheet, whatever stands in a page; a browser asks for no icon.
  private func head(_ title: String) -> HTML {
    .element(
      .head, [],
      [
        .element(.meta, [.fixed("charset", "utf-8")], []),
        .element(
          .meta,
          [
            .fixed("http-equiv", "Content-Security-Policy"),
            .content(Self.policy),
          ], []),
        .element(
          .meta,
          [
            .fixed("name", "viewport"), .fixed("content", "width=device-width, initial-scale=1"),
          ], []),
        .element(
          .meta, [.fixed("name", "referrer"), .fixed("content", "no-referrer")], []),
        .element(.meta, [.fixed("name", "robots"), .fixed("content", "noindex")], []),
        .element(.meta, [.fixed("name", "color-scheme"), .fixed("content", "light dark")], []),
        .element(.meta, [.fixed("name", "generator"), .fixed("content", "csbook")], []),
        .element(.title, [], [.text("\(title) – \(provenance.book)")]),
        .element(.link, [.fixed("rel", "icon"), .fixed("href", "data:,")], []),
        .element(.link, [.fixed("rel", "stylesheet"), .href(SitePlace.stylesheet)], []),
      ])
  }

  /// What a page may load: the stylesheet beside it, and the three styles by which Markdown aligns the cells of its tables.
  private static let policy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'self' "
    + "'unsafe-hashes' 'sha256-6l+tpow5lGPV0MHWZlDv8nD7HrL77FGFldqQ7zc5gxY=' "
    + "'sha256-Y9v1MZrln1N8aPBY5lmpxYKwFkcp/nyBMMEnn7WFjuw=' "
    + "'sha256-i0JPB0qmRu5AViJTxOIzqXnfGoiWFw+oNAm4uJd7ZQk='"

  private var banner: HTML {
    .element(
      .p, [.class("book")],
      [
        .element(.a, [.href(SitePlace(.overview))], [.text(provenance.book)]),
        .span("faint", " " + say.text(of: provenance.asOf)),
      ])
  }

  private func navigation(_ page: SitePage) -> HTML {
    .element(
      .nav, [.label(say("Pages", "ページ"))],
      [
        .element(
          .ul, [],
          SitePage.fixed.map { other in
            .element(
              .li, [],
              [
                .element(
                  .a,
                  [.href(SitePlace(other))]
                    + (other == page ? [.fixed("aria-current", "page")] : []),
                  [.text(name(of: other))])
              ])
          })
      ])
  }

  func name(of page: SitePage) -> String {
    switch page {
    case .overview: say("Overview", "概要")
    case .renewals: say("Renewals", "更新")
    case .health: say("Health", "ヘルス")
    case .journey: say("Journey", "ジャーニー")
    case .team: say("Team", "チーム")
    case .accounts: say("Accounts", "顧客")
    case .about: say("About", "このサイトについて")
    case .account(let id): figures[id]?.name ?? id
    case .owner(let id): colleagues[id] ?? id
    }
  }

  /// Book, commit, day and rules: what it takes to have the same figures again.
  private var origin: HTML {
    let commit =
      provenance.commit.map { say("commit ", "コミット ") + $0.prefix(12) }
      ?? say("files as they are, not a commit", "作業中のファイル（コミットではない）")
    let rules = say("rules ", "ルール ") + (provenance.rules ?? say("of then", "当時のもの"))
    let parts = [provenance.book, commit, say.text(of: provenance.asOf), rules]
    return .element(.p, nil, parts.joined(separator: " · "))
  }

  // MARK: What several pages show

  /// A band as a word with its colour.
  func badge(_ band: Band, _ score: String? = nil) -> HTML {
    .element(
      .span, [.badge(band)],
      [.text((score.map { "\($0) " } ?? "") + say(.of(band)))])
  }

  /// The name of an account, with the way to its page.
  func link(account id: String) -> HTML {
    .link(figures[id].flatMap { SitePage.page(ofAccount: $0.id) }, figures[id]?.name ?? id)
  }

  /// The name of one of us, with the way to their page.
  func link(member id: String?) -> HTML {
    guard let id else { return .text("–") }
    return .link(page(ofOwner: id), colleagues[id] ?? id)
  }

  /// What has to be known of the figures of a page.
  var cautions: [HTML] {
    var words: [String] = []
    if provenance.faultyFiles > 0 {
      words.append(
        say(
          "\(counted(provenance.faultyFiles, "file")) cannot be read whole, and figures leave out what cannot.",
          "読み取れないファイルが\(provenance.faultyFiles)件あり、その内容は数値に含まれていません。"))
    }
    if provenance.notCheckedOut > 0 {
      words.append(
        say(
          "\(counted(provenance.notCheckedOut, "account")) not checked out, and not counted.",
          "チェックアウトされていない\(provenance.notCheckedOut)社は含まれていません。"))
    }
    let uncounted = figures.accounts.uncounted
    if !uncounted.isEmpty {
      words.append(
        say(
          "No money is counted of \(say.list(uncounted)), for want of a rate of exchange.",
          "為替レートがないため、\(say.list(uncounted)) の金額は含まれていません。"))
    }
    return words.map { .element(.p, "caution", $0) }
  }
}
