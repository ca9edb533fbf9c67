// The bands of health.

/// What an account's health comes to in one word.
package enum Band: String, Hashable, Sendable, CaseIterable {
  case green
  case yellow
  case red
  /// Too little is known: coverage is below the floor.
  case unknown
  /// In the first days of the first term, when nothing can be told yet.
  case new
}
