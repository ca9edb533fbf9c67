// Amounts of money as they are written, each with the currency that it is in.

import BookModel
import BookText

/// An amount in one field.
struct WrittenAmount {
  let key: String
  let number: DecimalNumber
  let currency: Currency
  let span: Span

}

extension LintedFile {
  /// The amounts of the file, in the order of the text.
  ///
  /// An amount is in the currency that its record names, else the one around it, else the account, else the book; that of
  /// a renewal is in the currency of its term.
  func amounts(in settings: Settings) -> [WrittenAmount] {
    guard let document, document.fields.shape.contents.meets(.money) else { return [] }
    var collector = AmountCollector(terms: account?.termCurrencies ?? [:])
    collector.collect(from: document.fields, in: account?.currency ?? settings.currency)
    return collector.amounts
  }
}

extension Account {
  /// What its contracts are in; nil where it does not say.
  var currency: Currency? { page?.currency.flatMap { Currency($0) } }

  /// The currencies that terms name themselves, by their ids.
  fileprivate var termCurrencies: [String: Currency] {
    var currencies: [String: Currency] = [:]
    for term in terms {
      guard let id = term.id, let currency = term.currency.flatMap({ Currency($0) }) else {
        continue
      }
      currencies[id] = currency
    }
    return currencies
  }
}

private struct AmountCollector {
  let terms: [String: Currency]
  var amounts: [WrittenAmount] = []

  mutating func collect(from record: FieldSet, in inherited: Currency) {
    let currency = currency(of: record) ?? inherited
    for entry in record.entries where entry.spec.contents.meets(.money) {
      switch (entry.spec.type, entry.value) {
      case (.money, .number(let number)):
        amounts.append(
          WrittenAmount(
            key: entry.spec.key, number: number, currency: currency, span: entry.span))
      case (_, .record(let fields)):
        collect(from: fields, in: currency)
      case (_, .list(let items)):
        for case .record(let fields) in items.map(\.value) { collect(from: fields, in: currency) }
      default: break
      }
    }
  }

  private func currency(of record: FieldSet) -> Currency? {
    if record.shape === RenewalSchema.shape {
      return Record<RenewalSchema>(record).term.flatMap { terms[$0] }
    }
    return record["currency"].flatMap { String($0.value) }.flatMap { Currency($0) }
  }
}
