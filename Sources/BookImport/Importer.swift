// An import as a whole: rows are read, matched and gathered, and each account's files are planned.

import BookEdit
import BookModel
import BookText

/// Plans what an export asks of a book.
package struct Importer {
  let file: ExportFile
  let mapping: ImportMapping
  let context: ImportContext
  /// The template for new accounts; needed for rows of accounts alone.
  let template: Template?

  package init(
    _ file: ExportFile, by mapping: ImportMapping, into context: ImportContext,
    template: Template? = nil
  ) {
    self.file = file
    self.mapping = mapping
    self.context = context
    self.template = template
  }

  /// The plan; with something wrong in single rows, it is the one without these rows.
  package func plan() throws(TemplateFault) -> ImportPlan {
    guard file.problems.isEmpty else {
      return ImportPlan(
        edits: [], findings: file.problems.map { $0.finding(in: file.path) },
        counts: ImportPlan.Counts(), isRowsOnly: false, notes: [])
    }
    var work = ImportWork(self)
    work.readRows()
    var result = ImportResult()
    switch mapping.rows {
    case .accounts, .contracts, .contacts:
      let planner = try FieldPlanner(context: context, mapping: mapping, template: template)
      let accounts = work.fieldRecords()
      for (number, records) in accounts.enumerated() {
        result.take(planner.plan(records))
        context.onStep?(number + 1, accounts.count)
      }
    case .metrics, .tickets, .surveys, .touches:
      let (planner, wants) = work.tableWants()
      for (number, entry) in wants.enumerated() {
        result.take(planner.plan(entry.wants, of: entry.account))
        context.onStep?(number + 1, wants.count)
      }
    }
    return finished(work, result)
  }

  private func finished(_ work: ImportWork, _ result: ImportResult) -> ImportPlan {
    var counts = work.counts
    counts.created = result.created
    counts.changed = result.changed
    counts.unchanged = result.unchanged
    var problems = work.problems
    for (row, problem) in result.problems { problems[row, default: []].append(problem) }
    let conflicts = problems.values.joined().filter { $0.kind == .newerInBook }.count
    counts.conflicts = conflicts
    counts.bad = problems.values.filter { $0.contains { $0.kind != .newerInBook } }.count
    let findings = problems.sorted { $0.key < $1.key }.flatMap { _, problems in
      problems.sorted { $0.span.lower < $1.span.lower }.map { $0.finding(in: file.path) }
    }
    var notes = work.notes
    if let encoding = file.encoding { notes.append("the file was read as \(encoding.rawValue)") }
    return ImportPlan(
      edits: result.changes.sorted { $0.edit.path < $1.edit.path }, findings: findings,
      counts: counts, isRowsOnly: conflicts == 0, notes: notes)
  }
}

/// What the accounts' plans come to together.
private struct ImportResult {
  private(set) var changes: [ImportPlan.Change] = []
  private(set) var problems: [(row: Int, problem: ImportProblem)] = []
  private(set) var created = 0
  private(set) var changed = 0
  private(set) var unchanged = 0

  mutating func take(_ planned: PlannedAccount) {
    changes += planned.changes
    problems += planned.problems
    created += planned.created
    changed += planned.changed
    unchanged += planned.unchanged
  }
}
