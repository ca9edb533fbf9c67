// The words that pick accounts: what they mean, what they pick, and what is no term.

import BookFigures
import BookModel
import BookTesting
import Testing

struct AccountTermTests {
  // MARK: Reading

  @Test func `a word without a colon is looked for in names`() throws {
    #expect(try AccountTerm("Marine", me: nil) == .word("marine"))
  }

  @Test(
    arguments: [
      ("health:..50", nil, 50), ("health:50..", 50, nil), ("arr:50000..100000", 50_000, 100_000),
      ("renewal:..90d", nil, 90), ("renewal:-30d..0", -30, 0), ("coverage:49.5..", 49.5, nil),
      ("seats:-5..5", -5, 5),
    ] as [(String, Double?, Double?)])
  func `a range has both ends, or one`(_ text: String, _ low: Double?, _ high: Double?) throws {
    guard case .range(_, low: let foundLow, high: let foundHigh) = try AccountTerm(text, me: nil)
    else {
      Issue.record("\(text) is no range")
      return
    }
    #expect(foundLow == low)
    #expect(foundHigh == high)
  }

  @Test func `me is who asks, and only for owners and deputies`() throws {
    #expect(try AccountTerm("owner:me", me: "kenji") == .text(.owner, "kenji"))
    #expect(try AccountTerm("deputy:me", me: "kenji") == .text(.deputy, "kenji"))
    #expect(try AccountTerm("tag:me", me: "kenji") == .text(.tag, "me"))
  }

  @Test func `not turns any term around, another not too`() throws {
    #expect(try AccountTerm("not:band:red", me: nil) == .not(.text(.band, "red")))
    #expect(try AccountTerm("not:not:band:red", me: nil) == .not(.not(.text(.band, "red"))))
    #expect(try AccountTerm("not:health:..5", me: nil) == .not(.range(.health, low: nil, high: 5)))
  }

  @Test(arguments: [
    ("segmet:enterprise", "there is no term `segmet:`", "did you mean `segment:`?"),
    ("not:segmet:x", "there is no term `segmet:`", "did you mean `segment:`?"),
    (
      "health:red", "`health:` takes a range, not `red`",
      "such as health:..50; for a band write band:red"
    ),
    ("arr:..", "`arr:` takes a range, not `..`", "such as arr:50..100"),
    ("arr:", "`arr:` takes a range, not ``", "such as arr:50..100"),
    ("arr:5", "`arr:` takes a range, not `5`", "such as arr:50..100"),
    ("arr:1..2..3", "`arr:` takes a range, not `1..2..3`", "such as arr:50..100"),
    ("arr:1e3..", "`arr:` takes a range, not `1e3..`", "such as arr:50..100"),
    ("arr:10,000..", "`arr:` takes a range, not `10,000..`", "such as arr:50..100"),
    ("arr:nan..", "`arr:` takes a range, not `nan..`", "such as arr:50..100"),
    ("seats:9..5d", "`seats:` takes a range, not `9..5d`", "such as seats:50..100"),
    ("renewal:..3m", "`renewal:` takes a range, not `..3m`", "such as renewal:..90d"),
    ("renewal:..1.5d", "`renewal:` takes a range, not `..1.5d`", "such as renewal:..90d"),
    (
      "health:80..20", "`health:` takes a range, not `80..20`",
      "the lower end comes first: health:20..80"
    ),
  ])
  func `what is no term is refused, with the way out`(
    _ text: String, _ message: String, _ hint: String
  ) {
    let refusal = #expect(throws: AccountTerm.Refusal.self) { try AccountTerm(text, me: nil) }
    #expect(refusal?.message == message)
    #expect(refusal?.hint == hint)
  }

  @Test func `a term that resembles none is answered with all of them`() {
    let refusal = #expect(throws: AccountTerm.Refusal.self) {
      try AccountTerm("xyzzy:1", me: nil)
    }
    for name in AccountTerm.Name.allCases {
      #expect(refusal?.hint?.contains(name.rawValue) == true)
    }
  }

  @Test func `owner me is refused where nobody is known`() {
    #expect(throws: AccountTerm.Refusal.self) { try AccountTerm("owner:me", me: nil) }
  }

  // MARK: Picking

  private static let enterprise = [
    "halvorsen-marine", "hartog-koel", "shiranui-seiki", "tamarind-retail",
  ]
  private static let emea = [
    "frigo-noord", "halvorsen-marine", "hartog-groep", "hartog-koel", "hartog-transport", "norrvik",
  ]

  @Test(
    arguments: [
      ("segment:enterprise", enterprise),
      ("segment:Enterprise", enterprise),
      ("owner:tomas", ["brightwater-foods", "hartog-transport", "mossbridge"]),
      ("deputy:amara", ["shiranui-seiki"]),
      ("status:churned", ["brightwater-foods", "quayside-brewing", "tsubaki-resort"]),
      ("status:past-due", ["kirigaya-transit"]),
      ("region:emea", emea),
      ("industry:介護", ["hotori-care"]),
      ("product:parts", ["halvorsen-marine", "hartog-koel"]),
      ("tag:strategic", ["halvorsen-marine", "tamarind-retail"]),
      ("band:red", ["aozora-hoiku", "hartog-transport", "mossbridge"]),
      ("band:new", ["hotori-care"]),
      ("renewal-status:past-due", ["kirigaya-transit"]),
      ("health:..50", ["aozora-hoiku", "mossbridge"]),
      ("arr:210000..210000", ["tamarind-retail"]),
      ("arr:..0", ["brightwater-foods", "quayside-brewing", "tsubaki-resort"]),
      ("renewal:..0d", ["kirigaya-transit"]),
      ("renewal:105..121", ["hartog-groep", "shiranui-seiki", "tamarind-retail"]),
      ("seats:..60", ["aozora-hoiku", "frigo-noord", "hartog-groep", "hotori-care"]),
      ("coverage:..60", ["hotori-care"]),
      ("白縫", ["shiranui-seiki"]),
      ("NORRVIK", ["norrvik"]),
      ("nobody", []),
      ("segment:", []),
    ] as [(String, [String])])
  func `a term picks these accounts, and its opposite the others`(
    _ text: String, _ ids: [String]
  ) throws {
    let figures = try Figures(of: SampleBook.book(), on: SampleBook.day, threads: 1)
    let term = try AccountTerm(text, me: nil)
    #expect(figures.accounts.filter { term.fits($0) }.map(\.id) == ids)
    let others = figures.accounts.filter { AccountTerm.not(term).fits($0) }.map(\.id)
    #expect(others == figures.accounts.map(\.id).filter { !ids.contains($0) })
  }

  @Test func `every name picks something in the sample book`() throws {
    let figures = try Figures(of: SampleBook.book(), on: SampleBook.day, threads: 1)
    let examples: [AccountTerm.Name: String] = [
      .segment: "scale", .owner: "amara", .deputy: "ruth", .status: "active", .region: "JP",
      .industry: "housing", .product: "inspect", .tag: "safety", .stage: "growth", .band: "green",
      .renewalStatus: "at-risk", .health: "..100", .coverage: "..100", .renewal: "..400d",
      .arr: "1..", .seats: "1..",
    ]
    for name in AccountTerm.Name.allCases {
      let value = try #require(examples[name], "no example of \(name.rawValue)")
      let term = try AccountTerm("\(name.rawValue):\(value)", me: nil)
      #expect(figures.accounts.contains { term.fits($0) }, "\(name.rawValue):\(value)")
    }
  }
}
