// Why an edit is not made.

/// An edit that would lose something, or that nobody could tell the place of.
package enum EditRefusal: Error, Hashable, Sendable {
  case splice(SpliceError)
  /// The front matter has a fault, and no edit is safe until it is mended.
  case unreadable(TextProblem)
  /// The file has no front matter at all: a table.
  case noFrontMatter
  case noSuchPlace(YAMLPath)
  case notAKey(YAMLPath)
  case notAScalar(YAMLPath)
  case notAMapping(YAMLPath)
  case notAList(YAMLPath)
  case keyExists(YAMLPath)
  case blockScalar(YAMLPath)
  case severalLines(YAMLPath)
  /// The only pair or item on lines of its own: without it, what holds it would be no mapping or list any more.
  case lastOne(YAMLPath)
  /// Comments or signs stand so that it is not clear which bytes to change.
  case unclear(YAMLPath)
  /// As above, of a whole file.
  case unclearLayout
  /// Reading again found a fault that was not there before.
  case breaks(TextProblem)
  /// Reading again found a change where none was meant; the place says what changed.
  case changesMore(String)
}

extension EditRefusal {
  /// Why a file with a fault is not edited.
  package static let fault = "the file has a fault of form, which must be mended first"

  /// One sentence: lowercase, without a full stop.
  package var message: String {
    switch self {
    case .splice(let error): error.message
    case .unreadable: Self.fault
    case .noFrontMatter: "the file has no front matter"
    case .noSuchPlace(let place): "there is no `\(place)`"
    case .notAKey(let place): "`\(place)` is no key of a record"
    case .notAScalar(let place): "`\(place)` is a list or a record, not a single value"
    case .notAMapping(let place): "`\(place)` is no record"
    case .notAList(let place): "`\(place)` is no list"
    case .keyExists(let place): "there is a `\(place)` already"
    case .blockScalar(let place):
      "`\(place)` is a block of text, which only an editor should change"
    case .severalLines(let place):
      "`\(place)` stands on several lines, which only an editor should change"
    case .lastOne(let place): "`\(place)` is the only one of its kind: take away what holds it"
    case .unclear(let place): "it is not clear which bytes of `\(place)` to change"
    case .unclearLayout: "signs stand where it is not clear what they belong to"
    case .breaks: "the edit would make the file unreadable"
    case .changesMore(let place): "the edit would also change \(place)"
    }
  }
}
