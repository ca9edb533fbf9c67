// Filling templates.

import BookModel
import BookTesting
import BookText
import Testing

@testable import BookEdit

struct TemplateTests {
  @Test func `values go into front matter and body, and the first comment goes`() throws {
    let filled = try fill(
      """
      ---
      # What it is for
      title: {{title}}
      # Another comment of {{title}}
      date: {{date}}
      review_on: {{date+30d}}   # a month later
      since: {{date-1d}}
      people: {{people}}
      ---

      # {{title}} of {{account}}

      Until {{date+90d}}: {{people}}
      """,
      [
        "title": .text("Year one"), "account": .text("acme"),
        "people": .list([.text("a"), .text("b")]),
      ])
    #expect(
      filled == """
        ---
        title: Year one
        # Another comment of Year one
        date: 2026-03-02
        review_on: 2026-04-01   # a month later
        since: 2026-03-01
        people: [a, b]
        ---

        # Year one of acme

        Until 2026-05-31: a, b
        """)
  }

  @Test func `a line whose placeholders all lack a value is left out`() throws {
    let template = """
      ---
      # For tests
      title: x
      region: {{region}}
      # {{region}} is where they are
      sizes: {a: {{region}}, b: {{segment}}}
      ---

      # {{region}}

      {{segment}} and {{region}}

      End
      """
    #expect(try fill(template, known: ["region", "segment"]) == "---\ntitle: x\n---\n\nEnd")
  }

  @Test func `a line with some of its values is refused, naming what is missing`() throws {
    let fault = fault("---\na: {b: {{title}}, c: {{region}}}\n---\n", ["title": .text("x")])
    #expect(fault?.message == "templates/t.md:2:22: `region` must be given, too")
    #expect(fault?.hint == "write region=…")
  }

  @Test(arguments: [
    ("---\ntitle: {{titel}}\n---\n", "2:8: there is no placeholder `titel`"),
    ("---\ntitle: x\n---\n\nEine Übung {{due}}\n", "5:12: there is no placeholder `due`"),
    ("---\ntitle: {{ title }}\n---\n", "2:8: two braces, but no placeholder such as `{{title}}`"),
    ("---\ntitle: {{title\n---\n", "2:8: two braces, but no placeholder such as `{{title}}`"),
    ("---\ntitle: x\nreview_on: {{date+30}}\n---\n", "3:12: there is no placeholder `date+30`"),
    ("---\n{{title}}: x\n---\n", "2:1: `title` stands in a key; placeholders are for values"),
    (
      "---\nwhy: |\n  about {{title}}\n---\n",
      "3:9: `title` stands in block text; write the value on one line"
    ),
    (
      "---\nwhy: about {{people}}\n---\n",
      "2:12: `people` is a list, which stands for itself only"
    ),
    (
      "---\na: 1\nb: {{title}}\na: 2\n---\n",
      "4:1: the front matter of the template has a fault of form"
    ),
    ("# {{title}}\n", "1:1: the front matter of the template has a fault of form"),
  ])
  func `a template that cannot be filled is a fault with its place`(
    _ template: String, _ message: String
  ) {
    let values: [String: YAMLValue] = ["title": .text("T"), "people": .list([.text("a")])]
    #expect(fault(template, values)?.message == "templates/t.md:\(message)")
  }

  @Test func `a near miss is named`() {
    #expect(
      fault("---\na: {{titel}}\n---\n", ["title": .text("x")])?.hint == "did you mean `title`?")
  }

  @Test func `line ends and a byte order mark stay, and a text gets the line ends`() throws {
    let template = "\u{FEFF}---\n# For tests\na: {{title}}\n---\n\n{{text}}\n\nMore\n"
    let filled = try fill(
      template.replacing("\n", with: "\r\n"), ["title": .text("x")], text: "one\ntwo\n\n")
    #expect(filled == "\u{FEFF}---\r\na: x\r\n---\r\n\r\none\r\ntwo\r\n")
  }

  @Test func `a document ends after a text, and has all of it without one`() throws {
    let template = "---\na: 1\n---\n\n{{text}}\n\n## Next\n"
    #expect(
      try fill(template, text: "*Said* {{no}} #risk") == "---\na: 1\n---\n\n*Said* {{no}} #risk\n")
    #expect(try fill(template) == "---\na: 1\n---\n\n## Next\n")
    #expect(
      try fill("---\na: 1\n---\n\nBody\n", text: "Said") == "---\na: 1\n---\n\nBody\n\nSaid\n")
  }

  @Test func `what stands after a text asks for nothing`() throws {
    let template = "---\na: 1\n---\n\n{{text}}\n\n- [ ] Send it @{{me}} due:{{date}}\n"
    #expect(try fill(template, ["date": .text("x")], text: "Said") == "---\na: 1\n---\n\nSaid\n")
    #expect(fault(template, ["date": .text("x")])?.message.contains("`me`") == true)
  }

  @Test(arguments: [
    ("Acme *Corp*", "Acme \\*Corp\\*"), ("C# & Söhne", "C# & Söhne"), ("#risk", "\\#risk"),
    ("snake_case", "snake_case"), ("- [x] done", "\\- \\[x\\] done"), ("1. FC", "1\\. FC"),
    ("a <b>", "a \\<b>"), ("（#risk）", "（\\#risk）"), ("@home", "\\@home"),
    ("a@b.example", "a@b.example"),
    ("{{x}}", "\\{\\{x}}"), ("&amp;", "\\&amp;"), ("end -->", "end --\\>"),
    ("two\nlines", "two lines"),
    ("株式会社", "株式会社"), ("\\*", "\\\\\\*"), ("a|b", "a\\|b"),
  ])
  func `words in the body stand for themselves`(_ words: String, _ written: String) throws {
    #expect(
      try fill("---\na: 1\n---\n{{title}}\n", ["title": .text(words)])
        == "---\na: 1\n---\n\(written)\n")
  }

  @Test func `whatever a value is, the front matter says it and nothing else changes`() throws {
    let template = """
      ---
      # For tests
      plain: {{title}}
      words: Plan of {{title}}, {{title}}
      single: 'of {{title}}'
      double: "{{title}}"
      flow: {a: {{title}}, b: [{{title}}, x]}
      list:
        - {{title}}
      # {{title}}
      last: z
      ---
      {{title}}
      """
    for seed in UInt64(1)...400 {
      var random = SplitMix64(seed: seed)
      let value = Self.hostile(using: &random)
      let filled = try #require(
        try? fill(template, ["title": .text(value)]), "seed \(seed): \(value.debugDescription)")
      let front = FrontMatter.read(Array(filled.utf8))
      let root = try #require(front.root, "seed \(seed): \(front.problems) in \(filled)")
      #expect(root["plain"]?.scalar == value, "seed \(seed)")
      #expect(root["words"]?.scalar == "Plan of \(value), \(value)", "seed \(seed)")
      #expect(root["single"]?.scalar == "of \(value)", "seed \(seed)")
      #expect(root["double"]?.scalar == value, "seed \(seed)")
      #expect(root["flow"]?["a"]?.scalar == value, "seed \(seed)")
      #expect(root["last"]?.scalar == "z", "seed \(seed)")
      #expect(root.pairs.count == 7, "seed \(seed)")
      #expect(!filled.contains("{{"), "seed \(seed)")
      let (body, _) = Body.read(Array(filled.utf8), in: front.body)
      #expect(body.tasks.isEmpty && body.marks.isEmpty && body.headings.isEmpty, "seed \(seed)")
    }
  }

  /// Words with whatever has a meaning in YAML or Markdown.
  private static func hostile(using random: inout SplitMix64) -> String {
    let parts = [
      "a", "Acme", "東京", " ", ": ", " #", "#", "'", "\"", "\\", "{{", "}}", "{", "}", "[", "]", ",",
      "- ",
      "-", "*", "&", "!", "|", ">", "%", "@", "`", "no", "12:30", "2026-03-02", "~", "...", "---",
      "\n",
      "\t", "\u{85}", "\u{2028}", "\r", "<!--", "-->", "_", "é", "\u{7F}", "?", "=", "1.",
    ]
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      parts.randomElement(using: &random) ?? ""
    }.joined()
  }

  private func fill(
    _ template: String, _ values: [String: YAMLValue] = [:], known: [String] = [],
    text: String? = nil
  ) throws -> String {
    let template = try Template(Array(template.utf8), at: "templates/t.md")
    let values = TemplateValues(day: day, values, known: known)
    return String(decoding: try template.filled(with: values, text: text), as: UTF8.self)
  }

  private func fault(_ template: String, _ values: [String: YAMLValue]) -> TemplateFault? {
    #expect(throws: TemplateFault.self) { try fill(template, values, known: ["region"]) }
  }

  private let day = Day(number: 20_514)
}
