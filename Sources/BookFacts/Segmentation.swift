// Which segment takes an account, and why.

import BookModel
import SQLite

/// The rules of a book's segments, read once; any thread may use them, each with its own engine.
package struct Segmentation: Sendable {
  /// A segment with its condition, or with what is wrong with it.
  package struct Rule: Sendable {
    package let segment: Page<SegmentSchema>
    /// Nil where no condition is written.
    package let condition: Result<Condition, ConditionError>?
  }

  /// In the order in which they are tried: by `order`, then by path.
  package let rules: [Rule]
  private let columns: [ConditionColumn]
  private let day: Day

  /// Reads the condition of every segment; it may read facts of stratum 0.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    book: Book, catalog: FactCatalog, day: Day
  ) throws(SQLiteUnavailable) {
    columns = catalog.columns
    self.day = day
    let engine = try ConditionEngine(columns: columns, today: day)
    rules = book.segments.map { segment in
      guard let text = segment.when else { return Rule(segment: segment, condition: nil) }
      return Rule(
        segment: segment,
        condition: Result { () throws(ConditionError) in
          try engine.compile(text, readingBelow: 1)
        })
    }
  }

  private init(rules: [Rule], columns: [ConditionColumn], day: Day) {
    self.rules = rules
    self.columns = columns
    self.day = day
  }

  /// The same rules, for another day.
  package func on(_ day: Day) -> Segmentation {
    Segmentation(rules: rules, columns: columns, day: day)
  }

  /// An engine for one thread.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func makeEngine() throws(SQLiteUnavailable) -> ConditionEngine {
    try ConditionEngine(columns: columns, today: day)
  }

  /// The first segment whose condition holds; nil where none does.
  ///
  /// A rule that could not be read takes nobody; lint says so at its place.
  package func segment(of row: FactRow, by engine: ConditionEngine) -> Page<SegmentSchema>? {
    rules.first { rule in
      guard case .success(let condition) = rule.condition else { return false }
      return engine.evaluate(condition, row: row.value(of:)).holds
    }?.segment
  }

  /// The same with what each rule said, down to the one that holds.
  package func explain(_ row: FactRow, by engine: ConditionEngine) -> SegmentExplanation {
    var tried: [SegmentExplanation.Trial] = []
    for rule in rules {
      let explanation: ConditionExplanation? =
        if case .success(let condition) = rule.condition {
          engine.explain(condition, row: row.value(of:))
        } else {
          nil
        }
      tried.append(SegmentExplanation.Trial(rule: rule, explanation: explanation))
      if explanation?.outcome.holds == true {
        return SegmentExplanation(segment: rule.segment, tried: tried)
      }
    }
    return SegmentExplanation(segment: nil, tried: tried)
  }
}

/// Why a segment takes an account.
package struct SegmentExplanation: Sendable {
  /// The last one tried; nil where no rule holds.
  package let segment: Page<SegmentSchema>?
  package let tried: [Trial]

  package struct Trial: Sendable {
    package let rule: Segmentation.Rule
    /// Nil where the rule has no condition that could be read.
    package let explanation: ConditionExplanation?
  }
}
