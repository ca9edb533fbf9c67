// csbook: the command.

import ArgumentParser
import BookText
import Git

/// The root of the command line.
@main
struct CSBook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csbook",
    abstract: "Keep customer accounts as plain text in Git",
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Every day",
        subcommands: [
          TodayCommand.self,
          ListCommand.self,
          ShowCommand.self,
          TasksCommand.self,
          AlertsCommand.self,
          PlayCommand.self,
          NoteCommand.self,
          SetCommand.self,
          DoneCommand.self,
          NewCommand.self,
          ImportCommand.self,
        ]),
      CommandGroup(
        name: "Customers",
        subcommands: [
          HealthCommand.self,
          SegmentsCommand.self,
          JourneyCommand.self,
          PlanCommand.self,
          ContactsCommand.self,
          VoiceCommand.self,
          EscalationsCommand.self,
          OpportunitiesCommand.self,
        ]),
      CommandGroup(
        name: "Revenue",
        subcommands: [
          RenewalsCommand.self,
          RetentionCommand.self,
          ForecastCommand.self,
          RisksCommand.self,
          ReconcileCommand.self,
        ]),
      CommandGroup(
        name: "Team",
        subcommands: [
          TeamCommand.self,
          ProgramsCommand.self,
          DecisionsCommand.self,
        ]),
      CommandGroup(
        name: "Questions",
        subcommands: [
          FactsCommand.self,
          QueryCommand.self,
        ]),
      CommandGroup(
        name: "History",
        subcommands: [
          LogCommand.self,
          DiffCommand.self,
          BlameCommand.self,
          ReviewCommand.self,
          WhyCommand.self,
          ImpactCommand.self,
          TrendCommand.self,
          BacktestCommand.self,
          CompareCommand.self,
        ]),
      CommandGroup(
        name: "Hand it on",
        subcommands: [
          ReportCommand.self,
          VerifyCommand.self,
          SiteCommand.self,
          CalendarCommand.self,
          ExportCommand.self,
        ]),
      CommandGroup(
        name: "Files and Git",
        subcommands: [
          LintCommand.self,
          ExplainCommand.self,
          FmtCommand.self,
          CommitCommand.self,
          SyncCommand.self,
          HookCommand.self,
          DoctorCommand.self,
          MergeDriverCommand.self,
          TextconvCommand.self,
        ]),
      CommandGroup(
        name: "To begin",
        subcommands: [
          InitCommand.self,
          SampleCommand.self,
          HelpCommand.self,
          ManualCommand.self,
        ]),
    ])

  /// Runs a command, and turns whatever went wrong into words and an exit status.
  static func main() async {
    ClosedPipes.ignore()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try await carryOut(arguments)
    } catch is FindingsExit {
      exit(withError: ExitCode(1))
    } catch {
      end(with: error, arguments)
    }
  }

  private static func carryOut(_ arguments: [String]) async throws {
    do {
      try checkVerb(of: arguments)
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error).isSuccess else { throw error }
      // Help, the version, a script of completions: ArgumentParser would print them unchecked.
      try System.answer(fullMessage(for: error) + "\n")
    }
  }

  /// Answers a word that is no verb with the nearest one.
  private static func checkVerb(of arguments: [String]) throws {
    guard let verb = arguments.first, !verb.hasPrefix("-") else { return }
    let verbs = configuration.subcommands.flatMap { command in
      [command._commandName] + command.configuration.aliases
    }
    guard !verbs.contains(verb), verb != "help" else { return }
    let near = NearMiss.of(verb, among: verbs)
    throw Failure.usage(
      "there is no verb `\(verb)`",
      hint: near.map { "did you mean `csbook \($0)`?" } ?? "`csbook --help` lists the verbs")
  }

  /// What ArgumentParser has to say of wrong usage, for programs; nil for its other ways to end, such as help.
  private static func wrongUsage(_ error: any Error, _ arguments: [String]) -> Failure? {
    guard exitCode(for: error) == .validationFailure else { return nil }
    let verb = arguments.first.map { $0.hasPrefix("-") ? "" : "\($0) " } ?? ""
    return .usage(message(for: error), hint: "`csbook \(verb)--help` shows what there is")
  }

  private static func end(with error: any Error, _ arguments: [String]) -> Never {
    let wantsJSON =
      arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
    guard let failure = Failure(error) ?? (wantsJSON ? wrongUsage(error, arguments) : nil) else {
      exit(withError: error)
    }
    if !wantsJSON || (try? System.answer(failure.json)) == nil { System.say(failure.text) }
    exit(withError: ExitCode(failure.status))
  }
}
