// What the fields of an import's columns are, for each thing that a row may be.

/// A field that a column of an export fills.
package struct ImportTarget: Sendable {
  /// As the mapping names it: `arr`, `links.crm`.
  package let name: String
  package let type: FieldType

  /// The fields that rows of a kind may fill; those of a record or a list of records are no single value of a row.
  package static func all(of rows: ImportedRows, in settings: Settings) -> [ImportTarget] {
    switch rows {
    case .accounts:
      [ImportTarget(name: "id", type: .slug)] + plain(AccountSchema.shape)
        + settings.ownFields.keys.sorted().map {
          ImportTarget(name: "custom.\($0)", type: settings.ownFields[$0] ?? .text)
        }
    case .contracts: plain(TermSchema.shape)
    case .contacts: plain(ContactSchema.shape)
    case .metrics:
      [ImportTarget(name: "date", type: .day(.event))]
        + settings.metrics.keys.sorted().map { ImportTarget(name: $0, type: .decimal(nil)) }
    case .surveys: plain(SurveyRowSchema.shape)
    case .tickets: [ImportTarget(name: "date", type: .day(.event))]
    case .touches:
      plain(TouchSchema.shape).filter { !["by", "contacts"].contains($0.name) }
        + [
          ImportTarget(name: "from", type: .list(.text, .order)),
          ImportTarget(name: "to", type: .list(.text, .order)),
          ImportTarget(name: "private", type: .flag),
        ]
    }
  }

  /// The field of a name; nil where such rows have none.
  package static func named(
    _ name: String, of rows: ImportedRows, in settings: Settings
  ) -> ImportTarget? {
    if rows == .accounts, let link = link(name) {
      return ImportTarget(name: "links.\(link)", type: .text)
    }
    return all(of: rows, in: settings).first { $0.name == name }
  }

  /// The key of a link that `links.crm` names.
  package static func link(_ name: String) -> String? {
    guard name.hasPrefix("links.") else { return nil }
    let key = name.dropFirst(6)
    return key.isEmpty || key.contains(".") ? nil : String(key)
  }

  /// Fields of which rows of a kind need one, so that anybody can tell which record they are.
  package static func identifying(_ rows: ImportedRows) -> [[String]] {
    switch rows {
    case .accounts: []
    case .contracts: [["id"]]
    case .contacts: [["id", "email", "name"]]
    case .metrics, .tickets: [["date"]]
    case .surveys: [["date"], ["type"]]
    case .touches: [["date"], ["type"], ["from", "to"]]
    }
  }

  private static func plain(_ shape: Shape) -> [ImportTarget] {
    shape.fields.compactMap { spec in
      switch spec.type {
      case .record, .list(.record, _), .map, .ownFields: nil
      default: ImportTarget(name: spec.key, type: spec.type)
      }
    }
  }
}
