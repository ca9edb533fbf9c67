// A hook of csbook's as a file of the repository.

import BookReports
import BookStore
import BookText
import Git

/// What Git runs of csbook by itself.
enum Hook: String, CaseIterable {
  /// In a clone: lints what is about to be committed.
  case preCommit = "pre-commit"
  /// On a server: lints what is about to be taken.
  case preReceive = "pre-receive"
}

/// The file that Git runs before a commit, or before it takes a push.
struct HookFile {
  private let hook: Hook
  private let path: [UInt8]
  /// Where the hook that was there before is kept.
  private let chained: [UInt8]
  private let bookArgument: String
  /// Whether the folder belongs to this repository alone, not to all that a person has.
  private let isOwn: Bool

  /// The line by which csbook knows its own hook.
  private var marker: String { "# csbook \(hook.rawValue) hook" }

  init(_ hook: Hook = .preCommit, of place: BookPlace) throws {
    self.hook = hook
    let repository = try place.repositoryForReading()
    switch hook {
    case .preCommit:
      guard repository.workTree != nil else {
        throw Failure.impossible(
          "repository", "the repository is bare, and nobody commits in it",
          hint: "install the hook in a clone, or with --server the one that lints what is pushed")
      }
      try place.requireBook()
    case .preReceive:
      guard repository.workTree == nil else {
        throw Failure.impossible(
          "repository", "this is a clone to work in, and nobody pushes to it",
          hint: "--server is for the bare repository on a server")
      }
    }
    let prefix = hook == .preCommit ? try place.prefix(in: repository) : []
    let hooks = try repository.hooksDirectory()
    path = hooks + Array("/\(hook.rawValue)".utf8)
    chained = path + Array(".before-csbook".utf8)
    // The book is named even at the top: somebody may have set CSBOOK_BOOK to another one.
    let book = prefix.isEmpty ? "." : String(decoding: prefix.dropLast(), as: UTF8.self)
    bookArgument = hook == .preCommit ? " -C " + HookFile.quoted(book) : ""
    let real = System.plannedPath(hooks) + [UInt8(ascii: "/")]
    isOwn =
      [repository.commonDirectory, repository.workTree].compactMap { $0 }
      .contains { real.starts(with: (System.realPath($0) ?? $0) + [UInt8(ascii: "/")]) }
  }

  var shownPath: String { Terminal.safe(String(decoding: path, as: UTF8.self)) }

  enum Installation { case installed, alreadyThere }
  enum Removal { case removed, restored, notOurs }

  /// Writes the hook; an existing one is kept beside where `chain` says so, and refused otherwise.
  func install(chain: Bool) throws -> Installation {
    guard isOwn else {
      throw Failure.impossible(
        "shared-hooks", "core.hooksPath names \(shownPath), outside this repository",
        hint: "add this line to the hook there: \(line)")
    }
    let existing = try DiskFile.contents(of: path)
    let hasChained = try DiskFile.contents(of: chained) != nil
    if let existing {
      let isOurs = isOurs(existing)
      if isOurs, existing == Array(script(chained: hasChained).utf8) { return .alreadyThere }
      if !isOurs, holdsLine(existing) { return .alreadyThere }
      if !isOurs {
        guard chain else {
          throw Failure.impossible(
            "hook-exists", "there is a \(hook.rawValue) hook already: \(shownPath)",
            hint: "add this line to it: \(line)   (or run with --chain)")
        }
        guard !hasChained else {
          throw Failure.impossible(
            "hook-exists", "a hook is already kept beside: \(shownPath).before-csbook",
            hint: "add this line to \(shownPath): \(line)")
        }
        try DiskFile.rename(path, to: chained)
      }
    }
    let isChained = try DiskFile.contents(of: chained) != nil
    try DiskFile.writeNew(Array(script(chained: isChained).utf8), to: path, executable: true)
    return .installed
  }

  /// Removes the hook if it is csbook's, and puts back what was there before.
  func uninstall() throws -> Removal {
    guard let existing = try DiskFile.contents(of: path), isOurs(existing) else { return .notOurs }
    try DiskFile.remove(path)
    guard try DiskFile.contents(of: chained) != nil else { return .removed }
    try DiskFile.rename(chained, to: path)
    return .restored
  }

  /// What stands where Git looks for the hook.
  enum State { case missing, current, line, foreign, outdated, notExecutable }

  func state() throws -> State {
    guard let existing = try DiskFile.contents(of: path) else { return .missing }
    guard System.isExecutable(path) else { return .notExecutable }
    guard isOurs(existing) else { return holdsLine(existing) ? .line : .foreign }
    let hasChained = try DiskFile.contents(of: chained) != nil
    return existing == Array(script(chained: hasChained).utf8) ? .current : .outdated
  }

  private func isOurs(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(marker)
  }

  /// Whether a hook is what `install` writes, and nothing that anybody has added to it.
  func isWhollyOurs(_ bytes: [UInt8]) -> Bool { bytes.elementsEqual(script(chained: false).utf8) }

  /// Whether somebody has added the line to a hook of their own.
  private func holdsLine(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains {
      $0.hasPrefix("csbook hook run \(hook.rawValue)")
    }
  }

  private var command: String { "hook run \(hook.rawValue)\(bookArgument)" }

  private var line: String { "csbook \(command) || exit 1" }

  private func script(chained isChained: Bool) -> String {
    switch hook {
    case .preCommit: commitScript(isChained)
    case .preReceive: receiveScript(isChained)
    }
  }

  private func commitScript(_ isChained: Bool) -> String {
    let before =
      isChained
      ? """
      before="$(dirname "$0")/pre-commit.before-csbook"
      if [ -x "$before" ]; then "$before" "$@" || exit $?; fi

      """ : ""
    return """
      #!/bin/sh
      \(marker): lints what is staged. `csbook hook uninstall` removes it.
      \(before)if command -v csbook >/dev/null 2>&1; then
        exec csbook \(command)
      fi
      csbook=\(HookFile.quoted(System.executablePath))
      if [ -x "$csbook" ]; then exec "$csbook" \(command); fi
      echo "csbook is not on PATH, so nothing was checked: install it, or commit with --no-verify" >&2
      exit 1

      """
  }

  /// As before a commit; what is pushed comes in lines, which each hook has to read.
  private func receiveScript(_ isChained: Bool) -> String {
    let before =
      isChained
      ? """
      before="$(dirname "$0")/pre-receive.before-csbook"
      if [ -x "$before" ]; then printf '%s\\n' "$updates" | "$before" "$@" || exit $?; fi

      """ : ""
    return """
      #!/bin/sh
      \(marker): lints what is pushed. `csbook hook uninstall --server` removes it.
      updates="$(cat)"
      \(before)for csbook in csbook \(HookFile.quoted(System.executablePath)); do
        command -v "$csbook" >/dev/null 2>&1 || continue
        printf '%s\\n' "$updates" | "$csbook" \(command)
        exit $?
      done
      echo "csbook is not on PATH of the server, so nothing was checked and nothing taken" >&2
      exit 1

      """
  }

  /// A text as one word of the shell.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || "-./".utf8.contains(byte)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
