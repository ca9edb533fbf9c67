// One value at one place of front matter: set, put in, added, taken away.

import BookModel
import BookText

/// A change of front matter at a place of the schema.
struct FieldWriting {
  let place: FieldPlace
  let edit: VerifiedEdit

  // MARK: Values

  /// Writes a value; the records and items on the way to it are made.
  func set(_ text: String) throws(FieldRefusal) -> VerifiedEdit {
    let value = try value(of: text, as: place.type)
    let written = try self.written()
    if written.steps == place.steps.count { return try apply(.set(written.path, value)) }
    return try put(value, after: written)
  }

  /// Takes the field or item away, with its lines; nothing happens where a field is not written.
  func remove() throws(FieldRefusal) -> VerifiedEdit {
    let written = try self.written()
    guard written.steps == place.steps.count else {
      if case .item(let id, _, _) = place.steps[written.steps] {
        throw try noItem(id)
      }
      return edit
    }
    return try remove(written.path)
  }

  /// Adds a value to a list that does not hold it yet.
  func add(_ text: String) throws(FieldRefusal) -> VerifiedEdit {
    let value = try value(of: text, as: itemType())
    let written = try self.written()
    guard written.steps == place.steps.count else {
      return try put(.list([value]), after: written)
    }
    return written.node.scalars.contains(text)
      ? edit : try apply(.append(value, to: written.path))
  }

  /// Takes a value out of a list; a list that would be empty goes.
  func take(_ text: String) throws(FieldRefusal) -> VerifiedEdit {
    _ = try itemType()
    let written = try self.written()
    let scalars = written.steps == place.steps.count ? written.node.scalars : []
    guard let index = scalars.firstIndex(of: text) else {
      let near = NearMiss.of(text, among: scalars.compactMap(\.self))
      throw .notInList(text, place.key, near: near)
    }
    return try remove(
      scalars.count == 1 ? written.path : written.path.appending(.index(index)))
  }

  /// Takes away what a record holds beside some fields, and what of these stands on several lines.
  func restate(as shape: Shape, keeping keys: Set<String>) throws(FieldRefusal) -> VerifiedEdit {
    let written = try self.written()
    guard written.steps == place.steps.count else { return edit }
    var result = edit
    for pair in written.node.pairs where shape[pair.key] != nil {
      let isOneLine = !edit.after[pair.value.span.range].contains(UInt8(ascii: "\n"))
      guard !keys.contains(pair.key) || !isOneLine else { continue }
      result = try FieldWriting(place: place, edit: result)
        .apply(.remove(written.path.appending(.key(pair.key))))
    }
    return result
  }

  // MARK: Edits

  func apply(_ change: YAMLEdit) throws(FieldRefusal) -> VerifiedEdit {
    do throws(EditRefusal) {
      return try edit.applying(change)
    } catch {
      throw .edit(error, place.file)
    }
  }

  /// Removes what stands at a path; where it is alone in what holds it, that goes too.
  private func remove(_ path: YAMLPath) throws(FieldRefusal) -> VerifiedEdit {
    do throws(EditRefusal) {
      return try edit.applying(.remove(path))
    } catch {
      let holder = YAMLPath(Array(path.steps.dropLast()))
      guard case .lastOne = error, case .key = holder.steps.last else {
        throw .edit(error, place.file)
      }
      return try remove(holder)
    }
  }

  private func put(_ value: YAMLValue, after written: Written) throws(FieldRefusal) -> VerifiedEdit
  {
    let step = place.steps[written.steps]
    let inside = try wrapped(value, in: place.steps[(written.steps + 1)...])
    switch step {
    case .field(let spec, let shape):
      let earlier = shape.fields.prefix { $0 !== spec }.last { written.node[$0.key] != nil }
      return try apply(
        .insert(
          key: spec.key, inside, earlier.map { .after($0.key) } ?? .first, in: written.path))
    case .entry(let key):
      return try apply(.insert(key: key, inside, .last, in: written.path))
    case .item(let id, let identity, let shape):
      let item = try item(id, identity, shape, holding: inside, after: written.items.count)
      return try apply(.append(item, to: written.path))
    }
  }

  private func wrapped(
    _ value: YAMLValue, in steps: ArraySlice<FieldPlace.Step>
  ) throws(FieldRefusal) -> YAMLValue {
    guard let step = steps.first else { return value }
    let inside = try wrapped(value, in: steps.dropFirst())
    switch step {
    case .field(let spec, _): return .record([YAMLValue.Entry(spec.key, inside)])
    case .entry(let key): return .record([YAMLValue.Entry(key, inside)])
    case .item(let id, let identity, let shape):
      return .list([try item(id, identity, shape, holding: inside, after: 0)])
    }
  }

  /// A new item, behind so many others, with its id before what it holds.
  private func item(
    _ id: String, _ identity: ListIdentity, _ shape: Shape, holding value: YAMLValue,
    after count: Int
  ) throws(FieldRefusal) -> YAMLValue {
    if identity == .order, Int(id) != count + 1 { throw try noItem(id) }
    guard case .key(let key) = identity, let spec = shape[key], case .record(let entries) = value
    else { return value }
    // `risks.a.id=b` names no risk that is there.
    guard !entries.contains(where: { $0.key == key }) else { throw try noItem(id) }
    return .record([YAMLValue.Entry(key, try self.value(of: id, as: spec.type))] + entries)
  }

  private func itemType() throws(FieldRefusal) -> FieldType {
    guard case .list(let item, _) = place.type else { throw .isNoList(place.key) }
    if case .record = item { throw .isList(place.key, ofRecords: true) }
    return item
  }

  func value(of text: String, as type: FieldType) throws(FieldRefusal) -> YAMLValue {
    if let value = type.written(text) { return value }
    switch type {
    case .list(.record, _): throw .isList(place.key, ofRecords: true)
    case .list: throw .isList(place.key, ofRecords: false)
    case .record(let shape):
      throw .isRecord(place.key, example: shape.fields.first?.key ?? "")
    default: throw .isMap(place.key)
    }
  }
}

extension FieldType {
  /// A text as a value of this type is written; nil where it takes more than a text.
  package func written(_ text: String) -> YAMLValue? {
    switch self {
    case .day, .money, .integer, .decimal, .flag: .literal(text)
    case .text, .slug, .quarter, .choice, .period, .currency, .timeZone, .reference, .condition,
      .fact:
      .text(text)
    case .list, .record, .map, .ownFields: nil
    }
  }
}
