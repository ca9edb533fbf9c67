// The words that pick accounts: `segment:enterprise health:..50 renewal:..90d not:tag:pilot`.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import BookText

/// One condition on accounts, written in characters that no shell reads.
package indirect enum AccountTerm: Hashable, Sendable {
  /// A text that must be the account's.
  case text(Name, String)
  /// A number between two others, both inclusive; either may be absent.
  case range(Name, low: Double?, high: Double?)
  case not(AccountTerm)
  /// A word of the account's name or id.
  case word(String)

  /// What a term speaks of.
  package enum Name: String, Sendable, CaseIterable {
    case segment, owner, deputy, status, region, industry, product, tag, stage, band
    case renewalStatus = "renewal-status"
    case health, coverage, renewal, arr, seats

    /// Whether it takes a range instead of a text.
    var isNumber: Bool {
      switch self {
      case .health, .coverage, .renewal, .arr, .seats: true
      default: false
      }
    }
  }

  /// Why a term cannot be read.
  package struct Refusal: Error, Hashable, Sendable {
    package let message: String
    package let hint: String?
  }
}

extension AccountTerm {
  /// Reads a term; `me` is the team member who asks, for `owner:me`.
  package init(_ text: String, me: String?) throws(Refusal) {
    guard let colon = text.firstIndex(of: ":") else {
      self = .word(text.lowercased())
      return
    }
    let (key, value) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
    if key == "not" {
      self = .not(try AccountTerm(value, me: me))
      return
    }
    guard let name = Name(rawValue: key) else {
      let near = NearMiss.of(key, among: Name.allCases.map(\.rawValue) + ["not"])
      throw Refusal(
        message: "there is no term `\(key):`",
        hint: near.map { "did you mean `\($0):`?" }
          ?? "terms are \(Name.allCases.map(\.rawValue).joined(separator: ", ")), not")
    }
    if name.isNumber {
      self = try AccountTerm.range(name, value)
    } else if value == "me", name == .owner || name == .deputy {
      guard let me else {
        throw Refusal(
          message: "nobody in csbook.yml has your user.email, so `\(text)` names no one",
          hint: "write the id of a team member")
      }
      self = .text(name, me)
    } else {
      self = .text(name, value)
    }
  }

  private static func range(_ name: Name, _ value: String) throws(Refusal) -> AccountTerm {
    let refusal = Refusal(
      message: "`\(name.rawValue):` takes a range, not `\(value)`",
      hint: name == .health
        ? "such as health:..50; for a band write band:red"
        : "such as \(name.rawValue):\(name == .renewal ? "..90d" : "50..100")")
    let ends = value.components(separatedBy: "..")
    guard ends.count == 2, ends != ["", ""] else { throw refusal }
    func number(_ text: String) throws(Refusal) -> Double? {
      if text.isEmpty { return nil }
      if name == .renewal, text.hasSuffix("d") {
        guard let days = Int(text.dropLast()) else { throw refusal }
        return Double(days)
      }
      guard let number = DecimalNumber(text) else { throw refusal }
      return number.double
    }
    let (low, high) = (try number(ends[0]), try number(ends[1]))
    if let low, let high, low > high {
      throw Refusal(
        message: refusal.message,
        hint: "the lower end comes first: \(name.rawValue):\(ends[1])..\(ends[0])")
    }
    return .range(name, low: low, high: high)
  }

  /// Whether an account fits.
  package func fits(_ account: AccountFigures) -> Bool {
    switch self {
    case .not(let term):
      return !term.fits(account)
    case .word(let word):
      return account.id.contains(word) || account.name.lowercased().contains(word)
    case .text(let name, let value):
      return name.texts(of: account).contains { $0.caseInsensitivelyEquals(value) }
    case .range(let name, let low, let high):
      guard let number = name.number(of: account) else { return false }
      return low.map { number >= $0 } ?? true && high.map { number <= $0 } ?? true
    }
  }
}

extension AccountTerm.Name {
  fileprivate func texts(of account: AccountFigures) -> [String] {
    let page = account.account.page
    let texts: [String?] =
      switch self {
      case .segment: [account.segment?.id]
      case .owner: [page?.owner]
      case .deputy: [page?.deputy]
      case .status: [account.status?.rawValue]
      case .region: [page?.region]
      case .industry: [page?.industry]
      case .product: page?.products ?? []
      case .tag: page?.tags ?? []
      case .stage: [account.stage]
      case .band: [account.health?.band.rawValue]
      case .renewalStatus: [account.nextRenewal?.status.rawValue]
      case .health, .coverage, .renewal, .arr, .seats: []
      }
    return texts.compactMap(\.self)
  }

  fileprivate func number(of account: AccountFigures) -> Double? {
    switch self {
    case .health: account.health?.score?.value
    case .coverage: (account.health?.coverage.share).map { $0 * 100 }
    case .renewal: account.nextRenewal.map { Double($0.renewal.due - account.day) }
    case .arr: DecimalNumber(account.arr.amount)?.double
    case .seats: account.seats.map(Double.init)
    default: nil
    }
  }
}

extension String {
  fileprivate func caseInsensitivelyEquals(_ other: String) -> Bool {
    self == other || lowercased() == other.lowercased()
  }

  /// The parts between separators, empty ones too.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
