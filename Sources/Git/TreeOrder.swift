// TreeOrder: Git's order of the names in a directory.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How two names of a directory stand: by their bytes, a directory as if its name ended in `/`.
///
/// It is the order of whole paths, so trees and indices can be read side by side.
enum TreeOrder {
  case before, same, after

  init(
    _ one: UnsafeBufferPointer<UInt8>, isDirectory oneIsDirectory: Bool,
    _ other: UnsafeBufferPointer<UInt8>, isDirectory otherIsDirectory: Bool
  ) {
    let shared = min(one.count, other.count)
    var difference = 0
    if shared > 0, let ones = one.baseAddress, let others = other.baseAddress {
      difference = Int(memcmp(ones, others, shared))
    }
    if difference == 0 {
      let slash = Int(UInt8(ascii: "/"))
      let next = one.count > shared ? Int(one[shared]) : oneIsDirectory ? slash : 0
      let otherNext = other.count > shared ? Int(other[shared]) : otherIsDirectory ? slash : 0
      difference = next - otherNext
    }
    self = difference < 0 ? .before : difference > 0 ? .after : .same
  }

  init(_ one: TreeEntry, _ other: TreeEntry) {
    self = one.name.withUnsafeBufferPointer { name in
      other.name.withUnsafeBufferPointer { otherName in
        TreeOrder(
          name, isDirectory: one.isDirectory, otherName, isDirectory: other.isDirectory)
      }
    }
  }

  init(_ one: UnsafeBufferPointer<UInt8>, isDirectory: Bool, _ other: TreeEntry) {
    self = other.name.withUnsafeBufferPointer { otherName in
      TreeOrder(one, isDirectory: isDirectory, otherName, isDirectory: other.isDirectory)
    }
  }
}
