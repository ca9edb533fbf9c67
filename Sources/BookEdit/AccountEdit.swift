// Assignments to the fields of one account, as verified edits of its files.

import BookModel
import BookText

/// An edit of one file, with what it does in the user's words.
package struct ToldEdit: Sendable {
  package let edit: VerifiedEdit
  /// Without the file's path: `sentiment 3 → 4; tags +strategic`.
  package let summary: String
}

/// What `KEY=VALUE…` and a reason change, by the schema.
package struct AccountEdit {
  private let actions: [EditAction]
  private let asked: [PlacedAssignment]

  /// Finds the places of assignments in an account; `files` are the paths of its files.
  package init(
    _ assignments: [Assignment], reason: String?, of account: String, files: [Path],
    settings: Settings
  ) throws(FieldRefusal) {
    let places = FieldPlaces(account: account, files: files, ownFields: settings.ownFields)
    var asked: [PlacedAssignment] = []
    for assignment in assignments {
      let place = try places.place(of: assignment.key)
      switch assignment.change {
      case .add(""), .take(""): throw .noValue(place.key)
      case .set, .remove:
        guard !asked.contains(where: { $0.place.isSame(as: place) }) else {
          throw .twice(place.key)
        }
      case .add, .take: break
      }
      asked.append(PlacedAssignment(place: place, change: assignment.change))
    }
    self.asked = asked
    actions = try EditAction.actions(for: asked, reason: reason)
  }

  /// The files that are edited, in the order of their paths.
  package var files: [Path] { Set(asked.map(\.place.file)).sorted() }

  /// Whether a field is filled with the one who writes.
  package var needsAuthor: Bool {
    actions.contains { if case .fillAuthor = $0.work { true } else { false } }
  }

  /// The edits of all files, from the bytes of each; all of them or none.
  package func edits(
    of texts: [Path: [UInt8]], on day: Day, by author: String?
  ) throws(FieldRefusal) -> [ToldEdit] {
    var edits: [ToldEdit] = []
    for file in files {
      let original = VerifiedEdit(of: texts[file] ?? [], at: file)
      var edit = original
      for action in actions where action.place.file == file {
        edit = try apply(action, to: edit, on: day, by: author)
      }
      let asked = asked.filter { $0.place.file == file }
      var told: [String] = []
      for one in asked {
        try requireWhole(one.place, original, edit)
        if let summary = try summary(of: one, original) { told.append(summary) }
      }
      edits.append(ToldEdit(edit: edit, summary: told.joined(separator: "; ")))
    }
    return edits
  }

  private func apply(
    _ action: EditAction, to edit: VerifiedEdit, on day: Day, by author: String?
  ) throws(FieldRefusal) -> VerifiedEdit {
    let writing = FieldWriting(place: action.place, edit: edit)
    switch action.work {
    case .change(.set(let text)): return try writing.set(text)
    case .change(.remove): return try writing.remove()
    case .change(.add(let text)): return try writing.add(text)
    case .change(.take(let text)): return try writing.take(text)
    case .fillDay: return try writing.set(day.description)
    case .fillAuthor:
      guard let author else { return edit }
      return try writing.set(author)
    case .restate(let shape, let keys): return try writing.restate(as: shape, keeping: keys)
    }
  }

  // MARK: Afterwards

  /// Refuses a record that would lack what it must have: a new one, and one that had it.
  private func requireWhole(
    _ place: FieldPlace, _ old: VerifiedEdit, _ new: VerifiedEdit
  ) throws(FieldRefusal) {
    for count in place.steps.indices {
      let holder = place.prefix(count + 1)
      guard case .record(let shape) = holder.type,
        try FieldWriting(place: holder, edit: new).node() != nil
      else { continue }
      let before = FieldWriting(place: holder, edit: old)
      let isNew = try before.node() == nil
      var missing: [String] = []
      for spec in shape.fields where spec.requirement == .required {
        let field = holder.field(spec, of: shape)
        let before = try FieldWriting(place: field, edit: old).node()
        let after = try FieldWriting(place: field, edit: new).node()
        if after == nil, isNew || before != nil { missing.append(spec.key) }
      }
      guard missing.isEmpty else {
        let near = isNew ? try before.nearItem() : nil
        throw .incomplete(holder.key, missing: missing, near: near)
      }
    }
  }

  /// What an assignment changed; nil where nothing did.
  private func summary(
    of asked: PlacedAssignment, _ old: VerifiedEdit
  ) throws(FieldRefusal) -> String? {
    var place = asked.place
    if case .record(let shape) = place.type, let stated = shape.statedField, asked.isSet {
      place = place.field(stated, of: shape)
    }
    let before = try FieldWriting(place: place, edit: old).node()
    let key = asked.place.key
    switch asked.change {
    case .add(let text): return before?.scalars.contains(text) == true ? nil : "\(key) +\(text)"
    case .take(let text): return "\(key) -\(text)"
    case .remove: return before.map { _ in "\(key) removed" }
    case .set(let text):
      let was = before?.scalar
      if was == text { return place.isSame(as: asked.place) ? nil : "\(key) \(text) again" }
      guard text.count <= Self.longestTold else { return "\(key) written" }
      guard let was, was.count <= Self.longestTold else { return "\(key) \(text)" }
      return "\(key) \(was) → \(text)"
    }
  }

  /// What is longer is not repeated in the one line that a file gets.
  private static let longestTold = 40
}

extension AccountEdit {
  /// The keys that can be set without the id of a list's item, in the order of the schema.
  package static let keys: [String] = FieldPlaces.named.flatMap { $0.shape.fields }.flatMap {
    spec in
    switch spec.type {
    case .record(let shape):
      (shape.statedField == nil ? [] : ["\(spec.key)="])
        + shape.fields.map { "\(spec.key).\($0.key)=" }
    case .list(.record, _), .map, .ownFields: ["\(spec.key)."]
    case .list: ["\(spec.key)+=", "\(spec.key)-="]
    default: ["\(spec.key)="]
    }
  }
}
