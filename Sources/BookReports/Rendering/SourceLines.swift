// Where facts are written, as file and line.

import BookFacts
import BookText

/// The lines of the files that a report names; each file is read once.
final class SourceLines {
  private let bytes: (Path) -> [UInt8]?
  private var tables: [Path: LineTable] = [:]

  /// `bytes` reads a file again; nil where that is no longer possible.
  init(_ bytes: @escaping (Path) -> [UInt8]?) {
    self.bytes = bytes
  }

  /// The line on which a reading stands; nil where it is counted from many places, or the file is gone.
  func line(of reading: FactReading?) -> Int? {
    guard let source = reading?.source else { return nil }
    if tables[source.path] == nil { tables[source.path] = bytes(source.path).map(LineTable.init) }
    return tables[source.path]?.position(of: Int(source.span.lower)).line
  }

  /// `accounts/acme/metrics.csv:31`; empty where it is counted from many places.
  func place(of reading: FactReading?) -> String {
    guard let source = reading?.source else { return "" }
    return source.path.text + (line(of: reading).map { ":\($0)" } ?? "")
  }
}
