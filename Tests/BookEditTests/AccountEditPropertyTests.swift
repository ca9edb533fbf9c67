// Thousands of random edits by the schema: each reads back, and leaves every other line alone.

import BookEdit
import BookModel
import BookTesting
import BookText
import Testing

struct AccountEditPropertyTests {
  @Test func `an edit touches the lines of its key only, and reads back`() throws {
    let seed: UInt64 = 20_261_126
    var random = SplitMix64(seed: seed)
    var made = 0
    var round = 0
    while made < 2_000 {
      round += 1
      let account = try AccountEditCorpus.account(&random)
      let word = AccountEditCorpus.word(for: account, &random)
      var note: Comment { "seed \(seed), round \(round): \(word.debugDescription)" }
      let outcome = Result { () throws(FieldRefusal) in try account.edits([word]) }
      switch outcome {
      case .success(let edits):
        let told = try #require(edits.first, note)
        guard told.edit.isChange else { continue }
        made += 1
        let change = try #require(SchemaChange(word, told.edit), note)
        let faults = change.faults
        #expect(faults == [], note)
      case .failure(let refusal):
        if case .edit(let reason, _) = refusal {
          let isMishap = reason.isMishap
          #expect(!isMishap, "\(reason.message): \(note)")
        }
      }
    }
    // Half of what is asked for lacks something, such as an item's required fields.
    #expect(round < 5_000, "seed \(seed): \(round) rounds")
  }

  @Test func `edits one after the other never disturb each other`() throws {
    let seed: UInt64 = 20_261_127
    var random = SplitMix64(seed: seed)
    for round in 0..<60 {
      var account = try AccountEditCorpus.account(&random)
      for _ in 0..<12 {
        let word = AccountEditCorpus.word(for: account, &random)
        guard let edits = try? account.edits([word]), let told = edits.first,
          told.edit.isChange
        else { continue }
        let change = try #require(SchemaChange(word, told.edit))
        let faults = change.faults
        #expect(faults == [], "seed \(seed), round \(round): \(word.debugDescription)")
        account.apply(edits)
      }
    }
  }
}

/// A change of one file, looked at by other means than the editor's.
private struct SchemaChange {
  private let parts: [String]
  private let change: Assignment.Change
  private let edit: VerifiedEdit
  private let before: YAMLNode
  private let after: YAMLNode

  init?(_ word: String, _ edit: VerifiedEdit) {
    guard let assignment = Assignment(word), let before = FrontMatter.read(edit.before).root,
      let after = FrontMatter.read(edit.after).root
    else { return nil }
    parts = assignment.key.split(separator: ".").map(String.init)
    change = assignment.change
    self.edit = edit
    (self.before, self.after) = (before, after)
  }

  /// The laws that do not hold.
  var faults: [String] {
    [
      ("it is made", isMade), ("the rest is kept", keepsRest), ("other lines are kept", keepsLines),
      ("line ends are kept", keepsLineEnds),
    ].filter { !$0.1 }.map(\.0)
  }

  /// Whether what was asked for stands there.
  private var isMade: Bool {
    let found = Self.find(parts, in: after).last.flatMap { $0.parts == parts ? $0.node : nil }
    switch change {
    case .set(let text):
      let stated = found.flatMap {
        $0.pairs.first { ["value", "band", "answer"].contains($0.key) }
      }
      return (stated?.value ?? found)?.scalar.map { Array($0.utf8) } == Array(text.utf8)
    case .remove:
      // Behind an item that is named by its place, another one moves up.
      return found == nil || holderCount(after) == holderCount(before) - 1
    case .add(let text): return found?.items.contains { $0.scalar == text } == true
    case .take(let text):
      let old = Self.find(parts, in: before).last?.node.items.count { $0.scalar == text } ?? 0
      return (found?.items.count { $0.scalar == text } ?? 0) == old - 1
    }
  }

  /// Whether all else says what it said.
  private var keepsRest: Bool {
    let prefix = touched.map { $0 + "/" }.joined()
    func rest(_ node: YAMLNode) -> [String] {
      Self.leaves(node, "").filter { !$0.hasPrefix(prefix) }.sorted()
    }
    return rest(before) == rest(after)
  }

  /// Whether no line differs but those of the place, or new ones where nothing of it was written.
  private var keepsLines: Bool {
    let (old, new) = (
      edit.before.split(separator: 10, omittingEmptySubsequences: false),
      edit.after.split(separator: 10, omittingEmptySubsequences: false)
    )
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let changed = head..<(old.count - tail)
    if changed.isEmpty { return true }
    let way = Self.find(parts, in: before)
    // What was alone in its record took that along; what stood first in an item lent its dash.
    let isWhole = change == .remove || isTaking
    guard let reach = isWhole && way.count > 1 ? way[way.count - 2] : way.last else { return false }
    let table = LineTable(edit.before)
    return changed.lowerBound >= table.lineIndex(of: Int(reach.span.lower))
      && changed.upperBound <= table.lineIndex(of: Int(reach.span.upper)) + 1
  }

  private var keepsLineEnds: Bool {
    let isCRLF = edit.before.contains(0x0D)
    return edit.after.indices.allSatisfy {
      edit.after[$0] != 0x0A || (edit.after[$0 - 1] == 0x0D) == isCRLF
    }
  }

  private var isTaking: Bool { if case .take = change { true } else { false } }

  /// The place, or the item or record on the way to it that is new, as leaves name it.
  private var touched: [String] {
    let (old, new) = (Self.find(parts, in: before), Self.find(parts, in: after))
    return (old + new.dropFirst(old.count).prefix(1)).compactMap(\.leafPart)
  }

  private func holderCount(_ root: YAMLNode) -> Int {
    Self.find(Array(parts.dropLast()), in: root).last?.node.items.count ?? 0
  }

  private struct Place {
    let parts: [String]
    let node: YAMLNode
    let span: Span
    /// How the place is called on the way to a leaf; nil for a single item that is written alone.
    let leafPart: String?
  }

  /// What is written on the way to a place, from the outermost pair on.
  private static func find(_ parts: [String], in root: YAMLNode) -> [Place] {
    var way: [Place] = []
    var node = root
    for part in parts {
      let isItem: Bool
      if case .list = node.content { isItem = true } else { isItem = node[part] == nil }
      let next: (YAMLNode, Span)?
      if isItem {
        let items = node.items
        next =
          (items.first { label($0) == part || $0["on"]?.scalar == part }
          ?? items.indices.first { "\($0 + 1)" == part }
          .map { items[$0] }).map { ($0, $0.span) }
      } else {
        next = node.pairs.first { $0.key == part }
          .map { ($0.value, $0.keySpan.union($0.value.span)) }
      }
      guard let next, !next.0.isEmpty || !isItem else { break }
      let isAlone = if case .mapping = node.content { isItem } else { false }
      way.append(
        Place(
          parts: Array(parts.prefix(way.count + 1)), node: next.0, span: next.1,
          leafPart: isAlone ? nil : isItem ? label(next.0) ?? "·" : part))
      node = next.0
    }
    return way
  }

  /// The id of a list's item.
  private static func label(_ item: YAMLNode) -> String? {
    ["id", "term", "effective_on", "moment", "by"].lazy.compactMap { item[$0]?.scalar }.first
  }

  /// Every value with the way to it; items by their ids, and those of lists in order all alike.
  private static func leaves(_ node: YAMLNode, _ path: String) -> [String] {
    switch node.content {
    case .scalar(let text, _): return node.isEmpty ? [] : [path + "/= \(text)"]
    case .mapping(let pairs, _):
      return pairs.flatMap { leaves($0.value, path.isEmpty ? $0.key : path + "/" + $0.key) }
    case .list(let items, _):
      return items.flatMap { item in
        if let text = item.scalar { return [path + "/= \(text)"] }
        return leaves(item, path + "/" + (label(item) ?? "·"))
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
