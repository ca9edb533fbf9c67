// When a person's judgement is flagged as old, and when it counts no longer.

/// The ages of sentiment and outlook, in days.
enum Staleness {
  /// A judgement of more days than this is due again.
  static let flaggedAfter = 90
  /// Conditions and measures see it for so many days: the freshness of both facts.
  static let goneAfter = 120

  /// What its age means for the figures, as the end of a sentence.
  static func consequence(days: Int) -> String {
    if days > goneAfter { return " and counts no longer" }
    if days == goneAfter { return " and counts for the last day" }
    return "; it counts for \(counted(goneAfter - days, "day")) more"
  }
}
