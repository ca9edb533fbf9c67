// Plumbing: a repository as the git program reads it, where libgit2 cannot open it or its index.

/// A repository read through git's own plumbing commands.
///
/// Slower than libgit2 by the start of a process for each question, and able to read whatever the
/// installed git can: SHA-256, reftable, sparse and split indices, objects that are yet to be fetched.
package struct Plumbing: Sendable {
  let program: GitProgram
  /// The directory of HEAD and the index.
  package let gitDirectory: [UInt8]
  /// The directory of objects and references.
  package let commonDirectory: [UInt8]
  /// The root of the work tree, absolute; nil in a bare repository.
  package let workTree: [UInt8]?

  /// Opens the repository of a directory as git finds it there, or the one that two paths name.
  ///
  /// Where git cannot read the repository either, what libgit2 said stands; but an owner that git does
  /// not trust is told as such.
  package init(
    at directory: [UInt8], gitDirectory: [UInt8]?, workTree: [UInt8]?,
    because refusal: GitError? = nil
  ) throws(GitError) {
    let operation = "open the repository"
    program = .reading(in: directory, gitDirectory: gitDirectory, workTree: workTree)
    do throws(GitError) {
      let lines = try program.ask(
        operation, "rev-parse", "--path-format=absolute", "--is-bare-repository",
        "--git-common-dir", "--absolute-git-dir"
      ).split(separator: newline)
      guard lines.count == 3 else {
        throw GitError(operation, .repository, "git names too few directories")
      }
      (commonDirectory, self.gitDirectory) = (Array(lines[1]), Array(lines[2]))
      self.workTree =
        lines[0].elementsEqual("true".utf8)
        ? nil : Array(try program.ask(operation, "rev-parse", "--show-toplevel").dropLast())
    } catch {
      guard !error.message.contains("dubious ownership") else {
        throw GitError(operation, refused: .otherOwner(directory: directory))
      }
      throw refusal ?? error
    }
  }

  // MARK: Directories

  /// Where hooks are looked for, absolute.
  package func hooksDirectory() throws(GitError) -> [UInt8] {
    let path = try program.ask(
      "find the hooks", "rev-parse", "--path-format=absolute", "--git-path", "hooks")
    return Array(path.dropLast())
  }

  // MARK: Commits

  /// The commit that a revision names; a tag gives its commit.
  package func resolve(_ revision: String) throws(GitError) -> Commit {
    let operation = "find the revision \(revision)"
    guard !revision.utf8.contains(newline) else {
      throw GitError(operation, .references, "it has a line break in it", code: .notFound)
    }
    let object = try objects([Array("\(revision)^{commit}".utf8)], operation).first
    guard case .found(let id, _, let bytes) = object, let commit = Commit(bytes, id: id) else {
      throw GitError(operation, .references, "there is none", code: .notFound)
    }
    return commit
  }

  /// The commit of HEAD; nil while its branch is unborn.
  package func headCommit() throws(GitError) -> Commit? {
    do throws(GitError) {
      return try resolve("HEAD")
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }

  // MARK: Files

  /// The files below a directory of a tree, relative to it; none where there is no such directory.
  package func files(
    of tree: ObjectID, under directory: [UInt8]
  ) throws(GitError) -> [(path: [UInt8], version: FileVersion)] {
    let operation = "read the files of tree \(tree)"
    var tree = tree
    if !directory.isEmpty {
      let name = Array("\(tree.hex):".utf8) + directory
      guard !directory.contains(newline),
        case .found(let id, "tree", _) = try objects([name], operation)[0]
      else { return [] }
      tree = id
    }
    let output = try program.ask(operation, "ls-tree", "-r", "-z", "--full-tree", tree.hex)
    return output.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
      guard words.count == 3, let mode = mode(words[0]), let id = ObjectID(hex: words[2]) else {
        return nil
      }
      return (Array(line[(tab + 1)...]), FileVersion(mode: mode, id: id))
    }
  }

  /// The entries of the index, or of the one that `GIT_INDEX_FILE` names, as additions, and conflicts as unmerged; what `git add -N` made is left out.
  package func entries() throws(GitError) -> [Change] {
    guard workTree != nil || Repository.namedIndex != nil else {
      throw GitError("read the index", refused: .bare)
    }
    return try changes(since: emptyTree())
  }

  /// The id of the tree without entries, in the hash of this repository.
  func emptyTree() throws(GitError) -> String {
    let id = try program.ask("name the empty tree", "hash-object", "-t", "tree", "--stdin")
    return String(decoding: id.dropLast(), as: UTF8.self)
  }

  /// What `git diff --cached` shows: how the index differs from HEAD, whose branch may be unborn.
  package func stagedChanges() throws(GitError) -> [Change] {
    guard let head = try headCommit() else { return try entries() }
    return try changes(since: head.tree.hex)
  }

  /// The paths of the index that are not to be checked out (sparse checkout).
  package func notCheckedOut() throws(GitError) -> [[UInt8]] {
    try program.ask("read the index", "ls-files", "-t", "-z", "--full-name", ":/")
      .split(separator: 0)
      .filter { $0.starts(with: "S ".utf8) }.map { Array($0.dropFirst(2)) }
  }

  private func changes(since tree: String) throws(GitError) -> [Change] {
    let output = try program.ask(
      "read the index", "diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames",
      "--ita-invisible-in-index", "--ignore-submodules=none", tree)
    // An entry is `:mode mode id id status`, NUL, path, NUL.
    let parts = output.split(separator: 0)
    return stride(from: 0, to: parts.count - 1, by: 2).compactMap { position in
      change(parts[position], at: parts[position + 1])
    }
  }

  /// A record of `--raw`: `:mode mode id id status`.
  func change(_ record: ArraySlice<UInt8>, at path: ArraySlice<UInt8>) -> Change? {
    let words = String(decoding: record.dropFirst(), as: UTF8.self).split(separator: " ")
    guard words.count == 5 else { return nil }
    let old = version(words[0], words[2])
    return words[4].hasPrefix("U")
      ? Change(unmerged: Array(path), old: old)
      : Change(path: Array(path), old: old, new: version(words[1], words[3]))
  }

  private func version(_ bits: Substring, _ id: Substring) -> FileVersion? {
    guard let mode = mode(bits), let id = ObjectID(hex: id) else { return nil }
    return FileVersion(mode: mode, id: id)
  }

  /// Nil for `000000`, which stands for nothing.
  private func mode(_ digits: Substring) -> FileMode? {
    UInt32(digits, radix: 8).flatMap { FileMode(bits: $0) }
  }

  // MARK: Objects

  /// The contents of blobs; git fetches those that a partial clone has not got yet.
  package func blobs(_ ids: [ObjectID]) throws(GitError) -> [ObjectID: [UInt8]] {
    let operation = "read \(ids.count) files of the repository"
    var blobs: [ObjectID: [UInt8]] = [:]
    let found: [Object]
    do throws(GitError) {
      try fetchAbsent(ids)
      found = try objects(ids.map { Array($0.hex.utf8) }, operation)
    } catch {
      guard try promisor(in: settings()) != nil else { throw error }
      throw GitError(operation, refused: .notFetched(reason: error.message))
    }
    for (id, object) in zip(ids, found) {
      guard case .found(_, _, let bytes) = object else {
        throw GitError(operation, .objects, "blob \(id) is missing", code: .notFound)
      }
      blobs[id] = bytes
    }
    return blobs
  }

  /// Fetches at once what a partial clone has not got; by itself git fetches each when it is read.
  private func fetchAbsent(_ ids: [ObjectID]) throws(GitError) {
    guard ids.count > 1, let remote = try promisor(in: settings()) else { return }
    var absent = Set(ids.map { Array($0.hex.utf8)[...] })
    let present = try program.ask(
      "list the objects", "cat-file", "--batch-all-objects", "--unordered",
      "--batch-check=%(objectname)")
    for id in present.split(separator: newline) { absent.remove(id) }
    guard !absent.isEmpty else { return }
    // As git does it where it knows beforehand what it will want, such as in a checkout.
    _ = try program.ask(
      "fetch \(absent.count) files from \(remote)", "-c", "fetch.negotiationAlgorithm=noop",
      "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--recurse-submodules=no",
      "--filter=blob:none", "--stdin", remote,
      input: Array(absent.joined(separator: [newline])) + [newline])
  }

  enum Object {
    case found(ObjectID, kind: String, [UInt8])
    case missing
  }

  /// Asks `git cat-file --batch`, which answers in the order it was asked.
  func objects(_ names: [[UInt8]], _ operation: String) throws(GitError) -> [Object] {
    guard !names.isEmpty else { return [] }
    let output = try program.ask(
      operation, "cat-file", "--batch", input: names.flatMap { $0 + [newline] })
    var objects: [Object] = []
    var rest = output[...]
    while let end = rest.firstIndex(of: newline) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, let id = ObjectID(hex: words[0]), let size = Int(words[2]),
        size >= 0, size < rest.count
      else {
        objects.append(.missing)
        continue
      }
      objects.append(.found(id, kind: String(words[1]), Array(rest.prefix(size))))
      rest = rest.dropFirst(size + 1)
    }
    guard objects.count == names.count else {
      throw GitError(operation, .objects, "git gave \(objects.count) of \(names.count)")
    }
    return objects
  }

  /// The last value of a key of Git's configuration; nil if it is not set.
  package func setting(_ key: String) throws(GitError) -> String? {
    try settings().string(key.lowercased())
  }
}

extension Repository {
  /// The same repository, read through git.
  package func plumbing(because refusal: GitError? = nil) throws(GitError) -> Plumbing {
    try Plumbing(
      at: workTree ?? gitDirectory, gitDirectory: gitDirectory, workTree: workTree,
      because: refusal)
  }
}

private let newline = UInt8(ascii: "\n")
