// csbook new: a document from its template.

import ArgumentParser
import BookEdit
import BookLint
import BookModel
import BookReports
import BookStore
import BookText
import Git

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a document from its template",
    discussion: """
      KIND is a template: account, contacts, plan, qbr, escalation, playbook, … What belongs to an \
      account takes its id next; then comes the document's name or title, of which its id is made. \
      KEY=VALUE fills a placeholder or a field. A file that is there already is never overwritten.

      A book may have templates of its own: `csbook help templates`.
      """)

  @OptionGroup var folder: FolderOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("The template's language, en or ja (else the book's).", valueName: "en|ja"))
  var lang: TemplateLanguage?

  @Flag(name: [.short, .long], help: "Open the new document in the editor.")
  var edit = false

  @Flag(help: "List the templates, and which of them the book has made its own.")
  var list = false

  @Argument(help: ArgumentHelp("What to make.", valueName: "kind"), completion: .newKinds)
  var kind: String?

  @Argument(
    help: ArgumentHelp(
      "The account, the name or title, and KEY=VALUE.", valueName: "word"),
    completion: .accounts)
  var words: [String] = []

  func run() async throws {
    let place = try folder.place()
    if list {
      try listTemplates(of: place)
      return
    }
    try output.require([.text])
    try output.requireNoFile()
    guard let word = kind else {
      throw Failure.usage("what is to be made?", hint: "`csbook new --list` shows the templates")
    }
    var path: Path?
    try writing.finish(in: place) {
      let new = try newDocument(word, in: place)
      path = new.edit.path
      return [new]
    }
    guard !writing.dryRun, let path else { return }
    if edit {
      try await Editor(configured: try place.configuredEditor())
        .edit(place.absolute(path))
      try showFindings(of: path, in: place)
    } else {
      try System.answer("Fill it in, then: csbook lint \(Terminal.safe(path.text))\n")
    }
  }

  private func newDocument(_ word: String, in place: BookPlace) throws -> Change {
    let shared = try folder.open(place, .accounts([]))
    let shelf = shared.shelf(language: lang?.rawValue)
    guard let kind = try shelf.kind(word), let template = try shelf.template(named: kind.name)
    else {
      let near = NearMiss.of(word, among: try shelf.entries().map(\.kind.name))
      throw Failure.usage(
        "there is no template `\(word)`",
        hint: near.map { "did you mean `\($0)`?" } ?? "`csbook new --list` shows the templates")
    }
    let words = try NewWords(words, of: kind, accountID: place.accountID)
    let scope = LoadScope.accounts(words.account.map { [$0] } ?? [])
    let opened = try words.account == nil ? shared : folder.open(place, scope)
    let day = words.day ?? opened.day
    let id = kind.id(words.slug, on: day)
    let document = NewDocument(kind, from: template, at: kind.path(account: words.account, id: id))
    if System.fileExists(place.absolute(document.path)) {
      throw StoreError.exists(path: document.path.text)
    }
    var values = try opened.values(for: document, account: words.account)
    values["id"] = .text(id)
    if kind.kind == .note {
      values["type"] = .text(kind.name)
      values["title"] = .text("")
    }
    if kind.kind == .play { values["playbook"] = .text(words.slug) }
    let edit = try document.filled(
      on: day, with: values, words.assignments, ownFields: opened.book.settings.ownFields)
    try opened.requireNoNewError(of: [edit], in: scope)
    return Change(edit: edit, summary: "new, from \(template.path.text)")
  }

  private func showFindings(of path: Path, in place: BookPlace) throws {
    let scope = LoadScope.accounts(
      Layout.account(of: path).map { [String(decoding: $0, as: UTF8.self)] } ?? [])
    let opened = try folder.open(place, scope)
    let findings = try Linter().findings(
      in: opened.book, on: opened.day, threads: BookLoader.cores
    ).filter { $0.path == path }
    guard !findings.isEmpty else { return }
    let placed = PlacedFinding.placed(findings, bytes: opened.bytes)
    let report = FindingsReport.report(placed, accounts: opened.book.accounts.count)
    try output.print(report, opened, formats: [.text])
    if findings.contains(where: { $0.severity == .error }) { throw FindingsExit() }
  }

  private func listTemplates(of place: BookPlace) throws {
    let opened = try folder.open(place, .accounts([]))
    let entries = try opened.shelf(language: lang?.rawValue).entries()
    let rows = entries.map { entry in
      [
        Styled(entry.kind.name, .strong), Styled(entry.languages.joined(separator: " ")),
        Styled(entry.isOwn ? "own" : ""), Styled(entry.summary),
      ]
    }
    let columns: [TextTable.Column] = [
      .init("template"), .init("lang"), .init("book"), .init("for", least: 20),
    ]
    let data = entries.map { entry -> JSON in
      [
        "name": .text(entry.kind.name), "kind": .text(entry.kind.kind.rawValue),
        "languages": .list(entry.languages.map { .text($0) }), "isOwn": .flag(entry.isOwn),
        "summary": .text(entry.summary),
      ]
    }
    let report = Report(
      schema: "csbook.templates/1", data: .list(data), blocks: [.table(TextTable(columns, rows))])
    try output.print(report, opened)
  }
}

/// A language that templates are written in.
enum TemplateLanguage: String, ExpressibleByArgument, CaseIterable {
  case en, ja
}
