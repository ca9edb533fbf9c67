// That whatever the format lets people say has a word in each language.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookTesting
import BookWork
import Testing

@testable import BookReports

struct WordsTests {
  /// A choice, and the field in which it may be written.
  struct Choice: CustomTestStringConvertible, Sendable {
    let word: String
    let field: FieldSpec
    let record: String

    var testDescription: String { "\(record) \(field.key): \(word)" }

    /// All that may be chosen in an account's folder, and as the type of an event.
    static let all = Kind.allCases.filter { $0 == .event || $0.place.hasPrefix("accounts/") }
      .flatMap { $0.shape.map(choices) ?? [] }

    private static func choices(of shape: Shape) -> [Choice] {
      shape.fields.flatMap { field in
        field.type.words.map { Choice(word: $0, field: field, record: shape.name) }
          + (field.type.inner.map(choices) ?? [])
      }
    }
  }

  /// Whether a word reads as one of its language, and not as an id of the format.
  private func reads(_ words: Words) -> Bool {
    // Acronyms are said the same in both.
    let isAcronym = words.english == words.japanese && words.english == words.english.uppercased()
    let isEnglish = words.english.allSatisfy(\.isASCII) && !words.english.isEmpty
    let isSlug = words.english.contains("-") && !["win-back", "cross-sell"].contains(words.english)
    return isAcronym || isEnglish && !isSlug && !words.japanese.allSatisfy(\.isASCII)
  }

  @Test(arguments: Choice.all)
  func `a choice of the schema has a word in each language`(_ choice: Choice) throws {
    let words = try #require(Words.known(choice.word, of: choice.field))
    #expect(words.id == choice.word)
    #expect(reads(words), "\(words)")
  }

  @Test func `the walk finds choices at any depth`() {
    let found = Set(Choice.all.map(\.testDescription))
    for known in [
      "contact roles: champion", "intent answer: stay", "change why: ramp", "event type: event",
    ] {
      #expect(found.contains(known), "\(known)")
    }
  }

  @Test func `whatever is worked out has a word too`() {
    let words =
      Band.allCases.map { .of($0) } + RenewalStatus.allCases.map { .of($0) }
      + RenewalRecord.Forecast.allCases.map { .of($0) }
      + RenewalRecord.Intent.Answer.allCases.map { .of($0) }
      + AccountStatus.allCases.map { .of($0) } + Movement.Kind.allCases.map { .of($0) }
      + Freshness.allCases.map { .of($0) } + KnownContact.Standing.allCases.map { .of($0) }
      + StageProgress.allCases.map { .of($0) } + DueUpdate.Kind.allCases.map { .due($0) }
      + ObjectivePosition.State.allCases.map { .of($0) }
      + ContactCoverage.Gap.Kind.allCases.map { Words.of($0) }
      + (1...5).map { .sentiment($0) } + Reason.shipped.map { .reason($0.id) }
      + ["touch", "survey", "qbr"].map { .cadence($0) }
      + [.answer(true), .answer(false), .intent(nil)]
    for word in words where !reads(word) && !["single-threaded"].contains(word.english) {
      Issue.record("\(word)")
    }
  }

  @Test func `a fact that is one of some words is told in words`() throws {
    let figures = try Figures(of: SampleBook.book(), on: SampleBook.day, threads: 1)
    // What people name themselves stays as they wrote it.
    let names: Set<String> = [
      "name", "owner", "deputy", "industry", "region", "parent", "segment", "stage",
    ]
    let facts = figures.catalog.facts.filter { fact in
      fact.type == .text && !names.contains(fact.name) && !fact.name.hasPrefix("custom.")
    }
    var told = 0
    for account in figures.accounts {
      let row = figures.row(of: account)
      for fact in facts {
        guard case .text(let text)? = row[fact.name]?.value else { continue }
        #expect(reads(.text(text, of: fact.name)), "\(fact.name): \(text)")
        told += 1
      }
    }
    #expect(told > 60)
  }
}

extension FieldType {
  /// What people may choose, in lists too.
  fileprivate var words: [String] {
    switch self {
    case .choice(let words, _): words
    case .list(let item, _): item.words
    default: []
    }
  }

  /// The record inside.
  fileprivate var inner: Shape? {
    switch self {
    case .record(let shape): shape
    case .list(let item, _): item.inner
    default: nil
    }
  }
}
