// The accounts that a command's words pick.

import BookFigures
import BookModel
import BookStore
import BookText
import Git

extension OpenedBook {
  /// The figures of the opened book on its day.
  func figures() throws -> Figures {
    try Figures(of: book, on: day, threads: BookLoader.cores)
  }

  /// The team member whose address is the `user.email` of Git; nil where nobody has it, or there is no Git.
  func me() throws -> String? {
    guard let email = try place.ifThere(place.repositoryForReading)?.setting("user.email") else {
      return nil
    }
    return book.settings.team.first { $0.email?.lowercased() == email.lowercased() }?.id
  }

  /// The team member that a word names: an id, or `me`.
  func member(_ word: String) throws -> String {
    if word == "me" {
      if let me = try me() { return me }
      throw Failure.usage(
        "nobody in csbook.yml has your user.email, so `me` names no one",
        hint: "write the id of a team member")
    }
    let ids = book.settings.team.compactMap(\.id)
    guard !ids.contains(word) else { return word }
    throw Failure.usage(
      "nobody of the team is `\(word)`",
      hint: NearMiss.of(word, among: ids).map { "did you mean `\($0)`?" }
        ?? "the team is \(ids.joined(separator: ", "))")
  }

  /// What all the words and the condition pick; a word that is an account's id picks that one.
  ///
  /// `words` stand in the place of those of the terms, where a verb has taken some for something else. A word that no
  /// account knows is a mistake, unless others than these are looked at too.
  func pick(
    _ terms: AccountTerms, words: [String]? = nil, of figures: Figures, amongOthers: Bool = false
  ) throws -> AccountPick {
    let words = words ?? terms.words
    if !amongOthers { try requireKnown(words, in: figures) }
    var named: Set<String> = []
    var picking: [AccountTerm] = []
    for word in words {
      if figures[word] != nil {
        named.insert(word)
        continue
      }
      let me = word.hasSuffix(":me") ? try me() : nil
      do throws(AccountTerm.Refusal) {
        picking.append(try AccountTerm(word, me: me))
      } catch {
        throw Failure.usage(error.message, hint: error.hint)
      }
    }
    return AccountPick(named: named, terms: picking, condition: terms.condition)
  }

  /// Refuses a word without a colon that is in the name or id of no account.
  private func requireKnown(_ words: [String], in figures: Figures) throws {
    for word in words where !word.contains(":") {
      let part = AccountTerm.word(word.lowercased())
      guard !figures.accounts.contains(where: part.fits) else { continue }
      _ = try account(word, of: figures)
    }
  }

  /// The one account that a word names: its id, or the only one that begins so.
  func account(_ word: String, of figures: Figures) throws -> AccountFigures {
    let id = try AccountName.id(
      word, among: figures.accounts.map(\.id), absent: book.notCheckedOut)
    guard let account = figures[id] else { throw AccountName.unknown(word, near: nil) }
    return account
  }

  /// The id of the one account that a word names, of those that are here or in another state.
  func accountID(_ word: String, alsoIn other: any BookSource) throws -> String {
    let id = try AccountName.id(
      word, among: Set(source.accountIDs() + other.accountIDs()).sorted())
    guard !book.notCheckedOut.contains(id) else { throw AccountName.notCheckedOut(id) }
    return id
  }

  /// The team member whose name is filled in where the user judges.
  func author() throws -> String {
    if let me = try me() { return me }
    throw Failure.impossible(
      "no-author", "nobody of the team has the address that Git knows you by",
      hint: "write your address in csbook.yml under `team:`, or say who it is, as `sentiment.by=ID`"
    )
  }
}

extension BookPlace {
  /// The ids of the book's accounts, in the order of their bytes.
  func accountIDs() throws -> [String] {
    try WorkingTree(root: root).accountIDs()
  }

  /// The id of the one account that a word names.
  func accountID(_ word: String) throws -> String {
    try requireBook()
    let id = try AccountName.id(word, among: workingTree().accountIDs())
    guard System.fileExists(absolute(Layout.accounts / id)) else {
      throw AccountName.notCheckedOut(id)
    }
    return id
  }
}

extension BookSource {
  /// The ids of the accounts that it has, in the order of their bytes.
  func accountIDs() throws -> [String] {
    if let trees = try accountTrees() { return trees.map(\.name).sorted() }
    let ids = try files(of: .accounts([])).compactMap { Layout.account(of: $0.path) }
    return Set(ids.map { String(decoding: $0, as: UTF8.self) }).sorted()
  }
}

/// How a word names an account.
enum AccountName {
  /// The id itself, or the only one that begins with the word; `absent` are those that are not checked out.
  static func id(
    _ word: String, among ids: [String], absent: Set<String> = []
  ) throws -> String {
    if ids.contains(word) { return word }
    if absent.contains(word) { throw notCheckedOut(word) }
    let matches = ids.filter { $0.hasPrefix(word) }
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      throw Failure.usage(
        "`\(word)` begins several accounts",
        hint: "write one of \(matches.prefix(8).joined(separator: ", "))")
    }
    throw unknown(word, near: NearMiss.of(word, among: ids))
  }

  static func notCheckedOut(_ id: String) -> Failure {
    .impossible(
      "not-checked-out", "`\(id)` is not checked out (sparse checkout)",
      hint: "`git sparse-checkout add` its folder, or read what is committed: --at HEAD")
  }

  static func unknown(_ word: String, near: String?) -> Failure {
    .impossible(
      "no-account", "there is no account `\(word)`",
      hint: near.map { "did you mean `\($0)`?" } ?? "`csbook list` shows the accounts")
  }
}
