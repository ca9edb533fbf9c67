// facts: the catalogue, or what it says of one account.

import BookFacts
import BookModel
import BookText

/// The facts that measures, conditions and terms read.
package enum FactsReport {
  /// Every fact: its name, type, unit and definition.
  package static func catalogue(_ catalog: FactCatalog) -> Report {
    let facts = catalog.facts
    return Report(
      schema: "csbook.facts/1",
      data: .list(
        facts.map { fact in
          [
            "name": .text(fact.name), "sqlName": .text(fact.sqlName),
            "type": .text(fact.type.rawValue), "unit": .text(fact.unit),
            "definition": .text(fact.definition), "stratum": .whole(fact.stratum),
            "freshness": JSON(fact.freshness), "absent": .text(fact.absent),
          ]
        }),
      blocks: [
        .table(
          TextTable(
            [
              TextTable.Column("fact"), TextTable.Column("type"),
              TextTable.Column("unit", least: 8), TextTable.Column("meaning", least: 8),
            ],
            facts.map { fact in
              [
                Styled(fact.sqlName), Styled(fact.type.rawValue), Styled(fact.unit),
                Styled(fact.definition),
              ]
            })),
        .footnote(
          "\(counted(facts.count, "fact")), by their names in conditions; "
            + "`csbook facts ACCOUNT` shows what they say"),
      ])
  }

  /// What every fact says of an account; missing ones too.
  package static func report(
    of account: String, _ row: FactRow, bytes: @escaping (Path) -> [UInt8]?
  ) -> Report {
    let lines = SourceLines(bytes)
    let facts = row.basis.catalog.facts.map { fact in
      (fact: fact, reading: row[fact.name], isFresh: row.value(of: fact.name) != nil)
    }
    return Report(
      schema: "csbook.facts/1",
      data: .list(
        facts.map { told in
          [
            "name": .text(told.fact.name), "sqlName": .text(told.fact.sqlName),
            "value": JSON(told.reading?.value), "unit": .text(told.fact.unit),
            "on": JSON(told.reading?.day), "source": JSON(told.reading?.source?.path.text),
            "state": .text(state(told.reading, told.isFresh)),
          ]
        }),
      blocks: [
        .table(
          TextTable(
            [
              TextTable.Column("fact"), TextTable.Column("value", least: 8),
              TextTable.Column("unit", least: 8, goes: 1), TextTable.Column("on"),
              TextTable.Column("source", least: 8),
            ],
            facts.map { told in
              let isStale = told.reading != nil && !told.isFresh
              return [
                Styled(told.fact.sqlName),
                told.reading.map { Styled($0.value.worded) } ?? Styled("missing", .faint),
                Styled(told.fact.unit),
                Styled(
                  (told.reading.map { "\($0.day)" } ?? "") + (isStale ? " stale" : ""),
                  isStale ? .fair : .plain),
                Styled(lines.place(of: told.reading), .faint),
              ]
            }))
      ])
  }

  private static func state(_ reading: FactReading?, _ isFresh: Bool) -> String {
    reading == nil ? "missing" : isFresh ? "fresh" : "stale"
  }
}
