// Whose row it is: accounts by their ids, names, links and mail domains.

import BookEdit
import BookModel
import BookText

/// The accounts of a book, and those that an import adds to them.
struct AccountIndex {
  private(set) var ids: Set<String>
  private var byName: [String: [String]] = [:]
  private var byLink: [String: [String: [String]]] = [:]
  private let byDomain: [String: [String]]
  private var links: [String: [String: String]] = [:]

  /// Domains that tell no account are left out.
  init(of book: Book, domains: MailDomains) {
    ids = Set(book.accounts.map(\.id)).union(book.notCheckedOut)
    var byDomain: [String: Set<String>] = [:]
    for account in book.accounts {
      for person in account.people {
        guard let domain = person.email.flatMap(MailAddress.init)?.domain, domains.tells(domain)
        else { continue }
        byDomain[domain, default: []].insert(account.id)
      }
    }
    self.byDomain = byDomain.mapValues { $0.sorted() }
    for account in book.accounts {
      add(
        account.id, name: account.page?.name,
        links: (account.page?.links?.entries ?? []).map { ($0.key, $0.value) })
    }
  }

  /// Makes an account known, so that no other gets its id.
  mutating func add(_ id: String, name: String?, links: [(key: String, value: String)]) {
    ids.insert(id)
    if let name { byName[name.folded, default: []].append(id) }
    link(id, to: links)
  }

  /// Gives an account links that it has not yet.
  mutating func link(_ id: String, to links: [(key: String, value: String)]) {
    for (key, value) in links where self.links[id]?[key] == nil {
      byLink[key, default: [:]][value, default: []].append(id)
      self.links[id, default: [:]][key] = value
    }
  }

  /// Whose row it is.
  enum Match: Equatable {
    case one(String)
    /// Nothing that tells it is filled in.
    case blank
    case none
    /// With the text that names them.
    case several([String], text: String)
  }

  /// The account that the first key with an answer names.
  ///
  /// An account that has another value for an earlier link is another one, though it has the same name.
  func match(_ row: ExportRow) -> Match {
    var earlier: [(key: String, text: String)] = []
    var isBlank = true
    for key in row.keys where !key.text.isEmpty {
      isBlank = false
      let found = candidates(key.by, key.text).filter { id in
        earlier.allSatisfy { link in (links[id]?[link.key] ?? link.text) == link.text }
      }
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found, text: key.text) }
      if case .link(let link) = key.by { earlier.append((link, key.text)) }
    }
    return isBlank ? .blank : .none
  }

  private func candidates(_ by: ImportMapping.By, _ text: String) -> [String] {
    switch by {
    case .id: ids.contains(text) ? [text] : []
    case .name: byName[text.folded] ?? []
    case .domain: byDomain[MailAddress.domain(in: text)] ?? []
    case .link(let key): byLink[key]?[text] ?? []
    }
  }

  /// The accounts whose contacts have a domain.
  func accounts(of domain: String) -> [String] { byDomain[domain] ?? [] }

  /// The accounts that a text names: by an id, one of these links, or a name.
  func accounts(named text: String, links: [String]) -> [String] {
    if ids.contains(text) { return [text] }
    for link in links {
      if let found = byLink[link]?[text] { return found }
    }
    return byName[text.folded] ?? []
  }

  /// The id nearest to a text, for a hint.
  func near(_ text: String) -> String? {
    NearMiss.of(text.folded, among: byName.keys.sorted()).flatMap { byName[$0]?.first }
  }

  /// An id that no account has, from the name and, where another has it, from what else tells the account.
  func newID(name: String?, row: ExportRow) -> String? {
    let links = row.keys.compactMap { key -> String? in
      guard case .link = key.by, !key.text.isEmpty else { return nil }
      return ImportID.of(String(key.text.suffix(20)))
    }
    guard let base = name.flatMap({ TitleSlug.of($0) }) ?? links.first else { return nil }
    let tails = links.map { "\(base)-\($0)" } + (2...1_000).lazy.map { "\(base)-\($0)" }
    return ([base] + tails).first { !ids.contains($0) && Slug.isValid($0) }
  }
}
