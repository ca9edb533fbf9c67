// Where an export goes, and what it may replace.

import ArgumentParser
import BookModel
import BookQuery
import BookReports
import BookStore

/// What an export is written as.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case json, csv, sqlite, sql

  /// Whether what a file begins with says that it is such an export.
  func isExport(_ beginning: [UInt8]) -> Bool {
    let text = String(decoding: beginning.prefix(100), as: UTF8.self)
    let edition = ExportOrigin.schema.prefix { $0 != "/" }
    switch self {
    case .json: return text.hasPrefix("{\n  \"schema\": \"\(edition)/")
    case .csv: return text.hasPrefix("schema,") && text.contains("\r\n\(edition)/")
    case .sql: return text.hasPrefix("-- \(edition)/")
    case .sqlite:
      let mark = (0..<4).map { UInt8(truncatingIfNeeded: DayTables.mark >> (24 - 8 * $0)) }
      return text.hasPrefix("SQLite format 3\0") && beginning.dropFirst(68).starts(with: mark)
    }
  }
}

/// A place that an export may be written to.
struct ExportTarget {
  let path: [UInt8]
  /// As it was typed.
  let name: String

  /// Refuses a place at which something else stands; a file that is no export can be forced, a folder cannot.
  init(_ name: String, for format: ExportFormat, force: Bool) throws {
    self.name = name
    path = System.plannedPath(Array(name.utf8))
    if format == .csv {
      try checkFolder()
    } else if System.isThere(path) {
      try checkFile(of: format, force: force)
    }
  }

  private func checkFile(of format: ExportFormat, force: Bool) throws {
    guard System.isRegularFile(path) else {
      throw Failure.usage("\(name) is no file that can be replaced")
    }
    let beginning = try DiskFile.beginning(of: path, 100) ?? []
    guard force || beginning.isEmpty || format.isExport(beginning) else {
      throw Failure.impossible(
        "exists", "\(name) is there already, and no \(format.rawValue) export of csbook",
        hint: "name another file, or replace it with --force")
    }
  }

  private func checkFolder() throws {
    let tables = TableCatalog(settings: .empty).tables.map(CSVExport.name)
    try OutputFolder.check(path, name, mark: "export.csv", what: "export", file: "table") { mark in
      ExportFormat.csv.isExport(mark) ? Set(tables + ["export.csv"]) : nil
    }
  }
}
