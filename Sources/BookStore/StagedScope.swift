// Which part of the book a commit touches.

import BookModel
import BookText
import Git

extension LoadScope {
  /// What has to be read to lint some changes: nothing, the accounts they touch, or the whole book.
  ///
  /// A shared document speaks of every account, and so does an account that is no more, which others may name. `prefix`
  /// is where the book lies in the repository: empty, or ending in `/`.
  package static func touched(by changes: [Change], inBookAt prefix: [UInt8]) -> LoadScope? {
    var accounts: Set<String> = []
    var isInBook = false
    for change in changes where change.path.starts(with: prefix) {
      let path = Path(Array(change.path.dropFirst(prefix.count)))
      if let account = Layout.account(of: path) {
        isInBook = true
        accounts.insert(String(decoding: account, as: UTF8.self))
        if change.kind == .deleted, path.name.elementsEqual("account.md".utf8) { return .whole }
      } else if Layout.placement(of: path) != .foreign {
        return .whole
      }
    }
    return isInBook ? .accounts(accounts) : nil
  }
}
