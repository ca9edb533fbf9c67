// Files that were renamed: gone from one path, and found at another.

import BookModel
import BookText

/// The renamed files among those that differ.
///
/// A file is known by its bytes; one that was edited as well, where its account was renamed, by its place in the account.
struct Moves {
  private(set) var changes: [BookChange] = []
  /// The paths of which all is said by `changes`.
  private(set) var settled: Set<Path> = []
  /// Where files were that were edited as well, by where they are now.
  private(set) var edited: [Path: Path] = [:]
  /// The ids that renamed accounts had, by those that they have.
  let accounts: [String: String]

  init(from before: BookState, to after: BookState, in paths: [Path]) {
    let paths = Set(paths).sorted()
    let gone = paths.filter { after.bytes($0) == nil }
    let left = Set(gone)
    let new = paths.filter { before.bytes($0) == nil }
    var sources: [[UInt8]: [Path]] = [:]
    for path in gone.reversed() { sources[before.bytes(path) ?? [], default: []].append(path) }
    var same: [(source: Path, path: Path)] = []
    for path in new {
      guard let bytes = after.bytes(path), !bytes.isEmpty,
        let source = sources[bytes]?.last, FileName(source).kind == FileName(path).kind
      else { continue }
      sources[bytes]?.removeLast()
      same.append((source, path))
    }
    let accounts = RenamedAccounts(same: same, gone: gone, new: new, from: before, to: after)
    self.accounts = accounts.old
    for (source, path) in same { add(source, path, isEdited: false) }
    for path in new where !settled.contains(path) {
      guard let source = accounts.source(of: path), left.contains(source),
        !settled.contains(source)
      else { continue }
      add(source, path, isEdited: true)
    }
  }

  private mutating func add(_ source: Path, _ path: Path, isEdited: Bool) {
    settled.insert(source)
    if isEdited { edited[path] = source } else { settled.insert(path) }
    changes.append(Self.change(from: FileName(source), to: FileName(path)))
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

/// Accounts whose folder has another name: their page is gone from the one and new in the other, and a file is the same in
/// both, or the customer's name.
private struct RenamedAccounts {
  /// The old id by the new one.
  private(set) var old: [String: String] = [:]

  init(
    same: [(source: Path, path: Path)], gone: [Path], new: [Path], from before: BookState,
    to after: BookState
  ) {
    let goneAccounts = Self.accounts(gone)
    let newAccounts = Self.accounts(new)
    for (source, path) in same {
      guard let was = FileName(source).account, let now = FileName(path).account else { continue }
      if goneAccounts.contains(was), newAccounts.contains(now) { pair(was, now) }
    }
    for now in newAccounts.sorted() {
      guard let name = Self.name(of: now, in: after) else { continue }
      let named = goneAccounts.filter { Self.name(of: $0, in: before) == name }
      if named.count == 1, let was = named.first { pair(was, now) }
    }
  }

  /// Where a file stood when its account had the other name; nil where it has none.
  func source(of path: Path) -> Path? {
    guard let now = FileName(path).account, let was = old[now] else { return nil }
    let rest = path.bytes.dropFirst((Layout.accounts / now).bytes.count)
    return Path((Layout.accounts / was).bytes + rest)
  }

  private mutating func pair(_ was: String, _ now: String) {
    guard old[now] == nil, !old.values.contains(was) else { return }
    old[now] = was
  }

  /// The accounts whose pages are among some paths.
  private static func accounts(_ paths: [Path]) -> Set<String> {
    Set(paths.map { FileName($0) }.filter { $0.kind == .account }.compactMap(\.account))
  }

  private static func name(of account: String, in state: BookState) -> String? {
    state.document(at: FileName.page(of: account), of: account)?
      .fields[AccountSchema.keys.name.spec.key].flatMap { String($0.value) }
  }
}
