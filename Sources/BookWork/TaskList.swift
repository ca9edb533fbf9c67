// The tasks in the bodies of an account's files, as they stood on a day.

import BookModel
import BookText

/// A task with what it inherits from its file.
package struct WorkTask: Sendable {
  /// The id of the account.
  package let account: String
  package let path: Path
  package let kind: Kind
  /// Its `@person`, else the owner of its plan, escalation or play, else the account's.
  package let owner: String?
  /// Whether the owner is written at the task itself.
  package let namesOwner: Bool
  package let due: Day?
  /// The day it was done, if that is written and not after the day that is asked about.
  package let done: Day?
  /// As of the day: what was done or cancelled later is open.
  package let state: BodyTask.State
  package let task: BodyTask

  package var isOpen: Bool { state == .open || state == .inProgress }

  /// Whether it is open and its due day is over.
  package func isOverdue(on day: Day) -> Bool { isOpen && due.map { $0 < day } ?? false }

  /// Its words on one line, Markdown as written, from the bytes of its file.
  package func text(in bytes: [UInt8]) -> String { task.title(in: bytes) }
}

/// All tasks of one account.
package struct TaskList: Sendable {
  /// In the order of their files, and in the order of the text.
  package let all: [WorkTask]

  /// The account is one that was cut to the day; a task that was created later is not there.
  package init(of account: Account, on day: Day) {
    let owner = account.page?.owner
    var all: [WorkTask] = []
    for document in account.documents {
      let fileOwner = TaskList.owner(of: document) ?? owner
      all += document.body.tasks.compactMap {
        WorkTask($0, of: account.id, in: document, owner: fileOwner, on: day)
      }
    }
    self.all = all
  }

  package var open: [WorkTask] { all.filter(\.isOpen) }

  package func overdue(on day: Day) -> [WorkTask] { all.filter { $0.isOverdue(on: day) } }

  private static func owner(of document: Document) -> String? {
    switch document.kind {
    case .plan: Record<PlanSchema>(document.fields).owner
    case .escalation: Record<EscalationSchema>(document.fields).owner
    case .play: Record<PlaySchema>(document.fields).owner
    default: nil
    }
  }
}

extension WorkTask {
  /// Nil for a task that was created after the day.
  init?(_ task: BodyTask, of account: String, in document: Document, owner: String?, on day: Day) {
    func date(_ kind: BodyTask.Token.Kind) -> Day? { task.token(kind).flatMap { Day($0.value) } }
    if let created = date(.created), created > day { return nil }
    let done = date(.done)
    let ended: Day? =
      switch task.state {
      case .done: done
      case .cancelled: date(.cancelled) ?? done
      case .open, .inProgress: nil
      }
    self.account = account
    path = document.path
    kind = document.kind
    self.owner = task.owner?.value ?? owner
    namesOwner = task.owner != nil
    due = date(.due)
    self.done = done.flatMap { $0 <= day ? $0 : nil }
    state = ended.map { $0 > day } ?? false ? .open : task.state
    self.task = task
  }
}
