// A series as a row of small bars, where its shape says more than its numbers.

/// Points over time in so many cells at most, the newest at the right.
///
/// Where there are more points than cells, a cell shows the last point of its share: always a value that was there, never a
/// mean. So the last cell is the last point.
struct Sparkline {
  /// The points of each cell.
  private let cells: [Range<Int>]

  /// One bar: how high, from 0 to 1, and what it means.
  struct Bar {
    /// Nil where there is nothing to show.
    let height: Double?
    let tone: Styled.Tone

    init(_ height: Double?, _ tone: Styled.Tone = .plain) {
      self.height = height
      self.tone = tone
    }
  }

  init(points: Int, cells most: Int = 26) {
    let count = min(points, most)
    cells = (0..<count).map { points * $0 / count..<points * ($0 + 1) / count }
  }

  /// A bar for each point, nil where what is shown did not exist.
  func line(_ bars: [Bar?]) -> Styled {
    cells.reduce(Styled("")) { line, cell in
      guard let bar = bars[cell].last(where: { $0 != nil }) ?? nil else { return line + " " }
      guard let height = bar.height else { return line + Styled("·", .faint) }
      return line + Styled(Self.steps[min(7, max(0, Int(height * 8)))], bar.tone)
    }
  }

  /// A sign under each cell that holds a marked point.
  func marks(_ isMarked: [Bool]) -> String {
    String(cells.map { isMarked[$0].contains(true) ? "▲" : " " }.joined())
  }

  private static let steps = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
