// Sparklines: heights, gaps, and more points than cells.

import Testing

@testable import BookReports

struct SparklineTests {
  private func line(_ heights: [Double?], cells: Int = 26) -> String {
    Sparkline(points: heights.count, cells: cells).line(heights.map { Sparkline.Bar($0) }).text
  }

  @Test func `a bar is an eighth high for each eighth`() {
    #expect(line([0, 0.124, 0.125, 0.5, 0.874, 0.875, 1]) == "▁▁▂▅▇██")
  }

  @Test func `what has no value is a point, what did not exist a blank`() {
    let sparkline = Sparkline(points: 3)
    #expect(sparkline.line([nil, Sparkline.Bar(nil), Sparkline.Bar(1)]).text == " ·█")
  }

  @Test func `a cell shows the last point of its share, and the last cell the last point`() {
    #expect(line([0, 1, 1, 0, 0, 1], cells: 3) == "█▁█")
    #expect(line([0, 0, 0, 0, 1], cells: 2) == "▁█")
    for points in 1...60 {
      var heights: [Double?] = Array(repeating: 0, count: points)
      heights[points - 1] = 1
      let text = line(heights)
      #expect(text.count == min(points, 26))
      #expect(text.last == "█")
    }
  }

  @Test func `marks stand under the cells that hold them`() {
    let sparkline = Sparkline(points: 6, cells: 3)
    #expect(sparkline.marks([false, false, true, false, false, false]) == " ▲ ")
  }
}
