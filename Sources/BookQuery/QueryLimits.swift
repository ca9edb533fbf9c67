// How much a query may take.

/// The bounds of one query; beyond them it ends with an error, and never with half an answer.
package struct QueryLimits: Hashable, Sendable {
  /// Bytes of the statement.
  package var statementBytes = 100_000
  /// Bytes of any value, read or computed.
  package var valueBytes = 1_000_000
  /// Rows of the answer.
  package var rows = 100_000
  /// Bytes of the texts of the answer, and eight for every other value.
  package var answerBytes = 64 << 20
  /// Steps of SQLite's machine.
  package var steps = 2_000_000_000
  package var time = Duration.seconds(60)
  /// Bytes that SQLite may hold, with the tables.
  package var memory: Int64 = 512 << 20
  /// What a single step may not go beyond, after which `memory` would be looked at.
  static let processMemory: Int64 = 768 << 20

  package init() {}
}
