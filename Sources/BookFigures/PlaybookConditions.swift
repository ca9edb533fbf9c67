// The conditions of a book's playbooks, and which playbooks are for whom.

import BookFacts
import BookModel
import BookRevenue
import BookWork

/// A playbook with its condition.
package struct Trigger: Sendable {
  package let playbook: Page<PlaybookSchema>
  let condition: Condition
  /// The highest stratum of a fact that it reads.
  let stratum: Int

  /// Whether it asks about the status itself, and so may be for accounts that have left.
  var asksForStatus: Bool { condition.reads.contains { $0.name == "status" } }

  func outcome(for row: FactRow, by engine: ConditionEngine) -> ConditionOutcome {
    engine.evaluate(condition, row: row.value(of:))
  }
}

/// The playbooks of a book that begin by themselves.
struct PlaybookConditions: Sendable {
  /// In the order of their paths.
  let triggers: [Trigger]
  let unread: [Alerts.Unread]

  init(of book: Book, by engine: ConditionEngine) {
    var triggers: [Trigger] = []
    var unread: [Alerts.Unread] = []
    for playbook in book.playbooks {
      guard let when = playbook.when else { continue }
      do throws(ConditionError) {
        let condition = try engine.compile(when, readingBelow: 4)
        triggers.append(
          Trigger(
            playbook: playbook, condition: condition,
            stratum: condition.reads.map(\.stratum).max() ?? 0))
      } catch {
        unread.append(Alerts.Unread(playbook: playbook.id, reason: error.sentence))
      }
    }
    self.triggers = triggers
    self.unread = unread
  }
}

extension FactRow {
  /// Whether a playbook is for the account.
  ///
  /// Its segment names it, or a stage that it is in. Where the segment has no list, it is for everybody, unless the
  /// account's journey map keeps it for a stage.
  func isOffered(_ playbook: String) -> Bool {
    if segment?.playbooks?.contains(playbook) ?? false { return true }
    let map = seen.journey?.journey ?? segment?.journey
    let stages = (map.flatMap(basis.book.journeyMap)?.stages ?? []).filter {
      $0.playbooks?.contains(playbook) ?? false
    }
    let position = journeyPosition()
    let stays = (position?.current.map { [$0] } ?? []) + (position?.parallel ?? [])
    if stages.contains(where: { stage in stays.contains { $0.stage == stage.id } }) { return true }
    return segment?.playbooks == nil && stages.isEmpty
  }

  /// Whether the account can have alerts of a playbook: it went on as itself, and has not left.
  func isSubject(to trigger: Trigger) -> Bool {
    if let merged = account.page?.merged?.on, merged <= day { return false }
    let hasLeft = self["status"]?.value == .text(AccountStatus.churned.rawValue)
    return (!hasLeft || trigger.asksForStatus) && isOffered(trigger.playbook.id)
  }
}
