// A commit made in process: objects first, then the branch, then the index, and never one half.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Repository {
  /// Commits a draft where nothing but csbook has a say (`commitHindrance` is nil).
  ///
  /// Refuses where HEAD has moved or the index has changed at the paths in question since the draft was made. Whoever is
  /// killed leaves objects that nobody names, or all of it: the new index lies ready beside the old one before the branch
  /// moves, and takes its place by one renaming right after.
  package func commit(
    _ draft: CommitDraft, message: String, author: [UInt8], committer: [UInt8]
  ) throws(GitError) -> ObjectID {
    // Objects have to be on the disk before a branch names them: one by one, or all at once where there are many.
    let areFew = draft.changes.count <= 100
    try check("set up libgit2") { csbook_git_set_fsync_gitdir(areFew ? 1 : 0) }
    for file in draft.changes.compactMap(\.file) { _ = try objects.write(.blob, file.content) }
    let tree = try objects.writeTree(
      try parentTree(of: draft), changing: draft.changes.map { ($0.change.path, $0.change.new) })
    var content = "tree \(tree)\n"
    if let parent = draft.head.commitID { content += "parent \(parent)\n" }
    let header = Array(content.utf8) + "author ".utf8 + author + "\ncommitter ".utf8 + committer
    let id = try objects.write(.commit, header + "\n\n".utf8 + message.utf8)
    if !areFew { sync() }

    let signals = DeferredSignals()
    // When the lock is gone.
    defer { signals.deliver() }
    let subject = message.prefix { $0 != "\n" }
    try publish(id, of: draft, subject: String(subject), committer: committer)
    return id
  }

  /// Moves the branch and refreshes the index, under its lock.
  private func publish(
    _ id: ObjectID, of draft: CommitDraft, subject: String, committer: [UInt8]
  ) throws(GitError) {
    var lock = try IndexLock(of: draft.indexFile)
    let index = try self.index(at: draft.indexFile)
    try checkUnchanged(draft, index)
    if !draft.isStaged { try lock.write(try newIndex(index, draft)) }
    try moveHead(from: draft.head, to: id, subject: subject, committer: committer)
    if !draft.isStaged { try lock.putInPlace() }
  }

  private func parentTree(of draft: CommitDraft) throws(GitError) -> ObjectID? {
    guard let parent = draft.head.commitID else { return nil }
    return try commit(parent).tree
  }

  /// Refuses what is no longer as it was when the draft was made.
  private func checkUnchanged(_ draft: CommitDraft, _ index: Index) throws(GitError) {
    let isSame =
      draft.isStaged
      ? try stagedChanges(in: index) == stagedChanges(in: draft.index)
      : draft.changes.allSatisfy {
        index.entry(at: $0.change.path) == draft.index.entry(at: $0.change.path)
      } && index.conflicts.isEmpty
    guard isSame, try head() == draft.head else {
      throw GitError(
        "commit", .index, "somebody has staged or committed meanwhile", code: .modified)
    }
  }

  /// The index with the files that are committed, as they are in the work tree.
  private func newIndex(_ index: Index, _ draft: CommitDraft) throws(GitError) -> [UInt8] {
    let replacements = draft.changes.map { change in
      let entry = change.file.map {
        IndexReplacement.Entry(id: $0.version.id, file: $0.status, isRacy: $0.isRacy)
      }
      return IndexReplacement(path: change.change.path, entry: entry)
    }
    let written = try FileTime.modification(of: draft.indexFile)
    return try index.fileBytes(
      replacing: replacements,
      writtenAt: written?.seconds ?? 0
    ) { path, words in
      self.isRacy(path, words, writtenAt: written)
    }
  }

  /// Whether a file may have changed since its entry was written, though its second is the same.
  private func isRacy(_ path: [UInt8], _ words: [UInt32], writtenAt time: FileTime?) -> Bool {
    guard let time, let workTree, let mode = FileMode(bits: words[6]), mode != .submodule,
      // Not checked by its times anyway.
      words[2] != 0 || words[3] != 0,
      let now = try? FileStatus.of(workTree + [UInt8(ascii: "/")] + path, mode: mode)
    else { return false }
    return now.words != words || !now.stamp.modified.isBefore(time)
  }

  /// Moves the branch of HEAD, or HEAD itself where it is detached, if it is still where it was.
  private func moveHead(
    from head: Head, to id: ObjectID, subject: String, committer: [UInt8]
  ) throws(GitError) {
    let operation = "move HEAD"
    let person = String(decoding: committer, as: UTF8.self).split(separator: " <", maxSplits: 1)
    let address = person.last?.prefix { $0 != ">" } ?? ""
    try check(operation) {
      git_repository_set_ident(handle, person.first.map(String.init) ?? "", String(address))
    }
    var new = id.raw
    let name: String
    let note: String
    switch head {
    case .unborn(let branch): (name, note) = (Self.reference(branch), "commit (initial)")
    case .branch(let branch, _): (name, note) = (Self.reference(branch), "commit")
    case .detached: (name, note) = ("HEAD", "commit")
    }
    let reference = try pointer(operation) { reference in
      guard var old = head.commitID?.raw else {
        return git_reference_create(reference, handle, name, &new, 0, "\(note): \(subject)")
      }
      return git_reference_create_matching(
        reference, handle, name, &new, 1, &old, "\(note): \(subject)")
    }
    git_reference_free(reference)
  }

  /// HEAD may point outside the branches.
  private static func reference(_ branch: String) -> String {
    branch.hasPrefix("refs/") ? branch : "refs/heads/\(branch)"
  }
}
