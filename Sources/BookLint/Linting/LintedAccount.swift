// One account as rules see it.

import BookFacts
import BookModel
import BookText

/// An account with what rules about its state need, each computed once and only when asked for.
package final class LintedAccount {
  /// The account as written.
  package let account: Account
  /// Its facts, contracts, champions and tasks; of facts only those below stratum 3.
  package private(set) lazy var row: FactRow = {
    let row = context.basis.row(of: account)
    row.segment = context.segmentation.segment(of: row, by: engine)
    return row
  }()
  /// The ids that its files may name.
  private(set) lazy var names = AccountNames(account, team: context.names.team)
  private lazy var expectations = (segment?.expects ?? []).compactMap(Expectation.init)
  private let context: LintContext
  private let engine: ConditionEngine

  init(_ account: Account, in context: LintContext, engine: ConditionEngine) {
    self.account = account
    self.context = context
    self.engine = engine
  }

  /// The account as it stands on the day: later events are unseen.
  package var seen: Account { row.seen }
  /// The segment that takes the account; nil where none does.
  package var segment: Page<SegmentSchema>? { row.segment }

  /// Whether the segment expects a thing of its accounts; practice rules speak only of that.
  package func expects(_ thing: Expectation) -> Bool {
    expectations.contains(thing)
  }

  /// What a segment may expect of its accounts.
  package enum Expectation: String {
    case sentiment, outlook, contacts, champion, deputy, plan, journey, intent, touches
  }
}
