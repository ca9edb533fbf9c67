// metrics.csv: one row a date, one column a declared metric.

import BookText

/// The time series of an account.
package struct MetricTable: Sendable {
  package let path: Path
  /// The names of the columns after `date`.
  package let columns: [Column]
  /// In the order of their days.
  package let rows: [Row]

  package struct Column: Hashable, Sendable {
    package let name: String
    package let span: Span

    package init(name: String, span: Span) {
      self.name = name
      self.span = span
    }
  }

  /// The values of one day, one for each column; nil where the cell is empty.
  package struct Row: Sendable {
    package let day: Day
    package let values: [Double?]
    package let span: Span

    package init(day: Day, values: [Double?], span: Span) {
      self.day = day
      self.values = values
      self.span = span
    }
  }

  package init(path: Path, columns: [Column], rows: [Row]) {
    self.path = path
    self.columns = columns
    self.rows = rows
  }

  package func index(of column: String) -> Int? {
    columns.firstIndex { $0.name == column }
  }
}
