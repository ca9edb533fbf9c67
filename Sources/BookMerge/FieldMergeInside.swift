// Front matter merged field by field: collections that are looked into.

import BookModel
import BookText

extension FieldMerge {
  /// Three versions of a collection, with the entries that hold them.
  struct Holders {
    let entry: Versions<Entry?>
    let inside: Versions<Entries?>
    let rule: EntryRule
    let form: Entries.Form

    /// A part of each version that is written in the form of the result.
    func parts(_ part: (Entry, Entries) -> [UInt8]) -> Versions<[UInt8]?> {
      func found(_ entry: Entry?, _ inside: Entries?) -> [UInt8]? {
        guard let entry, let inside else { return nil }
        let isAlike = form.isOnLines ? inside.form == form : !inside.form.isOnLines
        return isAlike ? part(entry, inside) : nil
      }
      return Versions(
        base: found(entry.base, inside.base), ours: found(entry.ours, inside.ours),
        theirs: found(entry.theirs, inside.theirs))
    }
  }

  /// The collections in an entry merged; nil where there is none on both sides, or one that is taken whole.
  mutating func insides(
    of entry: Versions<Entry?>, in target: Target, _ path: [String]
  ) throws(UnclearText) -> MergedFields? {
    guard let ours = entry.ours, let rule = EntryRule(target.rule.type(of: ours)) else {
      return nil
    }
    let inside = entry.map { entry -> Entries? in
      let inside = entry?.entries(asList: !rule.isOfMappings)
      return inside?.entries.allSatisfy { ($0.key != nil) == rule.isOfMappings } == true
        ? inside : nil
    }
    guard let ourInside = inside.ours, let theirInside = inside.theirs else { return nil }
    let forms = Versions(
      base: inside.base?.form ?? theirInside.form, ours: ourInside.form, theirs: theirInside.form)
    var form = forms.settled ?? forms.ours
    if target.column == nil, form.isOnLines { form = .brackets }
    var column: Int?
    var startsBehindDash = false
    if case .lines(let indent, let isBehindDash) = form {
      column = (target.column ?? 0) + indent
      startsBehindDash = isBehindDash
    }
    let inner = Target(
      rule: rule, column: column, startsBehindDash: startsBehindDash, path: path)
    let known = disputed
    guard let merged = try merge(inside.map { $0?.entries ?? [] }, in: inner) else {
      disputed = known
      return nil
    }
    let holders = Holders(entry: entry, inside: inside, rule: rule, form: form)
    var fields = form.isOnLines ? try onLines(merged, holders) : try inBrackets(merged, holders)
    fields.ours = rule.meaning(of: merged.map { ($0.identity, $0.fields.ours) })
    fields.theirs = rule.meaning(of: merged.map { ($0.identity, $0.fields.theirs) })
    return fields
  }

  private func onLines(
    _ merged: [MergedEntry], _ holders: Holders
  ) throws(UnclearText) -> MergedFields {
    let lines = merged.reduce(MergedText()) { $0 + $1.fields.text }
    let opening = try MergedText(beside: holders.parts { entry, _ in entry.opening })
    let foot = try MergedText(beside: holders.parts { _, inside in inside.foot })
    let whole = opening + lines + foot
    guard Side.allCases.contains(where: { lines.text(of: $0).isEmpty }) else {
      return MergedFields(text: whole)
    }
    // A collection on lines cannot be empty.
    let key = opening.text(of: .ours).dropLast()
    guard key.last == UInt8(ascii: ":"), opening + foot == MergedText(key + [0x0A]) else {
      throw UnclearText()
    }
    let empty = key + (holders.rule.isOfMappings ? " {}\n" : " []\n").utf8
    func text(_ read: (MergedText) -> [UInt8]) -> [UInt8] {
      read(lines).isEmpty ? Array(empty) : read(whole)
    }
    return MergedFields(
      text: MergedText(
        Versions(
          base: text(\.baseText), ours: text { $0.text(of: .ours) },
          theirs: text { $0.text(of: .theirs) })))
  }

  private func inBrackets(
    _ merged: [MergedEntry], _ holders: Holders
  ) throws(UnclearText) -> MergedFields {
    let opening = holders.parts { _, inside in inside.opening }.map { $0 ?? [] }
    let foot = holders.parts { _, inside in inside.foot }.map { $0 ?? [] }
    let signs = Array((holders.rule.isOfMappings ? "{}" : "[]").utf8)
    let comma = merged.map(\.comma).first { !$0.isEmpty } ?? Array(", ".utf8)
    func text(_ read: (MergedText) -> [UInt8]) -> [UInt8] {
      let texts = merged.filter { !read($0.fields.text).isEmpty }
      let inside = texts.enumerated().flatMap { index, entry in
        let before = index == 0 ? [] : entry.comma.isEmpty ? comma : entry.comma
        return before + read(entry.fields.text)
      }
      if holders.form == .bare, texts.count == 1 { return inside }
      if texts.isEmpty { return signs }
      let bracket = opening.settled ?? opening.ours
      let end = foot.settled ?? foot.ours
      return (bracket.isEmpty ? [signs[0]] : bracket) + inside + (end.isEmpty ? [signs[1]] : end)
    }
    var whole = try MergedText(
      beside:
        holders.parts { entry, _ in entry.opening })
    whole.append(
      Versions(
        base: text(\.baseText), ours: text { $0.text(of: .ours) },
        theirs: text { $0.text(of: .theirs) }))
    let rest = try MergedText(beside: holders.parts { entry, _ in entry.rest })
    return MergedFields(text: whole + rest)
  }
}
