// accounts and facts: what is known of each account, wide and long.

import BookFacts
import BookFigures
import BookModel
import BookText
import SQLite

extension QueryTable {
  /// One row an account: every fact under its name in conditions, then the rest of `account.md`.
  static func accounts(_ catalog: FactCatalog) -> QueryTable {
    let facts = catalog.columns.compactMap { column in
      catalog[column.name].map { fact in
        Reading<AccountRow>(fact.sqlName, QueryType(fact.type), fact.told) { account, _ in
          SQLValue(account.facts.value(of: fact.name))
        }
      }
    }
    let written = Reading<WrittenRecord>.fields(
      of: AccountSchema.shape, leavingOut: Set(facts.map(\.column.name)))
    return ofFigures(
      "accounts",
      "An account: its facts as conditions see them, with those that are stale empty, and the rest of its page.",
      [.text("account", "Its id.") { $0.id }] + facts
        + (written + Reading<WrittenRecord>.place).map(ofPage)
    ) { [$0] }.keyed(by: "account")
  }

  /// A column of the page, empty for an account whose page cannot be read.
  private static func ofPage(_ reading: Reading<WrittenRecord>) -> Reading<AccountRow> {
    let column = reading.column
    return Reading(column.name, column.type, column.documentation) { _, subject in
      subject.account?.page.map { reading.read($0, subject) } ?? .null
    }
  }

  /// One row a fact of an account that has a value, fresh or stale.
  static let facts = ofFigures(
    "facts", "What a fact says of an account; one that is missing has no row.",
    [
      Reading<FactOfAccount>.text("account", "The id of the account.") { $0.account },
      .text("fact", "The name of the fact, as columns of `accounts` have it.") { $0.fact.sqlName },
      Reading("value", .value, "What it says, of the type that `type` names.") { fact, _ in
        SQLValue(fact.reading.value)
      },
      .text("type", "`text`, `integer`, `decimal`, `money`, `day`, `flag` or `list`.") {
        $0.fact.type.rawValue
      },
      .text("unit", "What a number counts, or what a text is.") { $0.fact.unit },
      .day("on", "The day it became true.") { $0.reading.day },
      .flag("is_fresh", "Whether conditions still see it.") { $0.isFresh },
      .integer("stratum", "What it may itself rest on, 0 to 3.") { $0.fact.stratum },
      .text("path", "The file it is written in; empty where it is counted.") {
        $0.reading.source?.path.text
      },
      Reading("line", .integer, "The line it is written on.") { fact, subject in
        SQLValue(fact.reading.source.flatMap { subject.line($0.path, $0.span.lower) })
      },
    ]
  ) { account in
    account.facts.basis.catalog.facts.compactMap { fact in
      account.facts[fact.name].map { reading in
        FactOfAccount(
          account: account.id, fact: fact, reading: reading,
          isFresh: account.facts.value(of: fact.name) != nil)
      }
    }
  }
}

private struct FactOfAccount {
  let account: String
  let fact: Fact
  let reading: FactReading
  let isFresh: Bool
}

extension QueryType {
  init(_ type: FactType) {
    self =
      switch type {
      case .text: .text
      case .integer: .integer
      case .decimal: .decimal
      case .day: .day
      case .flag: .flag
      case .list: .list
      case .money: .money
      }
  }
}

extension SQLValue {
  /// The value of a fact; missing is NULL.
  init(_ value: FactValue?) {
    switch value {
    case nil: self = .null
    case .text(let text): self = .text(text)
    case .integer(let integer): self = SQLValue(integer)
    case .number(let number): self = .real(number)
    case .day(let day): self = SQLValue(day)
    case .flag(let flag): self = SQLValue(flag)
    case .list(let texts): self = .text(jsonArray(of: texts))
    }
  }
}

extension Fact {
  /// Its definition with its unit, for a column.
  fileprivate var told: String { "\(definition) In: \(unit)." }
}
