// Tests of references that csbook moves.

import BookTesting
import Testing

@testable import Git

@Suite struct ReferenceTests {
  @Test func `a reference is moved only from where it was believed to be`() async throws {
    let temporary = try TemporaryRepository()
    try temporary.commit("one")
    try temporary.commit("two")
    let repository = try Repository.discover(from: temporary.bytes)
    let (one, two) = (try repository.resolve("HEAD~1").id, try repository.resolve("HEAD").id)
    let name = "refs/csbook/reviewed/ann-example-com"
    let program = repository.program
    try await program.moveReference(name, from: nil, to: one)
    #expect(try repository.resolve(name).id == one)
    // Somebody else was there meanwhile.
    await #expect(throws: GitError.self) {
      try await program.moveReference(name, from: nil, to: two)
    }
    await #expect(throws: GitError.self) {
      try await program.moveReference(name, from: two, to: two)
    }
    #expect(try repository.resolve(name).id == one)
    try await program.moveReference(name, from: one, to: two)
    #expect(try repository.resolve(name).id == two)
  }
}
