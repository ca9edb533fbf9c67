// Front matter merged by the types of its fields.

import BookMerge
import BookModel
import Testing

struct FieldMergeTests {
  // MARK: Records

  @Test func `neighbouring fields, changed by one side each, are both taken`() throws {
    let story = MergeStory.fields(
      "name: Acme\nowner: kenji\nregion: JP", "name: Acme KK\nowner: kenji\nregion: JP",
      "name: Acme\nowner: maria\nregion: JP")
    #expect(try story.mergedFields == "name: Acme KK\nowner: maria\nregion: JP")
    #expect(try story.swapped.merged == story.merged)
  }

  @Test func `a field that both changed is a conflict of its line alone`() throws {
    let story = MergeStory.fields(
      "name: Acme\nowner: kenji\nregion: JP", "name: Acme\nowner: maria\nregion: APAC",
      "name: Acme Inc\nowner: ruth\nregion: JP")
    #expect(
      try story.mergedFields == """
        name: Acme Inc
        <<<<<<< ours
        owner: maria
        =======
        owner: ruth
        >>>>>>> theirs
        region: APAC
        """)
    #expect(try story.file.disputed == ["owner"])
  }

  @Test func `the same change on both sides is one change, however it is written`() throws {
    let story = MergeStory.fields(
      "name: Acme\npotential_arr: 100", "name: \"Acme KK\"\npotential_arr: 200.00",
      "name: Acme KK\npotential_arr: 200")
    #expect(try story.mergedFields == "name: \"Acme KK\"\npotential_arr: 200.00")
  }

  @Test func `new fields of both sides stand in the order of the schema`() throws {
    let story = MergeStory.fields(
      "name: Acme\nowner: kenji", "name: Acme\nowner: kenji\nregion: JP # Osaka",
      "name: Acme\nowner: kenji\nindustry: logistics")
    #expect(
      try story.mergedFields == "name: Acme\nowner: kenji\nindustry: logistics\nregion: JP # Osaka")
    #expect(try story.swapped.merged == story.merged)
  }

  @Test func `a removed field is gone, unless the other side changed it`() throws {
    let base = "name: Acme\nregion: JP\nowner: kenji"
    let removed = "name: Acme\nowner: kenji"
    #expect(
      try MergeStory.fields(base, removed, base + "\nindustry: ships").mergedFields
        == removed + "\nindustry: ships")
    let story = MergeStory.fields(base, removed, base.replacing("JP", with: "EU"))
    #expect(
      try story.mergedFields == """
        name: Acme
        <<<<<<< ours
        =======
        region: EU
        >>>>>>> theirs
        owner: kenji
        """)
  }

  @Test func `records inside records are merged field by field`() throws {
    let story = MergeStory.fields(
      "sponsor: {ours: ruth, theirs: a}\nname: A", "sponsor: {ours: sofia, theirs: a}\nname: A",
      "sponsor: {ours: ruth, theirs: b}\nname: A")
    #expect(try story.mergedFields == "sponsor: {ours: sofia, theirs: b}\nname: A")
  }

  @Test func `a judgement is one side's as a whole, or a conflict`() throws {
    let base = "sentiment: {value: 4, on: 2026-01-01, by: a}\nname: A"
    let ours = "sentiment: {value: 3, on: 2026-02-01, by: a}\nname: A"
    let story = MergeStory.fields(base, ours, base.replacing("by: a", with: "by: a, reason: Fine"))
    #expect(
      try story.mergedFields == """
        <<<<<<< ours
        sentiment: {value: 3, on: 2026-02-01, by: a}
        =======
        sentiment: {value: 4, on: 2026-01-01, by: a, reason: Fine}
        >>>>>>> theirs
        name: A
        """)
    #expect(
      try MergeStory.fields(base, ours, base + "\nowner: b").mergedFields == ours + "\nowner: b")
  }

  @Test func `a judgement on lines is not cut by marks into pieces of two people`() throws {
    func judgement(_ value: Int, _ reason: String) -> String {
      "outlook:\n  value: \(value)\n  by: kenji\n  reason: \(reason)\nname: A"
    }
    #expect(
      try MergeStory.fields(judgement(1, "x"), judgement(2, "y"), judgement(3, "z")).mergedFields
        == """
        outlook:
        <<<<<<< ours
          value: 2
          by: kenji
          reason: y
        =======
          value: 3
          by: kenji
          reason: z
        >>>>>>> theirs
        name: A
        """)
  }

  @Test func `unknown keys are taken whole, maps by their keys`() throws {
    let base = "name: A\nx-a: {p: 1, q: 1}\ncustom:\n  sites: 4\n  tier: gold"
    let ours = base.replacing("p: 1", with: "p: 2").replacing("gold", with: "silver")
    let theirs = base.replacing("sites: 4", with: "sites: 5")
    #expect(
      try MergeStory.fields(base, ours, theirs).mergedFields
        == ours.replacing("sites: 4", with: "sites: 5"))
    let both = try MergeStory.fields(base, ours, base.replacing("q: 1", with: "q: 2")).file
    #expect(both.disputed == ["x-a"])
  }

  // MARK: Lists

  private let contracts = """
    name: A
    contracts:
      - id: y1
        start: 2025-01-01
        arr: 100
      - id: y2
        start: 2026-01-01
        arr: 120
    owner: kenji
    """

  @Test func `items are told apart by their identity`() throws {
    let ours = contracts.replacing("arr: 100", with: "arr: 110 # corrected")
    let theirs = contracts.replacing("arr: 120", with: "arr: 120\n    seats: 5")
      .replacing("start: 2025-01-01", with: "start: 2025-02-01")
    #expect(
      try MergeStory.fields(contracts, ours, theirs).mergedFields
        == ours.replacing("arr: 120", with: "arr: 120\n    seats: 5")
        .replacing("start: 2025-01-01", with: "start: 2025-02-01"))
  }

  @Test func `items added by both sides are both kept, with their comments`() throws {
    func adding(_ id: String) -> String {
      contracts.replacing(
        "arr: 120\n", with: "arr: 120\n  # new\n  - id: \(id)\n    arr: 7 # net\n    # below\n")
    }
    let story = MergeStory.fields(contracts, adding("y4"), adding("y3"))
    #expect(
      try story.mergedFields
        == contracts.replacing(
          "arr: 120\n",
          with: """
            arr: 120
              # new
              - id: y3
                arr: 7 # net
                # below
              # new
              - id: y4
                arr: 7 # net
                # below

            """))
    #expect(try story.swapped.merged == story.merged)
  }

  @Test func `an item removed by one side and changed by the other is a conflict`() throws {
    let removed = contracts.replacing("  - id: y2\n    start: 2026-01-01\n    arr: 120\n", with: "")
    #expect(try MergeStory.fields(contracts, removed, contracts).mergedFields == removed)
    let story = MergeStory.fields(contracts, removed, contracts.replacing("120", with: "130"))
    #expect(
      try story.mergedFields
        == contracts.replacing("120", with: "130").replacing(
          "  - id: y2", with: "<<<<<<< ours\n=======\n  - id: y2"
        ).replacing("arr: 130\n", with: "arr: 130\n>>>>>>> theirs\n"))
    #expect(try story.file.disputed == ["contracts.y2"])
  }

  @Test func `the last items of a list, removed by one side each, leave an empty list`() throws {
    let base = "name: A\nrisks:\n  - id: a\n    reason: x\n  - id: b\n    reason: y\nowner: o"
    let ours = base.replacing("  - id: a\n    reason: x\n", with: "")
    let theirs = base.replacing("  - id: b\n    reason: y\n", with: "")
    #expect(
      try MergeStory.fields(base, ours, theirs).mergedFields == "name: A\nrisks: []\nowner: o")
  }

  @Test(arguments: [
    ("tags: [a, b]", "tags: [a, b, d]", "tags: [b, c]", "tags: [b, c, d]"),
    ("tags: [ a, b ]", "tags: [ a ]", "tags: [ a, b, c ]", "tags: [ a, c ]"),
    ("tags: a", "tags: [a, c]", "tags: a", "tags: [a, c]"),
    ("tags: a", "tags: b", "tags: c", "tags: [b, c]"),
    ("tags: [a]", "tags:\n  - a\n  - b", "tags: [a, c]", "tags:\n  - a\n  - b\n  - c"),
    ("tags: [a, b]", "tags: [a]", "tags: [b]", "tags: []"),
    ("tags:\n- a", "tags:\n- a\n- 日本", "tags:\n- a # first", "tags:\n- a # first\n- 日本"),
    ("tags: [a, b]", "tags: [a, b, a]", "tags: [a, b, c]", "tags: [a, b, c]"),
    ("x-a: 1", "x-a: 1\ntags: [b]", "x-a: 1\ntags: [a, b]", "x-a: 1\ntags: [a, b]"),
  ])
  func `sets are merged as sets`(
    _ base: String, _ ours: String, _ theirs: String, _ merged: String
  ) throws {
    let story = MergeStory.fields(base, ours, theirs)
    #expect(try story.mergedFields == merged)
    #expect(try story.swapped.file.hasConflict == false)
  }

  @Test func `an ordered list is taken whole`() throws {
    let base = "journey: m\nstages:\n  - {stage: a, entered: 2025-01-01}"
    let ours = base + "\n  - {stage: b, entered: 2025-02-01}"
    let story = MergeStory.fields(base, ours, base.replacing("m", with: "n"), kind: .journey)
    #expect(try story.mergedFields == ours.replacing("m", with: "n"))
    let theirs = base + "\n  - {stage: c, entered: 2025-03-01}"
    #expect(
      try MergeStory.fields(base, ours, theirs, kind: .journey).mergedFields == base + """

        <<<<<<< ours
          - {stage: b, entered: 2025-02-01}
        =======
          - {stage: c, entered: 2025-03-01}
        >>>>>>> theirs
        """)
  }

  @Test func `a conflict in brackets is a conflict of the line, with all that is settled`() throws {
    let base = "contracts:\n  - {id: y1, arr: 1, seats: 2, notice: 30d}\nname: A"
    let ours = base.replacing("arr: 1", with: "arr: 5").replacing("30d", with: "60d")
    let theirs = base.replacing("arr: 1", with: "arr: 6").replacing("seats: 2", with: "seats: 3")
    #expect(
      try MergeStory.fields(base, ours, theirs).mergedFields == """
        contracts:
        <<<<<<< ours
          - {id: y1, arr: 5, seats: 3, notice: 60d}
        =======
          - {id: y1, arr: 6, seats: 3, notice: 60d}
        >>>>>>> theirs
        name: A
        """)
  }

  // MARK: How it is written

  @Test func `text is moved to the indent of the place where it goes`() throws {
    let base = "contracts:\n  - id: y1\n    arr: 1\nname: A"
    let ours = "contracts:\n- id: y1\n  arr: 1\nname: A"
    let theirs = "contracts:\n  - id: y1\n    arr: 1\n  - id: y2\n    # two\n    arr: 2\nname: A"
    let story = MergeStory.fields(base, ours, theirs)
    #expect(
      try story.mergedFields
        == "contracts:\n- id: y1\n  arr: 1\n- id: y2\n  # two\n  arr: 2\nname: A")
    #expect(try story.swapped.merged == story.merged)
  }

  @Test func `a text over several lines is one value`() throws {
    let base = "name: A\nindustry: |\n  one\n  two\nregion: JP"
    let ours = base.replacing("one", with: "ONE")
    #expect(
      try MergeStory.fields(base, ours, base.replacing("JP", with: "EU")).mergedFields
        == ours.replacing("JP", with: "EU"))
    #expect(
      try MergeStory.fields(base, ours, base.replacing("two", with: "TWO")).file.disputed
        == ["industry"])
  }

  @Test func `comments of both sides are kept`() throws {
    let story = MergeStory.fields(
      "# who\nname: A\n\nowner: o\n# end", "# who they are\nname: A\n\nowner: p\n# end",
      "# who\nname: A # short\n\n# whose\nowner: o # since May\n# the end")
    #expect(
      try story.mergedFields == """
        # who they are
        name: A # short

        # whose
        owner: p # since May
        # the end
        """)
    #expect(try story.swapped.merged == story.merged)
  }

  @Test func `comments inside of what is taken whole are not lost with it`() throws {
    let base = "override:\n  band: red\n  by: a\n  on: 2026-01-01\n  until: 2026-02-01\nname: A"
    let ours = base.replacing("  band", with: "  # why\n  band")
    let theirs = base.replacing("2026-02-01", with: "2026-03-01 # later")
    let story = MergeStory.fields(base, ours, theirs)
    #expect(try story.mergedFields == theirs.replacing("  band", with: "  # why\n  band"))
    #expect(try story.swapped.merged == story.merged)
    let other = MergeStory.fields(
      base, base.replacing("a\n", with: "a # Ada\n"), base.replacing("by: a", with: "by: b"))
    #expect(try other.file.disputed == ["override (comment)"])
  }

  @Test func `keys of another order keep it`() throws {
    let story = MergeStory.fields(
      "name: A\nowner: o\nregion: r", "region: r\nowner: o\nname: A", "name: B\nowner: o\nregion: r"
    )
    #expect(try story.mergedFields == "region: r\nowner: o\nname: B")
    #expect(try story.swapped.merged == story.merged)
  }
}
