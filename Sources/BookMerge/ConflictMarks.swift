// A merged text as a file, with Git's marks around what is disputed.

import BookText

extension MergedText {
  /// The text of the file; `size` is the length of a mark.
  ///
  /// With `base`, what both sides began with stands between them. What is disputed within a line makes the whole line
  /// disputed. Lines at either end of a conflict that both sides have stand outside of it.
  package func marked(size: Int = 7, base: Bool = false) -> [UInt8] {
    var marks = ConflictMarks(size: size, showsBase: base)
    for piece in pieces {
      switch piece {
      case .agreed(let text): for line in text.lines { marks.addAgreed(line) }
      case .disputed(let ours, let theirs, let base): marks.addDisputed(ours, theirs, base)
      }
    }
    marks.close()
    return marks.text
  }
}

/// Collects lines, and puts marks around the disputed ones.
private struct ConflictMarks {
  let size: Int
  let showsBase: Bool
  private(set) var text: [UInt8] = []
  /// The lines of each side that are not in the text yet.
  private var ours: [UInt8] = []
  private var theirs: [UInt8] = []
  private var base: [UInt8] = []
  private var isDisputed = false

  init(size: Int, showsBase: Bool) {
    self.size = size
    self.showsBase = showsBase
  }

  /// Adds a line, or the rest of one.
  mutating func addAgreed(_ line: ArraySlice<UInt8>) {
    if isDisputed, isAtLineStart { close() }
    ours += line
    theirs += line
    base += line
    if !isDisputed, isAtLineStart { close() }
  }

  mutating func addDisputed(_ ours: [UInt8], _ theirs: [UInt8], _ base: [UInt8]) {
    self.ours += ours
    self.theirs += theirs
    self.base += base
    isDisputed = true
  }

  private var isAtLineStart: Bool {
    [ours, theirs].allSatisfy { $0.isEmpty || $0.last == 0x0A }
  }

  /// Writes what is open.
  mutating func close() {
    defer { (ours, theirs, base, isDisputed) = ([], [], [], false) }
    guard ours != theirs else {
      text += ours
      return
    }
    let (left, right) = (ours.lines, theirs.lines)
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    text += left[..<head].joined()
    mark("<", "ours")
    write(left[head..<left.count - tail])
    if showsBase {
      mark("|", "base")
      write(oldLines(below: left[..<head], above: left[(left.count - tail)...]))
    }
    mark("=")
    write(right[head..<right.count - tail])
    mark(">", "theirs")
    text += left[(left.count - tail)...].joined()
  }

  /// The lines of the base, without those at its ends that both sides have and that stand outside of the marks.
  private func oldLines(
    below head: ArraySlice<ArraySlice<UInt8>>, above tail: ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<ArraySlice<UInt8>> {
    // Where nothing stood, there is at most the indent of what both sides added.
    guard base.contains(where: { $0 > 0x20 }) else { return [] }
    let lines = base.lines
    let inside = lines.dropFirst(zip(lines, head).prefix { $0 == $1 }.count)
    return inside.dropLast(zip(inside.reversed(), tail.reversed()).prefix { $0 == $1 }.count)
  }

  private mutating func write(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    text += lines.joined()
    if let last = lines.last?.last, last != 0x0A { text.append(0x0A) }
  }

  private mutating func mark(_ character: Character, _ label: String? = nil) {
    let mark = String(repeating: character, count: size) + (label.map { " \($0)" } ?? "")
    text += mark.utf8
    text.append(0x0A)
  }
}
