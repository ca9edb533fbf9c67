// A book, a mapping and an export in memory, and what comes of them.

import BookEdit
import BookImport
import BookModel
import BookStore
import BookTesting
import BookText
import Testing

/// What one import is given.
struct ImportCase {
  var files: [String: String]
  let mapping: String
  var export: [UInt8]
  /// The files as they were when the export was made; nil where nobody can tell.
  var earlier: [String: String]?
  var precedence = ImportPrecedence.none

  static let day = Day("2026-03-02")

  /// `mapping` is the front matter; the book is as it was when the export was made.
  init(_ files: [String: String], _ mapping: String, _ export: String) {
    self.init(files, mapping, bytes: Array(export.utf8))
  }

  init(_ files: [String: String], _ mapping: String, bytes: [UInt8]) {
    self.files = files
    self.mapping = mapping
    export = bytes
    earlier = files
  }

  static let template = """
    ---
    # A customer
    name: {{name}}
    owner: {{owner}}
    owner_since: {{date}}
    # contracts:
    #   - {id: y1, start: {{date}}, end: {{date+364d}}, arr: 120000}
    ---

    # {{name}}

    """

  func plan() throws -> ImportPlan {
    let book = try Book.fixture(files)
    let path = Path("imports/test.md")
    let reading = FileReader(settings: book.settings).read(
      Array("---\n\(mapping)\n---\n".utf8), at: path, as: .dataImport, account: nil, id: "test")
    try #require(reading.faults.isEmpty, "\(reading.faults)")
    let page = try #require(book.replacing(imports: reading).imports.first)
    let (read, faults) = ImportMapping.read(page, in: book.settings)
    let mapping = try #require(read, "\(faults)")
    let (files, earlier) = (files, earlier)
    let context = ImportContext(
      book: book, day: try #require(Self.day), bytes: { files[$0.text].map { Array($0.utf8) } },
      earlier: { path in
        earlier.map { files in .bytes(files[path.text].map { Array($0.utf8) }) } ?? .unknown
      }, precedence: precedence,
      dayOfMoment: { Day(number: Int($0 / 86_400)) })
    return try Importer(
      ExportFile(export, at: "export.csv", by: mapping), by: mapping, into: context,
      template: Template(Array(Self.template.utf8), at: "templates/en/account.md")
    ).plan()
  }

  /// The files after the import.
  func written() throws -> [String: String] {
    var files = files
    for change in try plan().edits {
      files[change.edit.path.text] = String(decoding: change.edit.after, as: UTF8.self)
    }
    return files
  }

  /// The problems, each as `line:column: message [rule]`.
  func problems() throws -> [String] { Self.told(try plan()) }

  static func told(_ plan: ImportPlan, of bytes: [UInt8]? = nil) -> [String] {
    plan.findings.map { "\($0.message) [\($0.rule)]" }
  }

  /// What a second run of the same export would still change.
  func secondRun() throws -> ImportPlan {
    var again = self
    again.files = try written()
    // What the first run wrote is what the book held when a second export was made.
    again.earlier = again.files
    return try again.plan()
  }
}
