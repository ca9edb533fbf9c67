// A merged text: what is settled, and what two sides say differently.

import BookText

/// One of the two texts that are merged.
package enum Side: Sendable, CaseIterable {
  case ours, theirs
}

/// Text that is the same whoever is right, and between it text that is not.
package struct MergedText: Equatable, Sendable {
  package enum Piece: Equatable, Sendable {
    case agreed([UInt8])
    /// With what both sides began with, as far as it is known.
    case disputed(ours: [UInt8], theirs: [UInt8], base: [UInt8])
  }

  package private(set) var pieces: [Piece] = []

  package var hasConflict: Bool {
    pieces.contains { if case .disputed = $0 { true } else { false } }
  }

  /// The whole text, if one side were right in all that is disputed.
  package func text(of side: Side) -> [UInt8] {
    pieces.flatMap { piece in
      switch (piece, side) {
      case (.agreed(let text), _), (.disputed(let text, _, _), .ours),
        (.disputed(_, let text, _), .theirs):
        text
      }
    }
  }

  /// The whole text, if nobody had changed what is disputed.
  var baseText: [UInt8] {
    pieces.flatMap { piece in
      switch piece {
      case .agreed(let text), .disputed(_, _, let text): text
      }
    }
  }

  mutating func append(_ text: some Sequence<UInt8>) {
    var text = Array(text)
    guard !text.isEmpty else { return }
    if case .agreed(let before)? = pieces.last {
      pieces.removeLast()
      text = before + text
    }
    pieces.append(.agreed(text))
  }

  /// Adds what two sides say, which is agreed where it is the same.
  mutating func append(_ said: Versions<[UInt8]>) {
    guard said.ours != said.theirs else { return append(said.ours) }
    pieces.append(.disputed(ours: said.ours, theirs: said.theirs, base: said.base))
  }

  mutating func append(_ other: MergedText) {
    for piece in other.pieces {
      switch piece {
      case .agreed(let text): append(text)
      case .disputed(let ours, let theirs, let base):
        append(Versions(base: base, ours: ours, theirs: theirs))
      }
    }
  }

  static func + (left: MergedText, right: MergedText) -> MergedText {
    var text = left
    text.append(right)
    return text
  }
}

extension MergedText {
  init(_ text: [UInt8]) {
    append(text)
  }

  init(_ said: Versions<[UInt8]>) {
    append(said)
  }
}
