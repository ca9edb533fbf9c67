// The stages that an account is in, with what their journey map says of them.

import BookFacts
import BookModel
import BookWork

extension LintedAccount {
  /// The stay on the main line, then those beside it.
  var openStays: [JourneyPosition.Stay] {
    guard let position = row.journeyPosition() else { return [] }
    return (position.current.map { [$0] } ?? []) + position.parallel
  }

  /// The stage on the map that the account follows; nil where the map does not know it.
  func stage(of stay: JourneyPosition.Stay, in context: LintContext) -> Record<StageSchema>? {
    guard let map = seen.journey?.journey ?? segment?.journey else { return nil }
    return context.book.journeyMap(map)?.stages?.first { $0.id == stay.stage }
  }
}
