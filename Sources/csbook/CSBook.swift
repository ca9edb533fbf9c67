// csbook: the command.

import ArgumentParser

/// The root of the command line.
@main
struct CSBook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csbook", abstract: "Keep customer accounts as plain text in Git.")
}
