// Where the reader of front matter says that something is wrong.

import BookTesting
import BookText
import Testing

struct FrontMatterPositionTests {
  /// Front matter with one fault, a keycap before it.
  static let faults: [(text: String, kind: TextProblem.Kind)] = [
    (
      "---\nname: 1️⃣\"Acme\nowner: kenji\n---\n",
      .syntax("found unexpected end of stream", opening: nil)
    ),
    (
      "---\nname: 東京\n1️⃣owner\nregion: JP\n---\n",
      .syntax("could not find expected ':'", opening: nil)
    ),
    (
      "---\ntags: [east\nowner1️⃣: kenji\n---\n",
      .syntax("did not find expected ',' or ']'", opening: Span(10, 11))
    ),
    (
      "---\nname: Acme1️⃣: North\n---\n",
      .syntax("mapping values are not allowed in this context", opening: nil)
    ),
    ("1️⃣---\nname: Acme\n", .unclosedFrontMatter),
    ("\u{FEFF}1️⃣# Acme\n", .missingFrontMatter),
  ]

  @Test(arguments: faults)
  func `a fault is placed where the writer has to look`(
    _ marked: String, _ kind: TextProblem.Kind
  ) throws {
    let text = MarkedText(marked)
    let offset = try #require(text.offsets["1️⃣"])
    let problems = FrontMatter.read(Array(text.text.utf8)).problems
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.map { Int($0.span.lower) } == [offset])
  }

  @Test(arguments: [3, 24, 25, 26, 200])
  func `a key that stands twice is found among few keys and among many`(_ count: Int) {
    let keys = (0..<count).map { "k\($0 + 1000)" } + ["k1002", "k1000", "k1002"]
    let text = "---\n" + keys.map { "\($0): x\n" }.joined() + "---\n"
    let problems = FrontMatter.read(Array(text.utf8)).problems
    let line = 9
    #expect(
      problems
        == zip(count..., [2, 0, 2]).map { place, first in
          let lower = 4 + place * line
          return TextProblem(
            .duplicateKey(keys[place], first: Span(4 + first * line, 9 + first * line)),
            at: Span(lower, lower + 5))
        })
  }

  @Test(arguments: ["---\n---\n", "---\n\n# nothing yet\n---\nText\n", "---\n..."])
  func `front matter without a field is a record without fields`(_ text: String) throws {
    let read = FrontMatter.read(Array(text.utf8))
    let root = try #require(read.root)
    #expect(read.problems.isEmpty)
    #expect(root.pairs.isEmpty)
    #expect(root.span == Span(4, 4))
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x2D, 0x00], ForeignEncoding.utf16),
      (Array("name: ".utf8) + [0x93, 0x8C, 0x8B, 0x9E], .shiftJIS),
      (Array("name: Caf".utf8) + [0xE9, 0x20, 0x64], .windows1252),
      (Array("%PDF".utf8) + [0x00, 0xFF], nil),
    ] as [([UInt8], ForeignEncoding?)])
  func `bytes that are no UTF-8 are taken for what they seem to be`(
    _ bytes: [UInt8], _ encoding: ForeignEncoding?
  ) {
    let kinds = FrontMatter.read(bytes).problems.map(\.kind)
    #expect(kinds == [.invalidUTF8(encoding)])
  }
}
