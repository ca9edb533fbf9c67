// The verbs of the command line, as its tests go through them.

import ArgumentParser
import Testing

@testable import csbook

/// A verb with the words that lead to it: `hook install`.
struct VerbPath: CustomTestStringConvertible {
  let words: String
  let command: any ParsableCommand.Type

  var testDescription: String { words }

  /// Every verb, those of verbs too.
  static let all: [VerbPath] = below(CSBook.self, [])

  /// Whether its answer can be had in more than one format.
  var formats: Bool { command.helpMessage().contains("--format") }

  private static func below(_ command: any ParsableCommand.Type, _ words: [String]) -> [VerbPath] {
    command.configuration.subcommands.flatMap { verb in
      let words = words + [verb._commandName]
      return [VerbPath(words: words.joined(separator: " "), command: verb)] + below(verb, words)
    }
  }
}
