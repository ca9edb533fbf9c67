// What rows ask of the fields of one file, and how that differs from what stands there.

import BookEdit
import BookModel
import BookText

/// A value that a field is to have.
struct FieldWant {
  /// The way to it: `links`, `crm`; `contracts`, `y1`, `arr`.
  let key: [String]
  let type: FieldType
  /// One text, or those that a list is to hold beside its own.
  let texts: [String]
  /// Where the export says so.
  let span: Span
  /// Whether it only fills in what is missing.
  let isStandard: Bool

  init(_ value: ExportRow.Value, at key: [String]) {
    self.init(
      key: key, type: value.target.type, texts: value.texts, span: value.span,
      isStandard: value.isStandard)
  }

  /// The same, by another name.
  func saying(_ texts: [String]) -> FieldWant {
    FieldWant(key: key, type: type, texts: texts, span: span, isStandard: isStandard)
  }

  private init(key: [String], type: FieldType, texts: [String], span: Span, isStandard: Bool) {
    self.key = key
    self.type = type
    self.texts = texts
    self.span = span
    self.isStandard = isStandard
  }

  /// How it differs from what is written.
  enum Difference {
    case none
    case change([Assignment])
    /// Somebody wrote something else since the export was made; nil where it was taken out.
    case newer(String?)
  }

  func difference(from fields: FieldSet?, earlier: () -> EarlierFields) -> Difference {
    let current = fields?.value(at: key[...])
    if isStandard, current != nil { return .none }
    if case .list(let item, _) = type {
      let held = current?.items ?? []
      let missing = texts.filter { text in
        guard let value = item.value(of: text) else { return false }
        return !held.contains { $0.value.says(sameAs: value) }
      }
      return missing.isEmpty ? .none : .change(missing.map { assignment(.add($0)) })
    }
    guard let text = texts.first, let wanted = type.value(of: text) else { return .none }
    if let current, current.says(sameAs: wanted) || isSameAddress(current, text) { return .none }
    let change = Difference.change([assignment(.set(text))])
    switch (earlier(), current) {
    case (.unknown, nil): return change
    case (.unknown, let current?): return .newer(String(current))
    case (.known(let fields), let current):
      let before = fields?.value(at: key[...])
      switch (before, current) {
      case (nil, nil): return change
      case (let before?, let current?) where before.says(sameAs: current): return change
      default: return .newer(current.flatMap { String($0) })
      }
    }
  }

  /// Addresses are the same in whatever case.
  private func isSameAddress(_ current: FieldValue, _ text: String) -> Bool {
    guard case .text = type, let address = MailAddress(text) else { return false }
    return String(current).flatMap(MailAddress.init) == address
  }

  private func assignment(_ change: Assignment.Change) -> Assignment {
    Assignment(key: key.joined(separator: "."), change: change)
  }
}

/// The fields of a file as they were when the export was made.
enum EarlierFields {
  case unknown
  case known(FieldSet?)
}

extension FieldSet {
  /// The value that a way leads to: through records, maps, and items of lists by their key.
  func value(at key: ArraySlice<String>) -> FieldValue? {
    guard let first = key.first, let entry = self[first] else { return nil }
    let rest = key.dropFirst()
    guard let next = rest.first else { return entry.value }
    switch (entry.value, entry.spec.type) {
    case (.record(let fields), _): return fields.value(at: rest)
    case (.map(let entries), _): return entries.first { $0.key == next }?.item.value
    case (.list(let items), .list(_, .key(let name))):
      for case .record(let fields) in items.map(\.value)
      where fields[name].flatMap({ String($0.value) }) == next {
        return rest.count == 1 ? .record(fields) : fields.value(at: rest.dropFirst())
      }
      return nil
    default: return nil
    }
  }
}
