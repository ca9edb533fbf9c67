// Accounts scored from numbers, and overrides written as text, for tests.

import BookFacts
import BookModel
import BookText
import Testing

@testable import BookHealth

extension HealthScorer {
  /// The health of an old account whose facts are these numbers, all of them of the scorer's day.
  func score(
    _ facts: [String: Double], ageDays: Int? = 400, owner: String? = "ana",
    override: Record<OverrideSchema>? = nil, fired: Set<String> = []
  ) -> HealthScore {
    score(
      HealthSubject(owner: owner, ageDays: ageDays, override: override),
      read: { fact in facts[fact].map { FactReading(.number($0), on: day) } },
      gate: { GateAnswer(fired.contains($0.id) ? .holds : .doesNotHold, "x = 1") })
  }
}

/// The override of an account that is written like this: `{band: green, by: ana, …}`.
func override(_ flow: String) throws -> Record<OverrideSchema> {
  let text = "---\nname: A\nowner: ana\noverride: \(flow)\n---\n"
  let reading = FileReader(settings: .empty).read(
    Array(text.utf8), at: "accounts/a/account.md", as: .account, account: "a", id: "a")
  guard case .document(let document)? = reading.content else {
    throw ModelText.Unreadable(text: text)
  }
  return try #require(Page<AccountSchema>(document).override)
}
