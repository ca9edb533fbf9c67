// What placeholders stand for.

import BookModel
import BookText

/// The values with which a template is filled.
package struct TemplateValues: Sendable {
  /// The day of `{{date}}`, from which `{{date+30d}}` is counted.
  package let day: Day
  private let values: [String: YAMLValue]
  /// Names that may stand in a template though nothing is known for them.
  private let known: Set<String>

  package init(day: Day, _ values: [String: YAMLValue], known: some Sequence<String>) {
    self.day = day
    self.values = values
    self.known = Set(known).union(values.keys)
  }

  /// What a name stands for.
  enum Meaning {
    case value(YAMLValue)
    /// Nothing is known for it.
    case absent
    case unknown
  }

  func meaning(of name: String) -> Meaning {
    if let day = self.day(of: name) { return .value(.literal(day.description)) }
    if let value = values[name] { return .value(value) }
    return known.contains(name) ? .absent : .unknown
  }

  /// The name that somebody probably meant.
  func near(_ name: String) -> String? {
    NearMiss.of(name, among: known.union(["date"]).sorted())
  }

  /// `date`, or so many days after or before it.
  private func day(of name: String) -> Day? {
    guard name.hasPrefix("date") else { return nil }
    let offset = name.dropFirst(4)
    if offset.isEmpty { return day }
    guard offset.first == "+" || offset.first == "-", offset.last == "d", offset.count <= 6,
      let days = Int(offset.dropLast())
    else { return nil }
    return day + days
  }
}

extension YAMLValue {
  /// The value as words of a text.
  var words: String {
    switch self {
    case .text(let text), .literal(let text): text
    case .list(let items): items.map(\.words).joined(separator: ", ")
    case .record(let entries):
      entries.map { "\($0.key): \($0.value.words)" }.joined(separator: ", ")
    }
  }
}
