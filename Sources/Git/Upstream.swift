// Upstream: the branch elsewhere that a branch follows, fetched and pushed by the `git` program.

/// A branch of another repository, and what is known of it here.
package struct Upstream: Equatable, Sendable {
  /// The name of the remote, such as `origin`.
  package let remote: String
  /// The branch there, such as `refs/heads/main`.
  package let remoteReference: String
  /// Where its newest commit is kept here, such as `refs/remotes/origin/main`.
  package let reference: String
  /// What people call it, such as `origin/main`.
  package let name: String

  /// How many commits two branches have that the other lacks.
  package struct Distance: Equatable, Sendable {
    package let ahead: Int
    package let behind: Int
  }
}

extension GitProgram {
  /// The upstream of a branch; nil where none is set.
  package func upstream(of branch: String) async throws(GitError) -> Upstream? {
    let fields = ["upstream:remotename", "upstream:remoteref", "upstream", "upstream:short"]
    let answer = try await succeed(
      [
        "for-each-ref", "--format=\(fields.map { "%(\($0))" }.joined(separator: "%00"))",
        "refs/heads/\(branch)",
      ], to: "find the upstream of \(branch)")
    let words = answer.split(separator: 0, omittingEmptySubsequences: false).map { word in
      String(decoding: word.filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
    guard words.count == fields.count, !words.contains("") else { return nil }
    return Upstream(
      remote: words[0], remoteReference: words[1], reference: words[2], name: words[3])
  }

  /// The names of all remotes.
  package func remotes() async throws(GitError) -> [String] {
    let lines = try await succeed(["remote"], to: "list the remotes")
    return String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Fetches what the remote has; Git asks for passwords on the terminal if it may.
  package func fetch(_ upstream: Upstream, prompts: Bool) async throws(GitError) -> Answer {
    try await run(
      ["fetch", "--quiet", upstream.remote], environment: Self.environment(prompts: prompts))
  }

  /// Sends a branch to its upstream; Git refuses where somebody else was there first.
  package func push(
    _ branch: String, to upstream: Upstream, prompts: Bool
  ) async throws(GitError) -> Answer {
    try await run(
      ["push", "--quiet", upstream.remote, "refs/heads/\(branch):\(upstream.remoteReference)"],
      environment: Self.environment(prompts: prompts))
  }

  /// How far two commits are from each other.
  package func distance(
    from ours: ObjectID, to theirs: ObjectID
  ) async throws(GitError) -> Upstream.Distance {
    let words = try await succeed(
      ["rev-list", "--left-right", "--count", "\(ours)...\(theirs)"], to: "compare the branches")
    let counts = String(decoding: words, as: UTF8.self).split { $0.isWhitespace }
      .compactMap { Int($0) }
    guard counts.count == 2 else {
      throw GitError("compare the branches", .objects, "git counts nothing", code: .invalid)
    }
    return Upstream.Distance(ahead: counts[0], behind: counts[1])
  }

  /// What `git` printed; an error with its words where it failed.
  func succeed(
    _ arguments: [String], to operation: String
  ) async throws(GitError) -> [UInt8] {
    let answer = try await run(arguments)
    guard answer.isSuccess else { throw GitError(operation, git: answer) }
    return answer.output
  }

  private static func environment(prompts: Bool) -> [String: String] {
    prompts ? ["GIT_TERMINAL_PROMPT": "1"] : [:]
  }
}
