// Where the templates of written reports are found: in the state of the book that is read, else in the binary.

import BookReports
import BookStore
import BookText

/// The templates of reports in one language; a book's own come first.
struct ReportShelf {
  /// By name, as templates take each other in.
  let templates: [String: String]
  /// The page around a report in HTML.
  let page: String

  init(_ language: Language, in source: any BookSource) throws {
    let prefix = "reports/\(language.rawValue)/"
    var templates: [String: String] = [:]
    for (path, bytes) in Self.packed where path.text.hasPrefix(prefix) {
      let name = path.text.dropFirst(prefix.count).dropLast(".md".count)
      let own = try Self.own(
        ["reports/\(language.rawValue)/\(name).md", "reports/\(name).md"], in: source)
      templates[String(name)] = own ?? String(decoding: bytes, as: UTF8.self)
    }
    self.templates = templates
    let bytes = Self.packed[Path("reports/page.html")] ?? []
    page = try Self.own(["reports/page.html"], in: source) ?? String(decoding: bytes, as: UTF8.self)
  }

  private static func own(_ names: [String], in source: any BookSource) throws -> String? {
    for name in names {
      let path = Path("templates/" + name)
      guard let file = try source.file(at: path), file.isRegular else { continue }
      let bytes = try source.makeReader().bytes(of: file)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure.impossible("template", "\(path.text) is not UTF-8")
      }
      return text
    }
    return nil
  }

  private static let packed = PackedFiles.inside("templates")
}

extension ReportShelf: Equatable {}
