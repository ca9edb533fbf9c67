// Books that mean no good: nothing in them becomes markup.

import BookModel
import BookTesting
import Testing

@testable import BookSite

struct HostileBookTests {
  /// What people write who try whether a page can be broken.
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>", "<svg/onload=alert(1)>", "javascript:alert(1)",
    "]]><!--", "&lt;b&gt;&amp;", "a\u{202E}b", "x\u{2066}y",
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func files(_ hostile: String) -> [String: String] {
    let text = quoted(hostile)
    return [
      "csbook.yml": """
      name: \(text)
      currency: USD
      team: [{id: kenji, name: \(text)}]
      """,
      "segments/all.md": "---\norder: 1\nwhen: \"1 = 1\"\njourney: map\n---\n",
      "journeys/map.md": "---\nstages: [{id: first, target_days: 3}]\n---\n",
      "accounts/acme/account.md": """
      ---
      name: \(text)
      owner: kenji
      industry: \(text)
      region: \(text)
      products: [\(text)]
      tags: [\(text)]
      links: {crm: \(text), site: "javascript:alert(1)", ok: "https://a.example/?x=1&y='2'"}
      contracts: [{id: y1, start: 2025-04-01, end: 2026-03-31, arr: 100}]
      sentiment: {value: 3, on: 2026-01-01, by: kenji, reason: \(text)}
      risks: [{id: r, reason: no-value, opened: 2026-01-01, plan: \(text)}]
      ---

      # \(hostile)

      \(hostile) [link](javascript:alert(1)) ![image](https://a.example/x.png) <b onclick="x">b</b>
      """,
      "accounts/acme/contacts.md": """
      ---
      contacts: [{id: eve, name: \(text), title: \(text), roles: [champion]}]
      ---
      """,
      "accounts/acme/notes/2026-01-02-call.md": """
      ---
      date: 2026-01-02
      type: call
      attendees: [eve, kenji]
      ---

      # \(hostile)

      - [ ] \(hostile)

      | a | \(hostile) |
      |---|:--|
      | 1 | \(hostile) |

      <script>alert(1)</script><iframe src="https://a.example"></iframe>
      """,
      "accounts/acme/plans/year.md": """
      ---
      title: \(text)
      status: active
      objectives: [{id: o, outcome: \(text), unit: \(text), baseline: 1, target: 9, current: 5}]
      ---
      """,
      "accounts/acme/surveys.csv": """
      date,type,respondent,score,comment
      2026-01-03,nps,\(csv(hostile)),9,\(csv(hostile))
      """,
      "accounts/acme/journey.md":
        "---\njourney: map\nstages: [{stage: first, entered: 2026-01-01}]\n---\n",
    ]
  }

  private static func csv(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  @Test(arguments: hostile)
  func `nothing of a book becomes an element, an attribute or a link that runs`(
    _ hostile: String
  ) throws {
    let (site, read) = try Site.fixture(Self.files(hostile))
    let harmless = try Site.fixture(Self.files("harmless")).site
    #expect(site.pages == harmless.pages)
    let allowed: Set<String> = [
      "class", "id", "href", "lang", "title", "aria-label", "aria-labelledby", "aria-current",
      "datetime", "content", "charset", "http-equiv", "name", "rel", "role", "scope", "open",
      "xmlns", "viewBox", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r",
      "points", "fill", "text-anchor", "patternUnits", "style",
    ]
    for (name, page) in site.read(read) {
      #expect(page.complaints.isEmpty, "\(name): \(page.complaints.prefix(3))")
      for element in page.elements {
        #expect(
          !["script", "iframe", "img", "object", "embed", "style", "form", "base"].contains(
            element.name), "\(name): \(element.name)")
        for (key, value) in element.attributes {
          #expect(allowed.contains(key), "\(name): \(element.name) \(key)")
          if key == "style" { #expect(value.hasPrefix("text-align:"), "\(name)") }
          if key == "href" {
            let scheme = value.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "." }
            #expect(
              !value.contains(":") || ["https", "http", "mailto", "data"].contains(scheme),
              "\(name): \(value)")
            if scheme == "data" { #expect(value == "data:,") }
          }
        }
      }
      #expect(
        !page.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, "\(name)")
    }
    let text = try #require(site.read(read)["account-acme.html"]).text
    if !hostile.contains("\u{202E}"), !hostile.contains("\u{2066}") {
      #expect(text.contains(hostile), "what was written is still to be read")
    }
  }

  @Test func `an address that is none of the web is text`() {
    for text in [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://a.example", "data:text/html,x",
      "https:a.example", "//a.example", "https://a.example/\nx", "vbscript:x", "",
    ] {
      #expect(WebLink(text) == nil, "\(text)")
    }
    #expect(WebLink("HTTPS://a.example/?a=1&b=\"2\"") != nil)
  }

  @Test func `text keeps its characters, and loses those that no page may hold`() {
    func written(_ text: String) -> String {
      String(decoding: HTML.element(.p, nil, text).page, as: UTF8.self)
    }
    #expect(written("a<b>&\"'").hasSuffix("<p>a&lt;b&gt;&amp;&quot;&#39;</p>\n\n"))
    #expect(written("é漢字🙂\u{2028}").contains("é漢字🙂\u{2028}"))
    for hidden in ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{202A}", "\u{2069}"] {
      #expect(written("a\(hidden)b").contains("<p>a\u{FFFD}b</p>"))
    }
  }
}
