// Which commit gave a value, on real repositories.

import BookModel
import BookStore
import BookTesting
import BookText
import Git
import Testing

@testable import BookHistory

struct FieldBlameTests {
  @Test func `a value is of the commit that gave it its present meaning`() throws {
    let past = try PastRepository()
    try past.commit("begun", [page: Story.page("region: JP\ntags: [a, b]\nicp_fit: 8")])
    try past.commit("better", [page: Story.page("region: EU\ntags: [a, b]\nicp_fit: 8")])
    // Another order, another layout, another place: nothing of it is younger.
    try past.commit("laid out", [page: Story.page("icp_fit: 8\ntags:\n- b\n- a\nregion: EU")])
    #expect(
      try blamed(past) == [
        "name: begun", "owner: begun", "region: better", "tags: begun", "icp_fit: begun",
      ])
  }

  @Test func `a value that was taken out and came back is as old as its return`() throws {
    let past = try PastRepository()
    try past.commit("begun", [page: Story.page("region: JP")])
    try past.commit("out", [page: Story.page("")])
    try past.commit("back", [page: Story.page("region: JP")])
    #expect(try blamed(past) == ["name: begun", "owner: begun", "region: back"])
  }

  @Test func `items of lists are found by their ids`() throws {
    let past = try PastRepository()
    let (one, two) = ("{id: y1, start: 2024-01-01, arr: 1}", "{id: y2, start: 2025-01-01, arr: 2}")
    try past.commit("first", [page: Story.page("contracts: [\(one)]")])
    try past.commit("second", [page: Story.page("contracts: [\(two), \(one)]")])
    try past.commit(
      "more", [page: Story.page("contracts: [{id: y2, start: 2025-01-01, arr: 3}, \(one)]")])
    #expect(
      try blamed(past).filter { $0.hasPrefix("contracts") } == [
        "contracts.y2.id: second", "contracts.y2.start: second", "contracts.y2.arr: more",
        "contracts.y1.id: first", "contracts.y1.start: first", "contracts.y1.arr: first",
      ])
  }

  @Test func `a renamed account is followed`() throws {
    let past = try PastRepository()
    try past.commit("begun", ["accounts/old/account.md": Story.page("region: JP")])
    try past.repository.git("mv", "accounts/old", "accounts/acme")
    try past.commit("renamed", [page: Story.page("region: EU")])
    #expect(try blamed(past) == ["name: begun", "owner: begun", "region: renamed"])
  }

  @Test func `what is not committed is said to be so`() throws {
    let past = try PastRepository()
    try past.commit("begun", [page: Story.page("region: JP")])
    try past.repository.write(page, Story.page("region: EU"))
    #expect(try blamed(past) == ["name: begun", "owner: begun", "region: not committed"])
    try past.repository.git("rm", "--quiet", "--cached", page)
    try past.repository.git("commit", "--quiet", "--message", "gone")
    #expect(
      try blamed(past) == [
        "name: not committed", "owner: not committed", "region: not committed",
      ])
  }

  @Test func `a version that cannot be read is passed over`() throws {
    let past = try PastRepository()
    try past.commit("begun", [page: Story.page("region: JP")])
    try past.commit("broken", [page: "---\nname: [\n---\n"])
    try past.commit("mended", [page: Story.page("region: EU")])
    let blame = try self.blame(past)
    #expect(blame.unread == 1)
    #expect(told(blame) == ["name: begun", "owner: begun", "region: mended"])
  }

  @Test func `where a shallow clone ends a value may be older`() throws {
    let past = try PastRepository()
    try past.commit("begun", [page: Story.page("region: JP")])
    try past.commit("end", [page: Story.page("region: JP\nicp_fit: 8")])
    try past.commit("since", [page: Story.page("region: EU\nicp_fit: 8")])
    let clone = past.repository.parent + "/clone"
    try past.repository.git(
      "clone", "--quiet", "--depth", "2", "file://\(past.repository.path)", clone)
    let repository = try Repository.discover(from: Array(clone.utf8))
    let blame = try Self.blame(repository, Array(Story.page("region: EU\nicp_fit: 8").utf8))
    #expect(
      told(blame) == [
        "name: up to end", "owner: up to end", "region: since", "icp_fit: up to end",
      ])
  }

  @Test func `personal data is blamed and not shown`() throws {
    let past = try PastRepository()
    let contacts = "---\ncontacts: [{id: m-sato, name: Misaki, roles: [champion]}]\n---\n"
    try past.commit("begun", [page: Story.page(""), "accounts/acme/contacts.md": contacts])
    let fields = try blame(past).fields.filter { $0.field.hasPrefix("contacts") }
    #expect(
      fields.map(\.field) == [
        "contacts.m-sato.id", "contacts.m-sato.name", "contacts.m-sato.roles",
      ])
    #expect(fields.first { $0.field.hasSuffix("name") }?.value == nil)
    #expect(!fields.contains { $0.value?.contains("Misaki") == true })
  }

  private let page = "accounts/acme/account.md"

  private func blamed(_ past: PastRepository) throws -> [String] { told(try blame(past)) }

  private func blame(_ past: PastRepository) throws -> FieldBlame {
    let tree = WorkingTree(root: past.repository.bytes)
    return try Self.blame(Repository.discover(from: past.repository.bytes), tree.bytes(Path(page)))
    {
      tree.bytes($0)
    }
  }

  private static func blame(
    _ repository: Repository, _ present: [UInt8]?, now: ((Path) -> [UInt8]?)? = nil
  ) throws -> FieldBlame {
    let head = try #require(try repository.headCommit())
    let source = try repository.book(of: head, at: [])
    return try FieldBlame(
      of: "acme", in: PastRepository.timeline(of: repository), repository, prefix: [],
      settings: .empty,
      now: now ?? source.bytes(_:), committed: source.bytes(_:))
  }

  private func told(_ blame: FieldBlame) -> [String] {
    blame.fields.map { field in
      let origin =
        switch field.origin {
        case .commit(let commit): commit.subject
        case .upTo(let commit): "up to \(commit.subject)"
        case .notCommitted: "not committed"
        }
      return "\(field.field): \(origin)"
    }
  }
}
