// Which verbs take the words and the condition that pick accounts.

import ArgumentParser
import Testing

@testable import csbook

struct AccountTermsTests {
  @Test(arguments: VerbPath.all)
  func `a verb that takes terms takes a condition too`(_ verb: VerbPath) {
    let help = verb.command.helpMessage()
    #expect(help.contains("<terms>") == help.contains("--where"))
  }
}
