// What versions of files hold, each read once as long as it stays.

import BookModel
import BookText
import Git

/// Makes books of versions of files, and keeps of each path what was read last.
struct VersionReadings {
  private var kept: [Path: (blob: ObjectID, reading: Reading)] = [:]
  private var settings: [ObjectID: (settings: Settings, document: Document, faults: [Fault])] = [:]
  /// What the kept files were read by.
  private var terms: Settings.ReadingTerms?

  /// The blobs whose content is needed for a book of some files.
  func missing(in files: [Path: FileVersion], settings version: FileVersion) -> [ObjectID] {
    // With settings that are yet unknown, nothing is known of how the kept files would be read.
    guard let known = settings[version.id] else {
      return files.values.filter(\.isText).map(\.id)
    }
    let isSame = known.settings.readingTerms == terms
    return files.compactMap { path, version in
      path == Layout.settings || !version.isText || isSame && kept[path]?.blob == version.id
        ? nil : version.id
    }
  }

  /// The book of some files; `bytes` has the blobs that were missing.
  mutating func book(
    of files: [Path: FileVersion], settings version: FileVersion, _ bytes: [ObjectID: [UInt8]]
  ) -> Book {
    let own = settings[version.id] ?? FileReader.settings(bytes[version.id] ?? [])
    settings[version.id] = own
    if own.settings.readingTerms != terms {
      terms = own.settings.readingTerms
      kept = [:]
    }
    let reader = FileReader(settings: own.settings)
    let readings = files.compactMap { path, version -> Reading? in
      guard path != Layout.settings,
        case .file(let kind, let account, let id) = Layout.placement(of: path)
      else { return nil }
      guard version.isText else {
        return Reading(
          path: path, account: account, content: nil, faults: [Fault(.notAFile, in: path)])
      }
      if let known = kept[path], known.blob == version.id { return known.reading }
      let reading = reader.read(
        bytes[version.id] ?? [], at: path, as: kind, account: account, id: id)
      kept[path] = (version.id, reading)
      return reading
    }
    return BookAssembly(
      settings: own.settings, document: own.document, faults: own.faults,
      paths: files.keys.sorted()
    ).book(readings, misplaced: [])
  }
}

extension FileVersion {
  /// Whether it is a file that can be read, and no link or submodule.
  fileprivate var isText: Bool { mode == .regular || mode == .executable }
}
