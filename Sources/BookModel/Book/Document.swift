// One file of the book, read: its fields, what its body marks, and what is wrong with it.

import BookText

/// A file with front matter.
///
/// A reference, as it is handed from floor to floor and from rule to rule far more often than it is read.
package final class Document: Sendable {
  package let path: Path
  package let kind: Kind
  /// The name of the file without date of birth or ending: an id.
  package let id: String
  package let fields: FieldSet
  /// Tasks, marks and headings; the text itself is read again on demand.
  package let body: Body
  package let bodySpan: Span

  init(path: Path, kind: Kind, id: String, fields: FieldSet, body: Body, bodySpan: Span) {
    self.path = path
    self.kind = kind
    self.id = id
    self.fields = fields
    self.body = body
    self.bodySpan = bodySpan
  }
}

extension Document {
  /// The Markdown of the body without its first heading, its tasks and its comments, from the bytes of the file.
  package func reasons(in bytes: [UInt8]) -> String { body.reasons(in: bytes, of: bodySpan) }
}

/// A document seen through the schema of its kind: `note.date`, `plan.title`.
@dynamicMemberLookup
package struct Page<Schema: RecordSchema>: Sendable {
  package let document: Document

  package init(_ document: Document) {
    self.document = document
  }

  package var record: Record<Schema> { Record(document.fields) }
  package var path: Path { document.path }
  package var id: String { document.id }

  package subscript<Value>(dynamicMember path: KeyPath<Schema, Field<Value>>) -> Value? {
    record[dynamicMember: path]
  }
}

extension [Document] {
  /// The first of a kind, seen through its schema.
  func page<Schema: RecordSchema>(_ kind: Kind) -> Page<Schema>? {
    first { $0.kind == kind }.map { Page($0) }
  }

  /// Those of a kind, seen through its schema.
  func pages<Schema: RecordSchema>(_ kind: Kind) -> [Page<Schema>] {
    lazy.filter { $0.kind == kind }.map { Page($0) }
  }
}

/// A table of records, one a row.
package struct Table<Schema: RecordSchema>: Sendable {
  package let path: Path
  package let rows: [Record<Schema>]
}

/// Something that is wrong with the form of a file, found while it was read.
package struct Fault: Hashable, Sendable {
  package let path: Path
  package let problem: Problem

  package enum Problem: Hashable, Sendable {
    case text(TextProblem)
    case field(FieldProblem)
    case place(Misplacement)
    /// `kind:` says something else than the path.
    case wrongKind(stated: String, expected: String, Span)
    /// Ciphertext of git-crypt or a like filter: there is nothing to read.
    case encrypted
    /// What Git LFS writes in the place of a file that is kept elsewhere.
    case lfsPointer
    /// A symbolic link, which is not followed.
    case notAFile
  }

  /// Whether something that was written is not in the book because of it.
  package var hidesContent: Bool {
    if case .field(let problem) = problem, case .ambiguousText = problem.kind { return false }
    return true
  }

  /// Whether there is no text of anybody's in the file, and so nothing to be wrong in it.
  package var hidesText: Bool { problem == .encrypted || problem == .lfsPointer }

  package init(_ problem: Problem, in path: Path) {
    self.path = path
    self.problem = problem
  }
}
