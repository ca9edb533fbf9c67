// A telephone number: with the sign of a country's code, or as written inside Japan.

/// A number that begins at one place of a text.
struct PhoneNumber {
  let span: Span

  /// Nil where the byte at `start` begins none: `+` for a country's code, `0` for a number of Japan.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, at start: Int) {
    let before = start > range.lowerBound ? bytes[start - 1] : 0x20
    guard !ASCII.isAlphanumeric(before), !"-_.,/+#^=&@$%".utf8.contains(before) else { return nil }
    let groups = Groups(bytes, in: start..<range.upperBound)
    let isNumber = bytes[start] == UInt8(ascii: "+") ? groups.isInternational : groups.isJapanese
    guard isNumber, !groups.isGlued else { return nil }
    span = Span(start, groups.end)
  }

  /// The runs of digits of a number, and what stands between them.
  private struct Groups {
    /// The lengths of the runs.
    var lengths: [Int] = []
    /// The first byte between each two.
    var separators: [UInt8] = []
    /// The first two digits.
    var head: [UInt8] = []
    /// The digits of the last run.
    var tail: [UInt8] = []
    /// The offset after the last digit.
    var end: Int
    /// Whether something goes on behind it that makes it a part of something else.
    var isGlued = false

    var digits: Int { lengths.reduce(0, +) }

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
      var index = range.lowerBound
      if bytes[index] == UInt8(ascii: "+") { index += 1 }
      end = index
      while index < range.upperBound, digits <= 15 {
        tail = []
        while index < range.upperBound, ASCII.isDigit(bytes[index]), tail.count <= 15 {
          if head.count < 2 { head.append(bytes[index]) }
          tail.append(bytes[index])
          index += 1
        }
        lengths.append(tail.count)
        end = index
        let gap = Groups.gap(bytes, in: index..<range.upperBound)
        guard gap > 0, index + gap < range.upperBound, ASCII.isDigit(bytes[index + gap]) else {
          break
        }
        separators.append(bytes[index])
        index += gap
      }
      guard end < range.upperBound else { return }
      let isDecimal = ",.:".utf8.contains(bytes[end]) && end + 1 < range.upperBound
      isGlued =
        ASCII.isAlphanumeric(bytes[end]) || "%-_/@".utf8.contains(bytes[end])
        || isDecimal && ASCII.isDigit(bytes[end + 1])
    }

    /// How many bytes stand between two runs: a blank, hyphen, dot or parenthesis, or two of them.
    private static func gap(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
      var index = range.lowerBound
      while index < range.upperBound, index - range.lowerBound < 2 {
        guard " -.()".utf8.contains(bytes[index]) else { break }
        index += 1
      }
      return index - range.lowerBound
    }

    /// Nine to fifteen digits, parted, or so many that no amount has them.
    var isInternational: Bool {
      guard let first = head.first, first != UInt8(ascii: "0"), (9...15).contains(digits) else {
        return false
      }
      return separators.isEmpty ? digits >= 11 : !isAmount
    }

    /// `+1 200 000 000`, `+1.234.567.890`: grouped by thousands.
    private var isAmount: Bool {
      guard let first = lengths.first, first <= 3, lengths.dropFirst().allSatisfy({ $0 == 3 })
      else { return false }
      return separators.contains(UInt8(ascii: ".")) || tail.allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// Three runs from a trunk `0` on: `03-1234-5678`, `090-1234-5678`, `0120-123-456`, `03(1234)5678`.
    var isJapanese: Bool {
      guard lengths.count == 3, head.count == 2, head[0] == UInt8(ascii: "0"),
        head[1] != UInt8(ascii: "0"), separators.allSatisfy({ "-()".utf8.contains($0) })
      else { return false }
      if digits == 10 { return lengths[0] + lengths[1] == 6 || lengths == [4, 3, 3] }
      return lengths == [3, 4, 4] && head[1] >= UInt8(ascii: "5") || lengths == [4, 3, 4]
    }
  }
}
