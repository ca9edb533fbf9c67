// The manual: its chapters hold what they describe, and refer to what is there.

import BookText
import BookFacts
import BookModel
import BookReports
import BookTesting
import Testing

@testable import csbook

struct HelpTests {
  @Test(arguments: Topic.all)
  func `a chapter reads into blocks, and none of it is left over`(_ topic: Topic) {
    let blocks = Chapter(topic.markdown()).blocks
    #expect(blocks.count > 3)
    for case .paragraph(let text) in blocks {
      #expect(!text.contains("```") && !text.hasPrefix(": ") && !text.hasPrefix("#"), "\(text)")
    }
    #expect(!topic.summary.hasSuffix("."))
  }

  @Test(arguments: Topic.all)
  func `what a chapter refers to is there`(_ topic: Topic) {
    let known = Set(HelpCommand.known)
    let verbs = known.subtracting(Topic.all.map(\.name)).union(VerbPath.all.map(\.words))
    for words in commands(in: topic.markdown()) {
      #expect(verbs.contains(words[0]), "csbook \(words.joined(separator: " "))")
      guard words.count > 1, words[1] != words[1].uppercased() else { continue }
      switch words[0] {
      case "help": #expect(known.contains(words[1]), "csbook help \(words[1])")
      case "explain": #expect(Explanation(of: words[1]) != nil, "csbook explain \(words[1])")
      default: continue
      }
    }
  }

  @Test(arguments: [24, 40, 80, 200])
  func `prose fits the terminal`(_ width: Int) {
    let layout = ChapterText(width: width)
    for topic in Topic.all {
      let prose = Chapter(topic.markdown()).blocks.filter { block in
        if case .paragraph = block { true } else { false }
      }
      for line in lines(layout.blocks(of: Chapter(prose))) where line.contains(" ") {
        #expect(DisplayWidth.of(line) <= min(width, 90), "\(line)")
      }
    }
  }

  @Test
  func `definitions stand beside their terms, or below long ones`() {
    let chapter = Chapter("short\n: one two\n  three\n\na term of many words\n: four")
    let shown = lines(ChapterText(width: 80).blocks(of: chapter))
    #expect(
      shown == [
        "  short             one two three", "  a term of many words",
        "                    four",
      ])
  }

  // MARK: What is generated

  @Test(arguments: Kind.allCases)
  func `the reference has every field of a kind`(_ kind: Kind) {
    let markdown = FieldReference.markdown(of: kind)
    #expect(markdown.hasPrefix("## \(kind.rawValue): \(kind.place)\n"))
    let terms = terms(of: Chapter(markdown))
    for field in kind.shape?.fields ?? [] {
      #expect(terms.contains(field.key), "\(field.key)")
    }
    #expect(terms.count == Set(terms).count)
  }

  @Test(arguments: [
    (Kind.account, "contracts.changes.why"), (.account, "renewals.intent.asked_on"),
    (.book, "metrics.<key>.kind"), (.book, "health.likelihood.green"),
    (.healthModel, "measures.score.linear.from"), (.journeyMap, "stages.moments.by_day"),
    (.metrics, "licences_used"),
  ])
  func `the reference has the fields of records inside records`(_ kind: Kind, _ field: String) {
    #expect(terms(of: Chapter(FieldReference.markdown(of: kind))).contains(field))
  }

  @Test
  func `an entry tells type, need, meaning and example`() {
    let chapter = Chapter(FieldReference.markdown(of: .account))
    #expect(
      chapter.blocks.contains(
        .entry(
          term: "owner",
          text: "(id of a team member; required) The CSM who answers for the account. E.g. `kenji`")
      ))
  }

  @Test
  func `the catalogues are whole`() {
    let facts = terms(of: Chapter(Topic.facts.markdown()))
    #expect(Set(FactCatalog(settings: .empty).facts.map(\.sqlName)).isSubset(of: facts))
    let rules = terms(of: Chapter(Topic.rules.markdown()))
    #expect(rules == Explanation.ids)
    let functions = terms(of: Chapter(Topic.conditions.markdown()))
    #expect(Set(ConditionFunction.all.map { $0.name + $0.arguments }).isSubset(of: functions))
    let overview = Set(terms(of: Chapter(Overview.markdown)))
    #expect(Set(Topic.all.map(\.name)).isSubset(of: overview))
  }

  // MARK: The verb

  @Test
  func `the help of a verb is what its own flag prints, then its chapter`() throws {
    let book = try SampleRepository.copy()
    let lint = try book.csbook("help", "lint")
    #expect(lint.status == 0)
    #expect(try lint.output.hasPrefix(book.csbook("lint", "--help").output))
    #expect(lint.output.contains("Form and practice"))
    let install = try book.csbook("help", "hook", "install")
    #expect(try install.output == book.csbook("hook", "install", "--help").output)
    #expect(try book.csbook("help", "score").output == book.csbook("health", "--help").output)
  }

  @Test(arguments: [
    (["frmat"], "format"), (["rewenals"], "renewals"), (["format", "acount"], "format account"),
    (["tasks", "all"], "tasks"),
  ])
  func `a word that is no chapter is answered with the nearest`(
    _ words: [String], _ nearest: String
  ) throws {
    let answer = try SampleRepository.copy().attempt(["csbook", "help"] + words)
    #expect(answer.status == 64)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains("did you mean `csbook help \(nearest)`?"))
  }

  @Test
  func `one kind of file can be asked for alone`() throws {
    let answer = try SampleRepository.copy().csbook("help", "format", "contacts")
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("contacts: accounts/<account>/contacts.md\n"))
    #expect(!answer.output.contains("account.md:"))
  }
}

extension Topic: CustomTestStringConvertible {
  public var testDescription: String { name }
}

extension Chapter {
  fileprivate init(_ blocks: [Block]) {
    self.init(
      blocks.map { block in
        if case .paragraph(let text) = block { text } else { "" }
      }.joined(separator: "\n\n"))
  }
}

/// The text of blocks, line by line.
private func lines(_ blocks: [Report.Block]) -> [String] {
  let text = TextRenderer(width: nil, colour: false).text(of: blocks)
  return text.split(separator: "\n").map(String.init)
}

/// The terms that a chapter defines, in their order.
private func terms(of chapter: Chapter) -> [String] {
  chapter.blocks.compactMap { block in
    if case .entry(let term, _) = block { term } else { nil }
  }
}

/// The words after `csbook` in each piece of code in the prose that begins with it.
private func commands(in markdown: String) -> [[String]] {
  Chapter(markdown).blocks.flatMap { block in
    let pieces = block.prose.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().filter { $0.offset % 2 == 1 }.map { piece in
      piece.element.split(separator: " ").map(String.init)
    }
  }
  .filter { $0.count > 1 && $0[0] == "csbook" }.map { Array($0.dropFirst()) }
}

extension Chapter.Block {
  /// Its words; none of a block of code.
  fileprivate var prose: String {
    switch self {
    case .heading(let text), .paragraph(let text), .item(let text), .entry(_, let text): text
    case .code: ""
    }
  }
}
