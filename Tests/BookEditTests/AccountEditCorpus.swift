// Accounts as people write them, and what somebody may ask `csbook set` for.

import BookModel
import BookTesting
import BookText

/// Documents, words and days for random edits.
enum AccountEditCorpus {
  /// One of the accounts, with or without CRLF and BOM.
  static func account(_ random: inout SplitMix64) throws -> EditedAccount {
    var files = accounts.randomElement(using: &random) ?? [:]
    let isCRLF = Bool.random(using: &random)
    let hasBOM = Int.random(in: 0..<4, using: &random) == 0
    files = files.mapValues { yaml in
      let text =
        "---\n" + yaml + "---\n\n# 概要\n\n- [ ] 電話 @kenji due:2026-05-01\n---\nname: no field\n"
      return (hasBOM ? "\u{FEFF}" : "") + (isCRLF ? text.replacing("\n", with: "\r\n") : text)
    }
    return try EditedAccount(files)
  }

  /// A word of a command line for a random place of the schema.
  static func word(for account: EditedAccount, _ random: inout SplitMix64) -> String {
    let kinds: [(String, Shape)] = [
      ("account.md", AccountSchema.shape), ("contacts.md", ContactsSchema.shape),
      ("journey.md", JourneySchema.shape),
    ]
    let (name, shape) = kinds.randomElement(using: &random) ?? kinds[0]
    let root = account.root(of: name)
    var key: [String] = []
    var type = FieldType.record(shape)
    var idKey: String?
    var node = root
    while true {
      switch type {
      case .record(let shape):
        if shape.statedField != nil, Bool.random(using: &random) {
          return key.joined(separator: ".") + "=" + value(of: shape.statedField?.type, &random)
        }
        // An item's name is what it is found by.
        let fields = shape.fields.filter { $0.key != idKey }
        guard let spec = fields.randomElement(using: &random) else { return "" }
        idKey = nil
        key.append(spec.key)
        node = node?[spec.key]
        type = spec.type
      case .list(.record(let shape), let identity):
        let items = node?.items ?? []
        let index = Int.random(in: 0...items.count, using: &random)
        node = index < items.count ? items[index] : nil
        if case .key(let name) = identity {
          key.append(node?[name]?.scalar ?? value(of: shape[name]?.type, &random))
          idKey = name
        } else {
          key.append("\(index + 1)")
        }
        if Int.random(in: 0..<8, using: &random) == 0 { return key.joined(separator: ".") + "=" }
        type = .record(shape)
      case .map(let item):
        key.append(["crm", "desk", "a-b"].randomElement(using: &random) ?? "")
        type = item
      case .ownFields:
        key.append(["sites", "tier"].randomElement(using: &random) ?? "")
        type = .text
      case .list(let item, _):
        let sign = Bool.random(using: &random) ? "+=" : "-="
        let held = node?.items.randomElement(using: &random)?.scalar
        return key.joined(separator: ".") + sign
          + (sign == "-=" ? held ?? "x" : value(of: item, &random))
      default:
        let isRemoval = Int.random(in: 0..<6, using: &random) == 0
        return key.joined(separator: ".") + "=" + (isRemoval ? "" : value(of: type, &random))
      }
    }
  }

  private static func value(of type: FieldType?, _ random: inout SplitMix64) -> String {
    switch type {
    case .slug, .reference: "new-\(Int.random(in: 0..<99, using: &random))"
    case .day: "\(Day(number: Int.random(in: 18_000..<22_000, using: &random)))"
    case .integer, .decimal, .money: "\(Int.random(in: 0..<200_000, using: &random))"
    case .flag: "\(Bool.random(using: &random))"
    case .choice(let words, _): words.randomElement(using: &random) ?? ""
    default: words.randomElement(using: &random) ?? ""
    }
  }

  private static let words = [
    "Acme", "no", "NO", "y", "null", "~", "1.10", "012", "12:30", "2026-05-01", "-5", "=", "<<",
    "田中 美咲", "it's", "say \"no\"", "'\"", "a: b", "a #b", "#b", "a, b", "[x]", "{x}", "{{name}}",
    "- a", "-", "---", "...", "? a", "why?", "a:", "https://example.com/?a=b#c", " a", "a ", "\ta",
    "a\nb", "a\r\nb\n", "\u{85}", "a\u{2028}b", "\u{FEFF}a", "\u{3000}a", "*a", "&a", "!a", "%a",
    "@a", "`a`", "|", ">", "e\u{301}", "👩‍💻", "\\n", "''", "\u{0}", "on", "off",
  ]

  private static let contacts = """
    # 窓口
    contacts:
    - {id: m-tanaka, name: 田中 美咲, roles: [champion, 'admin']}   # first
    - id: h-mori

      name: "森 花"
      roles: sponsor
      # moved
      left_on: 2026-01-31

    """

  private static let journey = """
    journey: standard
    stages:
      - {stage: onboarding, entered: 2025-04-01, left: 2025-06-01}
      - stage: adoption   # now
        entered: 2025-06-01
    moments: {moment: kickoff, on: 2025-04-03}

    """

  private static let accounts: [[String: String]] = [
    [
      "account.md": """
      # the account
      name: Acme   # as they write it
      owner: "kenji"
      deputy: 'maria'
      products:
        - north   # first
        -   south

        # - west
        - 東京
      tags: [a, 'b c', "d"] # three
      links: {}

      # judgement
      sentiment: {value: 4, on: 2026-02-20, by: kenji, reason: 'it''s fine, really'}
      handoff:
        why_bought: long text that
          goes on
        success: |
          one line

          # no comment
        use_cases: [one,
          two]   # and three

      """, "contacts.md": contacts, "journey.md": journey,
    ],
    [
      "account.md": """
      name: 株式会社アクメ
      region:
      contracts:
      - id: y1
        start: 2025-07-01   # signed late
        arr: 120000
        changes:
        - {on: 2025-10-01, arr: 130000, why: upsell}
        - on: 2026-01-01
          arr: 140000
      - {id: y2, start: 2026-07-01, arr: 150000, renews: y1}
      renewals:
        - term: y1
          intent: {answer: stay, asked_on: 2026-01-01}
          forecast: "will-renew"
      losses: {effective_on: 2027-01-01}
      outlook:
          value: green
          # because
          reason: "budget: \\"approved\\""
          by:
          on: 2026-01-01
      risks: [{id: a, reason: budget, opened: 2026-01-01},
        {id: b, reason: budget, opened: 2026-01-01}]  # two

      """, "contacts.md": contacts, "journey.md": "journey: 'standard'\nfirst_value:\n",
    ],
    [
      "account.md": """
      "name": 'A'

      custom:
        sites: 9   # offices
      override:
        band: red
        by: kenji
        on: 2026-01-01
        until: 2026-02-01
        reason: >-
          folded
          text
      sponsor:
        theirs: m-tanaka
      x-free: {a: [1, 2]}

      """, "contacts.md": "contacts:\n", "journey.md": journey,
    ],
  ]
}

extension EditedAccount {
  /// The front matter of a file.
  func root(of name: String) -> YAMLNode? {
    files["accounts/acme" / name].flatMap { FrontMatter.read($0).root }
  }
}

extension YAMLNode {
  /// The items of a list; a single one may be written alone.
  var items: [YAMLNode] {
    switch content {
    case .list(let items, _): items
    case .mapping: [self]
    case .scalar: isEmpty ? [] : [self]
    }
  }
}
