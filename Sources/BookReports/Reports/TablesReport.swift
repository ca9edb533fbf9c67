// The tables of queries: all of them, or one with its columns; and the same as a reference.

import BookQuery

/// What there is to ask in SQL.
package enum TablesReport {
  /// Every table, a line each.
  package static func report(_ catalog: TableCatalog) -> Report {
    Report(
      schema: "csbook.tables/1", data: .list(catalog.tables.map(json)),
      blocks: [
        .table(
          TextTable(
            [
              TextTable.Column("table"), TextTable.Column("columns", right: true),
              TextTable.Column("a row is", least: 20),
            ],
            catalog.tables.map { table in
              [
                Styled(table.name), Styled("\(table.columns.count)"), Styled(table.documentation),
              ]
            })),
        .footnote("`csbook query --tables TABLE` shows the columns of one"),
      ])
  }

  /// The columns of a table.
  package static func report(_ table: QueryTable) -> Report {
    Report(
      schema: "csbook.tables/1", data: .list([json(table)]),
      blocks: [
        .title("\(table.name): \(table.documentation)"),
        .table(
          TextTable(
            [
              TextTable.Column("column"), TextTable.Column("type"),
              TextTable.Column("meaning", least: 20),
            ],
            table.columns.map { column in
              [
                Styled(column.name), Styled(column.type.rawValue), Styled(column.documentation),
              ]
            })),
      ])
  }

  /// Every table with its columns, in the Markdown of the manual.
  package static func reference(_ catalog: TableCatalog) -> String {
    catalog.tables.map(reference).joined(separator: "\n\n")
  }

  /// A table with its columns, in the Markdown of the manual.
  package static func reference(_ table: QueryTable) -> String {
    let columns = table.columns.map { column in
      "\(column.name)\n: (\(column.type.rawValue)) \(column.documentation)"
    }
    return (["## \(table.name)\n\n\(table.documentation)"] + columns).joined(separator: "\n\n")
  }

  private static func json(_ table: QueryTable) -> JSON {
    [
      "table": .text(table.name), "documentation": .text(table.documentation),
      "columns": .list(
        table.columns.map { column in
          [
            "column": .text(column.name), "type": .text(column.type.rawValue),
            "documentation": .text(column.documentation),
          ]
        }),
    ]
  }
}
