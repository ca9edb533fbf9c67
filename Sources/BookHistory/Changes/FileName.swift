// What people call a file of the book.

import BookModel
import BookText

/// The names of one file, by its path alone.
struct FileName {
  let path: Path
  let account: String?
  /// Nil for a file that is no part of the book.
  let kind: Kind?
  private let id: String

  init(_ path: Path) {
    self.path = path
    switch Layout.placement(of: path) {
    case .file(let kind, let account, let id):
      (self.kind, self.account, self.id) = (kind, account, id)
    case .foreign, .misplaced:
      kind = nil
      account = Layout.account(of: path).map { String(decoding: $0, as: UTF8.self) }
      id = Sentence.line(path.text)
    }
  }

  /// The page of an account.
  static func page(of account: String) -> Path { Layout.accounts / account / "account.md" }

  /// The heading for a file that no account owns: `health dear`, `book`.
  var subject: String {
    switch kind {
    case .book: "book"
    case .healthModel: "health \(id)"
    case .journeyMap: "journey \(id)"
    case let kind?: "\(kind.rawValue) \(id)"
    case nil: "files"
    }
  }

  /// The file inside its account: `plan year-one`, `contacts`, `file deck.pdf`.
  var label: String {
    guard let kind else { return "file \(id)" }
    switch kind {
    case .account: return "page"
    case .contacts, .journey, .metrics, .surveys, .touches: return kind.rawValue
    default: return "\(kind.rawValue) \(id)"
    }
  }

  /// The record that the file is, where one account has many like it.
  var item: RecordPlace.Item? {
    guard let kind, account != nil else { return nil }
    switch kind {
    case .account, .contacts, .journey: return nil
    default: return RecordPlace.Item(noun: kind.rawValue, id: id, isOnly: false)
    }
  }
}
