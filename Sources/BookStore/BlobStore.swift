// Blobs of a repository, for readers on several threads.

import BookText
import Git

/// Where the blobs of a repository lie; each thread opens them for itself.
struct BlobStore: Sendable {
  private let directory: [UInt8]
  /// The repository again, as git reads it: libgit2 does not fetch what a partial clone lacks.
  private let place: RepositoryPlace

  init(_ repository: Repository) {
    directory = repository.commonDirectory + Array("/objects".utf8)
    place = RepositoryPlace(
      directory: repository.workTree ?? repository.gitDirectory,
      gitDirectory: repository.gitDirectory, workTree: repository.workTree)
  }

  func open() throws(GitError) -> ObjectDatabase {
    try ObjectDatabase(at: directory)
  }

  func makeReader() throws(StoreError) -> any SourceReader {
    do throws(GitError) {
      return BlobReader(objects: try open(), place: place)
    } catch {
      throw StoreError(error)
    }
  }
}

/// Reads blobs on one thread.
private struct BlobReader: SourceReader {
  let objects: ObjectDatabase
  let place: RepositoryPlace

  func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
    guard case .blob(let id) = file.token else { return [] }
    do throws(GitError) {
      do throws(GitError) {
        return try objects.blob(id)
      } catch {
        guard error.code == .notFound else { throw error }
        return try place.openThroughGit(because: error).blobs([id])[id] ?? []
      }
    } catch {
      throw StoreError(error)
    }
  }
}

extension SourceFile {
  package init(path: Path, version: FileVersion) {
    let isRegular = version.mode == .regular || version.mode == .executable
    self.init(path: path, token: .blob(version.id), isRegular: isRegular)
  }
}

extension StoreError {
  package init(_ error: GitError) {
    self = .repository(message: error.message, help: error.wayOut)
  }
}

extension LoadScope {
  /// Whether a path, relative to the book, is listed: all but the files of accounts that are not wanted.
  func takes(path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let rest = unwanted(path) else { return true }
    guard case .accounts = self else { return false }
    return rest.elementsEqual("account.md".utf8)
  }

  /// Whether a folder, whose path ends in `/`, may hold a path that is listed.
  func enters(folder: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let rest = unwanted(folder) else { return true }
    guard case .accounts = self else { return false }
    return rest.isEmpty
  }

  /// What follows the folder of an account that is not wanted; nil for all other paths.
  private func unwanted(
    _ path: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    if case .whole = self { return nil }
    let folder = "accounts/".utf8
    guard path.starts(with: folder) else { return nil }
    let rest = path.dropFirst(folder.count)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")),
      !takes(account: String(decoding: rest[..<slash], as: UTF8.self))
    else { return nil }
    return rest[(slash + 1)...]
  }
}
