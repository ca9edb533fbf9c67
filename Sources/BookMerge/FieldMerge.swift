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
    let identities = versions.map { target.rule.identities(of: $0) }
    guard let base = identities.base, let ours = identities.ours, let theirs = identities.theirs
    else { return nil }
    let found = Versions(
      base: Dictionary(uniqueKeysWithValues: zip(base, versions.base)),
      ours: Dictionary(uniqueKeysWithValues: zip(ours, versions.ours)),
      theirs: Dictionary(uniqueKeysWithValues: zip(theirs, versions.theirs)))
    var merged: [MergedEntry] = []
    for identity in EntryOrder.merged(
      Versions(base: base, ours: ours, theirs: theirs), target.rule.isBefore)
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
    fields.text = try placed(fields.text, entry, target.column, isBehindDash: isBehindDash)
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
      disputed.append(path.joined(separator: "."))
      return MergedFields(
        text: MergedText(ours: texts.ours ?? [], theirs: texts.theirs ?? []), ours: meanings.ours,
        theirs: meanings.theirs)
    }
    guard let taken = entry[side] else { return MergedFields() }
    return MergedFields(
      text: try line(taken, beside: entry, path), ours: meanings[side], theirs: meanings[side])
  }

  /// The text of a version, with what the other ones say in comments behind the value.
  private mutating func line(
    _ taken: Entry, beside entry: Versions<Entry?>, _ path: [String]
  ) throws(UnclearText) -> MergedText {
    guard let ours = entry.ours, let theirs = entry.theirs, ours.opensLine == theirs.opensLine
    else { return MergedText(taken.text) }
    let rest = try MergedText(
      beside:
        Versions(base: entry.base?.rest ?? [], ours: ours.rest, theirs: theirs.rest))
    if rest.hasConflict { disputed.append(path.joined(separator: ".")) }
    return MergedText(taken.opening + taken.value) + rest
  }

  /// The text of an entry behind its indent, below what stands above it.
  private func placed(
    _ text: MergedText, _ entry: Versions<Entry?>, _ column: Int?, isBehindDash: Bool
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
    if isBehindDash {
      guard above.pieces.isEmpty else { throw UnclearText() }
      return text
    }
    let lead = above + MergedText(Array(repeating: 0x20, count: column))
    guard entry.ours == nil || entry.theirs == nil, text.hasConflict else { return lead + text }
    // What only one side has brings its comments and its indent along.
    let whole = lead + text
    return MergedText(
      ours: entry.ours == nil ? [] : whole.text(of: .ours),
      theirs: entry.theirs == nil ? [] : whole.text(of: .theirs))
  }
}
