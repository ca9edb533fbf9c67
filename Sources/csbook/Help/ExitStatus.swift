// How commands end, and what they read of the environment, for the manual.

/// An exit status, with what it says.
struct ExitStatus: Hashable {
  let code: Int32
  let meaning: String

  /// Those of a verb, in the order of their codes; nil stands for all verbs together.
  static func of(_ verb: String?) -> [ExitStatus] {
    let findings =
      verb.map { finders.contains($0) } ?? true
      ? [
        ExitStatus(
          code: 1,
          meaning: """
            There are findings: lint, the hook or an edit met an error of form, fmt a file to lay \
            out, reconcile a difference.
            """)
      ] : []
    return [ExitStatus(code: 0, meaning: "It worked.")] + findings + [
      ExitStatus(
        code: 2,
        meaning: "It could not be done: no book, a repository that cannot be read, no such account."
      ),
      ExitStatus(code: 64, meaning: "Wrong usage: an unknown verb, option, term or format."),
    ]
  }

  /// The verbs that end with 1 where they find something.
  private static let finders: Set<String> = [
    "commit", "done", "fmt", "hook", "import", "lint", "new", "note", "reconcile", "set",
    "sync",
  ]
}

/// A variable of the environment that csbook reads.
struct EnvironmentVariable: Hashable {
  let name: String
  let meaning: String

  static let all = [
    EnvironmentVariable(
      name: "CSBOOK_BOOK", meaning: "The book's folder, where `-C` names none."),
    EnvironmentVariable(
      name: "CSBOOK_TODAY",
      meaning: "The day it is, as YYYY-MM-DD, where neither `--as-of` nor `--at` says one."),
    EnvironmentVariable(name: "NO_COLOR", meaning: "No colour, if it is set to anything."),
    EnvironmentVariable(
      name: "CLICOLOR_FORCE", meaning: "Colour in a pipe too, unless it is 0. NO_COLOR wins."),
    EnvironmentVariable(
      name: "PAGER", meaning: "What shows long answers page by page; `less` where it is not set."),
    EnvironmentVariable(
      name: "COLUMNS", meaning: "The width of the output where it is no terminal."),
    EnvironmentVariable(
      name: "GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE",
      meaning: "As Git sets and reads them: `git commit -a` gives the hook an index of its own."),
  ]
}
