// Which items of two lists of records are the same.

import BookModel

/// The items of two lists, paired by the identity that the schema gives them.
struct ItemPairing {
  /// In the order of the later list; what is gone comes last.
  let pairs: [Pair]
  /// Whether items that both lists hold stand in another order.
  let isReordered: Bool

  /// One item, before and after.
  struct Pair {
    /// What it is called: the value of its key, else its place, counted from 1.
    let id: String
    /// Its step in the way to it; as `id`, but in a list that goes by order.
    let step: String
    let before: FieldSet?
    let after: FieldSet?

    /// What people call such a record; somebody with a part to play is called by it.
    func noun(_ shape: Shape) -> String {
      guard shape === ContactSchema.shape else { return shape.name }
      let roles = [after, before].compactMap { $0?["roles"]?.value.items.first?.value }
      return roles.first.flatMap { String($0) } ?? shape.name
    }
  }

  init(_ before: [FieldSet], _ after: [FieldSet], _ identity: ListIdentity) {
    switch identity {
    case .key(let key): self.init(before, after, key: key)
    case .order, .set: self.init(inOrder: before, after)
    }
  }

  private init(_ before: [FieldSet], _ after: [FieldSet], key: String) {
    let old = Self.identified(before, by: key)
    let new = Self.identified(after, by: key)
    let oldByID = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let newIDs = Set(new.map(\.0))
    pairs =
      new.map { Pair(id: $0, step: $0, before: oldByID[$0], after: $1) }
      + old.filter { !newIDs.contains($0.0) }.map { Pair(id: $0, step: $0, before: $1, after: nil) }
    isReordered =
      old.map(\.0).filter { newIDs.contains($0) } != new.map(\.0).filter { oldByID[$0] != nil }
  }

  /// The steps of the way to each record: its key, or its place from 1 on.
  static func steps(
    of records: [FieldSet], _ identity: ListIdentity
  ) -> [(step: String, record: FieldSet)] {
    if case .key(let key) = identity { return identified(records, by: key) }
    return records.enumerated().map { ("\($0 + 1)", $1) }
  }

  /// The records with their ids, each told from others of the same id by its count.
  private static func identified(_ records: [FieldSet], by key: String) -> [(String, FieldSet)] {
    var counts: [String: Int] = [:]
    return records.enumerated().map { index, record in
      let id = record[key].flatMap { String($0.value) } ?? "\(index + 1)"
      let count = counts[id, default: 0] + 1
      counts[id] = count
      return (Sentence.line(count == 1 ? id : "\(id)#\(count)"), record)
    }
  }

  private init(inOrder before: [FieldSet], _ after: [FieldSet]) {
    let meaning = { (record: FieldSet) in
      FieldValue.record(record).meaning(as: .record(record.shape))
    }
    let (old, new) = (before.map(meaning), after.map(meaning))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let counts = (old.count - end - start, new.count - end - start)
    pairs = (0..<max(counts.0, counts.1)).map { index in
      let old = index < counts.0 ? before[start + index] : nil
      let new = index < counts.1 ? after[start + index] : nil
      let step = "\(start + index + 1)"
      return Pair(id: Self.name(of: new ?? old) ?? step, step: step, before: old, after: new)
    }
    isReordered = false
  }

  /// The first value that is an id or a word.
  private static func name(of record: FieldSet?) -> String? {
    record?.entries.first { !$0.spec.isPersonal }.flatMap { entry in
      Sentence.words(of: entry.value, as: entry.spec.type, entry.spec.log)
    }
  }
}
