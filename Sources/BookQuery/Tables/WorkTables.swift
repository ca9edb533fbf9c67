// tasks, milestones, objectives, stages, touches, marks, metrics: what is done with an account.

import BookFacts
import BookFigures
import BookModel
import BookText
import BookWork
import SQLite

extension QueryTable {
  static let tasks = ofFigures(
    "tasks", "A task in any of an account's files.", [.file] + taskColumns
  ) { $0.figures.tasks.all }

  static let milestones = ofFigures(
    "milestones", "A milestone: a task of a success plan.",
    [.text("plan", "The id of the plan.") { $0.path.stem }] + taskColumns
  ) { $0.figures.tasks.all.filter { $0.kind == .plan } }

  private static let taskColumns: [Reading<WorkTask>] = [
    .text("account", "The id of the account.") { $0.account },
    Reading("text", .text, "Its words, Markdown as written.") { task, subject in
      SQLValue((subject.file(task.path)?.bytes).map(task.text))
    },
    .text("owner", "Who is to do it: after its @, else the owner of its file or account.") {
      $0.owner
    },
    .text("state", "`open`, `in-progress`, `done` or `cancelled`, as of the day.") {
      $0.state.rawValue
    },
    .flag("is_open", "Whether it is open or in progress.") { $0.isOpen },
    Reading("is_overdue", .flag, "Whether it is open and its due day is over.") {
      task, subject in SQLValue(task.isOverdue(on: subject.day))
    },
    .day("due", "The day it is due.") { $0.due },
    .day("done", "The day it was done.") { $0.done },
    .text("priority", "As written after `pri:`.") { $0.task.priority?.value },
    .text("objective", "As written after `obj:`.") { $0.task.objective?.value },
    .text("id", "As written after `^`.") { $0.task.id?.value },
    .list("tags", "Its tags, without `#`.") { $0.task.tags.map(\.value) },
    .flag("is_shared", "Whether it stands under `## Shared`.") { $0.task.isShared },
    .text("path", "The file it stands in.") { $0.path.text },
    Reading("line", .integer, "The line it stands on.") { task, subject in
      SQLValue(subject.line(task.path, task.task.span.lower))
    },
  ]

  static let objectives = ofFigures(
    "objectives", "An objective of a success plan, with how far it is on the day.",
    [Reading<WrittenRecord>.account, .text("plan", "The id of the plan.") { $0.id }].map {
      $0.of(\ObjectiveRow.written)
    } + [
      .text("state", "`proposed`, `accepted`, `delivered` or `verified`, as of the day.") {
        $0.position.state.rawValue
      },
      .decimal("current", "Where they are: by its measure, else as written.") {
        $0.position.current
      },
      .decimal("progress", "The way from baseline to target, 0 to 1.") { $0.position.progress },
    ]
      + (Reading<WrittenRecord>.fields(of: ObjectiveSchema.shape, leavingOut: ["state", "current"])
      + Reading.place).map { $0.of(\ObjectiveRow.written) }
  ) { account in
    account.facts.plans.objectives.compactMap { position in
      position.record.written.seen(on: account.day).map { fields in
        ObjectiveRow(
          written: WrittenRecord(
            account: account.id, id: position.plan.stem, path: position.plan, fields: fields,
            currency: account.settings.currency), position: position)
      }
    }
  }

  static let stages = ofFigures(
    "stages", "A stay in a stage of the journey.",
    ([Reading<WrittenRecord>.account] + Reading.fields(of: StageVisitSchema.shape)).map {
      $0.of(\StageRow.written)
    } + [
      .integer("days", "Days from its beginning to its end, or to the day.") { $0.days },
      .integer("target_days", "Days that the map means it to take.") {
        $0.stay?.declared?.targetDays
      },
      .text("progress", "`on-track`, `behind` or `stuck`, while it lasts.") { row in
        row.stay.flatMap { $0.left == nil ? $0.progress?.rawValue : nil }
      },
      .integer("visit", "The how manieth stay in this stage it is: from 2 on they came back.") {
        $0.stay?.number
      },
      .flag("is_parallel", "Whether the stage runs beside others.") { $0.stay?.isParallel },
    ] + Reading<WrittenRecord>.place.map { $0.of(\StageRow.written) }
  ) { account in
    let stays = account.facts.journeyPosition()?.stays ?? []
    return (account.account.record(of: .journey)?.items("stages") ?? []).map { visit in
      StageRow(
        visit, stays.first { $0.visit.written.span == visit.fields.span }, on: account.day)
    }
  }

  static let missedMoments = ofFigures(
    "missed_moments", "A moment of truth whose day passed without it.",
    [
      Reading<MissedMoment>.text("account", "The id of the account.") { $0.account },
      .text("moment", "The id of the moment on the journey map.") { $0.missed.moment },
      .text("stage", "The stage that should have brought it.") { $0.missed.stage },
      .day("due", "The day by which it was expected.") { $0.missed.due },
    ]
  ) { account in
    (account.facts.journeyPosition()?.missedMoments ?? []).map {
      MissedMoment(account: account.id, missed: $0)
    }
  }

  static let metrics = ofAccounts(
    "metrics", "A value of metrics.csv.",
    [
      Reading<MetricCell>.text("account", "The id of the account.") { $0.account },
      .day("day", "The day of the value.") { $0.day },
      .text("metric", "The column it stands in.") { $0.metric },
      .decimal("value", "The value.") { $0.value },
      .text("path", "The file it is written in.") { $0.path.text },
      Reading("line", .integer, "The line it is written on.") { cell, subject in
        SQLValue(subject.line(cell.path, cell.span.lower))
      },
    ]
  ) { account in
    guard let table = account.account.metrics else { return [] }
    return table.rows.flatMap { row in
      zip(table.columns, row.values).compactMap { column, value in
        value.map {
          MetricCell(
            account: account.id, path: table.path, day: row.day, metric: column.name,
            value: $0, span: row.span)
        }
      }
    }
  }
}

extension Reading where Item == WorkTask {
  fileprivate static let file = Reading.text(
    "kind", "The kind of file it stands in: `note`, `plan`, `account`, …"
  ) { $0.kind.rawValue }
}

private struct ObjectiveRow {
  let written: WrittenRecord
  let position: ObjectivePosition
}

private struct StageRow {
  let written: WrittenRecord
  let days: Int?
  /// Nil where the visit does not say which stage, or when.
  let stay: JourneyPosition.Stay?

  init(_ visit: WrittenRecord, _ stay: JourneyPosition.Stay?, on day: Day) {
    let record = Record<StageVisitSchema>(visit.fields)
    written = visit
    days = record.entered.map { (record.left ?? day) - $0 }
    self.stay = stay
  }
}

private struct MissedMoment {
  let account: String
  let missed: JourneyPosition.Missed
}

private struct MetricCell {
  let account: String
  let path: Path
  let day: Day
  let metric: String
  let value: Double
  let span: Span
}

extension Path {
  /// The name of the file without its ending: the id of what it holds.
  fileprivate var stem: String {
    let name = Path(Array(name)).text
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}
