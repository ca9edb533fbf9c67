// The book in a folder on disk.

import BookModel
import BookText

/// A book read from the files of a folder.
package struct WorkingTree: BookSource {
  /// The root of the book, as the system takes it.
  package let root: [UInt8]

  package init(root: [UInt8]) {
    self.root = root
  }

  package init(root: String) {
    self.init(root: Array(root.utf8))
  }

  /// Whether nothing stands at a path, or a folder without anything in it.
  package static func isAbsentOrEmpty(_ path: String) throws(StoreError) -> Bool {
    try Folder.isAbsentOrEmpty(Array(path.utf8))
  }

  /// The names of the files in a folder; none where there is no folder.
  package static func names(in folder: [UInt8]) throws(StoreError) -> [[UInt8]] {
    try Folder.entries(of: folder).filter { $0.kind == .file }.map(\.name)
  }

  package func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    var files: [SourceFile] = []
    for entry in try Folder.entries(of: root, isTop: true) {
      if entry.kind == .folder {
        if entry.name.elementsEqual("accounts".utf8) {
          try listAccounts(scope, into: &files)
        } else if BookFiles.isFolder(entry.name) {
          try walk(entry.name, into: &files)
        }
      } else {
        files.append(file(entry, in: []))
      }
    }
    return files
  }

  /// The names of `leftovers`, as .gitignore has them.
  package static let leftoverPattern = ".csbook-*.tmp"

  /// Files and folders under the names by which csbook writes, left by one that was ended meanwhile.
  package func leftovers() throws(StoreError) -> [Path] {
    var leftovers: [Path] = []
    var folders: [[UInt8]] = [[]]
    while let folder = folders.popLast() {
      let path = root + (folder.isEmpty ? [] : [slash] + folder)
      let start = folder.isEmpty ? [] : folder + [slash]
      for entry in try Folder.entries(of: path, isTop: folder.isEmpty) where entry.kind == .folder {
        folders.append(start + entry.name)
      }
      for entry in try Folder.entries(of: path, isTop: folder.isEmpty, hidden: true)
      where entry.kind != .other && FileBeside.isName(entry.name) {
        leftovers.append(Path(start + entry.name))
      }
    }
    return leftovers.sorted()
  }

  package func file(at path: Path) -> SourceFile? {
    DiskFile.exists(root + [slash] + path.bytes) ? SourceFile(path: path, token: .onDisk) : nil
  }

  package func openFiles() -> (Path) -> [UInt8]? {
    lazy var reader = makeReader()
    return { path in try? reader.bytes(of: SourceFile(path: path, token: .onDisk)) }
  }

  package func makeReader() -> any SourceReader {
    DiskReader(root: root, folder: OpenFolder(root))
  }

  private func listAccounts(
    _ scope: LoadScope, into files: inout [SourceFile]
  ) throws(StoreError) {
    let accounts = Array("accounts".utf8)
    let entries = try Folder.entries(of: root + [slash] + accounts)
    files += try inChunks(of: entries, size: 16, threads: BookLoader.cores) {
      () throws(StoreError) in
    } work: { entries, _ throws(StoreError) -> [SourceFile] in
      var files: [SourceFile] = []
      for entry in entries {
        let folder = accounts + [slash] + entry.name
        if entry.kind != .folder {
          files.append(file(entry, in: accounts))
        } else if scope.takes(account: String(decoding: entry.name, as: UTF8.self)) {
          try walk(folder, into: &files)
        } else if case .accounts = scope {
          files.append(SourceFile(path: Path(folder) / "account.md", token: .onDisk))
        }
      }
      return files
    }.joined()
  }

  private func walk(_ folder: [UInt8], into files: inout [SourceFile]) throws(StoreError) {
    for entry in try Folder.entries(of: root + [slash] + folder) {
      if entry.kind == .folder {
        try walk(folder + [slash] + entry.name, into: &files)
      } else {
        files.append(file(entry, in: folder))
      }
    }
  }

  private func file(_ entry: Folder.Entry, in folder: [UInt8]) -> SourceFile {
    var path = folder
    if !folder.isEmpty {
      path.reserveCapacity(folder.count + 1 + entry.name.count)
      path.append(slash)
    }
    path += entry.name
    return SourceFile(path: Path(path), token: .onDisk, isRegular: entry.kind == .file)
  }
}

/// Reads files below a folder.
private struct DiskReader: SourceReader {
  let root: [UInt8]
  /// Nil where it cannot be opened, which each file then says of itself.
  let folder: OpenFolder?

  func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
    let path = folder == nil ? root + [slash] + file.path.bytes : file.path.bytes
    return try DiskFile.read(path, in: folder, largest: FrontMatter.largestFile + 1)
  }
}

private let slash = UInt8(ascii: "/")
