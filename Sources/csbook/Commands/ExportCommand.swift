// csbook export: every table of a day, for other programs.

import ArgumentParser
import BookModel
import BookQuery
import BookReports
import BookStore

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write every table of a day for other programs",
    discussion: """
      All tables of `csbook help tables`, as they stand on the day, with the names and addresses that \
      are in them. json is one document; sql is a script that PostgreSQL and SQLite run; both go to \
      standard output without -o. csv is a folder with a file a table, sqlite a database. An export \
      replaces an earlier one of its kind, whole or not at all, and nothing else unless it is forced.
      """)

  @OptionGroup var bookOptions: BookOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file, or for csv the folder, to write.", valueName: "path"))
  var output: String?

  @Flag(help: "Replace a file that is no export.")
  var force = false

  @Argument(help: ArgumentHelp("json, csv, sqlite or sql.", valueName: "format"))
  var format: ExportFormat

  func run() throws {
    let target = try output.map { try ExportTarget($0, for: format, force: force) }
    if target == nil, format == .csv || format == .sqlite {
      throw Failure.usage(
        "\(format.rawValue) cannot go to standard output",
        hint: "csbook export \(format.rawValue) -o \(format == .csv ? "FOLDER" : "FILE.db")")
    }
    let opened = try bookOptions.open()
    let day = QueryDay(
      of: opened.book, on: opened.day, threads: BookLoader.cores, files: opened.openFiles)
    let tables = try DayTables(of: day, from: ExportOrigin(opened.provenance))
    let export = Export(
      tables: tables, provenance: opened.provenance, currency: opened.book.settings.currency)
    if let target {
      try export.write(format, to: target)
      let rows = UInt(try tables.rowCount())
      try System.answer(
        "\(counted(tables.tables.count, "table")), \(grouped(rows)) rows: "
          + "\(Terminal.safe(target.name))\n")
    } else {
      try export.print(format)
    }
    opened.sayCautions()
    day.sayCautions()
  }
}

/// Tables on their way out.
private struct Export {
  let tables: DayTables
  let provenance: Provenance
  let currency: Currency

  func write(_ format: ExportFormat, to target: ExportTarget) throws {
    try WholeOutput.write(to: target.path) { place, isStopped in
      switch format {
      case .json, .sql:
        try Self.write(place, isStopped) { try text(format, to: $0) }
      case .csv:
        try DiskFile.makeFolder(place)
        for table in tables.tables {
          try Self.write(place + Array("/\(CSVExport.name(of: table))".utf8), isStopped) { add in
            try CSVExport.write(table, of: tables, in: currency, to: add)
          }
        }
      case .sqlite: try tables.copy(to: place)
      }
    }
  }

  func print(_ format: ExportFormat) throws {
    let pieces = TextPieces { bytes in try System.answer(bytes) }
    try text(format, to: pieces.add)
    try pieces.flush()
  }

  private func text(_ format: ExportFormat, to add: (String) throws -> Void) throws {
    if format == .json {
      try JSONExport.write(tables, provenance, in: currency, to: add)
    } else {
      try SQLExport.write(tables, provenance, in: currency, to: add)
    }
  }

  private static func write(
    _ path: [UInt8], _ isStopped: @escaping () -> Bool,
    _ text: ((String) throws -> Void) throws -> Void
  ) throws {
    let file = try GrowingFile(path, isStopped: isStopped)
    let pieces = TextPieces { bytes in try file.write(bytes) }
    try text(pieces.add)
    try pieces.flush()
    try file.sync()
  }
}

extension ExportOrigin {
  fileprivate init(_ provenance: Provenance) {
    self.init(
      commit: provenance.commit, rules: provenance.rules, faultyFiles: provenance.faultyFiles,
      notCheckedOut: provenance.notCheckedOut)
  }
}
