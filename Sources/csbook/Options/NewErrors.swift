// No edit brings an error of form into the book.

import BookLint
import BookModel
import BookReports
import BookStore
import BookText
import Git

extension OpenedBook {
  /// Refuses edits after which lint would find an error that it does not find now, and shows it as lint does.
  ///
  /// The book is opened with `scope`, which holds the edited files.
  func requireNoNewError(of edits: [VerifiedEdit], in scope: LoadScope) throws {
    let texts = Dictionary(edits.map { ($0.path, $0.after) }, uniquingKeysWith: { $1 })
    let edited = try BookLoader.load(
      EditedSource(place.workingTree(), edited: texts), scope: scope)
    var known = try errors(in: book).map(ErrorName.init)
    let new = try errors(in: edited).filter { error in
      guard let index = known.firstIndex(of: ErrorName(error)) else { return true }
      known.remove(at: index)
      return false
    }
    guard !new.isEmpty else { return }
    refuse(new, bytes: { texts[$0] ?? bytes($0) }, "would be new; nothing was written")
    throw FindingsExit()
  }

  /// Shows what lint finds wrong with a file that no edit can be made in; the caller says why.
  func showErrors(of path: Path) throws {
    let faults = book.faults + book.accounts.flatMap(\.faults)
    if let hidden = faults.first(where: { $0.path == path && $0.hidesText }) {
      let isPointer = hidden.problem == .lfsPointer
      throw Failure.impossible(
        "hidden",
        "\(path.text) \(isPointer ? "is a pointer of Git LFS" : "is encrypted"): there is "
          + "nothing to edit here",
        hint: Refusal.wayOut(ofFilter: isPointer ? "lfs" : "git-crypt"))
    }
    refuse(
      try errors(in: book).filter { $0.path == path }, bytes: bytes,
      "must be mended first; nothing was written")
  }

  private func refuse(_ errors: [Finding], bytes: (Path) -> [UInt8]?, _ reason: String) {
    let renderer = TextRenderer(width: nil, colour: System.isTerminal(2))
    let placed = PlacedFinding.placed(errors, bytes: bytes)
    System.say(renderer.text(of: FindingsReport.refusal(of: placed, reason)))
  }

  private func errors(in book: Book) throws -> [Finding] {
    try Linter().findings(in: book, on: day, threads: BookLoader.cores)
      .filter { $0.severity == .error }
  }
}

/// What tells one error from another, wherever it stands in its file.
private struct ErrorName: Hashable {
  let rule: String
  let path: Path
  let message: String

  init(_ finding: Finding) {
    rule = finding.rule
    path = finding.path
    message = finding.message
  }
}
