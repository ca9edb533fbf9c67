// Rows of metrics, surveys and tickets: which rows of an account's table they make.

import BookModel
import BookText

extension ImportWork {
  /// A row that the table of an account is to have.
  typealias AccountWant = (account: String, want: TableWant)

  /// The planner of the tables that rows go into, and what they ask of each account's.
  mutating func tableWants() -> (TablePlanner, [(account: String, wants: [TableWant])]) {
    var byAccount: [String: [TableWant]] = [:]
    var order: [String] = []
    var wants: [AccountWant] = []
    let name: String
    let columns: [String]
    switch mapping.rows {
    case .surveys:
      name = "surveys.csv"
      columns = SurveyRowSchema.shape.fields.map(\.key)
      for row in rows { wants += surveyWant(row) }
    case .touches:
      name = "touches.csv"
      columns = TouchSchema.shape.fields.map(\.key)
      wants = touchWants()
    default:
      name = "metrics.csv"
      columns =
        ["date"]
        + (mapping.rows == .tickets
          ? [mapping.metric] : mapping.columns.map(\.target.name).filter { $0 != "date" })
      if mapping.rows == .tickets {
        wants = ticketWants()
      } else {
        for row in rows { wants += metricWant(row) }
      }
    }
    for (account, want) in wants {
      if byAccount[account] == nil { order.append(account) }
      byAccount[account, default: []].append(want)
    }
    let planner = TablePlanner(
      context: importer.context, name: name, columns: columns,
      isGrowing: mapping.rows == .touches)
    return (planner, order.map { ($0, byAccount[$0] ?? []) })
  }

  private mutating func metricWant(_ row: ExportRow) -> [AccountWant] {
    guard let date = required("date", row), let account = account(of: row) else { return [] }
    let key = [(column: "date", texts: [date])]
    guard isFirst(account, key, row) else { return [] }
    return [(account, want(row, key: key))]
  }

  private mutating func surveyWant(_ row: ExportRow) -> [AccountWant] {
    guard let date = required("date", row), let type = required("type", row),
      let account = account(of: row)
    else { return [] }
    var key = [(column: "date", texts: [date]), (column: "type", texts: [type])]
    if let respondent = row["respondent"]?.text {
      // Whoever is a contact by now may stand there as such, or as the export calls them.
      let contact = contacts.id(of: respondent, in: account)
      key.append((column: "respondent", texts: [contact, respondent].compactMap(\.self)))
    } else {
      key += row.values.values.filter { !["date", "type"].contains($0.target.name) }.map {
        (column: $0.target.name, texts: [$0.text])
      }
    }
    guard isFirst(account, key, row) else { return [] }
    return [(account, want(row, key: key))]
  }

  /// The row with what stands in it beside its key.
  private func want(
    _ row: ExportRow, key: [(column: String, texts: [String])]
  ) -> TableWant {
    let cells = row.values.values.filter { value in
      !key.contains { $0.column == value.target.name }
    }.map { value in
      TableWant.Cell(
        column: value.target.name, text: value.text, type: value.target.type, span: value.span,
        isStandard: value.isStandard)
    }
    return TableWant(
      key: key, cells: cells.sorted { $0.column < $1.column }, row: row.number, span: row.span)
  }

  mutating func required(_ field: String, _ row: ExportRow) -> String? {
    if let text = row[field]?.text { return text }
    add(.missingValue, "`\(field)` is empty", to: row)
    return nil
  }

  /// Whether no earlier row was of the same record; a second one that says the same is only left out.
  private mutating func isFirst(
    _ account: String, _ key: [(column: String, texts: [String])], _ row: ExportRow
  ) -> Bool {
    let name = [account] + key.map { $0.texts.joined(separator: "\u{0}") }
    guard let earlier = seen[name] else {
      seen[name] = row
      return true
    }
    let isSame = row.values.allSatisfy { earlier[$0.key]?.texts == $0.value.texts }
    if isSame, row.values.count == earlier.values.count {
      counts.skipped += 1
    } else {
      let line = lines.position(of: Int(earlier.span.lower)).line
      add(
        .contradictingRow,
        "line \(line) is of \(key.map { $0.texts[0] }.joined(separator: " ")), too",
        to: row, help: "one of the two rows has to go")
    }
    return false
  }

  // MARK: Tickets

  /// How many tickets each account opened in each day, week or month that is over.
  private mutating func ticketWants() -> [AccountWant] {
    var tallies: [String: [Day: (count: Int, row: ExportRow)]] = [:]
    var order: [String] = []
    var first: (day: Day, end: Day)?
    let skippedByMapping = counts.skipped
    for row in rows {
      guard let text = required("date", row), let day = Day(text), let account = account(of: row)
      else { continue }
      let end = mapping.per.end(of: day)
      guard end < importer.context.day else {
        counts.skipped += 1
        continue
      }
      if first.map({ day < $0.day }) ?? true { first = (day, end) }
      if tallies[account] == nil { order.append(account) }
      let known = tallies[account]?[end]
      tallies[account, default: [:]][end] = ((known?.count ?? 0) + 1, known?.row ?? row)
    }
    if counts.skipped > skippedByMapping {
      notes.append("a \(mapping.per.rawValue) that is not over is not counted yet")
    }
    if let first, mapping.per != .day, mapping.per.start(of: first.end) != first.day {
      notes.append(
        "the first \(mapping.per.rawValue) may be cut: the earliest ticket is of \(first.day)")
    }
    return order.flatMap { account in
      (tallies[account] ?? [:]).sorted { $0.key < $1.key }.map { end, tally in
        let kept = end == first?.end ? larger(tally.count, account, end) : nil
        let cell = TableWant.Cell(
          column: mapping.metric, text: kept ?? String(tally.count), type: .decimal(nil),
          span: tally.row.span)
        return (
          account,
          TableWant(
            key: [(column: "date", texts: [end.description])], cells: [cell],
            row: tally.row.number, span: tally.row.span)
        )
      }
    }
  }

  /// What the book counted in the first days of the export, where that is more: the export may begin in the middle.
  private func larger(_ count: Int, _ account: String, _ end: Day) -> String? {
    guard let table = book.account(account)?.metrics, let column = table.index(of: mapping.metric),
      let value = table.rows.first(where: { $0.day == end })?.values[column],
      value > Double(count)
    else { return nil }
    return value == value.rounded() ? String(Int(value)) : "\(value)"
  }
}

extension ImportMapping.Interval {
  /// The last day of the day, week or month that holds a day; weeks begin on Monday.
  fileprivate func end(of day: Day) -> Day {
    switch self {
    case .day: day
    case .week: day + (6 - weekday(day))
    case .month: day.month.last
    }
  }

  fileprivate func start(of end: Day) -> Day {
    switch self {
    case .day: end
    case .week: end - 6
    case .month: end.month.first
    }
  }

  /// Days since Monday; the first of January 1970 was a Thursday.
  private func weekday(_ day: Day) -> Int { ((Int(day.number) + 3) % 7 + 7) % 7 }
}
