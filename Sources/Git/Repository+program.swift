// What a repository asks the `git` program.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Repository {
  /// Git at the top of the work tree, for this repository whatever `GIT_DIR` says by then.
  package var program: GitProgram {
    var variables: [String: String] = [:]
    if getenv("GIT_DIR") != nil {
      variables["GIT_DIR"] = text(gitDirectory)
      if getenv("GIT_WORK_TREE") != nil { variables["GIT_WORK_TREE"] = workTree.map { text($0) } }
    }
    return GitProgram(in: workTree ?? gitDirectory, variables: variables)
  }

  /// The index that `GIT_INDEX_FILE` names, else the repository's own, as an absolute path.
  package var indexFile: [UInt8] {
    guard let path = Self.namedIndex else { return gitDirectory + "/index".utf8 }
    if path.first == UInt8(ascii: "/") { return path }
    // Git goes to the top of the work tree before it opens it.
    return (workTree ?? gitDirectory) + [UInt8(ascii: "/")] + path
  }

  static var namedIndex: [UInt8]? {
    guard let variable = getenv("GIT_INDEX_FILE"), variable.pointee != 0 else { return nil }
    return copy(variable)
  }

  /// Who would be the author and the committer of a commit made now, as Git writes them into it.
  ///
  /// Git is asked, because only it knows all that has a say: the environment, dates, and conditional includes.
  package func identities() async throws(GitError) -> (author: [UInt8], committer: [UInt8]) {
    (try await identity("GIT_AUTHOR_IDENT"), try await identity("GIT_COMMITTER_IDENT"))
  }

  private func identity(_ variable: String) async throws(GitError) -> [UInt8] {
    let answer = try await program.run(["var", variable])
    guard answer.isSuccess else { throw GitError("commit", git: answer) }
    return Array(answer.output.prefix { $0 != UInt8(ascii: "\n") })
  }
}
