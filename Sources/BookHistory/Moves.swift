// Files that were renamed: gone from one path, and found with the same bytes at another.

import BookModel
import BookText

/// The renamed files among those that differ.
struct Moves {
  let changes: [BookChange]
  /// The paths of both ends.
  let paths: Set<Path>

  init(from before: BookState, to after: BookState, in paths: [Path]) {
    let paths = Set(paths).sorted()
    let gone = paths.filter { after.bytes($0) == nil }
    var sources: [[UInt8]: [Path]] = [:]
    for path in gone.reversed() { sources[before.bytes(path) ?? [], default: []].append(path) }
    var changes: [BookChange] = []
    var ends: Set<Path> = []
    for path in paths where before.bytes(path) == nil {
      guard let bytes = after.bytes(path), !bytes.isEmpty,
        let source = sources[bytes]?.last, FileName(source).kind == FileName(path).kind
      else { continue }
      sources[bytes]?.removeLast()
      ends.formUnion([source, path])
      changes.append(Self.change(from: FileName(source), to: FileName(path)))
    }
    self.init(changes: changes, paths: ends)
  }

  private init(changes: [BookChange], paths: Set<Path>) {
    self.changes = changes
    self.paths = paths
  }

  private static func change(from old: FileName, to new: FileName) -> BookChange {
    let isOfAccount = old.account != new.account
    let text =
      isOfAccount && new.kind == .account
      ? "account renamed, was \(old.account ?? "none")"
      : "\(old.label) renamed to \(isOfAccount ? new.path.text : new.label)"
    return BookChange(
      account: new.account, path: new.path, kind: .moved, field: nil, before: old.path.text,
      after: new.path.text, text: Sentence.line(text), weight: .init(new.kind, key: nil),
      isDetail: isOfAccount && new.kind != .account)
  }
}
