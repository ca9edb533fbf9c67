// csbook hook: lint before each commit, and on a server before each push is taken.

import ArgumentParser
import BookReports
import BookStore
import BookText

struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Lint before each commit, or a server's each push",
    subcommands: [HookInstallCommand.self, HookUninstallCommand.self, HookRunCommand.self])
}

struct HookInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install the pre-commit hook, or a server's",
    discussion: """
      The hook goes where Git looks for it: core.hooksPath, or the hooks of the repository and all \
      its worktrees. A hook that is there already is never overwritten; with --chain it is kept \
      beside, and runs first.

      With --server, in the bare repository to which the team pushes, it is the pre-receive hook: a \
      push that would bring an error is refused.
      """)

  @OptionGroup var folder: BookFolder

  @Flag(help: "Keep a hook that is there already, and run it first.")
  var chain = false

  @Flag(help: "The pre-receive hook of a bare repository, to which others push.")
  var server = false

  func run() throws {
    let kind = server ? Hook.preReceive : .preCommit
    let place = try folder.place()
    let hook = try HookFile(kind, of: place)
    var answer = RunningAnswer()
    switch try hook.install(chain: chain) {
    case .installed: answer.say("The \(kind.rawValue) hook is in \(hook.shownPath).\n")
    case .alreadyThere: answer.say("The hook is there already: \(hook.shownPath).\n")
    }
    // Nothing is merged on a server, nor looked at.
    if !server { answer.say(try GitSetup(of: place).install()) }
    try answer.finish()
  }
}

struct HookUninstallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall",
    abstract: "Remove the hook that was installed, and nothing else")

  @OptionGroup var folder: BookFolder

  @Flag(help: "The pre-receive hook of a bare repository, to which others push.")
  var server = false

  func run() async throws {
    let kind = server ? Hook.preReceive : .preCommit
    let place = try folder.place()
    let hook = try HookFile(kind, of: place)
    var answer = RunningAnswer()
    switch try hook.uninstall() {
    case .removed: answer.say("The \(kind.rawValue) hook is gone from \(hook.shownPath).\n")
    case .restored: answer.say("The hook that was there before is back in \(hook.shownPath).\n")
    case .notOurs: answer.say("There is no hook of csbook's in \(hook.shownPath).\n")
    }
    if !server { answer.say(try await GitSetup(of: place).uninstall()) }
    try answer.finish()
  }
}

struct HookRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Do what a hook does: refuse errors in what is staged or pushed",
    discussion: """
      pre-commit reads the blobs of the index that Git is about to commit, never the working tree. \
      Errors end with status 1, and Git does not commit; of the warnings about the accounts touched, \
      five are shown.

      pre-receive reads `OLD NEW REF` lines, as Git writes them on a server, and lints what each \
      branch would come to, as far as it changes. Errors that the branch did not have end with \
      status 1, and Git takes nothing of the push.
      """)

  @OptionGroup var folder: BookFolder

  @Argument(help: ArgumentHelp("The hook: pre-commit or pre-receive.", valueName: "hook"))
  var hook: String

  func run() throws {
    switch Hook(rawValue: hook) {
    case .preCommit: try runBeforeCommit()
    case .preReceive: try runBeforeReceiving()
    case nil:
      let names = Hook.allCases.map { "`\($0.rawValue)`" }.joined(separator: " and ")
      throw Failure.usage("there is no hook `\(hook)`", hint: "the hooks are \(names)")
    }
  }

  private func runBeforeReceiving() throws {
    let push = try ReceivedPush(folder: folder.path)
    while let line = readLine() {
      let errors = try push.errors(of: line)
      guard !errors.isEmpty else { continue }
      try Self.refuse(errors, "in what was pushed; nothing was taken")
    }
  }

  private static func refuse(_ errors: [PlacedFinding], _ outcome: String) throws {
    let renderer = TextRenderer(width: nil, colour: System.isTerminal(2))
    System.say(renderer.text(of: FindingsReport.refusal(of: errors, outcome)))
    throw FindingsExit()
  }

  private func runBeforeCommit() throws {
    let place = try folder.place()
    let staged = try StagedBook(in: place)
    guard let scope = staged.scope else { return }
    try staged.refusePlainText()
    let check = try CommitCheck(staged.source, scope, bytes: staged.source.bytes(_:))
    try check.tell(warns: System.environment(CommitCheck.hasWarned) == nil)
  }
}
