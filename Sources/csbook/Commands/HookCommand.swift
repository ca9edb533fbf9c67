// csbook hook: lint before each commit.

import ArgumentParser
import BookReports
import BookStore
import BookText

struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Check what is staged before each commit",
    subcommands: [HookInstallCommand.self, HookUninstallCommand.self, HookRunCommand.self])
}

struct HookInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install the pre-commit hook",
    discussion: """
      The hook goes where Git looks for it: core.hooksPath, or the hooks of the repository and all \
      its worktrees. A hook that is there already is never overwritten; with --chain it is kept \
      beside, and runs first.
      """)

  @Option(
    name: [.customShort("C"), .customLong("book")],
    help: ArgumentHelp("The book's folder.", valueName: "dir"))
  var folder: String?

  @Flag(help: "Keep a hook that is there already, and run it first.")
  var chain = false

  func run() throws {
    let hook = try HookFile(folder: folder)
    switch try hook.install(chain: chain) {
    case .installed: System.write("The pre-commit hook is in \(hook.shownPath).\n", to: 1)
    case .alreadyThere: System.write("The hook is there already: \(hook.shownPath).\n", to: 1)
    }
    for sentence in try GitSetup(folder: folder).install() { System.write("\(sentence)\n", to: 1) }
  }
}

struct HookUninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Remove the pre-commit hook, and nothing else")

  @Option(
    name: [.customShort("C"), .customLong("book")],
    help: ArgumentHelp("The book's folder.", valueName: "dir"))
  var folder: String?

  func run() throws {
    let hook = try HookFile(folder: folder)
    switch try hook.uninstall() {
    case .removed: System.write("The pre-commit hook is gone from \(hook.shownPath).\n", to: 1)
    case .restored:
      System.write("The hook that was there before is back in \(hook.shownPath).\n", to: 1)
    case .notOurs: System.write("There is no hook of csbook's in \(hook.shownPath).\n", to: 1)
    }
    for sentence in try GitSetup(folder: folder).uninstall() {
      System.write("\(sentence)\n", to: 1)
    }
  }
}

struct HookRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Do what a hook does: refuse errors in what is staged",
    discussion: """
      Reads the blobs of the index that Git is about to commit, never the working tree. Errors end \
      with status 1, and Git does not commit; of the warnings about the accounts touched, five are \
      shown.
      """)

  @Option(
    name: [.customShort("C"), .customLong("book")],
    help: ArgumentHelp("The book's folder.", valueName: "dir"))
  var folder: String?

  @Argument(help: ArgumentHelp("The hook: pre-commit.", valueName: "hook"))
  var hook: String

  func run() throws {
    guard hook == "pre-commit" else {
      throw Failure.usage("there is no hook `\(hook)`", hint: "the hook is `pre-commit`")
    }
    let place = try BookPlace(folder: folder)
    let staged = try StagedBook(in: place)
    guard let scope = staged.scope else { return }
    try CommitCheck(staged.source, scope, bytes: staged.bytes).tell()
  }
}
