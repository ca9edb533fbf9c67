// A program as a trial: who took part, whom they are compared with, and what came of it.

import BookFacts
import BookModel
import BookRevenue
import BookWork
import SQLite

/// One program, as it stands on the day of the figures.
package struct ProgramTrial: Sendable {
  package let page: Page<ProgramSchema>
  package let phase: Phase
  /// Those whom the audience's condition picks, or why it cannot.
  package let audience: Result<AccountFilter.Picked, Unreadable>
  package let comparison: Comparison
  /// Nil where the program names none, or no such fact.
  package let measure: Fact?
  /// The measure in the audience on the first day: how many had a value, and their mean.
  package let atStart: (n: Int, mean: Double?)?
  /// Nil before the day of the read-out.
  package let outcome: Outcome?

  /// Why a condition picks nobody.
  package struct Unreadable: Error, Sendable {
    /// Lowercase and without a full stop.
    package let sentence: String
  }

  /// Where a program stands.
  package enum Phase: Hashable, Sendable {
    /// It does not say when it starts.
    case undated
    case ahead(start: Day)
    /// Before the day of its read-out; nil where none is written that lies after its start.
    case running(start: Day, readOut: Day?)
    case readable(start: Day, readOut: Day)
  }

  /// Whom an audience is compared with.
  package enum Comparison: Sendable {
    /// Nothing is written.
    case none
    /// What is written is no condition: somebody has to look; where it compares something, why it is none.
    case words(String, fault: String?)
    /// What is written is a condition: those that it picks on the same day, the audience aside.
    case group([String])
  }

  /// What came of it.
  package struct Outcome: Sendable {
    package let audience: GroupChange
    /// Nil without a group to compare with.
    package let comparison: GroupChange?
    /// Nil without a comparison, or where either is too small to judge.
    package let effect: MeanDifference?
    /// Accounts of the audience that had left by the day of the read-out.
    package let left: [String]
  }

  package var id: String { page.id }
  /// Those who take part; none where the condition cannot be read.
  package var members: [String] {
    if case .success(let picked) = audience { picked.accounts.map(\.id) } else { [] }
  }
}

/// Works out programs; the figures of each day that they need are worked out once.
package struct ProgramTrials {
  private let figures: Figures
  private let threads: Int
  private var days: [Day: Figures]

  package init(in figures: Figures, threads: Int) {
    self.figures = figures
    self.threads = threads
    days = [figures.day: figures]
  }

  /// The trial that a program is.
  ///
  /// Who takes part is decided by the facts of its first day, by the rules that the book has now.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package mutating func trial(
    of page: Page<ProgramSchema>
  ) throws(SQLiteUnavailable) -> ProgramTrial {
    let phase = ProgramTrial.Phase(page, on: figures.day)
    let opening = try self.figures(on: phase.opening ?? figures.day)
    let audience = try opening.picked(by: page.audience ?? "")
    let members: [String] =
      if case .success(let picked) = audience { picked.accounts.map(\.id) } else { [] }
    let comparison = try ProgramTrial.Comparison(page, beside: members, in: opening)
    let measure = page.measure.flatMap { opening.catalog[$0] }
    let before = measure.map { opening.values(of: $0.name, in: members).sorted { $0.key < $1.key } }
    return ProgramTrial(
      page: page, phase: phase, audience: audience, comparison: comparison, measure: measure,
      atStart: phase.opening == nil
        ? nil
        : before.map { values in
          let sum = values.map(\.value).reduce(0, +)
          return (values.count, values.isEmpty ? nil : sum / Double(values.count))
        },
      outcome: try outcome(phase, measure, members, comparison, opening))
  }

  private mutating func outcome(
    _ phase: ProgramTrial.Phase, _ measure: Fact?, _ members: [String],
    _ comparison: ProgramTrial.Comparison, _ opening: Figures
  ) throws(SQLiteUnavailable) -> ProgramTrial.Outcome? {
    guard case .readable(_, let readOut) = phase, let measure else { return nil }
    let closing = try figures(on: readOut)
    func change(_ accounts: [String]) -> GroupChange {
      let before = opening.values(of: measure.name, in: accounts)
      let after = closing.values(of: measure.name, in: accounts)
      return GroupChange(
        size: accounts.count,
        pairs: accounts.compactMap { id in
          guard let before = before[id], let after = after[id] else { return nil }
          return (before, after)
        })
    }
    let audience = change(members)
    let other: GroupChange? =
      if case .group(let accounts) = comparison { change(accounts) } else { nil }
    let minN = figures.book.settings.minN
    let names = Set(members)
    return ProgramTrial.Outcome(
      audience: audience, comparison: other,
      effect: other.flatMap {
        MeanDifference(of: audience.changes, less: $0.changes, minN: minN)
      },
      left: closing.accounts.filter { names.contains($0.id) && $0.status == .churned }.map(\.id))
  }

  private mutating func figures(on day: Day) throws(SQLiteUnavailable) -> Figures {
    if let known = days[day] { return known }
    let worked = try Figures(of: figures.book, on: day, threads: threads)
    days[day] = worked
    return worked
  }
}

extension ProgramTrial.Phase {
  fileprivate init(_ page: Page<ProgramSchema>, on day: Day) {
    guard let start = page.start else {
      self = .undated
      return
    }
    let readOut = page.readOutOn.flatMap { $0 > start ? $0 : nil }
    if start > day {
      self = .ahead(start: start)
    } else if let readOut, readOut <= day {
      self = .readable(start: start, readOut: readOut)
    } else {
      self = .running(start: start, readOut: readOut)
    }
  }

  /// Its first day, once that has come.
  fileprivate var opening: Day? {
    switch self {
    case .undated, .ahead: nil
    case .running(let start, _), .readable(let start, _): start
    }
  }
}

extension ProgramTrial.Comparison {
  /// A condition if it reads as one, else words; who is in the audience is not compared with it.
  fileprivate init(
    _ page: Page<ProgramSchema>, beside members: [String], in figures: Figures
  ) throws(SQLiteUnavailable) {
    guard let text = page.comparison, !text.isEmpty else {
      self = .none
      return
    }
    switch try figures.picked(by: text) {
    case .failure(let fault):
      // Prose has none of these signs, and a condition hardly goes without.
      let isMeant = text.utf8.contains { "=<>".utf8.contains($0) }
      self = .words(text, fault: isMeant ? fault.sentence : nil)
    case .success(let picked):
      let audience = Set(members)
      self = .group(picked.accounts.map(\.id).filter { !audience.contains($0) })
    }
  }
}

extension Figures {
  /// The accounts for which a condition holds, merged ones aside, in the order of their ids.
  fileprivate func picked(
    by text: String
  ) throws(SQLiteUnavailable) -> Result<AccountFilter.Picked, ProgramTrial.Unreadable> {
    do throws(AccountFilter.Fault) {
      let filter = try AccountFilter(text, on: self)
      return .success(try filter.pick(from: accounts.filter { !$0.isMerged }))
    } catch {
      switch error {
      case .unavailable(let error): throw error
      case .condition(let error, _):
        return .failure(ProgramTrial.Unreadable(sentence: error.sentence))
      case .account(let id, let failure):
        return .failure(
          ProgramTrial.Unreadable(sentence: "\(failure.sentence), at the account \(id)"))
      }
    }
  }

  /// The values of a fact that is a number, where it has one that is fresh.
  fileprivate func values(of fact: String, in ids: [String]) -> [String: Double] {
    let wanted = Set(ids)
    var values: [String: Double] = [:]
    for account in accounts where wanted.contains(account.id) {
      values[account.id] = row(of: account).value(of: fact)?.number
    }
    return values
  }
}
