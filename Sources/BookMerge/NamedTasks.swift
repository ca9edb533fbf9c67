// The tasks of a body by the names under which both sides know them.

import BookText

/// A body, with those of its tasks that can be told apart.
struct NamedTasks {
  /// In the order of the text.
  let names: [String]
  private let bytes: [UInt8]
  private let tasks: [String: BodyTask]

  /// A task with the bytes that it stands in.
  subscript(name: String) -> TaskText? { tasks[name].map { TaskText($0, in: bytes) } }

  /// The body with other bytes in the place of some tasks.
  func text(replacing replacement: (String) -> [UInt8]?) -> [UInt8] {
    var text: [UInt8] = []
    var done = 0
    for name in names {
      guard let task = tasks[name], let replacement = replacement(name) else { continue }
      text += bytes[done..<Int(task.span.lower)]
      text += replacement
      done = Int(task.span.upper)
    }
    return text + bytes[done...]
  }

  /// Names the tasks of three versions: by `^id`, else by their words, which may be those of one that has an id elsewhere.
  static func read(_ bodies: Versions<[UInt8]>) -> Versions<NamedTasks> {
    let found = bodies.map { Body.read($0, in: Span(0, $0.count)).0.tasks }
    var ids: [String: Set<String>] = [:]
    for (tasks, bytes) in [
      (found.base, bodies.base), (found.ours, bodies.ours), (found.theirs, bodies.theirs),
    ] {
      for task in tasks {
        if let id = task.id?.value { ids[task.title(in: bytes), default: []].insert(id) }
      }
    }
    return Versions(
      base: NamedTasks(found.base, in: bodies.base, ids),
      ours: NamedTasks(found.ours, in: bodies.ours, ids),
      theirs: NamedTasks(found.theirs, in: bodies.theirs, ids))
  }

  private init(_ found: [BodyTask], in bytes: [UInt8], _ ids: [String: Set<String>]) {
    let stated = Set(found.compactMap { $0.id?.value })
    let names = found.map { task -> String in
      if let id = task.id?.value { return "^\(id)" }
      let title = task.title(in: bytes)
      guard let ids = ids[title], ids.count == 1, let id = ids.first, !stated.contains(id) else {
        return title
      }
      return "^\(id)"
    }
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let pairs = zip(names, found).filter { name, _ in counts[name] == 1 && !name.isEmpty }
    self.bytes = bytes
    self.names = pairs.map(\.0)
    tasks = Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) })
  }
}
