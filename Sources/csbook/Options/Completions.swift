// What a shell may complete.

import ArgumentParser
import BookEdit
import BookReports
import BookStore

extension CompletionKind {
  /// The ids of the book's accounts.
  static var accounts: CompletionKind {
    .custom { _, _, prefix in
      guard let ids = try? BookPlace(folder: nil).accountIDs() else { return [] }
      return ids.filter { $0.hasPrefix(prefix) }
    }
  }

  /// All that may stand after `help`: chapters, verbs, and the health models of the book.
  static var helpWords: CompletionKind {
    .custom { _, _, prefix in
      let models = (try? ModelHelp.names) ?? []
      return (HelpCommand.known + models).filter { $0.hasPrefix(prefix) }
    }
  }

  /// The keys that `csbook set` takes, without the ids of list items.
  static var keys: CompletionKind {
    .custom { _, _, prefix in AccountEdit.keys.filter { $0.hasPrefix(prefix) } }
  }

  /// The names of the book's mappings.
  static var imports: CompletionKind {
    .custom { _, _, prefix in
      guard let root = try? BookPlace(folder: nil).root,
        let names = try? WorkingTree.names(in: root + Array("/imports".utf8))
      else { return [] }
      return names.map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    }
  }

  /// What `csbook new` makes.
  static var newKinds: CompletionKind {
    .list(NewKind.shipped.map(\.name))
  }

  /// The reports that csbook writes.
  static var reports: CompletionKind {
    .list(ReportCatalog.names)
  }
}
