// Files of which only what stands for them is here: pointers of Git LFS, and what git-crypt wrote.

import BookTesting
import Foundation
import Testing

struct StandInTests {
  private let book: TemporaryRepository
  private let pointer = """
    version https://git-lfs.github.com/spec/v1
    oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
    size 12345

    """

  init() throws {
    book = try SampleRepository.copy()
    try book.write(".gitattributes", "*.csv filter=lfs\n")
  }

  @Test func `a pointer is one note, and doctor says what brings the file`() throws {
    let before = try book.csbook("lint").output
    try book.write("accounts/norrvik/metrics.csv", pointer)
    let lint = try book.csbook("lint")
    #expect(lint.status == 0)
    #expect(lint.output.contains("accounts/norrvik/metrics.csv:1:1: info: the file is a pointer"))
    let counts = try #require(
      before.split(separator: "\n").last?.components(separatedBy: " in ").first)
    #expect(counts.hasPrefix("0 errors, "))
    #expect(lint.output.contains("\n\(counts), 1 note in"))
    let doctor = try book.csbook("doctor")
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("1 file of Git LFS not here"))
    #expect(doctor.output.contains("`git lfs install`, then `git lfs pull`"))
    #expect(try book.csbook("list").output.contains("1 file cannot be read whole"))
    #expect(try book.csbook("fmt", "--check", "accounts/norrvik/metrics.csv").status == 0)
  }

  @Test(arguments: ["pointer", "encrypted"])
  func `csbook.yml that cannot be read is the only finding`(_ sort: String) throws {
    let bytes =
      sort == "pointer" ? Array(pointer.utf8) : [0] + Array("GITCRYPT".utf8) + [0, 0x9F, 0x80]
    try book.write(Array("csbook.yml".utf8), bytes)
    let answer = try book.csbook("lint")
    #expect(answer.status == 0)
    #expect(answer.output.contains("0 errors, 0 warnings, 1 note in"), "\(answer.output)")
  }

  @Test func `nothing can be set in a file that is not here`() throws {
    let page = "accounts/norrvik/account.md"
    try book.write(page, pointer)
    let answer = try book.csbook("set", "norrvik", "region=NA")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("\(page) is a pointer of Git LFS"), "\(answer.errors)")
    #expect(try book.text(page) == pointer)
  }
}
