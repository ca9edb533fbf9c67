// The one task that a user means: by its id, its place or its words.

import BookModel
import BookText
import BookWork

/// Looks for a task among those of some accounts.
package struct TaskSearch {
  /// A task with its words and where it stands.
  package struct Candidate: Sendable {
    package let task: WorkTask
    package let text: String
    /// Counted from 1.
    package let line: Int
    /// The file as it was when the task was found.
    package let bytes: [UInt8]

    /// As in `accounts/acme/account.md:12: Send the deck`.
    fileprivate var told: String { "\(place): \(text)" }

    fileprivate var place: String { "\(task.path.text):\(line)" }

    /// How many of the words its text or its account has, and one more where all stand there as they are given.
    fileprivate func hits(_ words: [Substring]) -> Int {
      let text = text.lowercased()
      let phrase = words.joined(separator: " ")
      return words.count { text.contains($0) || $0 == task.account }
        + (text.contains(phrase) ? 1 : 0)
    }
  }

  private let candidates: [Candidate]

  /// Reads the words of the tasks; each file is read once.
  package init(_ tasks: [WorkTask], bytes: (Path) -> [UInt8]?) {
    var files: [Path: (bytes: [UInt8], lines: LineTable)] = [:]
    candidates = tasks.compactMap { task in
      if files[task.path] == nil, let contents = bytes(task.path) {
        files[task.path] = (contents, LineTable(contents))
      }
      guard let file = files[task.path], Int(task.task.span.upper) <= file.bytes.count else {
        return nil
      }
      return Candidate(
        task: task, text: task.text(in: file.bytes),
        line: file.lines.position(of: Int(task.task.span.lower)).line, bytes: file.bytes)
    }
  }

  /// The open task that stands on a line.
  package func task(at path: Path, line: Int) throws(TaskRefusal) -> Candidate {
    let here = candidates.filter { $0.task.path == path }
    guard let found = here.first(where: { $0.line == line }) else {
      throw .none("\(path.text):\(line)", near: told(here.filter(\.task.isOpen)))
    }
    return try open(found)
  }

  /// The open task that a text names: by its id, or by words of it and of its account's id.
  package func task(_ text: String) throws(TaskRefusal) -> Candidate {
    let id = text.hasPrefix("^") ? String(text.dropFirst()) : text
    let named = candidates.filter { $0.task.task.id?.value == id }
    if let only = named.first, named.count == 1 { return try open(only) }
    let open = candidates.filter(\.task.isOpen)
    let words = text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "…" })
    guard !words.isEmpty else { throw .none(text, near: []) }
    let hits = open.map { $0.hits(words) }
    let most = hits.max() ?? 0
    let nearest = most == 0 ? [] : zip(open, hits).filter { $1 == most }.map(\.0)
    guard most >= words.count || !named.isEmpty else {
      throw .none(text, near: told(nearest) + nearIDs(id, open))
    }
    let best = named.isEmpty ? nearest : named
    guard let found = best.first, best.count == 1 else { throw .several(text, told(best)) }
    return found
  }

  private func open(_ found: Candidate) throws(TaskRefusal) -> Candidate {
    guard found.task.isOpen else { throw .ended(found.told, found.task.state) }
    return found
  }

  private func nearIDs(_ id: String, _ open: [Candidate]) -> [String] {
    let near = NearMiss.of(id, among: open.compactMap { $0.task.task.id?.value })
    return told(open.filter { near != nil && $0.task.task.id?.value == near })
  }

  /// Each task behind what names it alone: its id with the account it is of, or its place.
  private func told(_ found: [Candidate]) -> [String] {
    found.map { candidate in
      guard let id = candidate.task.task.id?.value,
        candidates.count(where: { $0.task.task.id?.value == id }) == 1
      else { return "\(candidate.place)  \(candidate.text)" }
      return "\(id)  \(candidate.task.account): \(candidate.text)"
    }
  }
}

/// Why no task is ended.
package enum TaskRefusal: Error, Hashable, Sendable {
  case none(String, near: [String])
  case several(String, [String])
  case ended(String, BodyTask.State)
  /// The bytes of the task are such that its end cannot be written so that it reads back.
  case unclear(String)
  case edit(EditRefusal, Path)
}

extension TaskRefusal {
  /// One sentence: lowercase, without a full stop.
  package var message: String {
    switch self {
    case .none(let text, _): "no open task is `\(text)`"
    case .several(let text, let found): "`\(text)` fits \(found.count) open tasks"
    case .ended(let task, let state): "\(task) is \(state.rawValue) already"
    case .unclear(let task): "it is not clear how to write the end of \(task)"
    case .edit(let refusal, let path): "\(path.text): \(refusal.message)"
    }
  }

  package var hint: String? {
    switch self {
    case .none(_, let near) where near.isEmpty: "`csbook tasks` lists the open ones"
    case .none(_, let near): "did you mean one of these?\n" + Self.lines(near)
    case .several(_, let found):
      "name one by the word it begins with here, or write more of it\n" + Self.lines(found)
    case .ended: nil
    case .unclear: "write it in an editor"
    case .edit: nil
    }
  }

  private static func lines(_ told: [String]) -> String {
    let shown = told.prefix(8).map { "  \($0)" }
    let more = told.count > 8 ? ["  and \(told.count - 8) more"] : []
    return (shown + more).joined(separator: "\n")
  }
}
