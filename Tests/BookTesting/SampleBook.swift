// SampleBook: the sample book as it lies in the package, without Git.

import BookModel
import BookStore
import BookText
import Foundation

/// The files of `sample-book/`.
package enum SampleBook {
  /// The day on which tests look at it.
  package static let day = Day(number: 20_514)

  /// Its last state: every file but those of its past.
  package static var files: [Path: [UInt8]] {
    get throws { try all.get().filter { !$0.key.bytes.starts(with: ".history/".utf8) } }
  }

  /// Its past, from the first commit to the last.
  package static var history: SampleHistory {
    get throws {
      guard let history = SampleHistory(try all.get()) else { throw Unreadable() }
      return history
    }
  }

  /// Its last state, read.
  package static func book(threads: Int = 2) throws -> Book {
    try BookLoader.load(MemorySource(files), threads: threads)
  }

  private struct Unreadable: Error {}

  private static let all = Result { () throws -> [Path: [UInt8]] in
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "sample-book")
    var files: [Path: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue, file.lastPathComponent != ".DS_Store"
      else { continue }
      files[Path(name)] = Array(try Data(contentsOf: file))
    }
    return files
  }
}
