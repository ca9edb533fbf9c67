// The people of all accounts, by their addresses and names.

import BookModel

/// Finds contacts as other programs name them.
struct ContactIndex {
  /// Somebody of an account.
  struct Person: Hashable {
    let account: String
    let id: String
  }

  private var byAddress: [String: [Person]] = [:]
  private var byName: [String: [Person]] = [:]
  private var ids: [String: Set<String>] = [:]

  init(of book: Book) {
    for account in book.accounts {
      for record in account.people {
        guard let id = record.id else { continue }
        let person = Person(account: account.id, id: id)
        ids[account.id, default: []].insert(id)
        if let address = record.email.flatMap(MailAddress.init) {
          byAddress[address.text, default: []].append(person)
        }
        if let name = record.name { byName[name.folded, default: []].append(person) }
      }
    }
  }

  /// Everybody whom a text names by address, or without one by name.
  func people(named text: String) -> [Person] {
    if let address = MailAddress(text) { return byAddress[address.text] ?? [] }
    return byName[text.folded] ?? []
  }

  /// The id of the one contact of an account whom a text names: by id, address or name.
  func id(of text: String, in account: String) -> String? {
    if ids[account]?.contains(text) == true { return text }
    let found = people(named: text).filter { $0.account == account }
    return found.count == 1 ? found[0].id : nil
  }
}
