// From a file's bytes to its content, by its place in the book.

import BookText

/// Reads files of one book; the same bytes at the same path always give the same answer.
package struct FileReader: Sendable {
  package let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  /// Reads `csbook.yml`, before anything else can be.
  package static func settings(_ bytes: [UInt8]) -> (Settings, Document, [Fault]) {
    let standIn = Self.standIn(bytes, for: Layout.settings)
    let text = FrontMatter.readWhole(standIn == nil ? bytes : [])
    var decoder = FieldDecoder()
    let node = text.root ?? YAMLNode(.mapping([], isFlow: false), at: .start)
    let fields =
      text.problems.isEmpty || text.root != nil
      ? decoder.record(node, as: SettingsSchema.shape)
      : FieldSet(SettingsSchema.shape, [], at: .start)
    let faults =
      standIn.map { [$0] }
      ?? text.problems.map { Fault(.text($0), in: Layout.settings) }
      + decoder.problems.map { Fault(.field($0), in: Layout.settings) }
    let document = Document(
      path: Layout.settings, kind: .book, id: "csbook", fields: fields, body: .empty,
      bodySpan: text.body)
    return (Settings(Record(fields)), document, faults)
  }

  /// Reads a file of a kind other than the book's own.
  package func read(
    _ bytes: [UInt8], at path: Path, as kind: Kind, account: String?, id: String
  ) -> Reading {
    if let fault = Self.standIn(bytes, for: path) {
      return Reading(path: path, account: account, content: nil, faults: [fault])
    }
    switch kind {
    case .metrics: return metrics(bytes, at: path, account)
    case .touches:
      let (table, faults) = rows(bytes, at: path, of: TouchSchema.self)
      return Reading(
        path: path, account: account, content: table.map { .touches($0) }, faults: faults)
    case .surveys:
      let (table, faults) = rows(bytes, at: path, of: SurveyRowSchema.self)
      return Reading(
        path: path, account: account, content: table.map { .surveys($0) }, faults: faults)
    default: return document(bytes, at: path, as: kind, account, id)
    }
  }

  /// That the bytes are not those of the file, but stand for them until a filter of Git brings them back.
  package static func standIn(_ bytes: [UInt8], for path: Path) -> Fault? {
    if bytes.starts(with: ciphertextMark) { return Fault(.encrypted, in: path) }
    if bytes.starts(with: pointerMark) { return Fault(.lfsPointer, in: path) }
    return nil
  }

  private func document(
    _ bytes: [UInt8], at path: Path, as kind: Kind, _ account: String?, _ id: String
  ) -> Reading {
    let text = FrontMatter.read(bytes)
    var faults = text.problems.map { Fault(.text($0), in: path) }
    let (body, bodyProblems) = Body.read(bytes, in: text.body)
    faults += bodyProblems.map { Fault(.text($0), in: path) }
    guard let root = text.root, let shape = kind.shape else {
      return Reading(path: path, account: account, content: nil, faults: faults)
    }
    var decoder = FieldDecoder(ownFields: settings.ownFields)
    let fields = decoder.record(withoutKind(root, kind, path, &faults), as: shape)
    faults += decoder.problems.map { Fault(.field($0), in: path) }
    let document = Document(
      path: path, kind: kind, id: id, fields: fields, body: body, bodySpan: text.body)
    return Reading(path: path, account: account, content: .document(document), faults: faults)
  }

  /// The front matter without `kind:`, which every kind may state and must then state rightly.
  private func withoutKind(
    _ root: YAMLNode, _ kind: Kind, _ path: Path, _ faults: inout [Fault]
  ) -> YAMLNode {
    guard let stated = root["kind"] else { return root }
    if stated.scalar != kind.rawValue {
      let problem = Fault.Problem.wrongKind(
        stated: stated.scalar ?? "", expected: kind.rawValue, stated.span)
      faults.append(Fault(problem, in: path))
    }
    return YAMLNode(.mapping(root.pairs.filter { $0.key != "kind" }, isFlow: false), at: root.span)
  }
}

/// The first bytes of a file that git-crypt encrypted.
private let ciphertextMark: [UInt8] = [0] + Array("GITCRYPT".utf8) + [0]

/// The first line of a file that stands for one in Git LFS.
private let pointerMark = Array("version https://git-lfs.github.com/spec/v1".utf8)
