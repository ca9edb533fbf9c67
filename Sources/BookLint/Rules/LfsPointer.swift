// lfs-pointer: a file of which only the pointer of Git LFS is here.

import BookModel
import BookText

package struct LfsPointer: FaultRule {
  package static let id = "lfs-pointer"
  package static let severity: Severity = .info

  package static let page = """
    A file is kept by Git LFS, and this copy of the repository has only the pointer to it.

    Nothing is wrong with it; but what it holds is unknown here, and figures say so. `git lfs pull`
    brings it, once `git lfs install` has set this machine up.

    A commit never holds more than the pointer: with `--at` and `--staged`, and on a server, csbook
    cannot read the file. Text as small as that of a book gains nothing from LFS. To take it back,
    remove its line from .gitattributes, then `git add --renormalize .` and commit.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the file is a pointer of Git LFS, and what it points to is not here"],
      in: "accounts/acme/metrics.csv",
      """
      1️⃣version https://git-lfs.github.com/spec/v1
      oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
      size 12345
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-03-lfs.md",
      """
      ---
      date: 2026-02-03
      type: call
      ---
      version https://git-lfs.github.com/spec/v1 is what their pointers begin with.
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .lfsPointer in file.faults.map(\.problem) {
      report(.pointer, in: file.path, at: .start, help: "`git lfs pull` brings what it stands for")
    }
  }
}

extension Finding.Message {
  fileprivate static let pointer: Self =
    "the file is a pointer of Git LFS, and what it points to is not here"
}
