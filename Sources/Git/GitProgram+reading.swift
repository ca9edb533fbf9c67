// git as it reads for csbook where libgit2 cannot: what is asked, the thread waits for.

extension GitProgram {
  /// Git in a directory, or for the repository that two paths name, set up to read and nothing else.
  static func reading(
    in directory: [UInt8], gitDirectory: [UInt8]? = nil, workTree: [UInt8]? = nil
  ) -> GitProgram {
    // The messages that are looked at are known in English.
    var variables = ["LC_ALL": "C"]
    if let gitDirectory { variables["GIT_DIR"] = text(gitDirectory) }
    if let workTree { variables["GIT_WORK_TREE"] = text(workTree) }
    return GitProgram(
      in: directory, variables: variables,
      // Fetching what a partial clone lacks starts no housekeeping.
      options: ["-c", "gc.auto=0", "-c", "maintenance.auto=false"])
  }

  /// What a command prints, once it has ended with 0.
  func ask(
    _ operation: String, _ arguments: String..., paths: [[UInt8]] = [], input: [UInt8] = []
  ) throws(GitError) -> [UInt8] {
    let answer = try runAndWait(arguments, paths: paths, input: input)
    guard answer.isSuccess else {
      throw GitError(operation, .repository, "git says: \(answer.complaint)")
    }
    return answer.output
  }
}

extension GitProgram.Answer {
  /// Git's first complaint, without the word before it.
  var complaint: String {
    let lines = errors.split(separator: "\n")
    let line = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") }
    return line.map { String($0.dropFirst(7)) } ?? lines.first.map(String.init) ?? "nothing"
  }
}
