// What a thing is called in each language, for reports and pages alike.

/// Something that has a name in each language, and for programs one of its own.
package struct Words: Hashable, Sendable {
  package let id: String
  package let english: String
  package let japanese: String

  package init(_ id: String, _ english: String, _ japanese: String) {
    self.id = id
    self.english = english
    self.japanese = japanese
  }

  /// A sentence that programs get in English.
  package init(_ english: String, _ japanese: String) { self.init(english, english, japanese) }

  /// What is called as it is written: a name or an id of the book's own.
  package init(_ written: String) { self.init(written, written, written) }
}

extension Language {
  package func callAsFunction(_ words: Words) -> String { self(words.english, words.japanese) }
}

extension Words {
  package static func answer(_ isSo: Bool) -> Self {
    isSo ? Self("yes", "yes", "はい") : Self("no", "no", "いいえ")
  }

  /// A period by its name, as the figures have it.
  package static func period(_ name: String) -> Self {
    if name == "12 months" { return Self(name, name, "直近12か月") }
    let ending = " to date"
    guard name.hasSuffix(ending) else { return Self(name) }
    return Self(name, name, "\(name.dropLast(ending.count))（当日まで）")
  }

  /// An id that readers need not see as one: `first report`.
  static func slug(_ id: String) -> Self {
    let name = id.replacing("-", with: " ")
    return Self(id, name, name)
  }
}
