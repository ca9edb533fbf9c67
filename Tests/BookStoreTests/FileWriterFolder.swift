// A folder for one test of the file writer.

import BookStore
import BookText
import Foundation

/// A folder of its own, removed when the value goes.
final class TemporaryFolder: Sendable {
  /// Absolute, without symbolic links.
  let path: String

  var bytes: [UInt8] { Array(path.utf8) }

  init(_ files: [String: String]) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = "\(base)/csbook-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: destination)
  }

  func destination(of name: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(name)")
  }

  /// What stands in a folder, hidden files too.
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: "\(path)/\(name)")
  }

  func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
  }

  /// A change of a file as it is now.
  func edit(_ name: Path, _ edit: YAMLEdit) throws -> VerifiedEdit {
    let file = SourceFile(path: name, token: .onDisk)
    let now = try WorkingTree(root: bytes).makeReader().bytes(of: file)
    return try VerifiedEdit(of: now, at: name).applying(edit)
  }
}
