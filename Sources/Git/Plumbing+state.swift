// What is special about a repository, asked of git: for the doctor, who must not depend on what libgit2 knows.

extension Plumbing {
  /// The version of git, such as `2.39.5`; nil where there is no git that could be run.
  package static var version: String? {
    let program = GitProgram.reading(in: Array(".".utf8))
    // Whatever keeps git from telling its version makes it no git to work with.
    let output = try? program.ask("find git", "version")
    return output.map { String(decoding: $0, as: UTF8.self) }
      .flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst(2).first.map(String.init) }
  }

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
      isSparseCheckout: settings.isOn("core.sparsecheckout"),
      isPartialClone: settings["extensions.partialclone"] != nil
        || settings.contains { $0.key.hasPrefix("remote.") && $0.key.hasSuffix(".promisor") },
      isLinkedWorktree: gitDirectory != commonDirectory,
      isSubmodule: flags.count > 1,
      underWay: try underWay())
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

  /// Git's configuration, all levels merged: the last value of each key, whose case is lowered but in its middle.
  package func settings() throws(GitError) -> [String: String] {
    let output = try program.ask("read Git's configuration", "config", "-z", "--list")
    var settings: [String: String] = [:]
    for entry in output.split(separator: 0) {
      let parts = entry.split(
        separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
      guard let key = parts.first else { continue }
      // A key without `=` is one that is on.
      let value = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "true"
      settings[String(decoding: key, as: UTF8.self)] = value
    }
    return settings
  }

  /// The value of an attribute for each path that has one, relative to where git is run.
  package func attribute(
    _ name: String, of paths: [[UInt8]]
  ) throws(GitError) -> [(path: [UInt8], value: String)] {
    let output = try program.ask(
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

extension [String: String] {
  /// Whether a key has one of the words that Git takes for true.
  package func isOn(_ key: String) -> Bool {
    ["true", "yes", "on", "1"].contains(self[key]?.lowercased())
  }
}
