// Lines that go on with each other: where one line end is a blank, and where it is nothing.

extension String {
  /// Adds a line to a text that goes on: after a blank, save between characters of scripts that are written without.
  package mutating func append(joined line: some StringProtocol) {
    guard let last = unicodeScalars.last, let first = line.unicodeScalars.first,
      !(last.isWrittenWithoutBlanks && first.isWrittenWithoutBlanks)
    else {
      self += line
      return
    }
    self += " \(line)"
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to Japanese or Chinese text: kana, ideographs, their punctuation, and full-width forms.
  fileprivate var isWrittenWithoutBlanks: Bool {
    switch value {
    case 0x3000...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
