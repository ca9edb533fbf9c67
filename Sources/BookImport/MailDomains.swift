// Mail addresses, and the domains that tell whose they are.

import BookModel

/// An address as `anna@acme.example` or `Anna Berg <anna@acme.example>`.
struct MailAddress: Hashable {
  /// In small letters.
  let text: String

  init?(_ text: String) {
    var address = Substring(text.trimmed)
    if let open = address.lastIndex(of: "<"), let close = address.lastIndex(of: ">"), open < close {
      address = address[address.index(after: open)..<close]
    }
    if address.lowercased().hasPrefix("mailto:") { address = address.dropFirst(7) }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !address.contains(where: \.isWhitespace)
    else { return nil }
    self.text = address.lowercased()
  }

  var domain: String { text.split(separator: "@").last.map(String.init) ?? "" }

  /// What stands before the domain.
  var localPart: String { text.split(separator: "@").first.map(String.init) ?? "" }

  /// The domain of an address, of a web site, or as it is written.
  static func domain(in text: String) -> String {
    if let address = MailAddress(text) { return address.domain }
    var site = text.lowercased()[...]
    if let scheme = site.firstRange(of: "://") { site = site[scheme.upperBound...] }
    site = site.prefix { $0 != "/" && $0 != ":" }
    return String(site.hasPrefix("www.") ? site.dropFirst(4) : site)
  }

  /// The addresses and names in a cell: parted by semicolons or commas, except commas inside a name before its address.
  static func people(in text: String) -> [String] {
    let sign: Character = text.contains(";") ? ";" : ","
    return text.split(separator: sign).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// Which domains say nothing of an account: those of mail for everybody, our own, and those that the mapping names.
struct MailDomains {
  private let others: Set<String>
  let own: Set<String>

  init(settings: Settings, mapping: ImportMapping) {
    own = Set(
      settings.team.compactMap { $0.email.flatMap(MailAddress.init)?.domain }
    ).subtracting(Self.forEverybody)
    others = Set(mapping.sharedDomains.map { $0.lowercased() })
  }

  func tells(_ domain: String) -> Bool {
    !domain.isEmpty && !Self.forEverybody.contains(domain) && !own.contains(domain)
      && !others.contains(domain)
  }

  /// Providers of mail for everybody.
  private static let forEverybody: Set<String> = [
    "126.com", "163.com", "aol.com", "docomo.ne.jp", "ezweb.ne.jp", "fastmail.com", "free.fr",
    "gmail.com", "gmx.at", "gmx.com", "gmx.de", "gmx.net", "googlemail.com", "hey.com",
    "hotmail.co.jp", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.fr", "hotmail.it",
    "icloud.com", "i.softbank.jp", "libero.it", "live.com", "live.nl", "mac.com", "mail.com",
    "mail.ru", "me.com", "msn.com", "naver.com", "nifty.com", "orange.fr", "outlook.com",
    "outlook.de", "outlook.jp", "pm.me", "proton.me", "protonmail.com", "qq.com", "rediffmail.com",
    "softbank.ne.jp", "t-online.de", "web.de", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk",
    "yahoo.com", "yahoo.de", "yahoo.fr", "yandex.ru", "ymail.com", "zoho.com",
  ]
}
