// csbook help: a chapter of the manual, or how a verb is used.

import ArgumentParser
import BookModel
import BookReports
import BookText

struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Read a chapter of the manual, or how a verb is used",
    discussion: "Without a word, `csbook help` lists the verbs and the chapters.",
    // ArgumentParser adds a `help` of its own to completions, and would name this one beside it.
    shouldDisplay: false)

  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp(
      "A chapter, a verb or a health model; after `format`, a kind of file; after `tables`, a table.",
      valueName: "topic"),
    completion: .helpWords)
  var words: [String] = []

  func run() throws {
    try output.require([.text, .md])
    guard let word = words.first else { return try emit(Overview.markdown) }
    let rest = Array(words.dropFirst())
    if word == Topic.format.name, let kind = rest.first {
      return try emit(FormatTopic.markdown(ofKind: kind))
    }
    if word == Topic.tables.name, let table = rest.first {
      return try emit(TablesTopic.markdown(of: table))
    }
    let usage = HelpCommand.usage(of: words)
    let topic = rest.isEmpty ? Topic.named(word) : nil
    if usage == nil, topic == nil, let report = try ModelHelp.report(words) {
      return try output.print(report, nil, formats: [.text, .md])
    }
    guard usage != nil || topic != nil else { throw try HelpCommand.unknown(words) }
    try emit(topic?.markdown() ?? "", before: usage)
  }

  /// Prints what ArgumentParser says of a verb, and a chapter after it.
  private func emit(_ markdown: String, before usage: String? = nil) throws {
    let head = usage.map { $0 + "\n" } ?? ""
    guard output.format == .text else {
      let code = usage.map { "```\n\($0)\n```\n\n" } ?? ""
      return try output.emit(code + markdown + "\n")
    }
    let blocks = ChapterText(width: output.width).blocks(of: Chapter(markdown))
    let gap = usage == nil || blocks.isEmpty ? "" : "\n"
    try output.emit(head + gap + output.renderer.text(of: blocks))
  }

  /// The help screen of a verb, or of a subcommand of it; nil where there is none of that name.
  private static func usage(of words: [String]) -> String? {
    var command: any ParsableCommand.Type = CSBook.self
    for word in words {
      let next = command.configuration.subcommands.first {
        $0._commandName == word || $0.configuration.aliases.contains(word)
      }
      guard let next else { return nil }
      command = next
    }
    return CSBook.helpMessage(for: command)
  }

  private static func unknown(_ words: [String]) throws -> Failure {
    let word = words.joined(separator: " ")
    let near = NearMiss.of(words.first ?? "", among: HelpCommand.known + (try ModelHelp.names))
    return .usage(
      "there is no chapter, no verb and no health model `\(word)`",
      hint: near.map { "did you mean `csbook help \($0)`?" } ?? "`csbook help` lists them")
  }

  /// All that may stand after `help`.
  static var known: [String] {
    let verbs = CSBook.verbs.flatMap { [$0._commandName] + $0.configuration.aliases }
    return Set(Topic.all.map(\.name) + verbs).sorted()
  }
}

extension CSBook {
  /// The verbs that people are told of, by what they are for.
  static var verbGroups: [(name: String, verbs: [any ParsableCommand.Type])] {
    configuration.groupedSubcommands.map { group in
      (
        group.name,
        group.subcommands.filter { $0.configuration.shouldDisplay || $0 == HelpCommand.self }
      )
    }
  }

  static var verbs: [any ParsableCommand.Type] { verbGroups.flatMap(\.verbs) }
}
