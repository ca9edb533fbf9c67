// The columns of metrics.csv, read over the windows that the book declares.

import BookModel
import BookText

/// The metrics of one account, as seen on a day.
package struct MetricWindows: Sendable {
  /// A value with the row that it, or the last part of it, comes from.
  package struct Reading: Hashable, Sendable {
    package let value: Double
    package let day: Day
    package let span: Span
  }

  private let table: MetricTable?
  private let day: Day

  package init(_ table: MetricTable?, on day: Day) {
    self.table = table
    self.day = day
  }

  package var path: Path? { table?.path }

  /// A level is its latest value; a count the sum over its window, which ends on the day.
  ///
  /// Nil where there is no value (in the window, for a count): nobody counted.
  package func reading(of metric: Metric) -> Reading? {
    switch metric.kind {
    case .level: latest(metric.name, upTo: day)
    case .count: sum(metric.name, over: day.window(metric.window))
    }
  }

  /// (this window − the one before) / the one before: 0.25 is a quarter more.
  ///
  /// Two windows of the metric's days lie end to end, the later one ending on the day. A level has its latest value in
  /// this window, and before it the one that held at the end of the window before, if that was not older than `held`
  /// days then. Nil where either is missing, or the earlier is below the metric's floor or not above zero.
  package func change(of metric: Metric, held: Int = 60) -> Reading? {
    let window = day.window(metric.window)
    let end = window.lowerBound - 1
    let now: Reading?
    let before: Reading?
    switch metric.kind {
    case .level:
      now = latest(metric.name, upTo: day).flatMap { window.contains($0.day) ? $0 : nil }
      before = latest(metric.name, upTo: end).flatMap { end - $0.day <= held ? $0 : nil }
    case .count:
      now = sum(metric.name, over: window)
      before = sum(metric.name, over: end.window(metric.window))
    }
    guard let now, let before, before.value > 0, before.value >= metric.floor else { return nil }
    return Reading(value: (now.value - before.value) / before.value, day: now.day, span: now.span)
  }

  /// The latest licences in use over those bought, both of one date.
  ///
  /// - Parameter seats: The seats under contract on a day, where the row does not say what was bought.
  /// - Returns: 1 is full use; nil where either is missing or nothing was bought.
  package func licenceUtilisation(seats: (Day) -> Int?) -> Reading? {
    guard let used = latest("licences_used", upTo: day) else { return nil }
    let stated = table?.rows.last { $0.day == used.day && $0.span == used.span }
      .flatMap { value("licences_bought", in: $0) }
    guard let bought = stated ?? seats(used.day).map(Double.init), bought > 0 else { return nil }
    return Reading(value: used.value / bought, day: used.day, span: used.span)
  }

  private func value(_ column: String, in row: MetricTable.Row) -> Double? {
    guard let index = table?.index(of: column), index < row.values.count else { return nil }
    return row.values[index]
  }

  private func latest(_ column: String, upTo day: Day) -> Reading? {
    guard let table, let index = table.index(of: column) else { return nil }
    for row in table.rows.reversed() where row.day <= day && index < row.values.count {
      guard let value = row.values[index] else { continue }
      return Reading(value: value, day: row.day, span: row.span)
    }
    return nil
  }

  private func sum(_ column: String, over window: ClosedRange<Day>) -> Reading? {
    guard let table, let index = table.index(of: column) else { return nil }
    var sum: Reading?
    for row in table.rows where window.contains(row.day) && index < row.values.count {
      guard let value = row.values[index] else { continue }
      sum = Reading(value: (sum?.value ?? 0) + value, day: row.day, span: row.span)
    }
    return sum
  }
}
