// A paragraph's text in which only prose can be seen.

/// The bytes of one paragraph, with masks over what is no prose; offsets are those of the file.
///
/// Code, link addresses, HTML tags, wiki links and escaped characters become a byte that is no text; comments become blanks.
struct InlineText {
  let lower: Int
  private(set) var bytes: [UInt8]

  /// What stands for masked bytes: neither a blank nor part of any token.
  static let mask: UInt8 = 0x01

  init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    lower = text.startIndex
    bytes = Array(text)
    var masking = InlineMasking(bytes)
    if masking.isNeeded { bytes = masking.masked() }
  }

  /// The offset after the last byte.
  var upper: Int { lower + bytes.count }

  /// The byte at an offset of the file; 0 outside the paragraph.
  subscript(offset: Int) -> UInt8 {
    let index = offset - lower
    return bytes.indices.contains(index) ? bytes[index] : 0
  }

  /// The bytes at offsets of the file, all inside the paragraph.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(range.lowerBound - lower)..<(range.upperBound - lower)]
  }

  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  func starts(with word: StaticString, at offset: Int) -> Bool {
    let index = offset - lower
    guard index >= 0, index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for position in 0..<word.utf8CodeUnitCount
    where bytes[index + position] != word.utf8Start[position] {
      return false
    }
    return true
  }

  // MARK: Blanks

  /// How many bytes the blank at `offset` takes: 0 for none; NBSP and the ideographic space are blanks too.
  func blank(at offset: Int) -> Int {
    switch self[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where self[offset + 1] == 0xA0: 2
    case 0xE3 where self[offset + 1] == 0x80 && self[offset + 2] == 0x80: 3
    default: 0
    }
  }

  /// Whether a word ends at `offset`: at a blank or the end.
  func isWordEnd(_ offset: Int) -> Bool { offset >= upper || blank(at: offset) > 0 }

  /// The first offset from `offset` on that is no blank.
  func afterBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < upper, case let length = blank(at: offset), length > 0 { offset += length }
    return offset
  }

  /// The first offset from `offset` on where a word ends.
  func wordEnd(_ offset: Int) -> Int {
    var offset = offset
    while !isWordEnd(offset) { offset += 1 }
    return min(offset, upper)
  }

  /// The offset after the last byte before `offset`, from `start` on, that is no blank.
  func beforeBlanks(_ offset: Int, from start: Int) -> Int {
    var offset = offset
    while offset > start {
      if blank(at: offset - 1) == 1 {
        offset -= 1
      } else if offset - 2 >= start, blank(at: offset - 2) == 2 {
        offset -= 2
      } else if offset - 3 >= start, blank(at: offset - 3) == 3 {
        offset -= 3
      } else {
        break
      }
    }
    return offset
  }

  // MARK: Tags

  /// The first offset from `offset` on that cannot belong to a tag or a name.
  ///
  /// Letters and digits of every script, combining marks, `-`, `_` and, in tags, `/` belong to them.
  func nameEnd(_ offset: Int, allowing extra: UInt8? = nil) -> Int {
    var offset = offset
    while offset < upper {
      let byte = self[offset]
      if byte >= 0x80 {
        guard let scalar = scalar(at: offset), InlineText.isNamePart(scalar) else { break }
        offset += UTF8.width(scalar)
      } else if InlineText.isASCIINamePart(byte) || byte == extra {
        offset += 1
      } else {
        break
      }
    }
    return min(offset, upper)
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes[(offset - lower)...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  static func isASCIINamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
