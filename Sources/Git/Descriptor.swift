// Descriptor: open files and pipes, read and written whole.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads and writes the descriptors of the system, past signals and short counts; where it fails, `errno` says why.
package enum Descriptor {
  /// The next bytes, fewer only where the end comes first; nil where it fails.
  package static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count, let base = buffer.baseAddress {
        let got = systemRead(descriptor, base + done, count - done)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        done += got
      }
    }
    errno = failure
    return failure == 0 ? bytes : nil
  }

  /// All that comes until the end; nil where it fails.
  package static func readToEnd(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let part = read(1 << 16, from: descriptor) {
      bytes += part
      if part.count < 1 << 16 { return bytes }
    }
    return nil
  }

  /// Writes all bytes; false where it fails.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let wrote = systemWrite(descriptor, base + done, buffer.count - done)
        if wrote < 0, errno == EINTR { continue }
        if wrote <= 0 { return false }
        done += wrote
      }
      return true
    }
  }
}

// Within the type, the names of the system's calls are those of its own functions.
private func systemRead(_ file: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(file, start, count)
}

private func systemWrite(_ file: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  write(file, start, count)
}
