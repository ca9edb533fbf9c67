// What a written report says, before it has a language.

import BookFacts
import BookHealth
import BookModel
import BookRevenue

/// A value of a written report: programs get it as it is, readers in the form of their language.
package indirect enum ReportValue: Sendable {
  /// Nobody knows, or nobody wrote it down.
  case missing
  case flag(Bool)
  /// What the book says, in one line.
  case text(String)
  /// The same, with the emphasis that its writer gave it.
  case marked(String)
  /// Markdown of the book, as it was written.
  case prose(String)
  case count(Int)
  /// With at most so many decimals.
  case number(Double, decimals: Int)
  /// The same with its sign.
  case change(Double, decimals: Int)
  /// Cut where it is shown, so that it never says another band than its own.
  case score(Score)
  case share(Double)
  case rate(Rate)
  case money(Money)
  /// Read in whole units: nobody estimates cents.
  case estimate(Money)
  case day(Day)
  case month(YearMonth)
  case words(Words)
  case list([ReportValue])
  case record([Member])

  package struct Member: Sendable {
    package let key: String
    package let value: ReportValue
  }
}

extension ReportValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  package init(dictionaryLiteral members: (String, ReportValue)...) {
    self = .record(members.map { Member(key: $0.0, value: $0.1) })
  }

  package init(arrayLiteral items: ReportValue...) { self = .list(items) }
}

extension ReportValue {
  package init(_ text: String?) { self = text.map { .text($0) } ?? .missing }
  package init(_ flag: Bool) { self = .flag(flag) }
  package init(_ count: Int?) { self = count.map { .count($0) } ?? .missing }
  package init(_ money: Money?) { self = money.map { .money($0) } ?? .missing }
  package init(_ day: Day?) { self = day.map { .day($0) } ?? .missing }
  package init(_ words: Words?) { self = words.map { .words($0) } ?? .missing }
  package init(_ band: Band?) { self = band.map { .words(.of($0)) } ?? .missing }
  package init(_ rate: Rate?) { self = rate.flatMap { $0.isEmpty ? nil : .rate($0) } ?? .missing }
  package init(_ score: Score?) { self = score.map { .score($0) } ?? .missing }
  package init(_ coverage: Coverage?) { self = coverage.map { .share($0.share) } ?? .missing }
  package init(marked text: String?) { self = text.map { .marked($0) } ?? .missing }
  package init(share: Double?) { self = share.map { .share($0) } ?? .missing }
  package init(_ number: DecimalNumber?) { self.init(number?.double, decimals: 4) }

  /// The value of a fact, as far as people read it.
  package init(_ value: FactValue?, of fact: String) {
    switch value {
    case nil: self = .missing
    case .number(let number): self.init(number, decimals: 2)
    case .integer(let number): self = .count(number)
    case .day(let day): self = .day(day)
    case .text(let text): self = .words(.text(text, of: fact))
    case .flag(let flag): self = .words(.answer(flag))
    case let value?: self = .text(value.worded)
    }
  }

  package init(_ number: Double?, decimals: Int) {
    self = number.flatMap { $0.isFinite ? .number($0, decimals: decimals) : nil } ?? .missing
  }

  package init<Item>(_ items: [Item], _ value: (Item) -> ReportValue) {
    self = .list(items.map(value))
  }

  /// The same record with more members.
  package func with(_ members: KeyValuePairs<String, ReportValue>) -> ReportValue {
    guard case .record(let own) = self else { return self }
    return .record(own + members.map { Member(key: $0.key, value: $0.value) })
  }

  /// Whether a list, or one of those in a record, has an item.
  var hasItems: Bool {
    switch self {
    case .list(let items): !items.isEmpty
    case .record(let members): members.contains { $0.value.hasItems }
    default: false
    }
  }
}
