// What differs between two versions of a file's fields, by the schema.

import BookModel

/// A change of one field, before it is known which file it stands in.
struct FieldChange {
  let kind: BookChange.Kind
  /// The way to the value.
  let field: String
  let before: String?
  let after: String?
  let text: String
  let isDetail: Bool

  func asDetail() -> FieldChange {
    FieldChange(
      kind: kind, field: field, before: before, after: after, text: text, isDetail: true)
  }
}

/// Compares records by the identity that the schema gives to the items of lists.
struct FieldDifference {
  /// A day after this one is still ahead.
  let day: Day
  /// The book's own fields, by key.
  let ownFields: [String: FieldType]

  /// The changes from one record to another, in the order of the schema; nil is a record without fields.
  func changes(
    _ before: FieldSet?, _ after: FieldSet?, _ shape: Shape, at place: RecordPlace
  ) -> [FieldChange] {
    var found: [(spec: FieldSpec, changes: [FieldChange])] = []
    for spec in shape.fields {
      let old = before?[spec.key]?.value
      let new = after?[spec.key]?.value
      guard old?.meaning(as: spec.type) != new?.meaning(as: spec.type) else { continue }
      found.append((spec, changes(old, new, spec, in: after ?? before, at: place)))
    }
    let dating = Set(found.compactMap(\.spec.datedBy))
    let isDetail = { (spec: FieldSpec) in spec.log.isDetail || dating.contains(spec.key) }
    let hasMatter = found.contains { !isDetail($0.spec) }
    return found.flatMap { spec, changes in
      hasMatter && isDetail(spec) ? changes.map { $0.asDetail() } : changes
    }
  }

  private func changes(
    _ old: FieldValue?, _ new: FieldValue?, _ spec: FieldSpec, in record: FieldSet?,
    at place: RecordPlace
  ) -> [FieldChange] {
    switch spec.type {
    case .record(let shape):
      return changes(old?.record, new?.record, shape, at: place.inside(spec.key))
    case .list(.record(let shape), let identity):
      return items(old?.items ?? [], new?.items ?? [], spec, shape, identity, at: place)
    case .map(let type):
      return entries(old, new, spec, at: place) { _ in type }
    case .ownFields:
      return entries(old, new, spec, at: place) { ownFields[$0] ?? .text }
    default:
      return [FieldSentence(old, new, spec, in: record, at: place).change(on: day)]
    }
  }

  // MARK: Lists and maps

  private func items(
    _ old: [FieldValue.Item], _ new: [FieldValue.Item], _ spec: FieldSpec, _ shape: Shape,
    _ identity: ListIdentity, at place: RecordPlace
  ) -> [FieldChange] {
    let pairing = ItemPairing(
      old.compactMap(\.value.record), new.compactMap(\.value.record), identity)
    let isOnly = shape.isImplied && max(old.count, new.count) <= 1
    var changes = pairing.pairs.flatMap { pair -> [FieldChange] in
      let item = RecordPlace.Item(noun: pair.noun(shape), id: pair.id, isOnly: isOnly)
      let inside = place.inside(spec.key, step: pair.step, item)
      guard let before = pair.before, let after = pair.after else {
        return [whole(pair.before, pair.after, shape, at: inside)]
      }
      return self.changes(before, after, shape, at: inside)
    }
    if pairing.isReordered {
      changes.append(
        FieldChange(
          kind: .changed, field: place.field(spec.key), before: nil, after: nil,
          text: "\(place.subject(Sentence.words(ofKey: spec.key))) reordered",
          isDetail: !changes.isEmpty))
    }
    return changes
  }

  private func entries(
    _ old: FieldValue?, _ new: FieldValue?, _ spec: FieldSpec, at place: RecordPlace,
    type: (String) -> FieldType
  ) -> [FieldChange] {
    var keys: [String] = []
    for entry in (new?.entries ?? []) + (old?.entries ?? []) where !keys.contains(entry.key) {
      keys.append(entry.key)
    }
    return keys.flatMap { key -> [FieldChange] in
      let before = old?.entries.first { $0.key == key }?.item.value
      let after = new?.entries.first { $0.key == key }?.item.value
      let type = type(key)
      guard before?.meaning(as: type) != after?.meaning(as: type) else { return [] }
      guard case .record(let shape) = type else {
        let entry = FieldSentence(before, after, type, of: spec, key: key, at: place)
        return [entry.change(on: day)]
      }
      let item = RecordPlace.Item(noun: shape.name, id: Sentence.line(key), isOnly: false)
      let inside = place.inside(spec.key, step: key, item)
      guard let old = before?.record, let new = after?.record else {
        return [whole(before?.record, after?.record, shape, at: inside)]
      }
      return changes(old, new, shape, at: inside)
    }
  }

  /// A record that came or went.
  private func whole(
    _ before: FieldSet?, _ after: FieldSet?, _ shape: Shape, at place: RecordPlace
  ) -> FieldChange {
    let general = "\(place.item ?? shape.name)\(place.ofOuter)"
    let text = after.map { shape.sentence(for: $0, at: place) ?? "\(general) added" }
    return FieldChange(
      kind: after == nil ? .removed : .added, field: place.path.joined(separator: "."),
      before: before.map { FieldValue.record($0).written(as: .record(shape)) },
      after: after.map { FieldValue.record($0).written(as: .record(shape)) },
      text: text ?? "\(general) removed", isDetail: false)
  }
}

extension Shape {
  /// The sentence that is declared for a new record; nil where there is none, or a value for it is missing.
  func sentence(for record: FieldSet, at place: RecordPlace) -> String? {
    comes.flatMap { template in
      Sentence.filled(template) { name in
        switch name {
        case "id": place.id
        case "item": place.item
        case "of": place.ofOuter
        default: record.words(of: name)
        }
      }
    }
  }
}

extension FieldSet {
  /// A value as it is told; nil where it is not written, or nothing to repeat.
  func words(of key: String) -> String? {
    guard let entry = self[key], !entry.spec.isPersonal else { return nil }
    return Sentence.words(of: entry.value, as: entry.spec.type, entry.spec.log)
  }
}

extension FieldValue {
  fileprivate var record: FieldSet? {
    if case .record(let fields) = self { fields } else { nil }
  }

  fileprivate var entries: [MapEntry] {
    if case .map(let entries) = self { entries } else { [] }
  }
}
