// A diff for a pull request fits into a comment, and says how much it leaves out.

import BookTesting
import Testing

struct DiffCommentTests {
  @Test func `what a comment has no room for is counted`() throws {
    let book = try TemporaryRepository()
    book.environment = try SampleRepository.environment
    try book.write("csbook.yml", "name: Many\ncurrency: USD\n")
    let number = 450
    for (region, fit) in [("EU", 3), ("JP", 7)] {
      for account in 1...number {
        let words =
          "industry: \(region) trade\nregion: \(region)\ncomplexity: \(fit > 5 ? "low" : "high")"
        try book.write(
          "accounts/an-account-with-a-long-name-\(account)/account.md",
          "---\nname: A\nowner: o-\(region)\n\(words)\nicp_fit: \(fit)\ntags: [t-\(region)]\n---\n")
      }
      try book.commit(region)
    }
    let comment = try book.csbook("diff", "HEAD~1", "HEAD", "--format", "md").output
    #expect(comment.utf16.count <= 60_000)
    #expect(comment.utf16.count > 50_000)
    let left = try #require(comment.firstMatch(of: #/and (\d+) accounts or files more/#))
    let told = comment.split(separator: "\n").count { $0.contains("region EU → JP") }
    #expect(try #require(Int(left.1)) + told == number)
    // People at a terminal, and programs, are told all of it.
    let text = try book.csbook("diff", "HEAD~1", "HEAD").output
    #expect(text.split(separator: "\n").count { $0.contains("region EU → JP") } == number)
  }
}
