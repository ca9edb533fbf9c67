// Front matter merged field by field: who is right about each entry.

import BookModel
import BookText

/// What came of a part of front matter.
struct MergedFields {
  var text = MergedText()
  /// What it says if ours, or theirs, is right in all that is disputed; nil where it says nothing.
  var ours: Meaning?
  var theirs: Meaning?

  subscript(side: Side) -> Meaning? { side == .ours ? ours : theirs }
}

/// An entry of a merged collection; its text is empty where it is gone.
struct MergedEntry {
  let identity: Meaning
  let fields: MergedFields
  /// The comma before it, as one of the sides wrote it; none, where it was the first.
  let comma: [UInt8]
}

/// Merges entries of three versions, from the outermost mapping inwards.
struct FieldMerge {
  /// The fields that both sides changed, as `contracts.y2.arr`.
  var disputed: [String] = []

  /// Where entries go, and whose rules they follow.
  struct Target {
    let rule: EntryRule
    /// The column of entries on lines; nil in brackets.
    let column: Int?
    let startsBehindDash: Bool
    let path: [String]
  }

  /// The entries of three collections, of which an absent one has none; nil where they cannot be told apart.
  mutating func merge(
    _ versions: Versions<[Entry]>, in target: Target
  ) throws(UnclearText) -> [MergedEntry]? {
    let identified = versions.map { target.rule.identified($0) }
    guard let base = identified.base, let ours = identified.ours, let theirs = identified.theirs
    else { return nil }
    let known = Versions(base: base, ours: ours, theirs: theirs)
    let found = known.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.identity, $0.entry) }) }
    var merged: [MergedEntry] = []
    for identity in EntryOrder.merged(
      known.map { $0.map(\.identity) }, target.rule.isBefore)
    {
      // The first of all stands behind the dash, whoever is right.
      if target.startsBehindDash, let first = merged.first?.fields.text,
        Side.allCases.contains(where: { first.text(of: $0).isEmpty })
      {
        throw UnclearText()
      }
      let isBehindDash = target.startsBehindDash && merged.isEmpty
      let entry = try found.map { (found) throws(UnclearText) in
        try found[identity]?.placed(at: target.column)
      }
      let fields = try merge(entry, identity, in: target, isBehindDash: isBehindDash)
      guard !fields.text.pieces.isEmpty else { continue }
      let commas = entry.map { $0?.comma ?? [] }
      merged.append(
        MergedEntry(
          identity: identity, fields: fields,
          comma: commas.settled ?? (commas.ours.isEmpty ? commas.theirs : commas.ours)))
    }
    return merged
  }

  private mutating func merge(
    _ entry: Versions<Entry?>, _ identity: Meaning, in target: Target, isBehindDash: Bool
  ) throws(UnclearText) -> MergedFields {
    let path = target.path + [identity.shown]
    var fields: MergedFields
    if let inside = try insides(of: entry, in: target, path) {
      fields = inside
    } else {
      fields = try whole(entry, in: target, path)
    }
    if fields.text.pieces.isEmpty { return fields }
    fields.text = try placed(
      fields.text, entry, target.column, path, isBehindDash: isBehindDash)
    return fields
  }

  // MARK: Values that are taken whole

  private mutating func whole(
    _ entry: Versions<Entry?>, in target: Target, _ path: [String]
  ) throws(UnclearText) -> MergedFields {
    let meanings = entry.map { entry in
      entry.flatMap { Meaning.of($0.node, as: target.rule.type(of: $0)) }
    }
    let texts = entry.map { $0?.text }
    let side: Side
    if meanings.ours == meanings.theirs {
      side = texts.settledSide ?? (entry.ours == nil ? .theirs : .ours)
    } else if let settled = meanings.settledSide {
      side = settled
    } else {
      dispute(path)
      return MergedFields(
        text: MergedText(texts.map { $0 ?? [] }), ours: meanings.ours, theirs: meanings.theirs)
    }
    guard let taken = entry[side] else { return MergedFields() }
    guard let text = try text(of: taken, beside: entry) else {
      dispute(path, "comment")
      return MergedFields(
        text: MergedText(texts.map { $0 ?? [] }), ours: meanings.ours, theirs: meanings.theirs)
    }
    if text.hasConflict { dispute(path, "comment") }
    return MergedFields(text: text, ours: meanings[side], theirs: meanings[side])
  }

  /// The text of the version that is right, with the comments of the other ones; nil where these are lost with the lines
  /// that they stand in.
  private func text(
    of taken: Entry, beside entry: Versions<Entry?>
  ) throws(UnclearText) -> MergedText? {
    guard let ours = entry.ours, let theirs = entry.theirs, taken.column != nil else {
      return MergedText(taken.text)
    }
    let versions = Versions(base: entry.base ?? taken, ours: ours, theirs: theirs)
    if versions.ours.isOneLine, versions.theirs.isOneLine, versions.base.isOneLine {
      return try MergedText(taken.opening + taken.value)
        + MergedText(
          beside: Versions(base: entry.base?.rest ?? [], ours: ours.rest, theirs: theirs.rest))
    }
    let text = try MergedText(beside: versions.map(\.text))
    guard text.hasConflict else { return text }
    let hasComments = [ours, theirs].contains { $0.text.contains(UInt8(ascii: "#")) }
    return hasComments ? nil : MergedText(taken.text)
  }

  private mutating func dispute(_ path: [String], _ what: String? = nil) {
    disputed.append(path.joined(separator: ".") + (what.map { " (\($0))" } ?? ""))
  }

  /// The text of an entry behind its indent, below what stands above it.
  private mutating func placed(
    _ text: MergedText, _ entry: Versions<Entry?>, _ column: Int?, _ path: [String],
    isBehindDash: Bool
  ) throws(UnclearText) -> MergedText {
    guard let column else { return text }
    let above: MergedText
    if let ours = entry.ours, let theirs = entry.theirs {
      above = try MergedText(
        beside:
          Versions(base: entry.base?.above ?? [], ours: ours.above, theirs: theirs.above))
    } else {
      above = MergedText((entry.ours ?? entry.theirs)?.above ?? [])
    }
    if above.hasConflict { dispute(path, "comment") }
    if isBehindDash {
      guard above.pieces.isEmpty else { throw UnclearText() }
      return text
    }
    let lead = above + MergedText(Array(repeating: 0x20, count: column))
    guard entry.ours == nil || entry.theirs == nil, text.hasConflict else { return lead + text }
    // What only one side has brings its comments and its indent along.
    let whole = lead + text
    return MergedText(
      Versions(
        base: entry.base == nil ? [] : whole.baseText,
        ours: entry.ours == nil ? [] : whole.text(of: .ours),
        theirs: entry.theirs == nil ? [] : whole.text(of: .theirs)))
  }
}
