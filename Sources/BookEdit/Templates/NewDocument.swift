// A document that is to be written where there is none, from its template.

import BookModel
import BookText

/// A new document: its kind, its template, and its place.
package struct NewDocument: Sendable {
  package let kind: NewKind
  package let template: Template
  package let path: Path

  package init(_ kind: NewKind, from template: Template, at path: Path) {
    self.kind = kind
    self.template = template
    self.path = path
  }

  /// Placeholders that any template may have, beside those of days and of the kind's fields.
  package static let names: Set<String> = [
    "title", "name", "id", "account", "account_name", "segment", "currency", "owner", "me",
    "my_name", "my_email", "attendees", "minutes", "type", "language", "time_zone",
  ]

  /// The document with its values, and with what `KEY=VALUE…` set beside them.
  ///
  /// A key that the template has a placeholder for is filled in there, any other is a field of the kind.
  package func filled(
    on day: Day, with values: [String: YAMLValue], _ assignments: [Assignment] = [],
    text: String? = nil, ownFields: [String: FieldType] = [:]
  ) throws(NewRefusal) -> VerifiedEdit {
    let fields = try Fields(of: self, ownFields: ownFields)
    var values = values
    var rest: [FieldWriting.Change] = []
    for assignment in assignments {
      switch try fields.meaning(of: assignment) {
      case .placeholder(let value): values[assignment.key] = value
      case .field(let change): rest.append(change)
      case .nothing: continue
      }
    }
    let known = Self.names.union(kind.kind.shape?.fields.map(\.key) ?? [])
    var edit: VerifiedEdit
    do throws(TemplateFault) {
      let bytes = try template.filled(
        with: TemplateValues(day: day, values, known: known), text: text)
      edit = VerifiedEdit(creating: bytes, at: path)
    } catch {
      throw .template(error)
    }
    for change in rest { edit = try change.applied(to: edit) }
    let missing = missingFields(in: edit.after)
    guard missing.isEmpty else { throw .missing(missing, kind: kind.name) }
    return edit
  }

  /// The fields that the document must have and does not.
  private func missingFields(in bytes: [UInt8]) -> [String] {
    guard let shape = kind.kind.shape else { return [] }
    let root = (kind.kind == .book ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)).root
    return shape.fields.filter { spec in
      spec.requirement == .required && root?[spec.key]?.isEmpty ?? true
    }.map(\.key)
  }
}

/// What assignments mean for a new document.
private struct Fields {
  private let document: NewDocument
  private let places: FieldPlaces
  private let shape: Shape

  enum Meaning {
    case placeholder(YAMLValue)
    case field(FieldWriting.Change)
    /// A name that other templates have a place for.
    case nothing
  }

  init(of document: NewDocument, ownFields: [String: FieldType]) throws(NewRefusal) {
    guard let shape = document.kind.kind.shape else { throw .table(document.kind.name) }
    self.document = document
    self.shape = shape
    places = FieldPlaces(account: "", files: [], ownFields: ownFields)
  }

  func meaning(of assignment: Assignment) throws(NewRefusal) -> Meaning {
    let key = assignment.key
    let isPlaceholder = document.template.names.contains(key)
    if shape[key] == nil, isPlaceholder || NewDocument.names.contains(key) || key == "date" {
      guard case .set(let text) = assignment.change, isPlaceholder else { return .nothing }
      return .placeholder(.text(text))
    }
    do throws(FieldRefusal) {
      let place = try places.place(of: key, in: document.path, shape)
      if isPlaceholder, case .set(let text) = assignment.change {
        let writing = FieldWriting(place: place, edit: VerifiedEdit(of: [], at: document.path))
        return .placeholder(try writing.value(of: text, as: place.type))
      }
      return .field(FieldWriting.Change(place: place, change: assignment.change))
    } catch {
      throw .field(error)
    }
  }
}

extension FieldWriting {
  /// An assignment at its place.
  fileprivate struct Change {
    let place: FieldPlace
    let change: Assignment.Change

    func applied(to edit: VerifiedEdit) throws(NewRefusal) -> VerifiedEdit {
      let writing = FieldWriting(place: place, edit: edit)
      do throws(FieldRefusal) {
        switch change {
        case .set(let text): return try writing.set(text)
        case .remove: return try writing.remove()
        case .add(let text): return try writing.add(text)
        case .take(let text): return try writing.take(text)
        }
      } catch {
        throw .field(error)
      }
    }
  }
}

/// Why a new document is not made.
package enum NewRefusal: Error, Hashable, Sendable {
  case template(TemplateFault)
  case field(FieldRefusal)
  /// Fields that it must have, and that nobody gave.
  case missing([String], kind: String)
  /// A kind that is a table, for which there are no templates.
  case table(String)

  /// One sentence: lowercase, without a full stop.
  package var message: String {
    switch self {
    case .template(let fault): fault.message
    case .field(let refusal): refusal.message
    case .missing(let keys, let kind):
      "a new \(kind) needs " + keys.map { "`\($0)`" }.joined(separator: " and ")
    case .table(let kind): "a \(kind) is a table, and has no template"
    }
  }

  package var hint: String? {
    switch self {
    case .template(let fault): fault.hint
    case .field(let refusal): refusal.hint
    case .missing(let keys, _): "write " + keys.map { "\($0)=…" }.joined(separator: " ")
    case .table: nil
    }
  }
}
