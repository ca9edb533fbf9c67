// What is told to people and programs, before it has a format.

import BookModel

/// A report: the same content for people, as blocks, and for programs, as data.
package struct Report: Sendable {
  /// What it is and which edition of its shape, such as `csbook.renewals/1`.
  package let schema: String
  package let data: JSON
  /// What is said of all that `data` lists; nil where it says that itself.
  package let summary: JSON?
  package let blocks: [Block]
  /// What CSV has, where the tables among the blocks are drawn for eyes; nil where those serve.
  package let records: TextTable?

  package init(
    schema: String, data: JSON, summary: JSON? = nil, blocks: [Block], records: TextTable? = nil
  ) {
    self.schema = schema
    self.data = data
    self.summary = summary
    self.blocks = blocks
    self.records = records
  }

  /// The same, with more said after it.
  package func adding(_ footnotes: [String]) -> Report {
    Report(
      schema: schema, data: data, summary: summary,
      blocks: blocks + footnotes.map { .footnote($0) }, records: records)
  }

  /// A part of what people read.
  package enum Block: Sendable {
    case title(String)
    /// One line; what it says of files may not break it.
    case text(Styled)
    /// An item of a list, at a depth of lists in lists from 0 on; over several lines where it has to be.
    case item(Styled, depth: Int)
    /// A word at the margin, and beside it what it says, over several lines where it has to be.
    case pair(String, Styled)
    case table(TextTable)
    /// A table whose every word counts: where it does not fit, a record at a time.
    case rows(TextTable)
    /// Markdown as somebody wrote it, with its line ends.
    case prose(String)
    /// What applies to the whole, said after it.
    case footnote(String)
    case blank
  }
}

/// Where a report's figures come from.
package struct Provenance: Sendable {
  package let book: String
  /// The id of the commit that was read; nil for the working tree of a folder outside Git, and for a staged book.
  package let commit: String?
  package let asOf: Day
  /// Whose rules judged: `now`, or a commit; nil where what was read was judged by its own.
  package let rules: String?
  /// Files with faults of form; figures leave out what cannot be read in them.
  package let faultyFiles: Int
  /// Accounts that a sparse checkout leaves out, and figures with it.
  package let notCheckedOut: Int

  package init(of book: Book, commit: String?, asOf: Day, rules: String? = nil) {
    self.book = book.settings.name
    self.commit = commit
    self.asOf = asOf
    self.rules = rules
    let faults = book.faults + book.accounts.flatMap(\.faults)
    faultyFiles = Set(faults.filter(\.hidesContent).map(\.path)).count
    notCheckedOut = book.notCheckedOut.count
  }

  /// What readers of figures have to know of them.
  package var cautions: [String] {
    var cautions: [String] = []
    if faultyFiles > 0 {
      let files = counted(faultyFiles, "file")
      cautions.append(
        "\(files) cannot be read whole, and figures leave out what cannot: csbook lint")
    }
    return cautions + (absence.map { [$0] } ?? [])
  }

  /// That a sparse checkout leaves accounts out.
  package var absence: String? {
    notCheckedOut == 0
      ? nil
      : "\(counted(notCheckedOut, "account")) not checked out (sparse checkout), and not counted"
  }
}

/// Text in pieces, each with what it means; a renderer gives meaning a colour.
package struct Styled: Hashable, Sendable {
  package let pieces: [Piece]

  package struct Piece: Hashable, Sendable {
    package let text: String
    package let tone: Tone
  }

  package init(_ text: String, _ tone: Tone = .plain) {
    pieces = [Piece(text: text, tone: tone)]
  }

  private init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  package static func + (left: Styled, right: Styled) -> Styled {
    Styled(left.pieces + right.pieces)
  }

  package static func + (left: Styled, right: String) -> Styled { left + Styled(right) }

  /// The words alone.
  package var text: String { pieces.map(\.text).joined() }

  /// What a piece of text means.
  package enum Tone: Hashable, Sendable {
    case plain, strong, faint
    case good, fair, bad
  }
}

/// A table of text.
package struct TextTable: Sendable {
  package let columns: [Column]
  package let rows: [[Styled]]

  package struct Column: Sendable {
    package let title: String
    package let isRight: Bool
    /// The width to which it may be cut where the terminal is narrow; nil where it must stay whole.
    package let least: Int?
    /// The order in which columns are left out where cutting does not help, 1 first; nil where it stays.
    package let goes: Int?

    package init(_ title: String, right: Bool = false, least: Int? = nil, goes: Int? = nil) {
      self.title = title
      isRight = right
      self.least = least
      self.goes = goes
    }
  }

  package init(_ columns: [Column], _ rows: [[Styled]]) {
    self.columns = columns
    self.rows = rows
  }
}
