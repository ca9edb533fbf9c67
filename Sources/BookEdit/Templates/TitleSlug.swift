// An id from words.

import BookModel

/// Makes ids of titles.
package enum TitleSlug {
  /// The longest id that is made; longer titles are cut between words.
  private static let longest = 40

  /// The words of a title in lowercase ASCII with hyphens between them; nil where no letter is left.
  ///
  /// Letters of the Latin script lose their marks: `Überblick für Ōsaka` is `uberblick-fur-osaka`.
  package static func of(_ title: String) -> String? {
    var words: [String] = []
    for word in title.split(whereSeparator: { !isPart($0) }) {
      let ascii = String(word.unicodeScalars.flatMap(ascii))
      guard !ascii.isEmpty else { continue }
      guard words.reduce(ascii.utf8.count, { $0 + $1.utf8.count + 1 }) <= longest else { break }
      words.append(ascii)
    }
    if words.isEmpty, let first = title.split(whereSeparator: { !isPart($0) }).first {
      // One long word is cut inside.
      words = [String(String(first.unicodeScalars.flatMap(ascii)).prefix(longest))]
    }
    let slug = words.joined(separator: "-")
    // Digits alone would look as if somebody had counted.
    return Slug.isValid(slug) && slug.contains(where: \.isLetter) ? slug : nil
  }

  /// Letters and digits; an apostrophe inside a word parts none.
  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
  }

  /// A letter or digit in ASCII, in lowercase; nothing for those of other scripts.
  private static func ascii(_ scalar: Unicode.Scalar) -> [Character] {
    let lower = Array(scalar.properties.lowercaseMapping)
    guard let first = lower.first else { return [] }
    if first.isASCII { return first.isLetter || first.isNumber ? [first] : [] }
    // The standard library takes no letters apart, but knows their names.
    guard let name = first.unicodeScalars.first?.properties.name,
      name.hasPrefix("LATIN SMALL LETTER ")
    else { return [] }
    let letter = name.dropFirst("LATIN SMALL LETTER ".count).split(separator: " ").first ?? ""
    if letter == "SHARP" { return ["s", "s"] }
    return letter.count <= 2 ? Array(letter.lowercased()) : []
  }
}
