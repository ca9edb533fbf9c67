// What stands beside the rates of retention: who moved, and what was decided of whom.

import BookFigures
import BookModel
import BookRevenue

/// The lists below the tables, each thing once for all periods.
enum RetentionNotes {
  /// So many movements are shown one by one.
  private static let most = 20

  static func blocks(_ told: [ToldRetention], of figures: Figures) -> [Report.Block] {
    let retentions = told.map(\.retention)
    var blocks = moved(retentions, figures.currency)
    let notes = notes(told, of: figures)
    if !notes.isEmpty {
      blocks += [.blank, .title("Beside the rates")]
      blocks += notes.map { .pair($0.label, Styled($0.text)) }
    }
    return blocks + footnotes(told, of: figures)
  }

  private static func moved(_ retentions: [Retention], _ currency: Currency) -> [Report.Block] {
    let all = unique(retentions.flatMap(\.lines).flatMap(\.movements))
    guard !all.isEmpty else { return [] }
    let shown = all.sorted { left, right in
      (right.amount.minor.magnitude, left.day, left.entity)
        < (left.amount.minor.magnitude, right.day, right.entity)
    }.prefix(most).sorted {
      ($0.day, $0.entity, $0.kind.rawValue) < ($1.day, $1.entity, $1.kind.rawValue)
    }
    var blocks: [Report.Block] = [
      .blank, .title("Who moved"), .table(RetentionTables.moved(shown, currency)),
    ]
    if all.count > most {
      blocks.append(
        .footnote("the \(most) largest of \(all.count); --format json has all of them"))
    }
    return blocks
  }

  private static func notes(
    _ told: [ToldRetention], of figures: Figures
  ) -> [(label: String, text: String)] {
    let retentions = told.map(\.retention)
    var notes: [(label: String, text: String)] = []
    notes += unique(
      retentions.flatMap(\.wonAndLost).map { line in
        let days = line.movements.map(\.day)
        let span = "\(days.first ?? figures.day) to \(days.last ?? figures.day)"
        return "\(line.entity), \(span), up to \((line.wonAndLost ?? line.opening).worded)"
      }
    ).map { ("won and lost", $0) }
    notes += unique(
      retentions.flatMap(\.mergers).map { "\($0.account) counts at \($0.into), since \($0.on)" }
    ).map { ("merged", $0) }
    notes += unique(retentions.flatMap(\.exclusions)).map { exclusion in
      let periods = told.filter { $0.retention.exclusions.contains(exclusion) }.map(\.period.name)
      return ("left out", exclusion.words(in: periods))
    }
    notes += unique(retentions.flatMap(\.late)).map { ("late", $0.lateWords) }
    notes += unique(retentions.flatMap(\.unwritten)).map { ($0.lost.label, $0.words) }
    notes += unique(retentions.flatMap(\.undecidedIn)).map { undecided in
      ("past due", "\(undecided.words), still counted")
    }
    notes += unique(retentions.flatMap(\.undecidedOut)).map { undecided in
      ("past due", "\(undecided.words), left out of all rates")
    }
    return notes
  }

  private static func footnotes(
    _ told: [ToldRetention], of figures: Figures
  ) -> [Report.Block] {
    var notes = told.compactMap(\.cut)
    notes += told.filter { $0.period.untold > 0 }.map { told in
      "\(told.period.name): \(counted(told.period.untold, "account")) left out, which --where cannot "
        + "be told of at the opening"
    }
    let policy = RevenuePolicy(figures.book.settings)
    if policy.entity == .parent { notes.append("a parent and its accounts are one customer") }
    if policy.churnRecognition == .notice {
      notes.append("a loss counts on the day they told us")
    }
    if policy.winBack == .retained { notes.append("a return inside the period is no win-back") }
    if let day = ExchangeRates(figures.book.settings).asOf {
      notes.append("rates of exchange of \(day), for all days")
    }
    notes += [UncountedAccounts.note(figures.accounts.uncounted)].compactMap(\.self)
    return notes.isEmpty ? [] : [.blank] + notes.map { .footnote($0) }
  }
}

/// The elements, each where it stands first.
private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

extension ToldRetention {
  /// That the period is not over, or was asked for beyond the day.
  fileprivate var cut: String? {
    retention.close < retention.period.upperBound
      ? "\(period.name) runs to \(retention.period.upperBound); counted up to \(retention.close)"
      : nil
  }
}

extension Exclusion {
  fileprivate func words(in periods: [String]) -> String {
    let metric = metric == .all ? "all rates" : metric.rawValue
    let reason = reason.map { ": \($0)" } ?? ""
    let approval = approvedBy.map { "; approved by \($0)" } ?? ""
    return "\(account) of \(metric) in \(periods.joined(separator: ", "))\(reason)\(approval)"
  }
}

extension Renewal {
  fileprivate var lateWords: String {
    let start = successors.isEmpty ? nil : parts.flatMap(\.successors).map(\.start).max()
    let gap = start.map { ", \(counted($0 - due, "day")) after its due day" } ?? ""
    return "\(account), due \(due), renewed by \(successors.joined(separator: ", "))\(gap)"
  }
}

extension LostTerm {
  fileprivate var label: String { cause == .lapsed ? "lapsed" : "past due" }
}

extension Retention.LostAccountTerm {
  fileprivate var words: String {
    let undecided = lost.cause == .lapsed ? "undecided" : "undecided, counted as lost"
    return "\(account), \(lost.term), \(lost.value.worded), lost from \(lost.from): \(undecided)"
  }
}

extension Retention.UndecidedAccount {
  fileprivate var words: String { "\(account), \(terms.joined(separator: ", ")), undecided" }
}
