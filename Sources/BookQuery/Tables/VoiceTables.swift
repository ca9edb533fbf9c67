// touches, interactions, marks and findings: what was said, and what lint says.

import BookFigures
import BookModel
import BookText
import BookWork
import SQLite

extension QueryTable {
  static let interactions = ofFigures(
    "interactions",
    "What took place between us and a customer: notes, rows of touches.csv and events, each once.",
    interactionColumns + [
      .flag("is_touch", "Whether it is a touch: internal talk and updates never are.") {
        $0.interaction.isTouch
      }
    ]
  ) { account in account.interactionRows }

  static let touches = ofFigures(
    "touches",
    "A touch: a call, meeting, email, workshop, QBR or training, as cadence counts them.",
    interactionColumns
  ) { account in account.interactionRows.filter(\.interaction.isTouch) }

  private static let interactionColumns: [Reading<InteractionRow>] = [
    .text("account", "The id of the account.") { $0.account },
    .day("day", "The day of it.") { $0.interaction.day },
    .text("type", "The type of the note, row or event.") { $0.interaction.type },
    .list("attendees", "The ids of those who took part, theirs and ours.") {
      $0.interaction.attendees
    },
    .integer("minutes", "How long it took, where that is written.") { $0.interaction.minutes },
    .text("path", "The file that tells of it.") { $0.interaction.path.text },
  ]

  static let marks = ofAccounts(
    "marks", "A paragraph of an account's files that is marked: `#quote`, `#need/sso`, …",
    [
      Reading<MarkRow>.text("account", "The id of the account.") { $0.account },
      .text("mark", "`risk`, `decision`, `win`, `quote`, `csql` or `need`.") { $0.mark.kind.word },
      .text("need", "The id of the need.") { mark in
        if case .need(let id) = mark.mark.kind { id } else { nil }
      },
      Reading("text", .text, "Its words, Markdown as written.") { mark, subject in
        SQLValue((subject.file(mark.document.path)?.bytes).map(mark.mark.text))
      },
      .text("kind", "The kind of file it stands in.") { $0.document.kind.rawValue },
      .day("day", "The day of the note it stands in.") { mark in
        mark.document.kind == .note ? Record<NoteSchema>(mark.document.fields).date : nil
      },
      .flag("is_shared", "Whether it stands under `## Shared`.") { $0.mark.isShared },
      .text("path", "The file it stands in.") { $0.document.path.text },
      Reading("line", .integer, "The line it stands on.") { mark, subject in
        SQLValue(subject.line(mark.document.path, mark.mark.span.lower))
      },
    ]
  ) { account in
    account.account.documents.flatMap { document in
      document.body.marks.map {
        MarkRow(account: account.id, document: document, mark: $0)
      }
    }
  }

  static let findings = QueryTable(
    "findings", "A finding of lint.",
    [
      Reading<Finding>.text("account", "The account whose folder the file is in.") { finding in
        Layout.account(of: finding.path).map { String(decoding: $0, as: UTF8.self) }
      },
      .text("rule", "The rule; `csbook explain RULE` tells of it.") { $0.rule },
      .text("severity", "`error`, `warning` or `info`.") { $0.severity.rawValue },
      .text("message", "What is wrong.") { $0.message },
      .text("path", "The file.") { $0.path.text },
      Reading("line", .integer, "The line.") { finding, subject in
        SQLValue(subject.line(finding.path, finding.span.lower))
      },
      Reading("column", .integer, "The column, in characters.") { finding, subject in
        SQLValue(
          subject.file(finding.path)?.position(of: Int(finding.span.lower)).column)
      },
      .text("help", "What can be done.") { $0.fix?.title ?? $0.help },
      .flag("has_fix", "Whether `csbook lint --fix` mends it.") { $0.fix != nil },
    ]
  ) { day throws(SQLiteUnavailable) in try day.findings }
}

private struct InteractionRow {
  let account: String
  let interaction: Interaction
}

private struct MarkRow {
  let account: String
  let document: Document
  let mark: BodyMark
}

extension AccountRow {
  fileprivate var interactionRows: [InteractionRow] {
    figures.interactions.all.map { InteractionRow(account: id, interaction: $0) }
  }
}

extension BodyMark.Kind {
  fileprivate var word: String {
    switch self {
    case .risk: "risk"
    case .decision: "decision"
    case .win: "win"
    case .quote: "quote"
    case .csql: "csql"
    case .need: "need"
    }
  }
}
