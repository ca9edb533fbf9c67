// What somebody wrote of a meeting, on a command line or in an editor.

import BookModel
import BookText

/// The text of a note, with its headline.
package struct NoteText: Hashable, Sendable {
  package let title: String
  package let text: String

  /// Columns of a headline.
  private static let longest = 72

  /// Takes a heading or a first line that stands alone for the headline, else the first sentence; nil for no text.
  package init?(_ written: String) {
    let lines = written.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let first = lines.firstIndex(where: { !Self.isBlank($0) }) else { return nil }
    let rest = lines[(first + 1)...]
    let line = lines[first].trimmed
    let hasText = rest.contains { !Self.isBlank($0) }
    let standsAlone = rest.first.map(Self.isBlank) == true && line.count <= Self.longest
    if hasText, line.hasPrefix("# ") || standsAlone && !line.hasPrefix("#") {
      title = (line.hasPrefix("# ") ? line.dropFirst(2) : line[...]).trimmed
      text = rest.drop(while: Self.isBlank).joined(separator: "\n")
    } else {
      let prose = lines.lazy.map(\.trimmed).first { !$0.isEmpty && !Self.isHeading($0) }
      title = Self.sentence(prose ?? line)
      text = lines[first...].joined(separator: "\n")
    }
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func isHeading(_ line: String) -> Bool {
    let rest = line.drop { $0 == "#" }
    return rest.count < line.count && rest.first?.isWhitespace ?? true
  }

  /// The first sentence of a line without marks, cut between words where it is long.
  private static func sentence(_ line: String) -> String {
    var words: [Substring] = []
    for word in line.split(separator: " ") where !word.hasPrefix("#") {
      words.append(word)
      if word.last.map({ ".!?。！？".contains($0) }) == true { break }
    }
    let sentence = words.joined(separator: " ")
    let end = sentence.firstIndex { "。！？".contains($0) }
    let short = end.map { String(sentence[..<$0]) } ?? sentence
    guard short.count > longest else {
      return short.last == "." ? String(short.dropLast()) : short
    }
    let cut = short.prefix(longest - 1)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut).trimmed + "…"
  }
}

/// A template that somebody filled in with an editor.
package struct FilledDraft {
  private let drafts: [[UInt8]]

  /// `drafts` are what the editor may have been given.
  package init(_ drafts: [UInt8]...) {
    self.drafts = drafts
  }

  /// The text without those comments of the draft that nobody touched, and the blank lines after them.
  package func withoutPrompts(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for comment in drafts.flatMap(Self.comments) {
      guard let range = text.firstRange(of: comment) else { continue }
      let end = text[range.upperBound...].firstIndex { !$0.isNewline } ?? text.endIndex
      text.removeSubrange(range.lowerBound..<end)
    }
    return Array(text.utf8)
  }

  /// The text with its first sentence in a headline that was left empty.
  package static func withHeadline(_ bytes: [UInt8]) -> [UInt8] {
    let front = FrontMatter.read(bytes)
    guard front.root != nil else { return bytes }
    let body = bytes[Int(front.body.lower)...]
    guard let start = body.firstIndex(where: { $0 > 0x20 }), bytes[start] == UInt8(ascii: "#")
    else { return bytes }
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    guard bytes[(start + 1)..<end].allSatisfy({ $0 <= 0x20 }),
      let text = NoteText(String(decoding: bytes[end...], as: UTF8.self))
    else { return bytes }
    let headline = "# " + MarkdownText.written(text.title, isFirst: true)
    return bytes[..<start] + Array(headline.utf8) + bytes[end...]
  }

  /// Whether somebody has written something that the draft does not say already.
  package func isWritten(_ bytes: [UInt8]) -> Bool {
    let known = Set(drafts.flatMap(Self.bodyLines))
    return Self.bodyLines(of: bytes).contains { line in
      !line.isEmpty && !known.contains(line)
    }
  }

  /// The lines of the body without blanks at their ends; where the front matter cannot be told from it, all lines.
  private static func bodyLines(of bytes: [UInt8]) -> [String] {
    let front = FrontMatter.read(bytes)
    let start = front.root == nil ? 0 : Int(front.body.lower)
    return String(decoding: bytes[start...], as: UTF8.self).split { $0.isNewline }.map(\.trimmed)
  }

  /// The comments: lines of front matter, and whatever stands between `<!--` and `-->` in the body.
  private static func comments(of draft: [UInt8]) -> [Substring] {
    let body = Int(FrontMatter.read(draft).body.lower)
    let front = String(decoding: draft[..<body], as: UTF8.self)
    var found = front.split { $0.isNewline }.filter { $0.first == "#" }
    var rest = String(decoding: draft[body...], as: UTF8.self)[...]
    while let start = rest.firstRange(of: "<!--"),
      let end = rest[start.upperBound...].firstRange(of: "-->")
    {
      found.append(rest[start.lowerBound..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    return found
  }
}
