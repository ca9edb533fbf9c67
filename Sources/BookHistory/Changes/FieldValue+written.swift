// Values as one line of YAML: to compare them, and to show them as they were.

import BookModel

extension FieldValue {
  /// The value as one line; personal data is left out.
  func written(as type: FieldType) -> String {
    text(as: type, Writing(isCanonical: false))
  }

  /// A text that is the same for values that mean the same: `1.0` and `1`, sets in any order.
  ///
  /// `Meaning` of BookMerge says so of what stands in a file; here there is only what was decoded of it.
  func meaning(as type: FieldType) -> String {
    text(as: type, Writing(isCanonical: true))
  }

  private func text(as type: FieldType, _ writing: Writing) -> String {
    switch self {
    case .list(let items): return list(items, as: type, writing)
    case .record(let fields): return FieldValue.record(fields, writing)
    case .map(let entries):
      let item: FieldType = if case .map(let item) = type { item } else { .text }
      let pairs = entries.map { entry in
        "\(writing.quoted(entry.key)): \(entry.item.value.text(as: item, writing))"
      }
      return "{\((writing.isCanonical ? pairs.sorted() : pairs).joined(separator: ", "))}"
    case .text(let text): return writing.quoted(text)
    case .number(let number) where writing.isCanonical: return number.shortest
    default: return String(self) ?? ""
    }
  }

  private func list(_ items: [Item], as type: FieldType, _ writing: Writing) -> String {
    guard case .list(let item, let identity) = type else { return "" }
    var texts = items.map { $0.value.text(as: item, writing) }
    if writing.isCanonical, identity == .set { texts = Set(texts).sorted() }
    return "[\(texts.joined(separator: ", "))]"
  }

  private static func record(_ fields: FieldSet, _ writing: Writing) -> String {
    let entries =
      writing.isCanonical
      ? fields.entries.sorted { $0.spec.key < $1.spec.key }
      : fields.entries.filter { !$0.spec.isPersonal }
    let pairs = entries.map { "\($0.spec.key): \($0.value.text(as: $0.spec.type, writing))" }
    return "{\(pairs.joined(separator: ", "))}"
  }
}

private struct Writing {
  let isCanonical: Bool

  /// Text that no other text can be taken for, or text as people would write it.
  func quoted(_ text: String) -> String {
    guard isCanonical || text.contains(where: { ",:#{}[]\u{22}\n".contains($0) }) else {
      return text
    }
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x22 || $0 == 0x0A }) else {
      return "\u{22}\(text)\u{22}"
    }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\u{22}", with: "\\\u{22}")
    return "\u{22}\(escaped.replacing("\n", with: "\\n"))\u{22}"
  }
}

extension DecimalNumber {
  /// Without zeros at its end.
  fileprivate var shortest: String {
    let digits = description
    guard scale > 0 else { return digits }
    let cut = digits.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(cut.reversed())
  }
}
