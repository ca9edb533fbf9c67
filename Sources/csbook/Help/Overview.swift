// What `csbook help` prints without a word: the verbs, the chapters, and where to begin.

import ArgumentParser

/// The manual's first page.
enum Overview {
  /// What csbook is for, in a sentence.
  static let introduction = """
    csbook keeps the accounts of a Customer Success team as plain text in Git, says what is wrong
    with them before it is committed, and prints who is at risk, what renews when, and what to do.
    """

  static var markdown: String {
    """
    \(introduction)

    New here? `csbook help start` takes ten minutes.

    \(CSBook.verbGroups.map(section).joined(separator: "\n\n"))

    ## Chapters

    \(entries(Topic.all.map { ($0.name, $0.summary) }))

    `csbook help VERB` says how a verb is used, with its chapter where it has one. `csbook help
    format KIND` shows the fields of one kind of file. `csbook explain ID` tells of a finding.
    """
  }

  private static func section(_ name: String, _ verbs: [any ParsableCommand.Type]) -> String {
    "## \(name)\n\n\(entries(verbs.map { (names(of: $0), $0.configuration.abstract) }))"
  }

  private static func entries(_ entries: [(String, String)]) -> String {
    entries.map { "\($0.0)\n: \($0.1)" }.joined(separator: "\n\n")
  }

  private static func names(of verb: any ParsableCommand.Type) -> String {
    ([verb._commandName] + verb.configuration.aliases).joined(separator: ", ")
  }
}
