// What a shell may complete.

import ArgumentParser
import BookModel
import BookStore
import BookText

extension CompletionKind {
  /// The ids of the book's accounts.
  static var accounts: CompletionKind {
    .custom { _, _, prefix in
      guard let place = try? BookPlace(folder: nil),
        let files = try? WorkingTree(root: place.root).files(of: .accounts([]))
      else { return [] }
      let ids = files.compactMap { file in
        Layout.account(of: file.path).map { String(decoding: $0, as: UTF8.self) }
      }
      return Set(ids).filter { $0.hasPrefix(prefix) }.sorted()
    }
  }
}
