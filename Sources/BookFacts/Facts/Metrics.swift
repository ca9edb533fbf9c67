// metric.<column>, metric_change.<column>: the columns of metrics.csv.

import BookModel
import BookWork

extension Fact {
  static func metric(_ metric: Metric) -> Fact {
    let definition =
      switch metric.kind {
      case .level: "The latest value of the column \(metric.name)."
      case .count: "The sum of the column \(metric.name) over the last \(metric.window) days."
      }
    return Fact(
      "metric.\(metric.name)", sql: "metric_\(metric.word)", .decimal,
      unit: metric.unit.isEmpty ? "number" : metric.unit, freshness: metric.freshness, definition
    ) { row in row.metrics.reading(of: metric).map { row.reading($0) } }
  }

  static func metricChange(_ metric: Metric) -> Fact {
    Fact(
      "metric_change.\(metric.name)", sql: "change_\(metric.word)", .decimal,
      unit: "0.25 is a quarter more", freshness: metric.freshness,
      """
      (\(metric.name) in the last \(metric.window) days − in the \(metric.window) before) / in those before. Missing \
      where that was below \(FactValue.number(metric.floor)) or 0.
      """
    ) { row in
      row.metrics.change(of: metric, held: metric.freshness).map { row.reading($0) }
    }
  }
}

extension Metric {
  /// Its name as a part of a name in SQL.
  fileprivate var word: String { wordInSQL(name) }

  /// Days for which a value holds: support changes faster than use.
  fileprivate var freshness: Int { name == "tickets_opened" ? 30 : Fact.usageFreshness }
}

/// A key as a part of a name in SQL: hyphens become underscores.
func wordInSQL(_ key: String) -> String {
  String(key.map { $0 == "-" ? "_" : $0 })
}
