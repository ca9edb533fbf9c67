// One account as rules see it.

import BookModel
import BookText

/// An account with what rules about its state need, each computed once and only when asked for.
package final class LintedAccount {
  /// The account as written.
  package let account: Account
  /// The account as it stands on the day: later events are unseen.
  package private(set) lazy var seen = account.seen(on: context.day)
  /// The segment that takes the account; nil where none does.
  package private(set) lazy var segment: Page<SegmentSchema>? = nil
  private let context: LintContext

  init(_ account: Account, in context: LintContext) {
    self.account = account
    self.context = context
  }

  /// Whether the segment expects a thing of its accounts; practice rules speak only of that.
  package func expects(_ thing: Expectation) -> Bool {
    segment?.expects?.contains(thing.rawValue) ?? false
  }

  /// What a segment may expect of its accounts.
  package enum Expectation: String {
    case sentiment, outlook, contacts, champion, deputy, plan, journey, intent, touches
  }
}
