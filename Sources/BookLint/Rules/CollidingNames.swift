// colliding-names: two names that are one on some disks.

import BookModel
import BookText

package struct CollidingNames: BookRule {
  package static let id = "colliding-names"

  package static let page = """
    Two files or folders of one folder differ in upper and lower case only, or in how Unicode
    writes their accents.

    On the disks of most Macs and of Windows they are one file: a checkout there writes one over
    the other, and the next commit loses it.

    Rename one of them, or bring their contents together. Ids are lowercase ASCII for this reason.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`2026-02-20-Call.md` and `2026-02-20-call.md` are one name on some disks"],
      in: "accounts/acme/notes/2026-02-20-Call.md",
      """
      1️⃣---
      date: 2026-02-20
      type: call
      ---
      """),
    .flags(
      ["1️⃣": "`Acme` and `acme` are one name on some disks"], in: "accounts/Acme/account.md",
      """
      1️⃣---
      name: Acme
      owner: kenji
      ---
      """),
    .flags(
      ["1️⃣": "`caf\u{E9}.pdf` and `cafe\u{301}.pdf` are one name on some disks"],
      in: "accounts/acme/caf\u{E9}.pdf", "1️⃣%PDF",
      beside: ["accounts/acme/cafe\u{301}.pdf": "%PDF"]),
    .passes(
      in: "accounts/acme/Notes.pdf", "%PDF",
      beside: ["accounts/acme/note.pdf": "%PDF", "accounts/acme/notes-2.pdf": "%PDF"]),
  ]

  package static func check(
    _ book: Book, in context: LintContext, _ report: inout Reporter
  ) {
    var names: [FoldedName: [Path: Path]] = [:]
    for path in book.paths where path.bytes.contains(where: isSuspicious) {
      for prefix in suspiciousPrefixes(of: path) {
        guard let folded = FoldedName(prefix) else { continue }
        let first = names[folded]?[prefix]
        names[folded, default: [:]][prefix] = first ?? path
      }
    }
    for (folded, members) in names {
      var colliding = members.sorted { $0.key < $1.key }
      let plain = folded.plain.flatMap { isThere($0, in: book.paths) ? $0 : nil }
      guard let kept = plain ?? colliding.first?.key else { continue }
      colliding.removeAll { $0.key == kept }
      for (name, path) in colliding { report(.oneName(name, kept), in: path, at: .start) }
    }
  }

  /// Whether a byte can make a name another name's twin: of two such names, at least one holds one.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// The path itself and the folders above it whose own name is suspicious.
  private static func suspiciousPrefixes(of path: Path) -> [Path] {
    var prefixes: [Path] = []
    var end = 0
    for part in path.parts {
      end = part.endIndex
      if part.contains(where: isSuspicious) { prefixes.append(Path(Array(path.bytes[..<end]))) }
    }
    return prefixes
  }

  /// Whether there is a file of a name, or a folder with files.
  private static func isThere(_ name: Path, in paths: [Path]) -> Bool {
    let place = paths.lowerBound(name)
    return place < paths.count && paths[place] == name || !paths.inside(name).isEmpty
  }
}

/// A name in its folder, without regard to case and Unicode form.
private struct FoldedName: Hashable {
  private let folder: [UInt8]
  /// Strings are equal if they are canonically equivalent.
  private let name: String

  /// Nil where the name is no UTF-8, and so has no case.
  init?(_ path: Path) {
    let bytes = path.name
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    folder = Array(path.bytes[..<bytes.startIndex])
    name = text.lowercased()
  }

  /// The path of that name in lowercase ASCII, which no other name is needed to find.
  var plain: Path? {
    name.utf8.allSatisfy { $0 < 0x80 } ? Path(folder + Array(name.utf8)) : nil
  }
}

extension Finding.Message {
  fileprivate static func oneName(_ name: Path, _ other: Path) -> Self {
    let (name, other) = (
      String(decoding: name.name, as: UTF8.self), String(decoding: other.name, as: UTF8.self)
    )
    return "`\(name)` and `\(other)` are one name on some disks"
  }
}
