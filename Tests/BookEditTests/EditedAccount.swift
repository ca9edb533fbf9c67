// An account in memory, edited as `csbook set` edits one.

import BookEdit
import BookModel
import BookTesting
import BookText

/// The files of the account `acme`, of a book with a team and a field of its own.
struct EditedAccount {
  private(set) var files: [Path: [UInt8]]
  private let settings: Settings

  init(_ files: [String: String]) throws {
    self.files = Dictionary(
      files.map { (Path("accounts/acme/\($0.key)"), Array($0.value.utf8)) },
      uniquingKeysWith: { first, _ in first })
    settings = try Book.fixture([
      "csbook.yml": """
      name: Fixture
      currency: USD
      team: [{id: kenji, name: Kenji Sato}, {id: maria, name: Maria Lopez}]
      fields: {sites: {type: integer}, tier: {type: choice, values: [gold, silver]}}
      """
    ]).settings
  }

  /// An account with some front matter in account.md.
  init(_ yaml: String) throws {
    try self.init(["account.md": "---\n\(yaml)\n---\n\n# Acme\n\n- [ ] Call @kenji\n"])
  }

  /// The edits that the words of a command line come to: assignments, and a reason that is none.
  func edits(_ words: [String]) throws(FieldRefusal) -> [ToldEdit] {
    let edit = try AccountEdit(
      words.compactMap(Assignment.init), reason: words.first { Assignment($0) == nil },
      of: "acme", files: files.keys.sorted(), settings: settings)
    return try edit.edits(
      of: files, on: Day(number: 20_514), by: edit.needsAuthor ? "maria" : nil)
  }

  /// What the front matter of account.md is afterwards.
  func yaml(after words: [String]) throws(FieldRefusal) -> String {
    let after = try edits(words).first { $0.edit.path.text.hasSuffix("account.md") }
    let text = String(decoding: after?.edit.after ?? [], as: UTF8.self)
    return text.split(separator: "\n---\n", maxSplits: 1).first.map { String($0.dropFirst(4)) }
      ?? ""
  }

  mutating func apply(_ edits: [ToldEdit]) {
    for told in edits { files[told.edit.path] = told.edit.after }
  }
}
