// The bands of health, and where they begin.

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

extension Band: Comparable {
  /// Red is below what is not known, and that is below yellow.
  ///
  /// So a cap at red makes an unknown account red, a cap at yellow leaves it unknown, and setting it to yellow by
  /// hand is upward.
  package static func < (left: Band, right: Band) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .red: 0
    case .unknown: 1
    case .new: 2
    case .yellow: 3
    case .green: 4
    }
  }

  /// Whether it is one of the three that a score can have.
  package var isJudged: Bool {
    switch self {
    case .green, .yellow, .red: true
    case .unknown, .new: false
    }
  }
}

/// Where the bands begin, in whole points, inclusive.
package struct BandBounds: Hashable, Sendable {
  package let green: Int
  package let yellow: Int

  package init(green: Int, yellow: Int) {
    self.green = green
    self.yellow = yellow
  }

  /// What holds where a model says nothing.
  package static let standard = BandBounds(green: 75, yellow: 50)

  package func band(of score: Score) -> Band {
    score.shown >= green ? .green : score.shown >= yellow ? .yellow : .red
  }
}
