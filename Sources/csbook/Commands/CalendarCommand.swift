// csbook calendar: what is ahead, for the calendar one looks at anyway.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import Git

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write renewals, notice, milestones and updates as a calendar",
    discussion: """
      An iCalendar file (RFC 5545) of open renewals, the last days for notice, milestones of success \
      plans, the next updates of escalations and risks, and the days by which a QBR is due. Events \
      keep their identity: one that was moved is moved where the file is taken over again.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputFile

  @Option(help: ArgumentHelp("Whose calendar: a team member, or me.", valueName: "id"))
  var owner: String?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let owner = try self.owner.map(opened.member)
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let agenda = Agenda(of: accounts, in: figures, owner: owner)
    let calendar = CalendarReport.calendar(
      agenda, of: figures, owner: owner,
      time: opened.commit?.committer.time ?? opened.day.midnight, bytes: opened.bytes)
    try output.emit(calendar.text)
    if accounts.isEmpty, !terms.isEverything {
      System.say("csbook: \(Report.noAccountFits)\n")
    } else if agenda.entries.isEmpty {
      System.say(
        "csbook: nothing is ahead of \(counted(accounts.count, "account")); "
          + "`csbook renewals` and `csbook tasks` show what there is\n")
    }
    opened.sayCautions()
  }
}

extension Day {
  /// Seconds from 1970-01-01 00:00 UTC to its beginning.
  fileprivate var midnight: Int64 { Int64(number) * 86_400 }
}
