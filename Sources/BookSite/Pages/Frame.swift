// What all pages share: the head, the way to the others, and where their figures are from.

import BookFigures
import BookModel
import BookReports

/// What stands around the content of every page, made once for all of them.
struct Frame: Sendable {
  private let say: Language
  private let book: String
  private let meta: [HTML]
  private let links: [HTML]
  private let skip: HTML
  private let banner: HTML
  /// On pages that it names, and on all others.
  private let navigations: [SitePage: HTML]
  private let navigation: HTML
  private let footer: HTML

  init(_ provenance: Provenance, in language: Language) {
    say = language
    book = provenance.book
    meta = Self.meta
    links = [
      .element(.link, [.fixed("rel", "icon"), .fixed("href", "data:,")], []),
      .element(.link, [.fixed("rel", "stylesheet"), .href(SitePlace.stylesheet)], []),
    ]
    skip = .element(
      .a, [.class("skip"), .href(SitePlace(here: Anchor("content")))],
      [.text(say("To the content", "本文へ"))])
    banner = .element(
      .p, [.class("book")],
      [
        .element(.a, [.href(SitePlace(.overview))], [.text(provenance.book)]),
        .span("faint", " " + say.text(of: provenance.asOf)),
      ])
    navigations = Dictionary(
      uniqueKeysWithValues: SitePage.fixed.map { ($0, language.navigation(on: $0)) })
    navigation = language.navigation(on: nil)
    footer = .element(.footer, [], [Self.origin(provenance, say)])
  }

  /// A whole page.
  func page(_ page: SitePage, _ content: (title: String, body: [HTML])) -> HTML {
    let title = HTML.element(.title, [], [.text("\(content.title) – \(book)")])
    return .element(
      .html, [.lang(say.rawValue)],
      [
        .element(.head, [], meta + [title] + links),
        .element(
          .body, [],
          [
            skip, .element(.header, [], [banner, navigations[page] ?? navigation]),
            .element(
              .main, [.id(Anchor("content"))],
              [.element(.h1, nil, content.title)] + content.body),
            footer,
          ]),
      ])
  }

  /// Nothing is run or fetched but the stylesheet, whatever stands in a page; a browser asks for no icon.
  private static var meta: [HTML] {
    [
      .element(.meta, [.fixed("charset", "utf-8")], []),
      .element(
        .meta, [.fixed("http-equiv", "Content-Security-Policy"), .content(policy)], []),
      .element(
        .meta,
        [
          .fixed("name", "viewport"), .fixed("content", "width=device-width, initial-scale=1"),
        ], []),
      .element(.meta, [.fixed("name", "referrer"), .fixed("content", "no-referrer")], []),
      .element(.meta, [.fixed("name", "robots"), .fixed("content", "noindex")], []),
      .element(.meta, [.fixed("name", "color-scheme"), .fixed("content", "light dark")], []),
      .element(.meta, [.fixed("name", "generator"), .fixed("content", "csbook")], []),
    ]
  }

  /// What a page may load: the stylesheet beside it, and the three styles by which Markdown aligns the cells of its tables.
  private static let policy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'self' "
    + "'unsafe-hashes' 'sha256-6l+tpow5lGPV0MHWZlDv8nD7HrL77FGFldqQ7zc5gxY=' "
    + "'sha256-Y9v1MZrln1N8aPBY5lmpxYKwFkcp/nyBMMEnn7WFjuw=' "
    + "'sha256-i0JPB0qmRu5AViJTxOIzqXnfGoiWFw+oNAm4uJd7ZQk='"

  /// Book, commit, day and rules: what it takes to have the same figures again.
  private static func origin(_ provenance: Provenance, _ say: Language) -> HTML {
    let commit =
      provenance.commit.map { say("commit ", "コミット ") + $0.prefix(12) }
      ?? say("files as they are, not a commit", "作業中のファイル（コミットではない）")
    let rules = say("rules ", "ルール ") + (provenance.rules ?? say("of then", "当時のもの"))
    let parts = [provenance.book, commit, say.text(of: provenance.asOf), rules]
    return .element(.p, nil, parts.joined(separator: " · "))
  }
}

extension Language {
  /// The way to the pages that every site has.
  fileprivate func navigation(on page: SitePage?) -> HTML {
    let ways = SitePage.fixed.map { other in
      let here: [Attribute] = other == page ? [.fixed("aria-current", "page")] : []
      return HTML.element(
        .li, [], [.element(.a, [.href(SitePlace(other))] + here, [.text(name(of: other) ?? "")])])
    }
    return .element(.nav, [.label(self("Pages", "ページ"))], [.element(.ul, [], ways)])
  }

  /// The name of a page that every site has.
  private func name(of page: SitePage) -> String? {
    switch page {
    case .overview: self("Overview", "概要")
    case .renewals: self("Renewals", "更新")
    case .health: self("Health", "ヘルス")
    case .journey: self("Journey", "ジャーニー")
    case .team: self("Team", "チーム")
    case .accounts: self("Accounts", "顧客")
    case .about: self("About", "このサイトについて")
    case .account, .owner: nil
    }
  }
}

extension Site {
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
