// Rows of accounts, contracts and contacts, gathered by the account and the record that they are of.

import BookModel
import BookText

/// An account, or an item of one of its lists, with what the export says of it.
struct FieldRecord {
  let account: String
  /// The item of the list; nil for the account itself.
  let item: String?
  let isNew: Bool
  /// The number of its first row, and where it stands.
  let row: Int
  let span: Span
  var wants: [FieldWant]
}

/// All records of one account, in the order of the export.
struct AccountRecords {
  let account: String
  /// Whether there is no such account yet.
  let isNew: Bool
  var records: [FieldRecord] = []
}

/// Gathers rows.
struct RecordGathering {
  private(set) var accounts: [AccountRecords] = []
  private(set) var problems: [Int: [ImportProblem]] = [:]
  private var places: [String: Int] = [:]
  private let lines: (Span) -> Int

  /// `lines` tells the line of a place in the export.
  init(lines: @escaping (Span) -> Int) {
    self.lines = lines
  }

  /// Adds what a row says of a record; what an earlier row of the same record says otherwise is a problem of the row.
  mutating func add(_ record: FieldRecord) {
    let place = places[record.account] ?? accounts.count
    if place == accounts.count {
      places[record.account] = place
      accounts.append(AccountRecords(account: record.account, isNew: record.isNew))
    }
    let known = accounts[place].records.lastIndex { $0.item == record.item }
    guard let known else {
      accounts[place].records.append(record)
      return
    }
    let earlier = accounts[place].records[known]
    let contradictions = record.wants.compactMap { want -> ImportProblem? in
      let same = earlier.wants.first { $0.key == want.key }
      guard let same, same.texts != want.texts else { return nil }
      return ImportProblem(
        kind: .contradictingRow,
        message:
          "`\(want.key.joined(separator: "."))` is `\(same.texts.joined(separator: ", "))` in "
          + "line \(lines(earlier.span)), and `\(want.texts.joined(separator: ", "))` here",
        span: want.span, help: "one of the two rows has to go")
    }
    guard contradictions.isEmpty else {
      problems[record.row, default: []] += contradictions
      return
    }
    accounts[place].records[known].wants += record.wants.filter { want in
      !earlier.wants.contains { $0.key == want.key }
    }
  }
}
