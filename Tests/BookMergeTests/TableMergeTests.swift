// Tables merged by rows and cells.

import BookMerge
import BookModel
import Testing

struct TableMergeTests {
  private let metrics = "date,a,b\n2026-01-31,1,2\n2026-02-28,3,4\n"

  @Test func `metrics are merged cell by cell, rows in the order of their days`() throws {
    let ours = metrics.replacing("3,4", with: "3,5") + "2026-04-30,7,8\n"
    let theirs =
      metrics.replacing("3,4", with: "\"3\",4").replacing("1,2", with: "9,2")
      + "2026-03-31,5,6\n"
    let story = MergeStory(base: metrics, ours: ours, theirs: theirs, kind: .metrics)
    let expected = "date,a,b\n2026-01-31,9,2\n2026-02-28,3,5\n2026-03-31,5,6\n2026-04-30,7,8\n"
    #expect(try story.merged.replacing("\"3\"", with: "3") == expected)
    #expect(try story.swapped.file.hasConflict == false)
  }

  @Test func `a cell that both changed is a conflict of its row`() throws {
    let story = MergeStory(
      base: metrics, ours: metrics.replacing("3,4", with: "3,5").replacing("1,2", with: "0,2"),
      theirs: metrics.replacing("3,4", with: "9,6"), kind: .metrics)
    #expect(
      try story.merged == """
        date,a,b
        2026-01-31,0,2
        <<<<<<< ours
        2026-02-28,9,5
        =======
        2026-02-28,9,6
        >>>>>>> theirs

        """)
    #expect(try story.file.disputed == ["2026-02-28"])
  }

  @Test func `a new column of one side takes the new rows of the other in`() throws {
    let ours = "date,a,c,b\n2026-01-31,1,,2\n2026-02-28,3,7,4\n"
    let theirs = metrics + "2026-03-31,5,6\n"
    #expect(
      try MergeStory(base: metrics, ours: ours, theirs: theirs, kind: .metrics).merged
        == ours + "2026-03-31,5,,6\n")
    #expect(
      try MergeStory(base: metrics, ours: theirs, theirs: ours, kind: .metrics).merged
        == ours + "2026-03-31,5,,6\n")
  }

  @Test func `a column that one side took out and the other filled is no silent loss`() throws {
    let ours = "date,a\n2026-01-31,1\n2026-02-28,3\n"
    #expect(
      try MergeStory(base: metrics, ours: ours, theirs: metrics, kind: .metrics).merged == ours)
    let theirs = metrics + "2026-03-31,5,6\n"
    #expect(
      try MergeStory(base: metrics, ours: ours, theirs: theirs, kind: .metrics).file.hasConflict)
  }

  @Test func `answers are told apart by day, survey and person`() throws {
    let base = "date,type,respondent,score,comment\n2026-01-02,nps,ada,,\n2026-01-02,nps,bea,,\n"
    let ours = base.replacing("ada,,", with: "ada,9,")
    let theirs = base.replacing("ada,,", with: "ada,,\"Good, quick\"").replacing(
      "bea,,", with: "bea,3,")
    #expect(
      try MergeStory(base: base, ours: ours, theirs: theirs, kind: .surveys).merged
        == base.replacing("ada,,", with: "ada,9,\"Good, quick\"").replacing("bea,,", with: "bea,3,")
    )
  }

  @Test func `touches are a set of rows, of which two may say the same`() throws {
    let base = "date,type\n2026-01-02,call\n2026-01-03,email\n"
    let ours = base.replacing("2026-01-02,call\n", with: "2026-01-02,call\n2026-01-02,call\n")
    let theirs = "date,type\n2026-01-02,call\n2026-01-04,call\n"
    let story = MergeStory(base: base, ours: ours, theirs: theirs, kind: .touches)
    #expect(
      try story.merged == "date,type\n2026-01-02,call\n2026-01-02,call\n2026-01-04,call\n")
    #expect(try story.swapped.merged == story.merged)
  }

  @Test func `a table with two rows of one day is merged by lines`() throws {
    let twice = metrics + "2026-02-28,5,6\n"
    let story = MergeStory(
      base: twice, ours: twice + "2026-03-31,1,1\n", theirs: twice.replacing("1,2", with: "0,2"),
      kind: .metrics)
    #expect(try story.merged == twice.replacing("1,2", with: "0,2") + "2026-03-31,1,1\n")
  }
}
