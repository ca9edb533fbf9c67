// A fact as the catalogue knows it: its name, what it says, and how it is read off an account.

import BookModel

/// A named, typed, dated value of one account on one day.
package struct Fact: Sendable {
  /// As files and reports name it: `arr`, `metric.wau`.
  package let name: String
  /// As conditions and SQL name it: `arr`, `metric_wau`.
  package let sqlName: String
  package let type: FactType
  /// What a number counts, or what a text is.
  package let unit: String
  /// One sentence or two, for the catalogue that people read.
  package let definition: String
  /// 0 written or counted from the account's own files; 1 the segment; 2 what the segment decides; 3 health and what rests on it.
  package let stratum: Int
  /// Days after which conditions no longer see a value; nil where it does not age.
  package let freshness: Int?
  /// What stands where nothing is written: `0`, `none`, or `missing`.
  package let absent: String
  /// Reads the fact off a row; nil is missing.
  let read: @Sendable (FactRow) -> FactReading?

  init(
    _ name: String, sql: String? = nil, _ type: FactType, unit: String, stratum: Int = 0,
    freshness: Int? = nil, absent: String = "missing", _ definition: String,
    read: @escaping @Sendable (FactRow) -> FactReading?
  ) {
    self.name = name
    sqlName = sql ?? name
    self.type = type
    self.unit = unit
    self.definition = definition
    self.stratum = stratum
    self.freshness = freshness
    self.absent = absent
    self.read = read
  }

  /// A fact that is counted in files of these kinds: missing where one of them is there and cannot be read.
  init(
    _ name: String, _ type: FactType, unit: String, stratum: Int = 0, absent: String = "0",
    from kinds: [Kind], _ definition: String,
    count: @escaping @Sendable (FactRow) -> FactValue?
  ) {
    self.init(name, type, unit: unit, stratum: stratum, absent: absent, definition) { row in
      guard row.canRead(kinds) else { return nil }
      return count(row).map { FactReading($0, on: row.day) }
    }
  }
}
