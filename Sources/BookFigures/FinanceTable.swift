// Finance's ARR per account, as a CSV file says it.

import BookModel
import BookRevenue
import BookText

/// A file with a row an account, or several that are added up.
///
/// Columns, in any order and case: `account` (its id; also `account_id` or `id`) or `name` (also `customer`), `arr` (also
/// `amount`), and `currency`, without which amounts are in the currency of the book. Others are not looked at.
package struct FinanceTable: Sendable {
  /// In the currency of the book.
  package let amounts: [String: Money]
  /// What could not be read, in the order of the file.
  package let problems: [Problem]
  /// Whether it has the columns without which nothing can be read.
  package let hasColumns: Bool

  package struct Problem: Hashable, Sendable {
    package let message: String
    package let position: BookText.Position
  }

  package init(_ bytes: [UInt8], of book: Book) {
    let (table, faults) = CSVTable.read(bytes)
    var reader = Reader(table, bytes, book)
    reader.read(faults)
    amounts = reader.amounts
    hasColumns = reader.hasColumns
    problems = reader.problems.sorted { $0.span.lower < $1.span.lower }
      .map { Problem(message: $0.message, position: reader.lines.position(of: Int($0.span.lower))) }
  }
}

/// Goes through the rows.
private struct Reader {
  private let table: CSVTable
  private let bytes: [UInt8]
  private let currency: Currency
  private let rates: ExchangeRates
  private let ids: Set<String>
  /// The accounts of a name, in small letters.
  private let names: [String: [String]]
  let lines: LineTable
  private(set) var amounts: [String: Money] = [:]
  private(set) var hasColumns = false
  private(set) var problems: [(message: String, span: Span)] = []

  init(_ table: CSVTable, _ bytes: [UInt8], _ book: Book) {
    self.table = table
    self.bytes = bytes
    currency = book.settings.currency
    rates = ExchangeRates(book.settings)
    ids = Set(book.accounts.map(\.id))
    names = Dictionary(grouping: book.accounts.map(\.id)) {
      (book.account($0)?.name ?? $0).lowercased()
    }
    lines = LineTable(bytes)
  }

  mutating func read(_ faults: [TextProblem]) {
    // A row with too few cells lacks nothing if it has those that are looked at.
    for fault in faults {
      if let message = message(of: fault) { problems.append((message, fault.span)) }
    }
    guard let account = column(["account", "account_id", "id"]) ?? column(["name", "customer"])
    else {
      problems.append(("no column `account` or `name`", table.columnSpans.first ?? .start))
      return
    }
    guard let amount = column(["arr", "amount"]) else {
      problems.append(("no column `arr` or `amount`", table.columnSpans.first ?? .start))
      return
    }
    hasColumns = true
    let currency = column(["currency"])
    for row in table.rows where !row.cells.allSatisfy({ text($0).isEmpty }) {
      read(row, account, amount, currency)
    }
  }

  private mutating func read(
    _ row: CSVTable.Row, _ account: Int, _ amount: Int, _ currency: Int?
  ) {
    guard let accountCell = row.cell(account), let amountCell = row.cell(amount) else {
      problems.append(("the row ends before its ARR", row.span))
      return
    }
    guard let id = id(accountCell), let money = money(amountCell, row, currency) else { return }
    amounts[id] = .sum([amounts[id] ?? .zero(self.currency), money], in: self.currency)
  }

  private mutating func id(_ cell: Span) -> String? {
    let word = text(cell)
    if ids.contains(word) { return word }
    let named = names[word.lowercased()] ?? []
    if named.count == 1 { return named[0] }
    if named.count > 1 {
      problems.append(("`\(word)` is the name of \(named.joined(separator: " and "))", cell))
    } else {
      let near = NearMiss.of(word, among: ids.sorted())
      problems.append(
        ("no account `\(word)`" + (near.map { "; did you mean `\($0)`?" } ?? ""), cell))
    }
    return nil
  }

  private mutating func money(_ cell: Span, _ row: CSVTable.Row, _ column: Int?) -> Money? {
    var currency = currency
    if let place = column.flatMap(row.cell), !text(place).isEmpty {
      guard let stated = Currency(text(place).uppercased()) else {
        problems.append(("`\(text(place))` is no currency of ISO 4217", place))
        return nil
      }
      currency = stated
    }
    guard let number = NumberForm.english.number(text(cell)), let money = Money(number, currency)
    else {
      problems.append(("`\(text(cell))` is no amount of \(currency.code), such as 120000.00", cell))
      return nil
    }
    do throws(ExchangeError) {
      return try rates.worth(of: money)
    } catch {
      problems.append((error.message, cell))
      return nil
    }
  }

  private func message(of fault: TextProblem) -> String? {
    switch fault.kind {
    case .unclosedQuote: "a quote is not closed"
    case .strayQuote: "text stands behind a closing quote"
    case .duplicateColumn(let name): "the column `\(name)` stands twice"
    default: nil
    }
  }

  private func column(_ names: [String]) -> Int? {
    names.lazy.compactMap { name in
      table.columns.firstIndex { column in trimmed(column).lowercased() == name }
    }.first
  }

  private func text(_ cell: Span) -> String { trimmed(CSVField.text(cell, in: bytes)) }

  private func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
