// What keeps a commit back, the same for the hook and for `commit`.

import BookLint
import BookModel
import BookReports
import BookStore
import BookText

/// The findings in what is about to be committed: errors refuse it, warnings only tell.
struct CommitCheck {
  /// The part of the book that the commit touches.
  let book: Book
  /// The day on which it is looked at.
  let day: Day
  private let errors: [Finding]
  private let warnings: [Finding]
  private let bytes: (Path) -> [UInt8]?

  private static let mostWarnings = 5

  /// The variable of the environment by which `commit` tells the hook that it has shown the warnings.
  static let hasWarned = "CSBOOK_HAS_WARNED"

  init(_ source: some BookSource, _ scope: LoadScope, bytes: @escaping (Path) -> [UInt8]?) throws {
    book = try BookLoader.load(source, scope: scope)
    day = try TimeZone.today(of: book)
    let findings = try Linter().findings(in: book, on: day, threads: BookLoader.cores)
    errors = findings.filter { $0.severity == .error }
    warnings = findings.filter { $0.severity == .warning && scope.touches($0.path) }
    self.bytes = bytes
  }

  /// Tells every error and ends the command, or else some of the warnings.
  func tell(
    in place: String = "what is staged", command: String = "csbook lint --staged",
    warns: Bool = true
  ) throws {
    let shown = errors.isEmpty ? Array(warnings.prefix(warns ? Self.mostWarnings : 0)) : errors
    guard !shown.isEmpty else { return }
    let blocks = FindingsReport.hookBlocks(
      PlacedFinding.placed(shown, bytes: bytes), warnings: warnings.count, in: place,
      command: command)
    System.say(TextRenderer(width: nil, colour: System.isTerminal(2)).text(of: blocks))
    if !errors.isEmpty { throw FindingsExit() }
  }
}

extension LoadScope {
  /// Whether a file belongs to what a commit touches; shared documents only where one of them does.
  fileprivate func touches(_ path: Path) -> Bool {
    switch self {
    case .whole: true
    case .accounts(let names), .alone(let names):
      Layout.account(of: path).map { names.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    }
  }
}
