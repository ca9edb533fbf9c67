// The door that every call of libgit2 and of the system goes through.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Makes one call of libgit2; a negative answer is thrown with libgit2's own words.
@discardableResult
func check(
  _ operation: @autoclosure () -> String, _ call: () -> Int32
) throws(GitError) -> Int32 {
  let answer = call()
  guard answer < 0 else { return answer }
  throw GitError(operation(), answer: answer)
}

/// Makes one call of libgit2 that hands out a pointer; the caller owns it and frees it.
func pointer(
  _ operation: @autoclosure () -> String,
  _ call: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
) throws(GitError) -> OpaquePointer {
  var pointer: OpaquePointer?
  let answer = call(&pointer)
  guard answer >= 0, let pointer else { throw GitError(operation(), answer: answer) }
  return pointer
}

/// As `pointer`, but nil where libgit2 answers that there is no such thing.
func found(
  _ operation: @autoclosure () -> String,
  _ call: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
) throws(GitError) -> OpaquePointer? {
  var pointer: OpaquePointer?
  let answer = call(&pointer)
  guard answer != GIT_ENOTFOUND.rawValue else { return nil }
  guard answer >= 0 else { throw GitError(operation(), answer: answer) }
  return pointer
}

/// The bytes of a C string that libgit2 still owns.
func copy(_ string: UnsafePointer<CChar>?) -> [UInt8] {
  guard let string else { return [] }
  return Array(UnsafeRawBufferPointer(start: string, count: strlen(string)))
}

/// Lends a path to C.
///
/// A path with a NUL in it is no path.
func withPath<T>(
  _ path: [UInt8], _ operation: @autoclosure () -> String,
  _ body: (UnsafePointer<CChar>) throws(GitError) -> T
) throws(GitError) -> T {
  guard !path.contains(0) else {
    throw GitError(operation(), .system, "\(text(path)) has a NUL in it", code: .invalid)
  }
  let terminated = path.map { CChar(bitPattern: $0) } + [0]
  // The standard library's own function does not carry a typed error through.
  let result = terminated.withUnsafeBufferPointer { buffer -> Result<T, GitError> in
    guard let start = buffer.baseAddress else {
      return .failure(GitError(operation(), .system, "the path has no bytes", code: .invalid))
    }
    do throws(GitError) {
      return .success(try body(start))
    } catch {
      return .failure(error)
    }
  }
  return try result.get()
}

/// Reads a whole file; nil if there is none.
func contents(of path: [UInt8], _ operation: String) throws(GitError) -> [UInt8]? {
  try withPath(path, operation) { (path) throws(GitError) -> [UInt8]? in
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      guard errno != ENOENT, errno != ENOTDIR else { return nil }
      throw GitError(operation, system: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw GitError(operation, system: errno) }
    guard let bytes = Descriptor.read(Int(status.st_size), from: file) else {
      throw GitError(operation, system: errno)
    }
    return bytes
  }
}

/// Writes all bytes to an open file.
func writeAll(_ bytes: [UInt8], to file: Int32, _ operation: String) throws(GitError) {
  guard Descriptor.write(bytes, to: file) else { throw GitError(operation, system: errno) }
}

/// Whether something stands at a path.
func exists(_ path: [UInt8]) throws(GitError) -> Bool {
  try withPath(path, "look at \(text(path))") { path in
    var status = stat()
    return lstat(path, &status) == 0
  }
}

extension GitError {
  init(_ operation: String, system number: Int32) {
    self.init(operation, .system, String(cString: strerror(number)), code: .other(number))
  }
}
