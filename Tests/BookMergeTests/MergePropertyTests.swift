// Two hundred pairs of random edits, merged in both orders, against what must come of them.

import BookMerge
import BookModel
import BookTesting
import BookText
import Git
import Testing

struct MergePropertyTests {
  @Test(arguments: 0..<200)
  func `no edit is lost, and only what both changed is a conflict`(_ seed: UInt64) throws {
    let pair = try RandomPair(seed: seed)
    let (base, ours, theirs) = (pair.base, pair.ours, pair.theirs)
    let merge = try FileMerge(base: base, ours: ours, theirs: theirs, kind: pair.kind)
    let swapped = try FileMerge(base: base, ours: theirs, theirs: ours, kind: pair.kind)
    let oracle = try pair.oracle
    let fields = merge.disputed.filter { !pair.isText($0) }
    #expect(Set(fields) == oracle.disputed, "\(pair)")
    #expect(Set(merge.disputed) == Set(swapped.disputed), "\(pair)")
    #expect(merge.hasConflict == swapped.hasConflict, "\(pair)")
    for (side, expected) in [(Taken.ours, oracle.ours), (.theirs, oracle.theirs)] {
      let text = side.text(of: merge.bytes())
      #expect(try FlatDocument(text, as: pair.kind).facts == expected, "\(pair)")
      let other = side.other.text(of: swapped.bytes())
      #expect(try FlatDocument(other, as: pair.kind).facts == expected, "\(pair)")
    }
    let text = String(decoding: merge.bytes(), as: UTF8.self)
    for sentence in pair.written("Sentence ") { #expect(text.contains(sentence), "\(pair)") }
    // A comment goes with what it stands beside.
    if try FlatDocument(base, as: pair.kind).facts.keys.allSatisfy({ oracle.ours[$0] != nil }) {
      for comment in pair.written("# Comment ") { #expect(text.contains(comment), "\(pair)") }
    }
    if !merge.hasConflict { #expect(merge.bytes() == swapped.bytes(), "\(pair)") }
  }

  @Test func `there are fewer conflicts than by lines, and nothing is merged wrongly`() throws {
    var fields = 0
    var lines = 0
    var wrongLines = 0
    for seed in UInt64(0)..<200 {
      let pair = try RandomPair(seed: seed)
      if try FileMerge(
        base: pair.base, ours: pair.ours, theirs: pair.theirs, kind: pair.kind
      ).hasConflict {
        fields += 1
      }
      switch try pair.mergedByLines {
      case nil: lines += 1
      case let text?: if try !pair.isRight(text) { wrongLines += 1 }
      }
    }
    print("of 200 pairs: by fields \(fields) in conflict;", terminator: " ")
    print("by lines \(lines) in conflict, \(wrongLines) merged to what nobody meant")
    #expect(fields < lines + wrongLines)
  }
}

/// A file of the sample book, edited at random by two people.
struct RandomPair: CustomStringConvertible {
  let base: [UInt8]
  let ours: [UInt8]
  let theirs: [UInt8]
  let kind: Kind
  private let path: Path
  private let seed: UInt64

  /// The documents of the sample book's accounts, and its settings.
  private static let files = Result {
    try SampleBook.files.sorted { $0.key < $1.key }.compactMap { path, bytes in
      guard case .file(let kind, let account, _) = Layout.placement(of: path), !kind.isTable,
        account != nil || kind == .book
      else { return nil }
      return (path, bytes, kind)
    } as [(Path, [UInt8], Kind)]
  }

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let files = try Self.files.get()
    // Accounts more often than all the rest.
    let accounts = files.filter { $0.2 == .account }
    let chosen = (Bool.random(using: &random) ? accounts : files).randomElement(using: &random)
    (path, base, kind) = try #require(chosen)
    var left = RandomEdits(of: base, at: path, as: kind)
    left.make(Int.random(in: 1...5, using: &random), &random)
    var right = RandomEdits(of: base, at: path, as: kind)
    right.make(Int.random(in: 1...5, using: &random), &random)
    (ours, theirs) = (left.bytes, right.bytes)
    self.seed = seed
  }

  /// The file as `git merge-file` would merge it; nil where there are conflicts.
  var mergedByLines: [UInt8]? {
    get throws {
      var text: [UInt8] = []
      for hunk in try LineMerge.hunks(base: base, ours: ours, theirs: theirs) {
        guard case .agreed(let lines) = hunk else { return nil }
        text += lines
      }
      return text
    }
  }

  var oracle: MergeOracle {
    get throws {
      try MergeOracle(
        base: FlatDocument(base, as: kind), ours: FlatDocument(ours, as: kind),
        theirs: FlatDocument(theirs, as: kind))
    }
  }

  /// Whether a merge without conflicts says what it must.
  func isRight(_ text: [UInt8]) throws -> Bool {
    let oracle = try oracle
    do {
      return try oracle.disputed.isEmpty && FlatDocument(text, as: kind).facts == oracle.ours
    } catch is FlatDocument.Unreadable {
      return false
    }
  }

  /// Whether the name of a disputed thing is that of a comment, or of a task.
  func isText(_ name: String) -> Bool {
    let field = name.split(separator: ".").first.map(String.init) ?? ""
    return name.hasSuffix(" (comment)") || kind.shape?[field] == nil
  }

  /// What the two wrote that begins with some words, to the end of its line.
  func written(_ words: String) -> [String] {
    [ours, theirs].flatMap { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
        line.firstRange(of: words).map { String(line[$0.lowerBound...]) }
      }
    }
  }

  var description: String {
    let edits = [ours, theirs].map { UnifiedDiff.text(of: path, from: base, to: $0) }
    return "seed \(seed)\n" + edits.joined()
  }
}

/// Whose text is taken between conflict marks.
enum Taken {
  case ours, theirs

  var other: Taken { self == .ours ? .theirs : .ours }

  func text(of bytes: [UInt8]) -> [UInt8] {
    var taken: [UInt8] = []
    var isIn: Taken?
    for line in bytes.lines {
      switch String(decoding: line, as: UTF8.self) {
      case "<<<<<<< ours\n": isIn = .ours
      case "=======\n": isIn = .theirs
      case ">>>>>>> theirs\n": isIn = nil
      default: if isIn == nil || isIn == self { taken += line }
      }
    }
    return taken
  }
}
