// Which verbs take what is known, which day it is, and whose rules judge.

import ArgumentParser
import Testing

@testable import csbook

struct TwoClocksTests {
  /// Verbs that write, keep a repository, tell of csbook itself, or read from a file what it is of: there is one state that
  /// they can be about.
  private static let ofOneState: Set<String> = [
    "play", "play start", "play snooze", "play close", "note", "set", "done", "new", "fmt",
    "commit", "sync", "hook", "hook install", "hook uninstall", "hook run", "doctor",
    "merge-driver", "textconv", "init", "sample", "help", "explain", "manual", "import", "verify",
  ]

  /// Verbs that go through states, each judged on its own day, or both on one.
  private static let ofManyStates: Set<String> = ["log", "diff", "blame", "review"]

  @Test(arguments: VerbPath.all)
  func `a verb that reads takes a commit, a day and rules`(_ verb: VerbPath) {
    let help = verb.command.helpMessage()
    let reads = !Self.ofOneState.union(Self.ofManyStates).contains(verb.words)
    for option in ["--at <", "--as-of <", "--rules <"] {
      #expect(help.contains(option) || !reads, "\(verb.words) \(option)")
    }
  }

  @Test func `every verb that is left out is a verb`() {
    let known = Self.ofOneState.union(Self.ofManyStates)
    #expect(known.isSubset(of: VerbPath.all.map(\.words)))
  }
}
