// Replacing bytes: the laws, and what is refused.

import BookText
import Testing

struct SpliceTests {
  @Test func `edits are made in the order of their places`() throws {
    #expect(try splice("abcdef", (4, 5, "E"), (0, 1, "AA"), (2, 2, "-")) == "AAb-cdEf")
  }

  @Test func `insertions at one point stand in the order given`() throws {
    #expect(try splice("ad", (1, 1, "b"), (1, 1, "c")) == "abcd")
    #expect(try splice("ad", (1, 1, "c"), (1, 1, "b")) == "acbd")
  }

  @Test func `an insertion at the border of a replacement stands outside of it`() throws {
    #expect(try splice("abc", (1, 2, "B"), (1, 1, "<"), (2, 2, ">")) == "a<B>c")
  }

  @Test func `nothing is done by no edits`() throws {
    #expect(try splice("Ünï") == "Ünï")
    #expect(try splice("") == "")
    #expect(try splice("", (0, 0, "x")) == "x")
  }

  @Test(arguments: [
    Refused("abc", [(2, 4, "")], .outOfBounds(Span(2, 4), size: 3)),
    Refused("abc", [(4, 4, "")], .outOfBounds(Span(4, 4), size: 3)),
    Refused("aüb", [(2, 3, "")], .insideCharacter(Span(2, 3))),
    Refused("aüb", [(1, 2, "")], .insideCharacter(Span(1, 2))),
    Refused("a🙂", [(3, 3, "x")], .insideCharacter(Span(3, 3))),
    Refused("a\r\nb", [(2, 2, "x")], .insideCharacter(Span(2, 2))),
    Refused("abcd", [(0, 2, ""), (1, 3, "")], .overlap(Span(0, 2), Span(1, 3))),
    Refused("abcd", [(0, 3, "x"), (1, 1, "y")], .overlap(Span(0, 3), Span(1, 1))),
    Refused("abcd", [(1, 2, "x"), (1, 2, "x")], .overlap(Span(1, 2), Span(1, 2))),
  ])
  func `what cannot be made is refused`(_ refused: Refused) {
    #expect(throws: refused.error) {
      try Splice.apply(edits(refused.edits), to: Array(refused.text.utf8))
    }
  }

  @Test func `edits of two files are refused`() {
    let edits = [TextEdit("a.md", Span(0, 0), ""), TextEdit("b.md", Span(1, 1), "")]
    #expect(throws: SpliceError.severalFiles("a.md", "b.md")) {
      try Splice.apply(edits, to: Array("abc".utf8))
    }
  }

  @Test func `any edits that keep apart change their spans and nothing else`() throws {
    let seed: UInt64 = 20_260_311
    var random = SeededGenerator(seed: seed)
    for round in 0..<3_000 {
      let text = pieces(["a", "ß", "\r\n", "\n", "東", "🙂", " "], upTo: 40, &random)
      let borders = (0...text.count).filter { offset in
        guard offset > 0, offset < text.count else { return true }
        return text[offset] & 0xC0 != 0x80 && !(text[offset] == 0x0A && text[offset - 1] == 0x0D)
      }
      let points = (0..<6).map { _ in borders.randomElement(using: &random) ?? 0 }.sorted()
      let edits = [0, 2, 4].map { index in
        TextEdit(
          "a.md", Span(points[index], points[index + 1]),
          String(decoding: pieces(["x", "é"], upTo: 3, &random), as: UTF8.self))
      }
      var expected: [UInt8] = []
      var done = 0
      for edit in edits {
        expected += text[done..<edit.span.range.lowerBound] + Array(edit.replacement.utf8)
        done = edit.span.range.upperBound
      }
      expected += text[done...]
      // Where edits meet, their order is what tells them apart, so that they are not shuffled.
      let meet = points[1] == points[2] || points[3] == points[4]
      let given = meet ? edits : edits.shuffled(using: &random)
      let result = try Splice.apply(given, to: text)
      #expect(result == expected, "seed \(seed), round \(round)")
    }
  }

  private func pieces(
    _ pieces: [String], upTo count: Int, _ random: inout SeededGenerator
  ) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &random)).flatMap { _ in
      Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
  }

  struct Refused: Sendable {
    let text: String
    let edits: [(Int, Int, String)]
    let error: SpliceError

    init(_ text: String, _ edits: [(Int, Int, String)], _ error: SpliceError) {
      self.text = text
      self.edits = edits
      self.error = error
    }
  }

  private func splice(_ text: String, _ changes: (Int, Int, String)...) throws -> String {
    String(decoding: try Splice.apply(edits(changes), to: Array(text.utf8)), as: UTF8.self)
  }

  private func edits(_ changes: [(Int, Int, String)]) -> [TextEdit] {
    changes.map { TextEdit("a.md", Span($0.0, $0.1), $0.2) }
  }
}
