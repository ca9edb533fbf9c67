// The names that one condition may use.

/// The columns of the row, and the stratum that bounds what one condition reads.
struct ConditionScope {
  let columns: ConditionColumns
  /// Columns of this stratum and above are circular.
  let stratum: Int

  /// The column of that name.
  ///
  /// - Throws: `unknownName`, `circular`, or what to say of a word of SQL.
  func column(_ name: String, at range: Range<Int>) throws(ConditionError) -> ConditionColumn {
    guard let column = columns.named(name) else {
      if let construct = refusedKeyword(name) {
        throw ConditionError(.notAllowed(construct), at: range)
      }
      let readable = columns.all.lazy.filter { $0.stratum < stratum }.map(\.name)
      let near = nearestName(to: name, among: readable)
      throw ConditionError(.unknownName(name, suggestion: near), at: range)
    }
    guard column.stratum < stratum else {
      throw ConditionError(
        .circular(column.name, stratum: column.stratum, below: stratum), at: range)
    }
    return column
  }

  /// What to say of `metric.wau`, which is `metric_wau`, and of `metric_change.wau`, which is
  /// `change_wau`.
  func dotted(_ name: String) -> ConditionError.Kind {
    let flat = name.split(separator: ".").joined(separator: "_")
    let long = "metric_change_"
    let short = flat.lowercased().hasPrefix(long) ? "change_" + flat.dropFirst(long.count) : flat
    return .dottedName(name, column: columns.named(short)?.name)
  }
}

/// The columns of an account's row, found by name as SQLite finds them: without the case of ASCII
/// letters.
struct ConditionColumns {
  let all: [ConditionColumn]
  private let byName: [String: ConditionColumn]

  /// Of columns whose names differ by case only, the first is kept.
  init(_ columns: [ConditionColumn]) {
    let named = columns.map { ($0.name.lowercased(), $0) }
    byName = Dictionary(named) { first, _ in first }
    all = columns
  }

  func named(_ name: String) -> ConditionColumn? {
    // The Kelvin sign equals K for Swift, and is no letter of a column for SQLite.
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return byName[name.lowercased()]
  }
}
