// programs: what we try with many customers at once, and whether it worked.

import BookFacts
import BookFigures
import BookModel
import BookWork

/// Programs with their audience, and what came of them on the day of the read-out.
package enum ProgramsReport {
  package static func report(_ trials: [ProgramTrial], of figures: Figures) -> Report {
    Report(
      schema: "csbook.programs/1",
      data: .list(trials.map { json($0, minN: figures.book.settings.minN) }),
      blocks: trials.isEmpty
        ? [.text(Styled("no program is written down; csbook new program begins one"))]
        : [.table(table(trials, of: figures))])
  }

  /// One program at length.
  package static func report(on trial: ProgramTrial, of figures: Figures) -> Report {
    Report(
      schema: "csbook.programs/1",
      data: .list([json(trial, minN: figures.book.settings.minN)]),
      blocks: blocks(on: trial, of: figures))
  }

  // MARK: Text

  private static func table(_ trials: [ProgramTrial], of figures: Figures) -> TextTable {
    TextTable(
      [
        TextTable.Column("program", least: 12), TextTable.Column("start"),
        TextTable.Column("read-out"), TextTable.Column("audience", right: true),
        TextTable.Column("compared", right: true), TextTable.Column("what came of it", least: 16),
      ],
      trials.map { trial in
        [
          Styled(trial.id), Styled(trial.page.start.map { "\($0)" } ?? "–"),
          Styled(trial.page.readOutOn.map { "\($0)" } ?? "–"), Styled(audience(trial)),
          Styled(compared(trial)), Styled(brief(trial, figures)),
        ]
      })
  }

  private static func audience(_ trial: ProgramTrial) -> String {
    if case .success(let picked) = trial.audience { "\(picked.accounts.count)" } else { "?" }
  }

  private static func compared(_ trial: ProgramTrial) -> String {
    switch trial.comparison {
    case .none: "–"
    case .words(_, let fault): fault == nil ? "in words" : "?"
    case .group(let accounts): "\(accounts.count)"
    }
  }

  private static func blocks(on trial: ProgramTrial, of figures: Figures) -> [Report.Block] {
    let page = trial.page
    var blocks: [Report.Block] = [
      .text(Styled(trial.id, .strong)), .pair("hypothesis", Styled(page.hypothesis ?? "–")),
      .pair("audience", Styled("\(page.audience ?? "–"): \(members(of: trial, figures))")),
      .pair("measure", Styled(measure(of: trial))),
      .pair("expected", Styled(page.expected ?? "nobody has said")),
      .pair("compared with", Styled(comparison(of: trial))),
      .pair("read-out", Styled(verdict(trial, figures), tone(of: trial))),
    ]
    if let result = page.result { blocks.append(.pair("result", Styled(result))) }
    if let outcome = trial.outcome { blocks += [.blank] + groups(outcome) }
    return blocks
  }

  private static func members(of trial: ProgramTrial, _ figures: Figures) -> String {
    switch trial.audience {
    case .failure(let error): return "it cannot be read: \(error.sentence)"
    case .success(let picked):
      let day =
        switch trial.phase {
        case .undated, .ahead: "today"
        case .running(let start, _), .readable(let start, _): "on \(start)"
        }
      let names = trial.members.isEmpty ? "" : ", \(trial.members.joined(separator: ", "))"
      let untold =
        picked.untold.isEmpty
        ? ""
        : "; of \(picked.untold.count) it cannot be told: \(picked.missing.joined(separator: ", ")) missing"
      return "\(counted(picked.accounts.count, "account")) \(day)\(names)\(untold)"
    }
  }

  private static func measure(of trial: ProgramTrial) -> String {
    guard let name = trial.page.measure else { return "none is named: there is nothing to read" }
    guard let fact = trial.measure else { return "\(name): there is no such fact" }
    var words = "\(name), \(fact.unit)"
    if !fact.type.isNumber { words += ": it is no number" }
    if let start = trial.atStart, trial.outcome == nil {
      let mean = start.mean.map { "mean \(decimals($0, digits: 2))" } ?? "no value"
      words += "; at the start \(mean), n = \(start.n)"
    }
    return words
  }

  private static func comparison(of trial: ProgramTrial) -> String {
    switch trial.comparison {
    case .none: "nobody: a change alone shows no effect"
    case .words(let words, fault: nil):
      "\(words) (in words: write a condition to have it computed)"
    case .words(let words, let fault?): "\(words): it cannot be read: \(fault)"
    case .group(let accounts):
      "\(trial.page.comparison ?? ""): \(counted(accounts.count, "account")) of the same day"
    }
  }

  private static func groups(_ outcome: ProgramTrial.Outcome) -> [Report.Block] {
    let groups =
      [("audience", outcome.audience)] + (outcome.comparison.map { [("compared", $0)] } ?? [])
    var blocks: [Report.Block] = [
      .table(
        TextTable(
          [
            TextTable.Column("group"), TextTable.Column("accounts", right: true),
            TextTable.Column("n", right: true), TextTable.Column("at start", right: true),
            TextTable.Column("at read-out", right: true), TextTable.Column("change", right: true),
          ],
          groups.map { name, group in
            [
              Styled(name), Styled("\(group.size)"), Styled("\(group.n)"),
              Styled(group.meanBefore.map { decimals($0, digits: 2) } ?? "n/a"),
              Styled(group.meanAfter.map { decimals($0, digits: 2) } ?? "n/a"),
              Styled(group.changes.mean.map { signed($0, digits: 2) } ?? "n/a"),
            ]
          })),
      .footnote("n are those with a value on both days; means are theirs"),
    ]
    if !outcome.left.isEmpty {
      blocks.append(.footnote("left in between: \(outcome.left.joined(separator: ", "))"))
    }
    return blocks
  }

  /// The same in the width of a column.
  private static func brief(_ trial: ProgramTrial, _ figures: Figures) -> String {
    switch trial.phase {
    case .undated: return "no start"
    case .ahead(let start): return "starts \(fromToday(start - figures.day))"
    case .running(_, nil): return "no read-out"
    case .running(_, let readOut?): return fromToday(readOut - figures.day)
    case .readable: break
    }
    guard let outcome = trial.outcome else { return "no measure" }
    guard outcome.comparison != nil else { return "no group to compare" }
    guard let effect = outcome.effect else { return "too few to judge" }
    return worded(effect) + (effect.isChance ? ", chance" : "")
  }

  private static func worded(_ effect: MeanDifference) -> String {
    "\(signed(effect.difference, digits: 2)) ± \(decimals(effect.margin, digits: 2))"
  }

  /// What can be said of it today.
  private static func verdict(_ trial: ProgramTrial, _ figures: Figures) -> String {
    switch trial.phase {
    case .undated: return "it has no start"
    case .ahead(let start): return "starts on \(start), \(fromToday(start - figures.day))"
    case .running(_, nil): return "no day of read-out is written"
    case .running(_, let readOut?):
      return "on \(readOut), \(fromToday(readOut - figures.day)): not before"
    case .readable: break
    }
    guard let outcome = trial.outcome else { return "no measure to read" }
    guard let other = outcome.comparison else {
      return "no group to compare with (n = \(outcome.audience.n))"
    }
    guard let effect = outcome.effect else {
      return "n = \(outcome.audience.n) against \(other.n), too few to judge"
    }
    return worded(effect)
      + (effect.isChance ? ": no better than chance" : " against the comparison")
  }

  private static func tone(of trial: ProgramTrial) -> Styled.Tone {
    trial.outcome?.effect.map { $0.isChance ? .plain : .strong } ?? .faint
  }

  // MARK: JSON

  private static func json(_ trial: ProgramTrial, minN: Int) -> JSON {
    let page = trial.page
    let outcome = trial.outcome
    return [
      "id": .text(trial.id), "hypothesis": JSON(page.hypothesis), "start": JSON(page.start),
      "readOutOn": JSON(page.readOutOn), "phase": .text(trial.phase.word),
      "audience": audienceJSON(trial), "comparison": comparisonJSON(trial),
      "measure": JSON(page.measure), "measureIsKnown": .flag(trial.measure != nil),
      "expected": JSON(page.expected), "result": JSON(page.result),
      "atStart": trial.atStart.map { ["n": .whole($0.n), "mean": JSON($0.mean)] } ?? .null,
      "outcome": outcome.map { outcome in
        [
          "audience": json(outcome.audience),
          "comparison": outcome.comparison.map(json) ?? .null,
          "effect": outcome.effect.map { effect in
            [
              "difference": JSON(effect.difference), "margin": JSON(effect.margin),
              "chance": .flag(effect.isChance),
            ]
          } ?? .null,
          "tooFew": .flag(outcome.isTooFew(minN: minN)),
          "left": .list(outcome.left.map { .text($0) }),
        ]
      } ?? .null,
    ]
  }

  private static func audienceJSON(_ trial: ProgramTrial) -> JSON {
    switch trial.audience {
    case .success(let picked):
      [
        "condition": JSON(trial.page.audience),
        "accounts": .list(trial.members.map { .text($0) }), "untold": .whole(picked.untold.count),
        "error": .null,
      ]
    case .failure(let error):
      [
        "condition": JSON(trial.page.audience), "accounts": [], "untold": .null,
        "error": .text(error.sentence),
      ]
    }
  }

  private static func comparisonJSON(_ trial: ProgramTrial) -> JSON {
    switch trial.comparison {
    case .none: .null
    case .words(let words, let fault):
      [
        "words": .text(words), "condition": .null, "accounts": .null, "error": JSON(fault),
      ]
    case .group(let accounts):
      [
        "words": .null, "condition": JSON(trial.page.comparison),
        "accounts": .list(accounts.map { .text($0) }), "error": .null,
      ]
    }
  }

  private static func json(_ group: GroupChange) -> JSON {
    [
      "accounts": .whole(group.size), "n": .whole(group.n), "meanBefore": JSON(group.meanBefore),
      "meanAfter": JSON(group.meanAfter), "meanChange": JSON(group.changes.mean),
    ]
  }
}

extension ProgramTrial.Phase {
  fileprivate var word: String {
    switch self {
    case .undated: "undated"
    case .ahead: "ahead"
    case .running: "running"
    case .readable: "readable"
    }
  }
}

extension ProgramTrial.Outcome {
  fileprivate func isTooFew(minN: Int) -> Bool {
    audience.n < minN || comparison.map { $0.n < minN } ?? false
  }
}
