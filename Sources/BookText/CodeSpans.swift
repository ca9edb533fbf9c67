// Where code stands in a body, for a look at single places of it.

/// Fenced blocks, and spans between backticks on one line.
struct CodeSpans {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  /// In the order of the text; none overlaps another.
  private var spans: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    var open: (start: Int, fence: Fence)?
    var line = range.lowerBound
    while line < range.upperBound {
      let end = lineEnd(from: line)
      let fence = Fence(bytes[line..<end])
      if let opening = open {
        if fence?.closes(opening.fence) ?? false {
          spans.append(opening.start..<end)
          open = nil
        }
      } else if let fence {
        open = (line, fence)
      } else {
        appendSpans(ofLine: line..<end)
      }
      line = end + 1
    }
    if let open { spans.append(open.start..<range.upperBound) }
  }

  /// Whether an offset stands in code.
  func holds(_ offset: Int) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < spans.count && spans[low].contains(offset)
  }

  /// Appends what stands between a run of backticks and the next one that is as long.
  private mutating func appendSpans(ofLine line: Range<Int>) {
    var runs: [Range<Int>] = []
    var index = line.lowerBound
    while let start = bytes[index..<line.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      index =
        bytes[start..<line.upperBound].firstIndex { $0 != UInt8(ascii: "`") }
        ?? line.upperBound
      runs.append(start..<index)
    }
    // For each run the next one of its length, found from the last run backwards.
    var next: [Int: Int] = [:]
    var closing = Array<Int?>(repeating: nil, count: runs.count)
    for (position, run) in runs.enumerated().reversed() {
      closing[position] = next[run.count]
      next[run.count] = position
    }
    var position = 0
    while position < runs.count {
      if let close = closing[position] {
        spans.append(runs[position].lowerBound..<runs[close].upperBound)
        position = close
      }
      position += 1
    }
  }

  private func lineEnd(from start: Int) -> Int {
    bytes[start..<range.upperBound].firstIndex(where: isLineEnd) ?? range.upperBound
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Three or more backticks or tildes at the beginning of a line, in a quote or a list too.
  private struct Fence {
    let character: UInt8
    let length: Int
    /// Whether nothing follows, as a closing fence demands.
    let isBare: Bool

    init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
      let text = line.drop { " \t>".utf8.contains($0) }
      guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
      else { return nil }
      let rest = text.drop { $0 == first }
      guard text.count - rest.count >= 3, first == UInt8(ascii: "~") || !rest.contains(first)
      else { return nil }
      character = first
      length = text.count - rest.count
      isBare = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    func closes(_ opening: Fence) -> Bool {
      isBare && character == opening.character && length >= opening.length
    }
  }
}
