// The pages of the sample book: whole, linked, and with the figures that commands tell.

import BookFigures
import BookHealth
import BookModel
import BookReports
import BookRevenue
import BookTesting
import Testing

@testable import BookSite

struct SitePageTests {
  @Test(arguments: Language.allCases)
  func `every page is well-formed, and each link of the site leads somewhere`(
    _ language: Language
  ) throws {
    let (site, read) = try Site.sample(language)
    let pages = site.read(read)
    #expect(pages.count == site.pages.count)
    for (name, page) in pages {
      #expect(page.complaints.isEmpty, "\(name): \(page.complaints.prefix(3))")
      #expect(page.elements.first?.attributes["lang"] == language.rawValue)
      #expect(page.elements.count { $0.name == "h1" } == 1, "\(name)")
      for link in page.values(of: "href") where !link.contains(":") && link != "style.css" {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = try #require(
          parts[0].isEmpty ? page : pages[String(parts[0])], "\(name): \(link)")
        if parts.count > 1 {
          #expect(target.values(of: "id").contains(String(parts[1])), "\(name): \(link)")
        }
      }
      for label in page.values(of: "aria-labelledby").flatMap({ $0.split(separator: " ") }) {
        #expect(page.values(of: "id").contains(String(label)), "\(name): \(label)")
      }
    }
  }

  @Test func `each picture has a name, a description and a table`() throws {
    let (site, read) = try Site.sample(.english)
    for (name, page) in site.read(read) {
      let names = page.elements.map(\.name)
      let figures = names.count { $0 == "figure" }
      #expect(names.count { $0 == "desc" } == figures, "\(name)")
      #expect(names.count { $0 == "figcaption" } == figures, "\(name)")
      let pictures = page.elements.filter { $0.name == "svg" }
      #expect(
        pictures.allSatisfy {
          $0.attributes["role"] == "img"
            && ($0.attributes["aria-labelledby"] ?? $0.attributes["aria-label"]) != nil
        }, "\(name)")
    }
  }

  @Test func `the overview tells what the commands tell`() throws {
    let (site, read) = try Site.sample(.english)
    let text = try #require(site.read(read)["index.html"]).text
    let figures = site.figures
    let year = try #require(
      figures.retention(
        over: [figures.calendar.closedYear(on: figures.day)], method: nil, by: nil,
        of: AccountPick(named: [], terms: []), threads: 1
      ).first
    ).retention
    for told in [
      year.rates.nrr.percent, year.rates.grr.percent, year.rates.grr.complement.percent,
      "of 10 accounts, ARR $868,830", "\(figures.portfolio.mean.map { "\($0)" } ?? "")",
      Language.english.text(of: figures.arrAtRisk(of: figures.accounts).cohort.atr),
    ] {
      #expect(text.contains(told), "\(told)")
    }
  }

  @Test func `an account's points add up to its score`() throws {
    let (site, read) = try Site.sample(.english)
    let pages = site.read(read)
    for account in site.figures.accounts {
      guard let health = account.health, let score = health.score else { continue }
      let page = try #require(pages["account-\(account.id).html"])
      #expect(page.text.contains("\(score) \(health.band.rawValue)"), "\(account.id)")
      for measure in health.measures where measure.score != nil {
        #expect(page.text.contains(Language.english.tenths(measure.points)), "\(account.id)")
      }
    }
  }

  @Test func `the same figures give the same bytes`() throws {
    let (site, read) = try Site.sample(.japanese)
    let (again, _) = try Site.sample(.japanese)
    for page in site.pages {
      #expect(site.bytes(of: page, reading: read) == again.bytes(of: page, reading: read))
    }
  }

  @Test func `whoever does a task is named, and those of theirs not without contacts`() throws {
    let files = [
      "csbook.yml": "name: A\ncurrency: USD\nteam: [{id: kenji, name: Kenji Sato}]\n",
      "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n",
      "accounts/acme/contacts.md": "---\ncontacts: [{id: ana-lima, name: Ana Lima}]\n---\n",
      "accounts/acme/notes/2026-02-20-call.md": """
      ---
      type: call
      ---

      - [ ] Send the list @ana-lima due:2026-04-01
      - [ ] Read the list @kenji due:2026-04-02

      """,
    ]
    func tasks(without: Set<Site.SitePart>) throws -> Substring {
      let (site, read) = try Site.fixture(files, without: without)
      let page = String(decoding: site.bytes(of: .account("acme"), reading: read), as: UTF8.self)
      let start = try #require(page.firstRange(of: "id=\"tasks\""))
      let end = try #require(page[start.upperBound...].firstRange(of: "</section>"))
      return page[start.upperBound..<end.lowerBound]
    }
    #expect(try tasks(without: []).contains("Send the list Ana Lima"))
    #expect(try tasks(without: []).contains("Kenji Sato</a>"))
    let alone = try tasks(without: [.contacts])
    #expect(alone.contains("Send the list</li>"), "\(alone)")
    #expect(alone.contains("Kenji Sato</a>"))
  }

  @Test func `without contacts nobody of theirs is named outside of prose`() throws {
    let (site, read) = try Site.sample(.english, without: [.contacts, .notes])
    let names = site.figures.book.accounts.flatMap(\.people).compactMap(\.name)
    let ids = site.figures.book.accounts.flatMap(\.people).compactMap(\.id)
    #expect(names.count > 30)
    for (file, page) in site.read(read) {
      // What the team wrote in a field of its own may name somebody; those are told of in the help.
      for name in names where page.text.contains("with \(name)") || page.text.contains("(\(name))")
      {
        Issue.record("\(file): \(name)")
      }
      for id in ids where page.text.contains("with \(id)") || page.text.contains("(\(id))") {
        Issue.record("\(file): \(id)")
      }
      #expect(!page.values(of: "class").contains("prose"), "\(file)")
      #expect(!page.values(of: "id").contains("people"), "\(file)")
    }
  }
}
