// csbook site: a book as pages for a browser.

import ArgumentParser
import BookFigures
import BookHistory
import BookModel
import BookReports
import BookSite
import BookStore
import Git

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Write the book as pages for a browser",
    discussion: """
      An overview for executives, renewals, health with its trend and reasons, the journey, the team, \
      and a page for each account and colleague, in a folder that any browser opens: no server, no \
      scripts, nothing that is fetched. It holds what the team wrote, for whoever may read the book; \
      --without leaves out the people on the customers' side, or the prose.

      --watch serves it to the browsers of this machine, and writes it again when a file changes.
      """)

  @OptionGroup var bookOptions: BookOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder to write; --watch can do without.", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp("Write in en or ja (else as csbook.yml says).", valueName: "language"))
  var lang: Language?

  @Option(
    help: ArgumentHelp("Leave out contacts or notes, or both: contacts,notes.", valueName: "parts"))
  var without: LeftOut = LeftOut(parts: [])

  @Flag(help: "Serve it on the loopback address, and write it again when a file changes.")
  var watch = false

  @Option(help: ArgumentHelp("The port to serve it on (else one that is free).", valueName: "n"))
  var port: UInt16?

  func run() async throws {
    guard port == nil || watch else {
      throw Failure.usage("--port is of --watch", hint: "without it a site is only written")
    }
    let folder = try output.map { try SiteFolder($0) }
    if watch { return try await watch(folder) }
    guard let folder else {
      throw Failure.usage("the folder to write is missing", hint: "csbook site -o DIR")
    }
    var build = build
    build.isLast = true
    let (pages, cautions) = try build.write(to: folder.path)
    try System.answer("\(counted(pages, "page")): \(Terminal.safe(folder.name))/index.html\n")
    System.caution(cautions)
  }

  private var build: SiteBuild {
    SiteBuild(options: bookOptions, language: lang, without: without.parts)
  }

  private func watch(_ folder: SiteFolder?) async throws {
    guard bookOptions.at == nil else {
      throw Failure.usage(
        "--watch looks at files, and --at reads a commit that does not change",
        hint: "leave one of them out")
    }
    let place = try bookOptions.folder.place()
    try place.requireBook()
    let signals = DeferredSignals()
    defer { signals.deliver() }
    let temporary = try folder == nil ? TemporaryFolder("csbook-site", for: "site") : nil
    defer { temporary?.remove() }
    let target = folder?.path ?? temporary?.content ?? []
    do {
      try await SiteWatch(
        root: place.root, folder: target, port: port ?? 0,
        build: { try build.write(to: target).pages }
      ).run(until: { signals.isPending })
    } catch  where signals.isPending {
      // Whoever interrupts it knows that it is over.
    }
  }
}

/// Parts that a site goes without, with commas between.
struct LeftOut: ExpressibleByArgument {
  let parts: Set<Site.SitePart>

  init(parts: Set<Site.SitePart>) { self.parts = parts }

  init?(argument: String) {
    let words = argument.split(separator: ",")
    let parts = words.compactMap { Site.SitePart(rawValue: String($0)) }
    guard parts.count == words.count, !parts.isEmpty else { return nil }
    self.parts = Set(parts)
  }

  var defaultValueDescription: String { "nothing" }
}
