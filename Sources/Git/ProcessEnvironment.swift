// What starting a program touches of this process: its environment as bytes, and its signals.

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

/// The signals of the keys that interrupt, ignored while another program has the terminal, as `system(3)` does.
struct IgnoredSignals {
  private let interrupt = signal(SIGINT, SIG_IGN)
  private let quit = signal(SIGQUIT, SIG_IGN)

  func restore() {
    signal(SIGINT, interrupt)
    signal(SIGQUIT, quit)
  }
}

/// The signal that ends a process whose reader has gone; writing then answers with an error instead.
enum ClosedPipes {
  static func ignore() { _ = ignored }

  private static let ignored: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}
