// Alerts: what is to be begun, for whom, since when, and in which order.

import BookFacts
import BookFigures
import BookModel
import BookTesting
import BookText
import BookWork
import Testing

struct AlertsTests {
  @Test func `two queues: ARR at risk, then decline`() throws {
    let figures = try AlertBook.figures()
    let all = try Alerts(of: figures.accounts, in: figures, threads: 2).all
    #expect(all.map(\.account.id) == ["acme", "globex"])
    #expect(all.map(\.queue) == [.arrAtRisk, .decline])
    #expect(all[0].arrAtRisk == Money(minor: 12_000_000, .usd))
    #expect(all[0].decline == 0)
    #expect(all[1].arrAtRisk == .zero(.usd))
    #expect(all[1].decline == 50)
    #expect(all.map(\.since) == [Day("2026-02-25"), Day("2026-02-28")])
  }

  @Test func `without money at risk the fastest fall comes first, and no score last`() throws {
    let page = "---\nname: X\nowner: kenji\ncontracts: [{id: y1, start: 2025-07-01, arr: 1}]\n---\n"
    let figures = try AlertBook.figures([
      "playbooks/silent.md": "---\nwhen: arr > 0\n---\n", "playbooks/falling.md": "",
      "accounts/acme/account.md": page, "accounts/blank/account.md": page,
    ])
    let all = try Alerts(of: figures.accounts, in: figures, threads: 1).all
    #expect(all.map(\.account.id) == ["globex", "acme", "blank"])
    #expect(all.map(\.decline) == [50, 0, nil])
  }

  // MARK: Since when

  @Test func `a condition is true since the last day without it`() throws {
    let figures = try AlertBook.figures([
      "playbooks/silent.md": "---\nwhen: days_since_touch > 10\n---\n",
      "accounts/acme/notes/2026-02-10-call.md": "---\ndate: 2026-02-10\ntype: call\n---\n",
    ])
    let alerts = try Alerts(of: figures.accounts, in: figures, threads: 1)
    #expect(alerts.all.first?.since == Day("2026-02-21"))
  }

  @Test func `what was true on all the days that are looked at has no day`() throws {
    let figures = try AlertBook.figures()
    let alerts = try Alerts(of: figures.accounts, in: figures, lookBack: 4, threads: 1)
    #expect(alerts.all.map(\.since) == [nil, Day("2026-02-28")])
  }

  @Test func `only what was not true then is new`() throws {
    let figures = try AlertBook.figures()
    for (date, new) in [("2026-02-20", 2), ("2026-02-25", 1), ("2026-02-28", 0)] {
      let then = try AlertBook.figures(on: #require(Day(date)))
      let alerts = try Alerts(of: figures.accounts, in: figures, newSince: then, threads: 1)
      #expect(alerts.all.count == new, "\(date)")
    }
    // By the rules of then: a playbook that was not there gave no alert.
    let then = try AlertBook.figures(["playbooks/silent.md": ""])
    let alerts = try Alerts(of: figures.accounts, in: figures, newSince: then, threads: 1)
    #expect(alerts.all.map(\.playbook.id) == ["silent"])
  }

  @Test func `in the sample book each alert begins on its day, whatever the threads`() throws {
    // Without the plays, which hold alerts back on some days and not on others.
    let files = try SampleBook.files.filter { !$0.key.text.contains("/plays/") }
    let book = try Book.fixture(
      Dictionary(
        uniqueKeysWithValues: files.map {
          ($0.key.text, String(decoding: $0.value, as: UTF8.self))
        }))
    let figures = try Figures(of: book, on: SampleBook.day, threads: 2)
    let alerts = try Alerts(of: figures.accounts, in: figures, threads: 4).all
    let alone = try Alerts(of: figures.accounts, in: figures, threads: 1).all
    #expect(alerts.map(\.since) == alone.map(\.since))
    #expect(alerts.contains { $0.since != nil })
    for alert in alerts {
      guard let since = alert.since else { continue }
      for (day, holds) in [(since, true), (since - 1, false)] {
        let then = try Figures(of: book, on: day, threads: 2)
        let found = try Alerts(of: then.accounts, in: then, lookBack: 1, threads: 1).all
        let isThere = found.contains {
          $0.account.id == alert.account.id && $0.playbook.id == alert.playbook.id
        }
        #expect(isThere == holds, "\(alert.account.id) \(alert.playbook.id) on \(day)")
      }
    }
  }

  // MARK: For whom

  @Test func `a segment's list says which playbooks are for its accounts`() throws {
    let segment = "---\norder: 1\nwhen: 1 = 1\nhealth: users\nplaybooks: [falling]\n---\n"
    #expect(try AlertBook.alerts(["segments/all.md": segment]) == ["globex falling"])
    let empty = "---\norder: 1\nwhen: 1 = 1\nhealth: users\nplaybooks: []\n---\n"
    #expect(try AlertBook.alerts(["segments/all.md": empty]).isEmpty)
  }

  @Test func `a stage brings its playbooks, and keeps them where no segment names them`() throws {
    let journey = "---\nstages: [{id: adoption, playbooks: [silent]}, {id: value}]\n---\n"
    func book(_ stage: String, playbooks: String) -> [String: String] {
      [
        "journeys/standard.md": journey,
        "segments/all.md":
          "---\norder: 1\nwhen: 1 = 1\njourney: standard\nhealth: users\n\(playbooks)---\n",
        "accounts/acme/journey.md":
          "---\njourney: standard\nstages: [{stage: \(stage), entered: 2025-09-01}]\n---\n",
      ]
    }
    let none = "playbooks: []\n"
    #expect(try AlertBook.alerts(book("adoption", playbooks: none)) == ["acme silent"])
    #expect(try AlertBook.alerts(book("value", playbooks: none)).isEmpty)
    #expect(
      try AlertBook.alerts(book("adoption", playbooks: "")) == ["acme silent", "globex falling"])
    #expect(try AlertBook.alerts(book("value", playbooks: "")) == ["globex falling"])
    #expect(
      try AlertBook.alerts(book("value", playbooks: "playbooks: [silent]\n")) == ["acme silent"])
  }

  @Test func `who has left is passed over, unless the condition asks for that`() throws {
    let left = [
      "accounts/acme/account.md": """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-06-30, arr: 120000}
      losses: [{effective_on: 2026-02-01}]
      ---
      """
    ]
    #expect(try AlertBook.alerts(left) == ["globex falling"])
    let winBack = "---\nwhen: status = 'churned' and days_since_touch > 45\n---\n"
    #expect(
      try AlertBook.alerts(left.merging(["playbooks/silent.md": winBack]) { $1 })
        == ["globex falling", "acme silent"])
  }

  @Test func `who went on as another account is passed over`() throws {
    let merged = [
      "accounts/acme/account.md":
        "---\nname: Acme\nowner: kenji\nmerged: {into: globex, on: 2026-02-01}\ncontracts: [{id: y1, start: 2025-07-01, arr: 1}]\n---\n"
    ]
    #expect(try AlertBook.alerts(merged) == ["globex falling"])
  }

  // MARK: Held back

  @Test(
    arguments: [
      ("status: new", .underWay), ("status: in-progress", .underWay),
      ("status: snoozed\nsnoozed_until: 2026-03-03", .snoozed),
      ("status: snoozed\nsnoozed_until: 2026-03-02", nil),
      ("status: closed-success\nclosed: 2026-02-01", .coolingDown),
      ("status: closed-success\nclosed: 2026-01-31", nil),
    ] as [(String, PlayHold?)])
  func `a play holds its playbook back`(_ fields: String, _ hold: PlayHold?) throws {
    let figures = try AlertBook.figures(AlertBook.play(fields))
    let alerts = try Alerts(of: figures.accounts, in: figures, threads: 1)
    #expect(alerts.heldBack == (hold.map { [$0: 1] } ?? [:]))
    let acme = alerts.all.first { $0.account.id == "acme" }
    #expect((acme == nil) == (hold != nil))
    // Only a play that woke up is told.
    #expect((acme?.play != nil) == (hold == nil && fields.hasPrefix("status: snoozed")))
  }

  // MARK: What cannot be read

  @Test func `a condition that cannot be read is said, and the others are read`() throws {
    let figures = try AlertBook.figures([
      "playbooks/silent.md": "---\nwhen: days_since_tuch > 45\n---\n"
    ])
    let alerts = try Alerts(of: figures.accounts, in: figures, threads: 1)
    #expect(alerts.all.map(\.playbook.id) == ["falling"])
    #expect(alerts.unread.map(\.playbook) == ["silent"])
    #expect(alerts.unread.first?.reason.contains("days_since_touch") == true)
  }
}
