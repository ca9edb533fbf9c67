// sum(), total() and avg(), which add decimal amounts exactly.

internal import CSQLite

/// Puts the three in the place of SQLite's own, which add binary fractions: 0.1 + 0.2 is no 0.3 there.
///
/// A number with up to four digits behind its point, as every amount of money has, is added as a whole number of
/// ten-thousandths; only what is no such number is added as SQLite would.
func addExactSums(to database: OpaquePointer?) -> Int32 {
  let results: [(name: String, result: @convention(c) (OpaquePointer?) -> Void)] = [
    ("sum", { giveSum($0) }), ("total", { giveTotal($0) }), ("avg", { giveMean($0) }),
  ]
  for (name, result) in results {
    let code = sqlite3_create_window_function(
      database, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil,
      { context, _, arguments in change(context, arguments?[0]) { $0.add($1) } },
      result, result,
      { context, _, arguments in change(context, arguments?[0]) { $0.remove($1) } }, nil)
    guard code == SQLITE_OK else { return code }
  }
  return SQLITE_OK
}

/// A sum under way, in memory that SQLite gives zeroed and takes back.
private struct ExactSum {
  /// Values that are not NULL.
  private(set) var count: Int64 = 0
  /// Those that are no whole numbers.
  private var fractions: Int64 = 0
  private var high: Int64 = 0
  private var low: UInt64 = 0
  /// What is no number of ten-thousandths, and what its additions lost.
  private var rest = 0.0
  private var lost = 0.0

  enum Term {
    case whole(Int64)
    case real(Double)
  }

  mutating func add(_ term: Term) { take(term, 1) }
  mutating func remove(_ term: Term) { take(term, -1) }

  private mutating func take(_ term: Term, _ sign: Int64) {
    count += sign
    switch term {
    case .whole(let whole): tenThousandths += Int128(whole) * Int128(sign * 10_000)
    case .real(let real):
      fractions += sign
      let scaled = (real * 10_000).rounded()
      if scaled.magnitude < 0x1p53, scaled / 10_000 == real {
        tenThousandths += Int128(Int64(scaled) * sign)
      } else {
        addRest(real * Double(sign))
      }
    }
  }

  /// Kahan's and Neumaier's addition.
  private mutating func addRest(_ real: Double) {
    let sum = rest + real
    if sum.isFinite {
      lost += rest.magnitude >= real.magnitude ? (rest - sum) + real : (real - sum) + rest
    }
    rest = sum
  }

  private var tenThousandths: Int128 {
    get { Int128(high) << 64 | Int128(low) }
    set {
      high = Int64(truncatingIfNeeded: newValue >> 64)
      low = UInt64(truncatingIfNeeded: newValue)
    }
  }

  var isWhole: Bool { fractions == 0 }
  /// Nil where it is too large for a whole number of SQL.
  var whole: Int64? { Int64(exactly: tenThousandths / 10_000) }
  var real: Double { Double(tenThousandths) / 10_000 + (rest.isFinite ? rest + lost : rest) }
}

private func change(
  _ context: OpaquePointer?, _ value: OpaquePointer??,
  _ change: (inout ExactSum, ExactSum.Term) -> Void
) {
  guard let value = value.flatMap(\.self), let sum = sum(of: context, making: true) else { return }
  switch sqlite3_value_numeric_type(value) {
  case SQLITE_NULL: return
  case SQLITE_INTEGER: change(&sum.pointee, .whole(sqlite3_value_int64(value)))
  default: change(&sum.pointee, .real(sqlite3_value_double(value)))
  }
}

private func sum(of context: OpaquePointer?, making: Bool) -> UnsafeMutablePointer<ExactSum>? {
  sqlite3_aggregate_context(context, making ? Int32(MemoryLayout<ExactSum>.size) : 0)?
    .assumingMemoryBound(to: ExactSum.self)
}

private func giveSum(_ context: OpaquePointer?) {
  guard let sum = sum(of: context, making: false)?.pointee, sum.count > 0 else {
    return sqlite3_result_null(context)
  }
  guard sum.isWhole else { return sqlite3_result_double(context, sum.real) }
  guard let whole = sum.whole else { return sqlite3_result_error(context, "integer overflow", -1) }
  sqlite3_result_int64(context, whole)
}

private func giveTotal(_ context: OpaquePointer?) {
  sqlite3_result_double(context, sum(of: context, making: false)?.pointee.real ?? 0)
}

private func giveMean(_ context: OpaquePointer?) {
  guard let sum = sum(of: context, making: false)?.pointee, sum.count > 0 else {
    return sqlite3_result_null(context)
  }
  sqlite3_result_double(context, sum.real / Double(sum.count))
}
