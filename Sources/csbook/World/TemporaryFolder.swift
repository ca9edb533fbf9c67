// A folder of the system's for what nobody keeps.

import BookStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A new folder among the temporary ones that only its owner can read.
struct TemporaryFolder {
  private let path: [UInt8]
  /// The one folder of files that is to stand in it.
  let content: [UInt8]

  init(_ name: String, for content: String) throws(Failure) {
    let parent = System.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .impossible("unwritable", "cannot make a folder in \(parent): \(systemMessage())")
    }
    path = template.dropLast().map { UInt8(bitPattern: $0) }
    self.content = path + Array("/\(content)".utf8)
  }

  /// Takes it away with its content.
  func remove() {
    WholeOutput.remove(content)
    WholeOutput.remove(path)
  }
}
