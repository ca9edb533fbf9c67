// The system around the command: environment, output, terminal, folders.

import BookStore
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The only place that asks the system anything on behalf of commands.
enum System {
  /// A variable of the environment; an empty one counts as absent.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The folder the command was started in.
  static var currentFolder: [UInt8] {
    guard let path = getcwd(nil, 0) else { return [UInt8(ascii: ".")] }
    defer { free(path) }
    return bytes(path)
  }

  /// Leaves a value to the end of the process, when the system takes all memory back at once: value by value that takes a
  /// large book a second.
  static func leave(_ value: Any) { _ = Unmanaged.passRetained(Left(value)) }

  private final class Left {
    let value: Any
    init(_ value: Any) { self.value = value }
  }

  /// A path without symbolic links; nil where there is nothing.
  static func realPath(_ path: [UInt8]) -> [UInt8]? {
    guard let real = withCPath(path, { realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return bytes(real)
  }

  /// A path without symbolic links, of which the last parts need not be there yet.
  static func plannedPath(_ path: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var existing = path[...]
    while let cut = existing.lastIndex(of: slash), cut > 0, realPath(Array(existing)) == nil {
      existing = existing[..<cut]
    }
    var planned = realPath(Array(existing)) ?? Array(existing)
    for part in path[existing.endIndex...].split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        planned.removeSubrange((planned.lastIndex(of: slash) ?? 0)...)
      } else if !part.elementsEqual(".".utf8) {
        planned += [slash] + part
      }
    }
    return planned
  }

  /// Where this program lies.
  static var executablePath: String {
    let name = CommandLine.arguments.first ?? "csbook"
    #if os(Linux)
      let path = realPath(Array("/proc/self/exe".utf8))
    #else
      let path = realPath(Array(name.utf8))
    #endif
    return path.map { String(decoding: $0, as: UTF8.self) } ?? name
  }

  static func fileExists(_ path: [UInt8]) -> Bool {
    withCPath(path) { access($0, F_OK) } == 0
  }

  /// Whether anything stands at a path, be it a link that leads nowhere.
  static func isThere(_ path: [UInt8]) -> Bool {
    var status = stat()
    return withCPath(path) { lstat($0, &status) } == 0
  }

  /// Whether a symbolic link stands at a path.
  static func isLink(_ path: [UInt8]) -> Bool {
    var status = stat()
    return withCPath(path) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a file stands at a path, or a link that leads to one: no folder, pipe or device.
  static func isRegularFile(_ path: [UInt8]) -> Bool {
    var status = stat()
    return withCPath(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a folder stands at a path, or a link that leads to one.
  static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return withCPath(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isExecutable(_ path: [UInt8]) -> Bool {
    withCPath(path) { access($0, X_OK) } == 0
  }

  /// How many seconds ago a file was last changed; nil where there is none.
  static func age(of path: [UInt8]) -> Int? {
    timeOfChange(of: path).map { max(0, time(nil) - Int($0)) }
  }

  /// When a file was last changed, in seconds since 1970; nil where there is none.
  static func timeOfChange(of path: [UInt8]) -> Int64? {
    var status = stat()
    guard withCPath(path, { lstat($0, &status) }) == 0 else { return nil }
    #if canImport(Darwin)
      return Int64(status.st_mtimespec.tv_sec)
    #else
      return Int64(status.st_mtim.tv_sec)
    #endif
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The size of the terminal on standard output.
  static var terminalSize: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Keeps a value until the process ends: to take a book of many files apart first would only take time.
  static func keep(_ value: Any) { _ = Unmanaged.passRetained(Kept(value: value)) }

  private final class Kept {
    let value: Any

    init(value: Any) { self.value = value }
  }

  /// Writes an answer to standard output, whole; that nobody reads it to its end is no failure.
  static func answer(_ text: String) throws(Failure) { try answer(Array(text.utf8)) }

  /// Writes an answer of whatever encoding.
  static func answer(_ bytes: [UInt8]) throws(Failure) {
    guard !Descriptor.write(bytes, to: STDOUT_FILENO), errno != EPIPE else { return }
    throw .impossible("unwritable-output", "the answer could not be written: \(systemMessage())")
  }

  /// Says something on standard error, where there is nobody left to tell of a failure.
  static func say(_ text: String) {
    _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// All that stands on standard input, as text.
  static func standardInput() -> String {
    String(decoding: Descriptor.readToEnd(of: 0) ?? [], as: UTF8.self)
  }

  /// Writes an answer, and may show it page by page on a terminal that is too small for it.
  static func show(_ text: String, byPage: Bool) throws(Failure) {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    if byPage, isTerminal(1), let size = terminalSize, lines > size.rows,
      page(text, through: environment("PAGER") ?? "less")
    {
      return
    }
    try answer(text)
  }

  /// Sends a text through a program that shows it page by page; false where it could not be started.
  private static func page(_ text: String, through program: String) -> Bool {
    setenv("LESS", "FRX", 0)
    guard let pipe = popen(program, "w") else { return false }
    var text = text
    _ = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, pipe) }
    return pclose(pipe) == 0
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }

  private static func withCPath<Answer>(
    _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Answer
  ) -> Answer {
    (path + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.map(body) ?? body("") }
    }
  }
}
