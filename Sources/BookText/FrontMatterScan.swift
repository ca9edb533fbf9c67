// What is refused in front matter before YAML is read at all.

/// One pass over the bytes between the fences.
enum FrontMatterScan {
  /// Control characters, line ends that readers disagree about, tabs as indentation, unfilled `{{…}}`.
  static func problems(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> [TextProblem] {
    var problems: [TextProblem] = []
    var isIndentation = true
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if isPlain(byte) {
        isIndentation = false
        index += 1
        continue
      }
      switch byte {
      case 0x0A:
        isIndentation = true
      case 0x20:
        break
      case 0x09:
        if isIndentation {
          problems.append(TextProblem(.tabIndentation, at: Span(index, index + 1)))
        }
        isIndentation = false
      case 0x0D:
        if index + 1 >= range.upperBound || bytes[index + 1] != 0x0A {
          problems.append(TextProblem(.ambiguousLineBreak(0x0D), at: Span(index, index + 1)))
        }
      case 0x00...0x1F, 0x7F:
        problems.append(
          TextProblem(.controlCharacter(UInt32(byte)), at: Span(index, index + 1)))
      case UInt8(ascii: "{") where index + 1 < range.upperBound && bytes[index + 1] == byte:
        let end = placeholderEnd(bytes, from: index, in: range)
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        problems.append(TextProblem(.unfilledPlaceholder(text), at: Span(index, end)))
        index = end
        continue
      case 0xC2, 0xE2, 0xEF:
        if let problem = wideProblem(bytes, at: index) { problems.append(problem) }
        isIndentation = false
      default:
        isIndentation = false
      }
      index += 1
    }
    return problems
  }

  /// Whether a byte is one of the many that are nothing to look at: no blank, no control, no brace, no lead of what is refused.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < UInt8(ascii: "{")
  }

  private static func placeholderEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, in range: Range<Int>
  ) -> Int {
    var index = start + 2
    while index < range.upperBound, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] == UInt8(ascii: "}"), index + 1 < range.upperBound,
        bytes[index + 1] == UInt8(ascii: "}")
      {
        return index + 2
      }
      index += 1
    }
    return index
  }

  /// U+0080…U+009F, U+2028, U+2029 and a BOM inside the text, of valid UTF-8.
  private static func wideProblem(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> TextProblem? {
    switch (bytes[index], bytes[index + 1]) {
    case (0xC2, 0x85):
      return TextProblem(.ambiguousLineBreak(0x85), at: Span(index, index + 2))
    case (0xC2, 0x80...0x9F):
      return TextProblem(.controlCharacter(UInt32(bytes[index + 1])), at: Span(index, index + 2))
    case (0xE2, 0x80) where bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9:
      let scalar = UInt32(0x2028) + UInt32(bytes[index + 2] - 0xA8)
      return TextProblem(.ambiguousLineBreak(scalar), at: Span(index, index + 3))
    case (0xEF, 0xBB) where bytes[index + 2] == 0xBF:
      return TextProblem(.controlCharacter(0xFEFF), at: Span(index, index + 3))
    case (0xEF, 0xBF) where bytes[index + 2] >= 0xBE:
      let scalar = UInt32(0xFFFE) + UInt32(bytes[index + 2] - 0xBE)
      return TextProblem(.controlCharacter(scalar), at: Span(index, index + 3))
    default:
      return nil
    }
  }
}
