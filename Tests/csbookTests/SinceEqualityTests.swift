// What is found in the accounts that changed since a commit is what is found there in the whole book.

import BookTesting
import BookText
import Foundation
import Testing

struct SinceEqualityTests {
  @Test(arguments: [20_260_420, 20_260_421] as [UInt64])
  func `findings since a commit are those of the whole book, in the accounts that changed`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let repository = try SampleRepository.copy()
    var partial = 0
    for round in 1...10 {
      let edits = try StagedEdits(of: SampleBook.files, &random)
      for (path, bytes) in edits.written { try repository.write(path.bytes, bytes) }
      for path in edits.removed {
        try FileManager.default.removeItem(atPath: "\(repository.path)/\(path.text)")
      }
      // In the files, in the index, or in a commit.
      let state = Int.random(in: 0..<3, using: &random)
      let arguments = [[], ["--staged"], ["--at", "HEAD"]][state]
      if state > 0 { try repository.git("add", "--all") }
      if state > 1 { try repository.commit("work", staged: true) }
      let since = try lint(repository, ["--since", "begun"] + arguments)
      let whole = try lint(repository, state == 1 ? ["--at", ":staged"] : arguments)
      let touched = try accounts(changedIn: repository, state)
      if !touched.isEmpty, since.count < whole.count { partial += 1 }
      let expected = since.count == whole.count ? whole : whole.filter { isSeen($0, touched) }
      #expect(since == expected, "seed \(seed), round \(round): \(edits.described)")
      try repository.git("reset", "--quiet", "--hard", "begun")
      try repository.git("clean", "--quiet", "--force", "-d")
    }
    #expect(partial > 2, "seed \(seed): the edits hardly ever stay within accounts")
  }

  private func lint(_ repository: TemporaryRepository, _ options: [String]) throws -> [String] {
    if try repository.line("tag", "--list", "begun").isEmpty {
      try repository.git("tag", "begun")
    }
    let answer = try repository.attempt(["csbook", "lint", "--format", "json"] + options)
    #expect([0, 1].contains(answer.status), "\(answer.errors)\(answer.output)")
    let log = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    let data = try #require(log?["data"] as? [String: Any])
    let findings = try #require(data["findings"] as? [[String: Any]])
    return try findings.map {
      String(
        decoding: try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys),
        as: UTF8.self)
    }
  }

  private func accounts(
    changedIn repository: TemporaryRepository, _ state: Int
  ) throws -> Set<Substring> {
    if state == 0 { try repository.git("add", "--all") }
    let output = try repository.git("diff", "--cached", "--name-only", "begun")
    return Set(
      String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { path in
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "accounts" ? parts[1] : nil
      })
  }

  private func isSeen(_ finding: String, _ accounts: Set<Substring>) -> Bool {
    guard let path = finding.firstMatch(of: #/"path":"(?<path>[^"]*)"/#)?.path else { return true }
    let parts = path.replacing("\\/", with: "/").split(separator: "/")
    return parts.count < 3 || parts[0] != "accounts" || accounts.contains(parts[1])
  }
}
