// The order of the bands, and where they begin.

import BookModel

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
