// The history of a repository as git reads it: along the first-parent line.

extension Plumbing {
  /// The newest commit of the first-parent line of `tip` that was committed not after a time.
  package func newestCommit(
    notAfter time: Int64, onFirstParentLineOf tip: Commit
  ) throws(GitError) -> Repository.AsOf {
    let output = try program.ask(
      "read the history", "rev-list", "--first-parent", "--timestamp", tip.id.hex)
    var earliest: Substring?
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let moment = Int64(words[0]) else { continue }
      if moment <= time { return .found(try resolve(String(words[1]))) }
      earliest = words[1]
    }
    let last = try earliest.map { (id) throws(GitError) in try resolve(String(id)) } ?? tip
    return .beforeHistory(earliest: last, isShallow: !last.parents.isEmpty)
  }

  /// The first-parent line of `tip`, newest first, up to and with the first commit at or before a time.
  ///
  /// It ends at the root, and where a shallow clone ends: at a commit that names parents which are not here.
  package func firstParentLine(
    of tip: Commit, notBefore time: Int64?
  ) throws(GitError) -> [Commit] {
    let operation = "read the history"
    let output = try program.ask(
      operation, "rev-list", "--first-parent", "--timestamp", tip.id.hex)
    var names: [[UInt8]] = []
    for line in output.split(separator: newline) {
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count == 2, let moment = Int64(String(decoding: words[0], as: UTF8.self)) else {
        throw GitError(operation, .objects, "git says \(text(Array(line)))", code: .invalid)
      }
      names.append(Array(words[1]))
      if let time, moment <= time { break }
    }
    return try objects(names, operation).map { (object) throws(GitError) in
      guard case .found(let id, _, let bytes) = object, let commit = Commit(bytes, id: id) else {
        throw GitError(operation, .objects, "a commit is missing or damaged", code: .invalid)
      }
      return commit
    }
  }

  /// What differs in each of several pairs of trees at some paths and below them; the empty path is all.
  ///
  /// One program answers for all pairs.
  package func changes(
    between pairs: [TreePair], under paths: [[UInt8]]
  ) throws(GitError) -> [[Change]] {
    guard !pairs.isEmpty, !paths.isEmpty else { return pairs.map { _ in [] } }
    let empty = try emptyTree()
    let lines = pairs.map { "\($0.old?.hex ?? empty) \($0.new?.hex ?? empty)\n" }
    let output = try program.ask(
      "compare \(pairs.count) trees", "diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev",
      "--no-renames", "--ignore-submodules=none",
      paths: paths.contains([]) ? [] : paths.map { Array(":(top,literal)".utf8) + $0 },
      input: lines.flatMap { Array($0.utf8) })
    return changes(in: output, of: lines)
  }

  /// Reads for each pair its line, and after it the records: a record, NUL, a path, NUL.
  private func changes(in output: [UInt8], of lines: [String]) -> [[Change]] {
    var rest = output[...]
    return lines.map { line in
      if rest.starts(with: line.utf8) { rest = rest.dropFirst(line.utf8.count) }
      var changes: [Change] = []
      while rest.first == UInt8(ascii: ":"), let middle = rest.firstIndex(of: 0),
        let end = rest[(middle + 1)...].firstIndex(of: 0)
      {
        if let change = change(rest[..<middle], at: rest[(middle + 1)..<end]) {
          changes.append(change)
        }
        rest = rest[(end + 1)...]
      }
      return changes
    }
  }
}

private let newline = UInt8(ascii: "\n")
