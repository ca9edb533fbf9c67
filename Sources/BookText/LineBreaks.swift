// Where a long line is broken.

/// Breaks text at blanks, and Japanese between any two characters.
package enum LineBreaks {
  /// The lines of a text; one where there is no width to keep.
  package static func lines(of text: String, width: Int?) -> [String] {
    guard let width, width > 10, DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(of: text) {
      let length = DisplayWidth.of(word)
      if used + DisplayWidth.of(word.trimmingTrailingBlank) > width, used > 0 {
        lines.append(line.trimmingTrailingBlank)
        line = ""
        used = 0
      }
      line += word
      used += length
    }
    return lines + [line.trimmingTrailingBlank]
  }

  /// Pieces that stay whole: words with the blank after them, and single wide characters.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if DisplayWidth.of(character) == 2 {
        // A closing mark never begins a line, and an opening one never ends it.
        if !word.isEmpty, !closing.contains(character), !opening.contains(word.last ?? " ") {
          words.append(word)
          word = ""
        }
        word.append(character)
        continue
      }
      if let last = word.last, DisplayWidth.of(last) == 2, character != " ",
        !opening.contains(last)
      {
        words.append(word)
        word = ""
      }
      word.append(character)
      if character == " " {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let opening: Set<Character> = ["「", "『", "（", "【", "《", "〈", "“"]

  private static let closing: Set<Character> = [
    "。", "、", "」", "』", "）", "】", "》", "〉", "！", "？", "：", "；", "・", "ー", "々", "ぁ", "ぃ", "ぅ",
    "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ",
  ]
}

extension String {
  fileprivate var trimmingTrailingBlank: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
