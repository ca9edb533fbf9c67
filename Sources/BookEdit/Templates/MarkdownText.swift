// Words that stand in Markdown as they are.

/// Writes text so that no reader of Markdown, csbook's own included, takes a sign in it for markup.
enum MarkdownText {
  /// The text on one line; `isFirst` says whether no word stands before it on its line.
  static func written(_ text: String, isFirst: Bool) -> String {
    var written = ""
    let characters = Array(text)
    var isFirst = isFirst
    for (index, character) in characters.enumerated() {
      if character.isNewline || character.unicodeScalars.contains(where: \.isControl) {
        written += " "
        continue
      }
      let before = index > 0 ? characters[index - 1] : nil
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      if isMarkup(character, before, after, isFirst: isFirst) { written += "\\" }
      written.append(character)
      // `1.` at the start of a line is a number of a list.
      if !character.isWhitespace, !(isFirst && character.isASCIIDigit) { isFirst = false }
    }
    return written
  }

  private static func isMarkup(
    _ character: Character, _ before: Character?, _ after: Character?, isFirst: Bool
  ) -> Bool {
    switch character {
    case "\\": after?.isASCIIPunctuation ?? true
    case "`", "*", "[", "]", "<", "|": true
    case "_", "@", "^", "#": !isWord(before) || (character == "_" && !isWord(after))
    case "&": after?.isLetter == true || after == "#"
    case "{": before == "{" || after == "{"
    case ">": isFirst || before == "-"
    case "-", "+", "=", "~": isFirst
    case ".", ")": isFirst && before != nil
    default: false
    }
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }
}

extension Unicode.Scalar {
  var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }

  fileprivate var isASCIIPunctuation: Bool {
    isASCII && !isLetter && !isNumber && !isWhitespace
  }
}
