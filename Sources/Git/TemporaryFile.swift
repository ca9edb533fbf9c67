// TemporaryFile: a file that a program reads, and that goes when the value goes.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A new file of csbook's own in a directory, readable by its owner alone.
struct TemporaryFile: ~Copyable {
  let path: [UInt8]

  /// The path as an argument.
  var name: String { text(path) }

  init(_ bytes: [UInt8], in directory: [UInt8]) throws(GitError) {
    let number = String(UInt64.random(in: .min ... .max), radix: 16)
    path = directory + "/csbook-\(number).tmp".utf8
    let operation = "write \(text(path))"
    // As an argument it has to be text.
    guard path.elementsEqual(text(path).utf8) else {
      throw GitError(operation, .repository, "the repository's own path is not UTF-8")
    }
    try withPath(path, operation) { (path) throws(GitError) in
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw GitError(operation, system: errno) }
      defer { close(file) }
      try writeAll(bytes, to: file, operation)
    }
  }

  deinit {
    _ = try? withPath(path, "remove \(text(path))") { unlink($0) }
  }
}
