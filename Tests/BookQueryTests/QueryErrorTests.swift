// What is said of a mistake, and where.

import Testing

@testable import BookQuery

struct QueryErrorTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    /// The statement, with the place that is meant between two bars.
    let marked: String
    let sentence: String
    let hint: String?

    init(_ marked: String, _ sentence: String, _ hint: String? = nil) {
      self.marked = marked
      self.sentence = sentence
      self.hint = hint
    }

    var testDescription: String { marked }
    var statement: String { marked.filter { $0 != "¦" } }
    var place: Range<Int> {
      let parts = marked.split(separator: "¦", omittingEmptySubsequences: false).map(\.utf8.count)
      return parts[0]..<(parts[0] + (parts.count > 1 ? parts[1] : 0))
    }
  }

  @Test(arguments: [
    Mistake("select * from ¦acounts¦", "there is no table acounts", "did you mean accounts?"),
    Mistake("select * from main.¦acounts¦", "there is no table main.acounts", nil),
    Mistake(
      "select ¦regoin¦ from accounts", "there is no column regoin in accounts",
      "did you mean region?"),
    Mistake(
      "select 'region', a.¦regoin¦ from accounts a", "there is no column regoin in accounts",
      "did you mean region?"),
    Mistake(
      "select account from accounts where ¦name = 'Ä' and ¦frst = 1",
      "there is no column frst in accounts", nil),
    Mistake("select ¦summ¦(arr) from accounts", "a query cannot call summ", "did you mean sum?"),
    Mistake("select account ¦form¦ accounts x", "near \"accounts\": syntax error", nil),
    Mistake("select ¦on¦ from facts", "on has no place here", "the column is called on_"),
    Mistake(
      "select ¦account¦ from accounts join contacts",
      "several tables have a column account", nil),
    Mistake(
      "select account from¦¦", "the query ends before it is complete",
      "such as: select account, arr from accounts"),
    Mistake(
      "select account from ¦health_step¦ where 1", "there is no table health_step",
      "did you mean health_steps?"),
  ])
  func `a mistake is answered at its place, with what was meant`(_ mistake: Mistake) throws {
    let error = try #require(AskedBook.of([:]).error(mistake.statement))
    let isSyntax = mistake.sentence.contains("syntax") || mistake.marked.contains("frst")
    #expect(error.sentence == mistake.sentence)
    if let hint = mistake.hint { #expect(error.hint == hint) }
    if !isSyntax { #expect(error.place == mistake.place) }
  }

  @Test func `places are counted in bytes, and texts hold no names`() throws {
    let error = try AskedBook.of([:]).error("select 'nme 日本', nme from accounts")
    #expect(error?.place == 21..<24)
  }
}
