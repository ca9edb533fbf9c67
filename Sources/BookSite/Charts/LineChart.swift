// Lines over time, with what is aimed for.

import BookModel
import BookReports

/// Lines over days.
struct LineChart: Chart {
  let anchor: Anchor
  let title: String
  let description: String
  let days: [Day]
  let lines: [Line]
  /// The lowest and the highest value that is drawn.
  let range: ClosedRange<Double>
  /// Values at which a line is drawn across, with their words.
  let ticks: [(value: Double, label: String)]
  let say: Language

  struct Line {
    let name: String
    let style: StaticString
    /// One for each day; nil where there is none.
    let values: [Double?]
    let target: Double?
    let word: (Double) -> String
  }

  private static let left = 50.0
  private static let right = 104.0
  private static let top = 14.0
  private static let plot = 150.0

  var size: (width: Double, height: Double) { (BandColumns.width, Self.top + Self.plot + 30) }

  var drawing: [HTML] {
    let end = size.width - Self.right
    var pieces = ticks.flatMap { tick in
      [
        Drawing.line(
          "grid", from: Point(x: Self.left, y: y(tick.value)), to: Point(x: end, y: y(tick.value))),
        Drawing.words(
          tick.label, at: Point(x: Self.left - 6, y: y(tick.value) + 4), "label", anchor: "end"),
      ]
    }
    pieces += labels
    for (line, place) in zip(lines, endings) {
      if let target = line.target {
        pieces.append(
          Drawing.line(
            "target", from: Point(x: Self.left, y: y(target)), to: Point(x: end, y: y(target))))
      }
      for part in parts(of: line) where part.count > 1 {
        pieces.append(Drawing.path(line.style, through: part))
      }
      for (index, value) in line.values.enumerated() {
        guard let value else { continue }
        pieces.append(
          Drawing.dot(
            line.style, at: Point(x: x(index), y: y(value)),
            title: "\(say.text(of: days[index])): \(line.word(value))"))
      }
      if let last = line.values.last ?? nil, let place {
        pieces.append(
          Drawing.words(
            "\(line.name) \(line.word(last))", at: Point(x: end + 8, y: place + 4), "value",
            anchor: "start"))
      }
    }
    return pieces
  }

  var table: HTMLTable {
    HTMLTable(
      [HTMLTable.Column(say("Day", "日付"))] + lines.map { HTMLTable.Column($0.name, number: true) },
      days.enumerated().map { index, day in
        [.text(say.text(of: day))]
          + lines.map { line in .text(line.values[index].map(line.word) ?? "–") }
      })
  }

  /// Where the names of the lines stand: at their ends, and not over each other.
  private var endings: [Double?] {
    var places = lines.map { line in (line.values.last ?? nil).map { y($0) } }
    let order = places.indices.filter { places[$0] != nil }.sorted {
      (places[$0] ?? 0) < (places[$1] ?? 0)
    }
    for (above, below) in zip(order, order.dropFirst()) {
      guard let upper = places[above], let lower = places[below] else { continue }
      places[below] = max(lower, upper + 15)
    }
    return places
  }

  /// Months below the axis, as many as there is room for.
  private var labels: [HTML] {
    let base = Self.top + Self.plot
    let every = max(1, (days.count + 6) / 7)
    var named = days.indices.filter { $0 % every == 0 }
    // The last day may come soon after the end of a month, whose name has the place then.
    if let last = named.last, last >= every, x(last) - x(last - every) < 56 { named.removeLast() }
    return named.map { index in
      let month = days[index].month
      let label = month.axis(say)
      let isYearTold = index == 0 || month.month == 1
      return Drawing.words(
        isYearTold ? say("\(label) \(month.year)", "\(month.year)年\(label)") : label,
        at: Point(x: x(index), y: base + 20),
        index % (every * 2) == 0 ? "label" : "label minor")
    }
  }

  private func parts(of line: Line) -> [[Point]] {
    var parts: [[Point]] = [[]]
    for (index, value) in line.values.enumerated() {
      if let value {
        parts[parts.count - 1].append(Point(x: x(index), y: y(value)))
      } else {
        parts.append([])
      }
    }
    return parts
  }

  private func x(_ index: Int) -> Double {
    guard let first = days.first, let last = days.last, last > first else { return Self.left }
    let share = Double(days[index] - first) / Double(last - first)
    return Self.left + 8 + share * (size.width - Self.left - Self.right - 16)
  }

  private func y(_ value: Double) -> Double {
    let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Self.top + (1 - min(max(share, 0), 1)) * Self.plot
  }
}
