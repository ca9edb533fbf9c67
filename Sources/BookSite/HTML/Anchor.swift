// Where links lead: into a page, to a page of the site, to the web.

import BookModel

/// The name of a place in a page.
package struct Anchor: Hashable, Sendable {
  let name: String

  /// A name of the program's own.
  init(_ name: StaticString) { self.name = "\(name)" }

  /// A name of the program's own, and an id of the book after it; what no id may hold is left out.
  init(_ name: StaticString, _ id: String) {
    let clean = id.unicodeScalars.filter { scalar in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }
    self.name = "\(name)-" + String(String.UnicodeScalarView(clean))
  }

  /// A place that belongs to this one.
  func part(_ part: StaticString) -> Anchor { Anchor(of: self, part) }

  private init(of anchor: Anchor, _ part: StaticString) { name = "\(anchor.name)-\(part)" }
}

/// A page of the site, each a file of its folder.
package enum SitePage: Hashable, Sendable {
  case overview, renewals, health, journey, team, accounts, about
  case account(String)
  case owner(String)

  /// The pages that every site has, in the order in which they are named on each of them.
  static let fixed: [SitePage] = [
    .overview, .renewals, .health, .journey, .team, .accounts, .about,
  ]

  /// The name of its file; ids are slugs, so that no two pages have one name and none leaves the folder.
  package var file: String {
    switch self {
    case .overview: "index.html"
    case .renewals: "renewals.html"
    case .health: "health.html"
    case .journey: "journey.html"
    case .team: "team.html"
    case .accounts: "accounts.html"
    case .about: "about.html"
    case .account(let id): "account-\(id).html"
    case .owner(let id): "owner-\(id).html"
    }
  }

  /// The account's page; nil for what is no id.
  static func page(ofAccount id: String) -> SitePage? { Slug.isValid(id) ? .account(id) : nil }

  static func page(ofOwner id: String) -> SitePage? { Slug.isValid(id) ? .owner(id) : nil }
}

/// A page, or a place in one.
struct SitePlace: Sendable {
  let reference: String

  init(_ page: SitePage) { reference = page.file }

  init(_ page: SitePage, _ anchor: Anchor) { reference = "\(page.file)#\(anchor.name)" }

  init(here anchor: Anchor) { reference = "#\(anchor.name)" }

  static let stylesheet = SitePlace(file: "style.css")

  private init(file: String) { reference = file }
}

/// An address on the web, as somebody wrote it in the book.
struct WebLink: Sendable {
  let address: String

  /// Nil for whatever is no address of the web: nothing of a book may run.
  init?(_ text: String) {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard ["https", "http"].contains(scheme), text.dropFirst(scheme.count).hasPrefix("://"),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    address = text
  }
}
