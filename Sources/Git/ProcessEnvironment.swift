// ProcessEnvironment: what a program that is started inherits.

// The environment is a global variable of C, which Swift cannot know to be left alone meanwhile.
#if canImport(Glibc)
  @preconcurrency internal import Glibc
#else
  @preconcurrency internal import Darwin
#endif

/// The variables of this process, each as `NAME=value`, which need not be UTF-8.
enum ProcessEnvironment {
  /// Them all, some with another value.
  static func current(with changes: [String: String]) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var position = 0
    while let entry = environ[position] {
      entries.append(copy(entry))
      position += 1
    }
    // What is no variable is not handed on.
    entries.removeAll { entry in
      guard let equals = entry.firstIndex(of: UInt8(ascii: "=")), let first = entry.first,
        !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
      else { return true }
      return changes[String(decoding: entry[..<equals], as: UTF8.self)] != nil
    }
    return entries + changes.sorted { $0.key < $1.key }.map { Array("\($0)=\($1)".utf8) }
  }
}
