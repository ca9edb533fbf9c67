// csbook contacts: whom we know at the customer.

import ArgumentParser
import BookReports

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "Show whom we know, and where one person holds an account",
    discussion: """
      Customers are listed with their champions, sponsors, how many of their people were met in 90 \
      days and how many of us know them, those with gaps first. With one account its people are \
      shown: what they are to us, when they were last met, and by whom. Addresses are never shown.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accountOrTerms(terms, of: figures)
    if terms.account != nil {
      try output.print(ContactsReport.account(accounts[0], of: figures), opened)
    } else {
      try output.print(ContactsReport.portfolio(accounts, of: figures), opened)
    }
  }
}
