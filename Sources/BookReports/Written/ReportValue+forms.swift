// A written report's values, for programs and for readers.

import BookHealth
import BookModel
import BookRevenue
import BookText

extension ReportValue {
  /// For programs: numbers unrounded, days as `2026-03-02`, names by their ids.
  package var json: JSON {
    switch self {
    case .missing: .null
    case .flag(let flag): .flag(flag)
    case .text(let text), .marked(let text), .prose(let text): .text(text)
    case .count(let count): .whole(count)
    case .number(let number, let decimals), .change(let number, let decimals):
      JSON(number, digits: max(decimals, 4))
    case .score(let score): JSON(score)
    case .share(let share): JSON(share)
    case .rate(let rate): JSON(rate)
    case .money(let money), .estimate(let money): JSON(money)
    case .day(let day): JSON(day)
    case .month(let month): .text("\(month)")
    case .words(let words): .text(words.id)
    case .list(let items): .list(items.map(\.json))
    case .record(let members):
      .object(members.map { JSON.Member(key: $0.key, value: $0.value.json) })
    }
  }

  /// For a template that makes Markdown: everything in words, ready to stand in a line of it.
  package func words(in language: Language) -> JSON {
    switch self {
    case .missing: .null
    case .flag(let flag): .flag(flag)
    case .prose(let text): .text(Terminal.safe(text))
    case .marked(let text): .text(MarkdownRenderer.escaped(text, keeping: "*_`"))
    case .list(let items): .list(items.map { $0.words(in: language) })
    case .record(let members):
      .object(members.map { JSON.Member(key: $0.key, value: $0.value.words(in: language)) })
    default:
      isNone
        ? [Self.none: .text(MarkdownRenderer.escaped(text(in: language)))]
        : .text(MarkdownRenderer.escaped(text(in: language)))
    }
  }

  /// The only key of what is shown, as `0`, and opens no section of a template.
  private static let none = "none"

  private var isNone: Bool {
    switch self {
    case .count(let count): count == 0
    case .money(let money), .estimate(let money): money.minor == 0
    default: false
    }
  }

  private func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .count(let count): language.text(of: count)
    case .number(let number, let places):
      language.text(of: decimals(number, digits: places))
    case .change(let number, let places): signed(number, digits: places)
    case .score(let score): score.description
    case .share(let share): language.text(ofShare: share)
    case .rate(let rate): language.text(of: rate)
    case .money(let money): language.text(of: money)
    case .estimate(let money): language.text(ofEstimate: money)
    case .day(let day): language.text(of: day)
    case .month(let month): language.text(of: month)
    case .words(let words): language(words)
    case .missing, .flag, .marked, .prose, .list, .record: ""
    }
  }
}

extension Language {
  /// A percentage, and over how many it is where they are too few to judge.
  func text(of rate: Rate) -> String {
    let few = rate.caution == nil ? "" : self(" (n = \(rate.n))", "（n = \(rate.n)）")
    return text(ofShare: rate.permille.map { Double($0) / 1000 }) + few
  }

  /// Digits as read: thousands apart, a minus sign, and no zeros at the end of a fraction.
  func text(of digits: String) -> String {
    let parts = digits.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    var fraction = parts.count > 1 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    return (digits.hasPrefix("-") ? "−" : "") + inThousands(parts.first ?? "0")
      + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
