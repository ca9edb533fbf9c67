// What is special about a repository, asked of git: for the doctor, who must not depend on what libgit2 knows.

extension Plumbing {
  /// What is special about this repository now.
  package func state() throws(GitError) -> RepositoryState {
    let operation = "read the repository's state"
    let settings = try settings()
    let flags = try program.ask(
      operation, "rev-parse", "--is-shallow-repository", "--show-superproject-working-tree"
    ).split(separator: UInt8(ascii: "\n"))
    return RepositoryState(
      head: try head(),
      isBare: workTree == nil,
      isShallow: flags.first.map { $0.elementsEqual("true".utf8) } ?? false,
      isSparseCheckout: settings.bool("core.sparsecheckout") ?? false,
      isPartialClone: promisor(in: settings) != nil,
      isLinkedWorktree: gitDirectory != commonDirectory,
      isSubmodule: flags.count > 1,
      underWay: try underWay())
  }

  /// The remote that has promised what a partial clone lacks; nil in a whole one.
  func promisor(in settings: GitSettings) -> String? {
    let key = settings.keys.first { key in
      key.hasPrefix("remote.") && key.hasSuffix(".promisor") && settings.bool(key) ?? false
    }
    return key.map { String($0.dropFirst(7).dropLast(9)) }
      ?? settings.string("extensions.partialclone")
  }

  private func head() throws(GitError) -> Head {
    let commit = try headCommit()
    let branch: String?
    do throws(GitError) {
      let name = try program.ask("read HEAD", "symbolic-ref", "HEAD").dropLast()
      branch = String(decoding: name, as: UTF8.self)
    } catch {
      // That HEAD is no symbolic reference.
      branch = nil
    }
    let name = branch.map { $0.hasPrefix("refs/heads/") ? String($0.dropFirst(11)) : $0 } ?? ""
    guard let commit else { return .unborn(branch: name) }
    return branch == nil ? .detached(commit.id) : .branch(name: name, commit.id)
  }

  private func underWay() throws(GitError) -> RepositoryState.UnderWay? {
    let signs: [(file: String, RepositoryState.UnderWay)] = [
      ("rebase-merge", .rebase), ("rebase-apply/applying", .applyMailbox),
      ("rebase-apply", .rebase), ("MERGE_HEAD", .merge), ("CHERRY_PICK_HEAD", .cherryPick),
      ("REVERT_HEAD", .revert), ("BISECT_LOG", .bisect),
    ]
    for (file, operation) in signs where try exists(gitDirectory + "/\(file)".utf8) {
      return operation
    }
    return nil
  }

  /// Git's configuration, all levels merged.
  package func settings() throws(GitError) -> GitSettings {
    GitSettings(try program.ask("read Git's configuration", "config", "-z", "--list"))
  }

  /// The value of an attribute for each path that has one; paths are those of the repository.
  package func attribute(
    _ name: String, of paths: [[UInt8]]
  ) throws(GitError) -> [(path: [UInt8], value: String)] {
    // Git takes paths from where it is run.
    let top = workTree.map(program.moved(to:)) ?? program
    let output = try top.ask(
      "read attributes", "check-attr", "-z", "--stdin", name,
      input: paths.flatMap { $0 + [0] })
    // An answer is the path, the name and the value, each ended by NUL.
    let parts = output.split(separator: 0, omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count - 2, by: 3).compactMap { position in
      let value = String(decoding: parts[position + 2], as: UTF8.self)
      return value == "unspecified" || value == "unset"
        ? nil : (Array(parts[position]), value)
    }
  }

  /// Who git would take for the author, as `Ann Author <ann@example.com>`; throws where it knows nobody.
  package func author() throws(GitError) -> String {
    let words = try program.ask("find the author", "var", "GIT_AUTHOR_IDENT")
    let text = String(decoding: words, as: UTF8.self)
    return text.lastIndex(of: ">").map { String(text[...$0]) } ?? text
  }
}
