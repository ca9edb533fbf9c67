// Accounts, people and tasks as written reports tell them.

import BookFigures
import BookHealth
import BookModel
import BookText
import BookWork

extension ReportSource {
  /// Who, whose, how large, how well.
  func account(_ account: AccountFigures) -> ReportValue {
    [
      "account": .text(account.id), "name": .text(account.name), "owner": colleague(account.owner),
      "segment": ReportValue(account.segment?.id), "stage": ReportValue(account.stage),
      "arr": ReportValue(account.contracts.map { _ in account.arr }),
      "score": ReportValue(account.health?.score),
      "band": account.health == nil ? .missing : ReportValue(account.band),
    ]
  }

  /// The name of an account, of one that has its folder no longer its id.
  func name(of account: String) -> String { figures[account]?.name ?? account }

  /// A task with its words, from the account that it stands in.
  func task(_ task: WorkTask, _ words: SaidWords) -> ReportValue {
    [
      "account": .text(task.account), "name": .text(name(of: task.account)),
      "text": ReportValue(marked: words.text(of: task)),
      "owner": person(task.owner, of: task.account),
      "due": ReportValue(task.due), "done": ReportValue(task.done),
      "daysLate": ReportValue(task.due.flatMap { $0 < day ? day - $0 : nil }),
    ]
  }

  /// Somebody of ours or of an account by name; an id that nobody has stays one.
  func person(_ id: String?, of account: String) -> ReportValue {
    ReportValue(name(of: id, in: account))
  }

  func name(of person: String?, in account: String) -> String? {
    person.map { id in
      figures.book.settings.member(id)?.name
        ?? figures[account]?.account.people.first { $0.id == id }?.name ?? id
    }
  }

  /// The words of a marked paragraph, with who said or did it and when.
  func paragraph(_ paragraph: MarkedParagraph, _ words: SaidWords) -> ReportValue {
    [
      "account": .text(paragraph.account), "name": .text(name(of: paragraph.account)),
      "on": ReportValue(paragraph.day), "text": ReportValue(marked: words.text(of: paragraph)),
    ]
  }
}
