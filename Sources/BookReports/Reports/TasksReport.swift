// tasks: what is to be done, by when, by whom.

import BookModel
import BookText
import BookWork

/// Tasks of some accounts.
package enum TasksReport {
  /// Tasks in the order of their due days, undated ones last; their texts are read again from the files.
  package static func report(
    _ tasks: [WorkTask], on day: Day, bytes: (Path) -> [UInt8]?
  ) -> Report {
    let told = told(tasks.sorted(by: isBefore), bytes: bytes)
    let overdue = tasks.count { $0.isOverdue(on: day) }
    let blocks: [Report.Block] =
      told.isEmpty
      ? [.text(Styled("no task fits"))]
      : [
        .table(table(told, on: day)),
        .footnote(counted(told.count, "task") + (overdue > 0 ? ", \(overdue) overdue" : "")),
      ]
    return Report(schema: "csbook.tasks/1", data: .list(told.map(json)), blocks: blocks)
  }

  /// A task with its words and its line.
  struct Told {
    let task: WorkTask
    let text: String
    let line: Int
  }

  /// Reads the words of tasks; each file is read once.
  static func told(_ tasks: [WorkTask], bytes: (Path) -> [UInt8]?) -> [Told] {
    var files: [Path: (bytes: [UInt8], lines: LineTable)] = [:]
    return tasks.map { task in
      let file =
        files[task.path]
        ?? {
          let contents = bytes(task.path) ?? []
          let file = (contents, LineTable(contents))
          files[task.path] = file
          return file
        }()
      return Told(
        task: task, text: task.text(in: file.bytes),
        line: file.lines.position(of: Int(task.task.span.lower)).line)
    }
  }

  private static func isBefore(_ left: WorkTask, _ right: WorkTask) -> Bool {
    if left.due != right.due {
      guard let first = left.due else { return false }
      guard let second = right.due else { return true }
      return first < second
    }
    if left.path != right.path { return left.path < right.path }
    return left.task.span.lower < right.task.span.lower
  }

  private static func table(_ told: [Told], on day: Day) -> TextTable {
    TextTable(
      [
        TextTable.Column("due"), TextTable.Column("account", least: 17),
        TextTable.Column("owner", least: 5), TextTable.Column("id"),
        TextTable.Column("task", least: 8), TextTable.Column("state", goes: 1),
      ],
      told.map { told in
        let task = told.task
        return [
          Styled(
            task.due.map { "\($0)" } ?? "–", task.isOverdue(on: day) ? .bad : .plain),
          Styled(task.account), Styled(task.owner ?? ""), Styled(task.task.id?.value ?? ""),
          Styled(told.text),
          Styled(task.state.rawValue, task.isOpen ? .plain : .faint),
        ]
      })
  }

  static func json(_ told: Told) -> JSON {
    let task = told.task
    return [
      "account": .text(task.account), "path": .text(task.path.text), "line": .whole(told.line),
      "text": .text(told.text), "state": .text(task.state.rawValue), "owner": JSON(task.owner),
      "due": JSON(task.due), "done": JSON(task.done), "id": JSON(task.task.id?.value),
    ]
  }
}
