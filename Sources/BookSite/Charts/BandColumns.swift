// Columns of bands side by side: what charts of months, days and scores are drawn with.

import BookHealth
import BookModel
import BookReports

/// Columns, each with its bands one on the other.
struct BandColumns {
  let anchor: Anchor
  let columns: [Column]
  /// What the height of the picture stands for; nil for the largest column.
  var whole: Double?
  /// Whether each second label is left out where there is little room.
  var isDense = false
  let say: Language

  struct Column {
    let label: String
    /// Below the label: a year.
    var second: String?
    /// From the bottom up, with what a pointer is told.
    let parts: [(band: Band, amount: Double, title: String)]
    /// Above the column.
    var above: String?
    /// In the line of marks below the labels.
    var mark: String?

    var total: Double { parts.reduce(0) { $0 + $1.amount } }
  }

  static let width = 560.0
  private static let top = 40.0
  private static let plot = 150.0

  var height: Double {
    Self.top + Self.plot + (columns.contains { $0.mark != nil } ? 62 : 42)
  }

  var drawing: [HTML] {
    let patterns = BandPatterns(of: anchor)
    let scale = max(whole ?? columns.map(\.total).max() ?? 0, 1e-9)
    let step = Self.width / Double(max(1, columns.count))
    let base = Self.top + Self.plot
    var pieces = [patterns.definitions] + legend(patterns)
    pieces.append(
      Drawing.line("axis", from: Point(x: 0, y: base), to: Point(x: Self.width, y: base)))
    for (index, column) in columns.enumerated() {
      let middle = (Double(index) + 0.5) * step
      let breadth = min(step * 0.72, 48)
      var sum = 0.0
      for part in column.parts where part.amount > 0 {
        let height = part.amount / scale * Self.plot
        sum += height
        pieces.append(
          patterns.rectangle(
            part.band, x: middle - breadth / 2, y: base - sum, width: breadth, height: height,
            title: part.title))
      }
      pieces += words(of: column, at: middle, top: base - sum, base, isMinor: index % 2 == 1)
    }
    return pieces
  }

  private func words(
    of column: Column, at middle: Double, top: Double, _ base: Double, isMinor: Bool
  ) -> [HTML] {
    var pieces: [HTML] = []
    if let above = column.above {
      pieces.append(Drawing.words(above, at: Point(x: middle, y: top - 5), "value"))
    }
    pieces.append(
      Drawing.words(
        column.label, at: Point(x: middle, y: base + 16),
        isDense && isMinor ? "label minor" : "label"))
    if let second = column.second {
      pieces.append(Drawing.words(second, at: Point(x: middle, y: base + 31), "label faint"))
    }
    if let mark = column.mark {
      pieces.append(Drawing.words(mark, at: Point(x: middle, y: base + 50), "value"))
    }
    return pieces
  }

  private func legend(_ patterns: BandPatterns) -> [HTML] {
    let bands = Band.drawn.filter { band in
      columns.contains { $0.parts.contains { $0.band == band && $0.amount > 0 } }
    }
    return bands.enumerated().flatMap { index, band in
      let x = Double(index) * 110
      return [
        patterns.sample(band, x: x, y: 4),
        Drawing.words(say(.of(band)), at: Point(x: x + 15, y: 13), "label", anchor: "start"),
      ]
    }
  }
}
