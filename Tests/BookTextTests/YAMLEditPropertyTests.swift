// Thousands of random changes of front matter: each reads back, and leaves every other line alone.

import BookText
import Testing

struct YAMLEditPropertyTests {
  @Test func `a change touches the lines of its key only, and reads back`() throws {
    let seed: UInt64 = 20_260_312
    var random = SeededGenerator(seed: seed)
    var made = 0
    for round in 0..<3_000 {
      let document = YAMLEditCorpus.document(&random)
      let root = try #require(document.root, "\(document.path) is unreadable")
      let change = RandomChange(on: root, &random)
      var note: Comment { "seed \(seed), round \(round): \(change.edit) on \(document.text)" }
      let outcome = Result { () throws(EditRefusal) in
        try VerifiedEdit(of: document.bytes, at: document.path).applying(change.edit)
      }
      switch outcome {
      case .success(let result):
        made += 1
        let again = try #require(document.read(result.after).root, note)
        let isMade = change.isMade(from: root, to: again)
        let keepsLines = document.keepsOtherLines(change, result.after)
        let keepsEnds = document.keepsLineEnds(change, result.after)
        #expect(isMade && keepsLines && keepsEnds, note)
      case .failure(let refusal):
        let isMishap = refusal.isMishap
        #expect(!isMishap, "\(refusal.message): \(note)")
      }
    }
    // Refusals are the exception, or the laws above say little.
    #expect(made > 2_200, "seed \(seed): \(made) made")
  }

  @Test func `changes one after the other never disturb each other`() throws {
    let seed: UInt64 = 20_260_313
    var random = SeededGenerator(seed: seed)
    for round in 0..<150 {
      let document = YAMLEditCorpus.document(&random)
      var edit = VerifiedEdit(of: document.bytes, at: document.path)
      for _ in 0..<12 {
        let root = try #require(document.read(edit.after).root, "seed \(seed), round \(round)")
        let change = RandomChange(on: root, &random)
        guard let next = try? edit.applying(change.edit) else { continue }
        let again = try #require(document.read(next.after).root)
        let isMade = change.isMade(from: root, to: again)
        #expect(isMade, "seed \(seed), round \(round)")
        edit = next
      }
      #expect(edit.before == document.bytes)
    }
  }

  @Test func `any text is written so that it reads back`() throws {
    let seed: UInt64 = 20_260_314
    var random = SeededGenerator(seed: seed)
    for round in 0..<1_500 {
      let text = YAMLEditCorpus.text(&random)
      let before = Array("---\na: x\nb: {c: x, d: 'x', e: \"x\"}\n---\n".utf8)
      for place: YAMLPath in [["a"], ["b", "c"], ["b", "d"], ["b", "e"]] {
        let after = try VerifiedEdit(of: before, at: "a.md").applying(.set(place, .text(text)))
        let read = FrontMatter.read(after.after).root?[place]?.scalar
        #expect(
          read.map { Array($0.utf8) } == Array(text.utf8),
          "seed \(seed), round \(round): \(text.debugDescription)")
      }
    }
  }

  @Test func `no bytes bring a change down`() {
    let seed: UInt64 = 20_260_315
    var random = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let bytes = YAMLEditCorpus.garbage(&random)
      for path: Path in ["a.md", "csbook.yml"] {
        let form = path.name.elementsEqual("a.md".utf8) ? FrontMatter.read : FrontMatter.readWhole
        let root = form(bytes).root
        let change =
          root.map { RandomChange(on: $0, &random).edit } ?? .set(["a"], .text("x"))
        guard let result = try? VerifiedEdit(of: bytes, at: path).applying(change) else { continue }
        #expect(form(result.after).problems == [], "seed \(seed), round \(round)")
      }
    }
  }
}

extension EditRefusal {
  /// Whether reading again had to stop it, which well-kept documents never need.
  fileprivate var isMishap: Bool {
    switch self {
    case .splice, .unreadable, .noFrontMatter, .breaks, .changesMore: true
    default: false
    }
  }
}
