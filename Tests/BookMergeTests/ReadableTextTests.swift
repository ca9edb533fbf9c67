// What a diff shows of a file.

import BookMerge
import BookText
import Testing

struct ReadableTextTests {
  @Test func `a field is a line, named by the records that it stands in`() {
    #expect(
      shown(
        """
        ---
        # who
        name: "Acme"  # short
        tags: [a, 'b c']
        industry: |
          one
          two
        contracts: # net
          - id: y1
            arr: 120000
            # below
          - {id: y2, arr: "1"}
        stages:
          - stage: a
          - stage: a
        empty:
        none: []
        blank: ' '
        ---

        Body: as it is.

        """) == """
          # who
          name: Acme # short
          tags: a
          tags: b c
          industry:
            one
            two
          # net
          contracts.y1.id: y1
          contracts.y1.arr: 120000
          # below
          contracts.y2.id: y2
          contracts.y2.arr: 1
          stages.1.stage: a
          stages.2.stage: a
          empty:
          none: []
          blank: ' '

          Body: as it is.

          """)
  }

  @Test func `settings have no fences, and a row has its cells`() {
    #expect(shown("name: A\r\nteam:\r\n- id: a\r\n", "csbook.yml") == "name: A\nteam.a.id: a\n")
    #expect(
      shown("date,a,note\n2026-01-31,1,\"x, \"\"y\"\"\"\n2026-02-28,,\n", "metrics.csv")
        == "date=2026-01-31 a=1 note=\"x, \\\"y\\\"\"\ndate=2026-02-28\n")
  }

  @Test(arguments: ["---\nname: A\nname: B\n---\n", "No fields.\n", "---\n{name: A}\n---\nx", ""])
  func `what cannot be read is shown as it is`(_ text: String) {
    #expect(shown(text) == text || text.contains("{"))
  }

  @Test func `what would act on a terminal is shown as it is written`() {
    #expect(shown("---\nname: \"a\\e[31m\"\n---\n") == "name: \"a\\e[31m\"\n")
  }

  private func shown(_ text: String, _ path: Path = "a1b2_account.md") -> String {
    String(decoding: ReadableText.of(Array(text.utf8), at: path), as: UTF8.self)
  }
}
