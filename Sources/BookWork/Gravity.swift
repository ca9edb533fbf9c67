// How bad a thing is, in the words of escalations and playbooks.

/// The worst comes first; what says nothing comes last.
package enum Gravity: Int, Comparable, Sendable {
  case critical, high, medium, low, unsaid

  package init(_ word: String?) {
    self =
      switch word {
      case "critical": .critical
      case "high": .high
      case "medium": .medium
      case "low": .low
      default: .unsaid
      }
  }

  package static func < (left: Gravity, right: Gravity) -> Bool { left.rawValue < right.rawValue }
}
