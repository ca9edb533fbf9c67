// The first line of a commit message, as much as fits.

import BookText

/// `acme: renewal moved to at-risk; contact m-tanaka left`.
struct SubjectLine {
  let text: String
  private static let width = 72

  init(_ groups: [ChangeGroup]) {
    guard !groups.isEmpty else {
      text = "book: files edited"
      return
    }
    let candidates = [
      Self.one(groups), Self.same(groups), Self.each(groups), Self.common(groups),
      Self.counted(groups, all: true), Self.counted(groups, all: false),
    ].compactMap { $0 }
    text = candidates.first { DisplayWidth.of($0) <= Self.width } ?? candidates.last ?? ""
  }

  /// All that fits about the only account.
  private static func one(_ groups: [ChangeGroup]) -> String? {
    guard groups.count == 1, let group = groups.first, let first = group.texts.first else {
      return nil
    }
    var line = "\(group.subject): \(first)"
    guard DisplayWidth.of(line) <= width else {
      return "\(group.subject): \(DisplayWidth.fit(first, width - group.subject.utf8.count - 2))"
    }
    for text in group.texts.dropFirst() {
      guard DisplayWidth.of("\(line); \(text)") <= width else { break }
      line += "; \(text)"
    }
    return line
  }

  /// What happened to several alike.
  private static func same(_ groups: [ChangeGroup]) -> String? {
    guard let first = groups.first, first.texts.count == 1,
      groups.allSatisfy({ $0.texts == first.texts })
    else { return nil }
    return "\(names(groups)): \(first.texts[0])"
  }

  /// The most important of each.
  private static func each(_ groups: [ChangeGroup]) -> String? {
    groups.compactMap { group in group.texts.first.map { "\(group.subject): \($0)" } }
      .joined(separator: "; ")
  }

  /// What happened to all of them, beside other things.
  private static func common(_ groups: [ChangeGroup]) -> String? {
    let shared = groups.first?.texts.first { text in
      groups.allSatisfy { $0.texts.contains(text) }
    }
    guard let shared else { return nil }
    let more = groups.reduce(0) { $0 + $1.texts.count } - groups.count
    let rest = more > 0 ? "; \(Sentence.counted(more, "more change"))" : ""
    return "\(counted(groups)): \(shared)\(rest)"
  }

  /// How much changed; `all` names each account.
  private static func counted(_ groups: [ChangeGroup], all: Bool) -> String {
    let changes = Sentence.counted(groups.reduce(0) { $0 + $1.texts.count }, "change")
    return "\(all ? names(groups) : counted(groups)): \(changes)"
  }

  private static func names(_ groups: [ChangeGroup]) -> String {
    groups.map(\.subject).joined(separator: ", ")
  }

  private static func counted(_ groups: [ChangeGroup]) -> String {
    let accounts = groups.count(where: \.isAccount)
    let parts = [(accounts, "account"), (groups.count - accounts, "shared file")]
    return parts.filter { $0.0 > 0 }.map(Sentence.counted).joined(separator: ", ")
  }
}
