// A body merged by its lines, and each task in it by its parts.

import BookText
import Git

/// Merges three versions of a body.
///
/// A task that both sides have is merged by itself, and stands as one word among the lines, so that who ticks it does not
/// stand in the way of who changes the lines around it.
struct BodyMerge {
  private let bodies: Versions<NamedTasks>
  /// The task of each word.
  private let tasks: [TaskMerge]

  init(_ bodies: Versions<[UInt8]>) {
    let named = NamedTasks.read(bodies)
    var tasks: [TaskMerge] = []
    // The words that stand for tasks are made of control characters.
    let isFree = [bodies.base, bodies.ours, bodies.theirs].allSatisfy { !$0.contains(0x01) }
    for name in isFree ? named.ours.names : [] {
      guard let ours = named.ours[name], let theirs = named.theirs[name] else { continue }
      tasks.append(
        TaskMerge(name: name, Versions(base: named.base[name], ours: ours, theirs: theirs)))
    }
    self.bodies = named
    self.tasks = tasks
  }

  func merged() throws(GitError) -> MergedDocument {
    let words = Dictionary(uniqueKeysWithValues: tasks.enumerated().map { ($1.name, $0) })
    let texts = bodies.map { $0.text { name in words[name].map(Self.word) } }
    var text = MergedText()
    for hunk in try LineMerge.hunks(base: texts.base, ours: texts.ours, theirs: texts.theirs) {
      switch hunk {
      case .agreed(let lines): text.append(spelledOut(lines))
      case .conflict(let base, let ours, let theirs):
        let (left, right) = (spelledOut(ours).text(of: .ours), spelledOut(theirs).text(of: .theirs))
        if base.isEmpty, Self.areTasks(left), Self.areTasks(right) {
          text.append(Self.together(left, right))
        } else {
          text.append(
            Versions(base: spelledOut(base).baseText, ours: left, theirs: right))
        }
      }
    }
    return MergedDocument(text: text, disputed: tasks.filter(\.isDisputed).map(\.name))
  }

  // MARK: Words for tasks

  private static func word(_ index: Int) -> [UInt8] { [0x01] + Array("\(index)".utf8) + [0x02] }

  /// The lines with the text of each task in the place of its word.
  private func spelledOut(_ lines: [UInt8]) -> MergedText {
    if tasks.isEmpty { return MergedText(lines) }
    var text = MergedText()
    for (place, piece) in lines.split(separator: 0x01, omittingEmptySubsequences: false)
      .enumerated()
    {
      guard place > 0, let end = piece.firstIndex(of: 0x02),
        let index = Int(String(decoding: piece[..<end], as: UTF8.self)),
        tasks.indices.contains(index)
      else {
        text.append(piece)
        continue
      }
      text.append(tasks[index].text)
      text.append(piece[(end + 1)...])
    }
    return text
  }

  // MARK: New tasks at one place

  /// Whether lines are tasks with what is indented below them, and nothing else.
  private static func areTasks(_ lines: [UInt8]) -> Bool {
    guard let first = lines.first, first != 0x20, first != 0x0A else { return false }
    return lines.lines.allSatisfy { line in
      line.first == 0x20
        || boxes.contains { line.dropFirst().starts(with: $0) }
          && "-*+".utf8.contains(line[line.startIndex])
    }
  }

  private static let boxes = [" [ ] ", " [x] ", " [X] ", " [-] ", " [/] "].map { Array($0.utf8) }

  /// The tasks of both sides, in an order that does not depend on which is which.
  private static func together(_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
    let (first, second) = ours.lexicographicallyPrecedes(theirs) ? (ours, theirs) : (theirs, ours)
    let known = Set(first.lines)
    return first + second.lines.filter { !known.contains($0) || $0.first == 0x20 }.joined()
  }
}
