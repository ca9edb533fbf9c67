// What a book knows for the placeholders of a template.

import BookEdit
import BookFigures
import BookModel
import BookText

extension OpenedBook {
  /// The templates of the book, in its language or another.
  func shelf(language: String?) -> TemplateShelf {
    TemplateShelf(
      language: language ?? book.settings.record.language ?? "en", root: place.root)
  }

  /// The values that the book has for a new document's placeholders.
  func values(for document: NewDocument, account id: String?) throws -> [String: YAMLValue] {
    var values: [String: YAMLValue] = [:]
    values["currency"] = .text(book.settings.currency.code)
    let account = id.flatMap { book.account($0) }
    if let id {
      values["account"] = .text(id)
      values["account_name"] = .text(account?.name ?? id)
      values["owner"] = account?.page?.owner.map { .text($0) }
      if let currency = account?.page?.currency { values["currency"] = .text(currency) }
    }
    if let me = try me(), let member = book.settings.member(me) {
      values["me"] = .text(me)
      values["my_name"] = member.name.map { .text($0) }
      values["my_email"] = member.email.map { .text($0) }
      if document.kind.kind == .account { values["owner"] = .text(me) }
    }
    if document.template.names.contains("segment"), let account {
      values["segment"] = try figures()[account.id]?.segment.map { .text($0.id) }
    }
    return values
  }
}
