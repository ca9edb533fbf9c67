// Where templates are found: in the book, else in the binary.

import BookEdit
import BookModel
import BookStore
import BookText
import CTemplates

/// The templates in one language; a book's own come first.
struct TemplateShelf {
  private let language: String
  /// The book's folder; nil where there is no book yet.
  private let root: [UInt8]?

  init(language: String, root: [UInt8]?) {
    self.language = language
    self.root = root
  }

  /// The template of a name in the language, else in English; nil where there is none.
  func template(named name: String) throws -> Template? {
    if let own = try ownTemplate(named: name) { return own }
    for language in [language, "en"] {
      if let bytes = Self.packed[Path("\(language)/\(name).md")] {
        return try Self.template(bytes, at: "templates" / "\(language)/\(name).md")
      }
    }
    return nil
  }

  /// What `init` writes, by their places in the book: the book's folder of templates, and two of its kinds.
  func bookTemplates() throws -> [(place: Path, template: Template)] {
    let prefix = Array("\(language)/book/".utf8)
    var templates: [(place: Path, template: Template)] = []
    for (path, bytes) in Self.packed where path.bytes.starts(with: prefix) {
      let place = Path(Array(path.bytes.dropFirst(prefix.count)))
      templates.append((place, try Self.template(bytes, at: "templates" / path.text)))
    }
    for (name, place) in [("health", "health/dear.md"), ("journey-map", "journeys/standard.md")] {
      if let template = try template(named: name) { templates.append((Path(place), template)) }
    }
    return templates.sorted { $0.place < $1.place }
  }

  /// A template with a name of its own or that of one that ships, as `--list` shows it.
  struct Entry {
    let kind: NewKind
    /// The languages in which it ships.
    let languages: [String]
    let isOwn: Bool
    let summary: String
  }

  /// Every template there is; the book's own last.
  func entries() throws -> [Entry] {
    let shipped = NewKind.shipped.filter { Self.packed[Path("en/\($0.name).md")] != nil }
    let own = try ownNames().filter { name in !shipped.contains { $0.name == name } }
    let kinds = try shipped + own.compactMap { try kind($0) }
    return try kinds.compactMap { kind -> Entry? in
      guard let template = try template(named: kind.name) else { return nil }
      return Entry(
        kind: kind,
        languages: ["en", "ja"].filter { Self.packed[Path("\($0)/\(kind.name).md")] != nil },
        isOwn: try ownTemplate(named: kind.name) != nil, summary: template.summary ?? "")
    }
  }

  /// What a word of `csbook new` makes: one that ships, or a template of the book's that says its kind.
  func kind(_ word: String) throws -> NewKind? {
    if let shipped = NewKind.named(word) { return shipped }
    guard let template = try ownTemplate(named: word) else { return nil }
    guard let kind = template.statedKind.flatMap(Kind.init) else {
      throw Failure.impossible(
        "template", "\(template.path.text) does not say what it is a template of",
        hint: "write `kind: note`, or another kind, into its front matter")
    }
    return NewKind(word, kind)
  }

  // MARK: The book's own

  private func ownTemplate(named name: String) throws -> Template? {
    guard let root, Slug.isValid(name) else { return nil }
    for path in ["templates/\(language)/\(name).md", "templates/\(name).md"] {
      if let bytes = try DiskFile.contents(of: root + Array("/\(path)".utf8)) {
        return try Self.template(bytes, at: Path(path))
      }
    }
    return nil
  }

  /// The names of the book's own templates.
  private func ownNames() throws -> [String] {
    guard let root else { return [] }
    let names = try ["templates", "templates/\(language)"].flatMap { folder in
      try WorkingTree.names(in: root + Array("/\(folder)".utf8))
    }
    return Set(
      names.filter { $0.suffix(3).elementsEqual(".md".utf8) }
        .map { String(decoding: $0.dropLast(3), as: UTF8.self) }.filter { Slug.isValid($0) }
    ).sorted()
  }

  private static func template(_ bytes: [UInt8], at path: Path) throws -> Template {
    do throws(TemplateFault) {
      return try Template(bytes, at: path)
    } catch {
      throw NewRefusal.template(error)
    }
  }

  /// Those in the binary, by language and name.
  private static let packed = PackedFiles.inside("templates")
}
