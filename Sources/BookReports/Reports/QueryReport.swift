// query: the rows that a statement answers, as text and as data.

import BookQuery
import SQLite

/// An answer to SQL; nothing is added to what the statement says, and its order is kept.
package enum QueryReport {
  package static func report(_ answer: QueryAnswer) -> Report {
    let names = distinct(answer.columns)
    let rows = answer.rows
    let columns = names.enumerated().map { index, name in
      TextTable.Column(
        name,
        right: rows.contains { $0[index].isNumber }
          && rows.allSatisfy { $0[index].isNumber || $0[index] == .null })
    }
    let cells = rows.map { row in row.map { Styled($0.words, $0 == .null ? .faint : .plain) } }
    return Report(
      schema: "csbook.query/1",
      data: .list(
        rows.map { row in
          .object(zip(names, row).map { JSON.Member(key: $0, value: JSON($1)) })
        }),
      blocks: [
        .rows(TextTable(columns, cells)), .footnote(counted(rows.count, "row")),
      ])
  }

  /// The names of columns, of which a repeated one is numbered: `account`, `account_2`.
  private static func distinct(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.map { name in
      var distinct = name
      var number = 2
      while !known.insert(distinct).inserted {
        distinct = "\(name)_\(number)"
        number += 1
      }
      return distinct
    }
  }
}

extension SQLValue {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text, .blob: false
    }
  }

  /// As a table shows it; nothing for NULL.
  fileprivate var words: String {
    switch self {
    case .null: ""
    case .integer(let integer): String(integer)
    case .real(let real): real.significant
    case .text(let text): text
    case .blob(let bytes): bytes.hexadecimal
    }
  }
}

extension JSON {
  fileprivate init(_ value: SQLValue) {
    switch value {
    case .null: self = .null
    case .integer(let integer): self = .whole(Int(integer))
    case .real(let real): self = real.isFinite ? .number(real.significant) : .null
    case .text(let text): self = .text(text)
    case .blob(let bytes): self = .text(bytes.hexadecimal)
    }
  }
}

extension [UInt8] {
  fileprivate var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
