// The words and the condition that pick accounts, for every verb that speaks of many.

import ArgumentParser
import BookFacts
import BookFigures
import BookReports
import BookText

/// The arguments that pick accounts; all must hold.
struct AccountTerms: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Accounts whose facts fulfil a condition, in quotes: 'arr > 50000 and nps < 0'.",
      valueName: "sql"))
  var condition: String?

  @Argument(help: ArgumentHelp("Accounts, or terms that pick them.", valueName: "terms"))
  var words: [String] = []

  /// The single word without a colon that is to name one account; nil where accounts are picked.
  var account: String? {
    guard condition == nil, words.count == 1, let word = words.first, !word.contains(":") else {
      return nil
    }
    return word
  }

  /// Whether nothing is picked out.
  var isEverything: Bool { condition == nil && words.isEmpty }
}

extension OpenedBook {
  /// The accounts that both the words and the condition pick.
  func accounts(_ terms: AccountTerms, of figures: Figures) throws -> [AccountFigures] {
    try accounts(pick(terms, of: figures), of: figures)
  }

  /// The one account that a single word without a colon names, else those that words and condition pick.
  func accountOrTerms(_ terms: AccountTerms, of figures: Figures) throws -> [AccountFigures] {
    if let account = try namedAccount(terms, of: figures) { return [account] }
    return try accounts(terms, of: figures)
  }

  /// The account that a single word without a colon names; nil where others pick, or nothing does.
  func namedAccount(_ terms: AccountTerms, of figures: Figures) throws -> AccountFigures? {
    guard let word = terms.account else { return nil }
    return try account(word, of: figures)
  }

  /// The accounts of a pick; of how many nobody knows whether they belong to the answer is said on standard error.
  func accounts(_ pick: AccountPick, of figures: Figures) throws -> [AccountFigures] {
    let picked = try Failure.ofPicking { () throws(AccountFilter.Fault) in
      try pick.accounts(of: figures)
    }
    if !picked.untold.isEmpty {
      let facts =
        picked.missing.isEmpty ? "" : ": \(picked.missing.joined(separator: ", ")) missing"
      System.say(
        "csbook: \(counted(picked.untold.count, "account")) left out, which --where cannot be told of"
          + Terminal.safe(facts, newlines: false) + "\n")
    }
    return picked.accounts
  }
}

extension Report {
  /// What people are told where terms pick no account.
  static let noAccountFits = "no account fits; csbook list shows the accounts"

  /// The same; where terms pick no account, people are told just that.
  func of(_ accounts: [AccountFigures], picked terms: AccountTerms) -> Report {
    guard accounts.isEmpty, !terms.isEverything else { return self }
    return Report(
      schema: schema, data: data, summary: summary,
      blocks: [.text(Styled(Self.noAccountFits))], records: records)
  }
}

extension Failure {
  /// What somebody finds who picks accounts, with the fault of a condition in the words of the command.
  static func ofPicking<Answer>(
    _ find: () throws(AccountFilter.Fault) -> Answer
  ) throws -> Answer {
    do throws(AccountFilter.Fault) {
      return try find()
    } catch {
      throw self.error(error)
    }
  }

  /// The same fault where it was met on the way.
  static func error(_ fault: AccountFilter.Fault) -> any Error {
    switch fault {
    case .unavailable(let error): error
    case .condition(let error, let condition):
      wrongSQL(
        error.sentence, of: "--where", condition, offset: error.offset, length: error.length,
        hint: "see `csbook help conditions`, and `csbook help facts` for the names")
    case .account(let id, let failure):
      Failure.impossible("condition", "--where: \(failure.sentence), at the account \(id)")
    }
  }

  /// SQL that the user wrote and that cannot be read, with its place.
  static func wrongSQL(
    _ message: String, of source: String, _ text: String, offset: Int, length: Int, hint: String?
  ) -> Failure {
    let place = Caret.place(in: text, offset: offset, length: length)
    return Failure(
      status: 64, code: "usage", message: "\(source):\(place.line):\(place.column): \(message)",
      excerpt: text.isEmpty ? [] : [place.caret.line, place.caret.mark], hint: hint)
  }
}
