// The book as the git program reads it, from a commit or an index.

import BookModel
import BookText
import Git
import Synchronization

/// A book whose files git has listed; their contents are asked for together, since each question starts a program.
struct PlumbingSource: BookSource {
  private let files: [SourceFile]
  private let contents: FetchedContents

  init(_ files: [SourceFile], _ plumbing: Plumbing) {
    self.files = files
    contents = FetchedContents(plumbing)
  }

  func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    let listed = files.filter { file in
      file.path.bytes.withUnsafeBufferPointer { scope.takes(path: $0[...]) }
    }
    let read = listed.filter { file in
      guard file.isRegular, case .file(_, let account, _) = Layout.placement(of: file.path) else {
        return false
      }
      return account.map { scope.takes(account: $0) } ?? true
    }
    try contents.fetch(read)
    return listed
  }

  func file(at path: Path) -> SourceFile? {
    files.first { $0.path == path }
  }

  func makeReader() -> any SourceReader {
    PlumbingReader(contents: contents)
  }
}

private struct PlumbingReader: SourceReader {
  let contents: FetchedContents

  func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
    try contents.bytes(of: file)
  }
}

/// What git has told of files so far, shared by all threads.
private final class FetchedContents: Sendable {
  private let plumbing: Plumbing
  private let known = Mutex<[ObjectID: [UInt8]]>([:])

  init(_ plumbing: Plumbing) {
    self.plumbing = plumbing
  }

  func fetch(_ files: [SourceFile]) throws(StoreError) {
    let ids = known.withLock { known in
      Set(files.compactMap(\.blob)).filter { known[$0] == nil }
    }
    do throws(GitError) {
      let fetched = try plumbing.blobs(ids.sorted())
      known.withLock { $0.merge(fetched) { first, _ in first } }
    } catch {
      throw StoreError(error)
    }
  }

  func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
    guard let id = file.blob else { return [] }
    if let bytes = known.withLock({ $0[id] }) { return bytes }
    try fetch([file])
    return known.withLock { $0[id] } ?? []
  }
}

extension SourceFile {
  fileprivate var blob: ObjectID? {
    if case .blob(let id) = token { id } else { nil }
  }
}
