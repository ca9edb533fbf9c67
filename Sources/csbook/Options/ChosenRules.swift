// Whose rules judge what is known.

import BookStore
import Git

/// The segments, health models, journey maps, playbooks and settings that `--rules` names.
enum ChosenRules {
  /// Those that stood beside what is known.
  case then
  /// Those of another state, by the name under which it is told.
  case other(any BookSource, name: String, note: String)

  /// `then`, `now` for the files as they are, or a commit by revision or day.
  init(_ rules: String?, in place: BookPlace) throws {
    switch rules {
    case nil, "then": self = .then
    case "now":
      self = .other(try Self.now(in: place), name: "now", note: "judged by the rules of now")
    case let revision?:
      let known = try Known(revision, in: place)
      let name = known.commitID ?? revision
      self = .other(
        known.source, name: name,
        note: "judged by the rules of "
          + (known.commit.map { String($0.id.hex.prefix(10)) } ?? name))
    }
  }

  /// The files; in a bare repository those of its HEAD.
  private static func now(in place: BookPlace) throws -> any BookSource {
    try place.ifThere(place.repositoryForReading)?.workTree == nil
      && place.ifThere(place.repositoryForReading) != nil
      ? Known("HEAD", in: place).source : Known(nil, in: place).source
  }

  /// The rules; nil where each state has its own.
  var source: (any BookSource)? {
    if case .other(let source, _, _) = self { source } else { nil }
  }

  /// How answers name them; nil where each state has its own.
  var name: String? {
    if case .other(_, let name, _) = self { name } else { nil }
  }

  var note: String? {
    if case .other(_, _, let note) = self { note } else { nil }
  }

  /// A state of the book, judged by them.
  func judging(_ known: any BookSource) -> any BookSource {
    source.map { RuledSource(known, rules: $0) } ?? known
  }
}
