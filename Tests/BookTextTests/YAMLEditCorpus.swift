// Front matter as people write it, and the tears and stains of random text.

import BookText

/// A document that changes are tried on.
struct EditedDocument {
  let path: Path
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self).debugDescription }
  var root: YAMLNode? { read(bytes).root }

  func read(_ bytes: [UInt8]) -> FrontMatter {
    path == "csbook.yml" ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)
  }

  /// Whether no line differs but those of the change's key, and one below a dash that moves up to it.
  func keepsOtherLines(_ change: RandomChange, _ after: [UInt8]) -> Bool {
    if after == bytes { return true }
    let old = lines(of: bytes)
    let new = lines(of: after)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let table = LineTable(bytes)
    let first = table.lineIndex(of: Int(change.reach.lower))
    let last = table.lineIndex(of: Int(change.reach.upper))
    let changed = old.count - tail - head
    // Comments that are indented below a value stay with it, before what is added.
    let comments = old.dropFirst(last + 1).prefix { line in
      line.drop { $0 == 0x20 }.first == UInt8(ascii: "#")
    }.count
    let isBehindDash = old[first].drop { $0 == 0x20 }.first == UInt8(ascii: "-")
    return head >= first && head <= last + comments + 1
      && changed <= last - first + (change.isRemoval && isBehindDash ? 2 : 1)
  }

  /// Whether the file ends as it did, and has no line end of another sort.
  func keepsLineEnds(_ change: RandomChange, _ after: [UInt8]) -> Bool {
    let isCRLF = bytes.contains(0x0D)
    let ends = after.indices.filter { after[$0] == 0x0A }
    // What stood above a last line that goes may be an empty line.
    return (change.isRemoval || (bytes.last == 0x0A) == (after.last == 0x0A))
      && ends.allSatisfy { ($0 > 0 && after[$0 - 1] == 0x0D) == isCRLF }
  }

  private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let text = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    return text.filter { $0 != 0x0D }.split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}

enum YAMLEditCorpus {
  /// A document of the corpus, with or without CRLF, BOM and a last line end.
  static func document(_ random: inout SeededGenerator) -> EditedDocument {
    let yaml = documents.randomElement(using: &random) ?? ""
    let body = "---\n\n- [ ] Anrufen @kenji due:2026-05-01\n---\nname: not front matter\n"
    let isWhole = Bool.random(using: &random)
    var text = isWhole ? yaml : "---\n" + yaml + body
    if isWhole, Bool.random(using: &random) { text.removeLast() }
    if Bool.random(using: &random) { text = text.replacing("\n", with: "\r\n") }
    if Int.random(in: 0..<4, using: &random) == 0 { text = "\u{FEFF}" + text }
    return EditedDocument(path: isWhole ? "csbook.yml" : "a.md", bytes: Array(text.utf8))
  }

  static func text(_ random: inout SeededGenerator) -> String {
    if Bool.random(using: &random) { return words.randomElement(using: &random) ?? "" }
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// A document with bytes taken out, put in and doubled.
  static func garbage(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = document(&random).bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 2: bytes.insert(contentsOf: Array(text(&random).utf8), at: place)
      default: bytes.insert(contentsOf: bytes[max(0, place - 20)..<place], at: place)
      }
    }
    return bytes
  }

  private static let words = [
    "", "Acme", "no", "NO", "y", "null", "~", "true", "1.10", "012", "0x1F", "1e3", "12:30",
    "2026-05-01", "-5", ".5", "=", "<<", "田中 美咲", "it's", "say \"no\"", "'\"", "a: b", "a #b",
    "#b", "a, b", "[x]", "{x}", "{{name}}", "- a", "-", "--- ", "...", "? a", "why?", "a:",
    "https://example.com/?a=b#c", " a", "a ", "\ta", "a\tb", "a\nb", "a\r\nb\n", "\u{85}",
    "a\u{2028}b", "\u{FEFF}a", "\u{3000}a", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">",
    "e\u{301}",
    "👩‍💻", "\\", "\\n", "\"", "'", "''", "\u{7F}", "\u{0}",
  ]

  private static let pieces = [
    "a", "B", "9", " ", "  ", "'", "\"", "\\", ":", ": ", "#", " #", ",", "[", "]", "{", "}", "-",
    "?", "!", "&", "*", "%", "@", "`", "|", ">", "=", "~", "\n", "\r", "\t", "é", "東", "🙂",
    "\u{A0}",
    "\u{85}", "\u{2029}", "\u{1B}", ".", "0", "_", "+",
  ]

  private static let documents = [
    """
    # the account
    name: Acme   # as they write it
    owner: "kenji"
    deputy: 'maria'
    tags: [a, 'b c', "d"] # three
    products:
      - north   # first
      -   south

      # - west
      - 東京

    # judgement
    sentiment: {value: 4, on: 2026-02-20, by: kenji, reason: 'it''s fine, really'}
    custom:
    links: {}

    """,
    """
    name: 株式会社アクメ
    contracts:
    - id: y1
      start: 2025-07-01   # signed late
      arr: 120000
      changes:
      - {on: 2025-10-01, arr: 130000, why: upsell}
      - on: 2026-01-01
        arr: 140000
    - {id: y2, start: 2026-07-01, arr: 150000}
    outlook:
        value: green
        # because
        reason: "budget: \\"approved\\""
        by:

    """,
    """
    note: |
      one line

      # no comment
      two lines

    folded: >-
      some text
      more text
    tail: long text that
      goes on
    list: [
      {id: a, n: 1},   # first
      {id: b, n: , empty},
      c,
    ]
    nested:
      - - a
        - b
      - [c, d]
      -
        e: 1
        f: 2
      -
    last: 'x'

    """,
    """
    "quoted key": 1
    'other': two
    a.b: {x: [], y: {z: 1}, "k": 'v'}
    empty_list: []
    deep:
      deeper:
        deepest:
          - value: 1
            unit: 'days'   # or hours
          # between
          - value: 2
      beside: x   

    end: "\\u00e9\\t"

    """,
  ]
}
