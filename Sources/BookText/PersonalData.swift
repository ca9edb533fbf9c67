// E-mail addresses and telephone numbers in the text of a body: what belongs to a person, not into prose.

/// Something in prose by which a person can be reached.
package struct PersonalDatum: Hashable, Sendable {
  package let kind: Kind
  package let span: Span

  package enum Kind: Hashable, Sendable {
    /// The address as written.
    case email(String)
    case phone
  }
}

/// Finds addresses and numbers in a body; what stands in code is none.
///
/// It would rather miss one than call an amount, a date or an id by that name.
struct PersonalDataReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  /// The bytes are those of the whole file, the range is that of the body.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// In the order of the text.
  func read() -> [PersonalDatum] {
    var found: [PersonalDatum] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isSign(bytes[index]), let datum = datum(at: index) else {
        index += 1
        continue
      }
      found.append(datum)
      index = max(index + 1, Int(datum.span.upper))
    }
    guard !found.isEmpty else { return [] }
    let code = CodeSpans(bytes, in: range)
    return found.filter { !code.holds(Int($0.span.lower)) }
  }

  /// Whether something may begin with the byte, or stand around it.
  private func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "0")
  }

  private func datum(at sign: Int) -> PersonalDatum? {
    if bytes[sign] == UInt8(ascii: "@") { return email(around: sign) }
    return PhoneNumber(bytes, in: range, at: sign).map {
      PersonalDatum(kind: .phone, span: $0.span)
    }
  }

  // MARK: Addresses

  private func email(around sign: Int) -> PersonalDatum? {
    guard let lower = localStart(before: sign), let upper = domainEnd(after: sign),
      !isInURL(lower), !isRemote(upper)
    else { return nil }
    let local = String(decoding: bytes[lower..<sign], as: UTF8.self).lowercased()
    guard !PersonalDataReader.shared.contains(local) else { return nil }
    let text = String(decoding: bytes[lower..<upper], as: UTF8.self)
    return PersonalDatum(kind: .email(text), span: Span(lower, upper))
  }

  /// Addresses of nobody in particular.
  private static let shared: Set<String> = [
    "billing", "contact", "hello", "help", "info", "noreply", "no-reply", "office", "sales",
    "security", "support",
  ]

  /// Where the part before `@` begins: at most 64 bytes, from a letter or digit on.
  private func localStart(before sign: Int) -> Int? {
    var start = sign
    while start > range.lowerBound, isLocal(bytes[start - 1]) {
      start -= 1
      if sign - start > 64 { return nil }
    }
    while start < sign, !ASCII.isAlphanumeric(bytes[start]) { start += 1 }
    guard start < sign, bytes[sign - 1] != UInt8(ascii: ".") else { return nil }
    return start
  }

  /// Where the domain ends: two or more labels, the last one of letters.
  private func domainEnd(after sign: Int) -> Int? {
    var end = sign + 1
    while end < range.upperBound, isDomain(bytes[end]) {
      end += 1
      if end - sign > 254 { return nil }
    }
    while end > sign + 1, !ASCII.isAlphanumeric(bytes[end - 1]) { end -= 1 }
    let labels = bytes[(sign + 1)..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let first = labels.first, let last = labels.last, labels.count > 1, last.count > 1,
      last.allSatisfy(ASCII.isLetter), !isScale(first),
      labels.allSatisfy({ label in
        guard let head = label.first, let tail = label.last else { return false }
        return ASCII.isAlphanumeric(head) && ASCII.isAlphanumeric(tail)
      })
    else { return nil }
    return end
  }

  /// `2x`, as in the name of an image: `logo@2x.png`.
  private func isScale(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    label.last == UInt8(ascii: "x") && label.count > 1 && label.dropLast().allSatisfy(ASCII.isDigit)
  }

  /// Whether the word up to `start` is the beginning of a URL.
  private func isInURL(_ start: Int) -> Bool {
    var index = start
    while index > range.lowerBound, start - index < 512, bytes[index - 1] > 0x20,
      bytes[index - 1] != UInt8(ascii: "<"), bytes[index - 1] < 0x80
    {
      index -= 1
      if bytes[index] == UInt8(ascii: ":"), index + 2 < start,
        bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/")
      {
        return true
      }
    }
    return false
  }

  /// Whether a path follows, as in `git@host.example:team/book.git`.
  private func isRemote(_ end: Int) -> Bool {
    end + 1 < range.upperBound && bytes[end] == UInt8(ascii: ":")
      && ASCII.isAlphanumeric(bytes[end + 1])
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || "._%+-".utf8.contains(byte)
  }

  private func isDomain(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
