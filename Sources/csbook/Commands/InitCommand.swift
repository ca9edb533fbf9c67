// csbook init: a book in a folder.

import ArgumentParser
import BookEdit
import BookModel
import BookReports
import BookStore
import BookText
import Git

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a book in a folder",
    discussion: """
      Writes csbook.yml with you as its team, segments, a health model, a journey map and \
      playbooks to begin with, and sets Git up: a repository where there is none, the hook that \
      lints before each commit, and the merge of the book's files. Nothing is committed, and no \
      file that is there already is overwritten; .gitignore gets a line for what a csbook that was \
      killed may leave. In a book, only what is missing of Git's part is set up: a segment that \
      somebody took out does not come back.
      """)

  @Option(help: ArgumentHelp("The book's name (else the folder's).", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp("The currency of its figures (else USD, JPY for ja).", valueName: "code"))
  var currency: String?

  @Option(help: ArgumentHelp("The language of its texts: en or ja.", valueName: "en|ja"))
  var lang: TemplateLanguage = .en

  @OptionGroup var writing: WritingOptions

  @Argument(help: ArgumentHelp("The folder, which is made where it is missing.", valueName: "dir"))
  var folder = "."

  func run() throws {
    let starting = try StartingBook(in: folder)
    if starting.isBook {
      guard name == nil, currency == nil else {
        throw Failure.impossible(
          "exists", "there is a book in \(folder) already",
          hint: "its name and currency stand in csbook.yml")
      }
      guard !writing.dryRun else { return }
      var answer = RunningAnswer()
      try setUpGit(starting, &answer)
      try answer.finish()
      return
    }
    let edits = try self.edits(starting)
    if writing.dryRun {
      try System.answer(WritingOptions.diff(of: edits.new))
      return
    }
    try starting.begin()
    try FileWriter(root: starting.root).write(edits.new)
    var answer = RunningAnswer()
    answer.say(edits.new.map { "\($0.path.text): new" })
    answer.say(edits.kept.map { "\($0.text): there already, left as it is" })
    try setUpGit(starting, &answer)
    answer.say([
      "Next, in \(starting.shownRoot):", "  csbook new account ID name=NAME",
      "  git add . && git commit -m \"a book\"",
    ])
    try answer.finish()
  }

  /// The files of the new book, and those in whose place something stands.
  private func edits(_ starting: StartingBook) throws -> (new: [VerifiedEdit], kept: [Path]) {
    let code = currency ?? (lang == .ja ? "JPY" : "USD")
    guard Currency(code) != nil else {
      throw Failure.usage(
        "`\(code)` is no currency of ISO 4217", hint: "write a code such as USD, EUR or JPY")
    }
    var values = try starting.values()
    values["name"] = .text(name ?? starting.folderName)
    values["currency"] = .text(code)
    values["language"] = .text(lang.rawValue)
    let today = try TimeZone.today(in: starting.timeZone)
    var new: [VerifiedEdit] = []
    var kept: [Path] = []
    for (place, template) in try TemplateShelf(language: lang.rawValue, root: nil).bookTemplates() {
      guard case .file(let kind, _, let id) = Layout.placement(of: place) else { continue }
      if starting.holds(place) {
        kept.append(place)
        continue
      }
      values["id"] = .text(id)
      values["title"] = .text(id.prefix(1).uppercased() + id.dropFirst())
      let document = NewDocument(NewKind(kind.rawValue, kind), from: template, at: place)
      new.append(try document.filled(on: today, with: values))
    }
    return (new, kept)
  }

  /// Sets up what Git does for a book; a hook of somebody else is left alone.
  private func setUpGit(_ starting: StartingBook, _ answer: inout RunningAnswer) throws {
    let place = BookPlace(root: starting.root)
    answer.say(try hookSentences(in: place))
    answer.say(try GitSetup(of: place).install() + IgnoreFile(in: place).install())
  }

  private func hookSentences(in place: BookPlace) throws -> [String] {
    let hook = try HookFile(of: place)
    do {
      switch try hook.install(chain: false) {
      case .installed: return ["The pre-commit hook is in \(hook.shownPath)."]
      case .alreadyThere: return ["The hook is there already: \(hook.shownPath)."]
      }
    } catch let failure as Failure {
      return ["No hook was installed: \(failure.message)."]
        + (failure.hint.map { ["  \($0)"] } ?? [])
    }
  }
}
