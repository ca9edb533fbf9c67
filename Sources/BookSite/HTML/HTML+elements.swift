// The elements that pages use again and again.

import BookModel

extension HTML {
  static func element(_ tag: Tag, _ attributes: Attribute..., of pieces: HTML...) -> HTML {
    .element(tag, attributes, pieces)
  }

  /// An element with one text.
  static func element(_ tag: Tag, _ style: StaticString? = nil, _ text: String) -> HTML {
    .element(tag, style.map { [.class($0)] } ?? [], [.text(text)])
  }

  static func div(_ style: StaticString, _ pieces: [HTML]) -> HTML {
    .element(.div, [.class(style)], pieces)
  }

  static func span(_ style: StaticString, _ text: String) -> HTML {
    .element(.span, [.class(style)], [.text(text)])
  }

  static func paragraph(_ text: String) -> HTML { .element(.p, nil, text) }

  /// What is said small, below a figure.
  static func note(_ text: String) -> HTML { .element(.p, "note", text) }

  static func link(_ page: SitePage?, _ text: String) -> HTML {
    page.map { .element(.a, [.href(SitePlace($0))], [.text(text)]) } ?? .text(text)
  }

  /// A part of a page with its heading, by which it is known.
  static func section(_ anchor: Anchor, _ title: String, _ pieces: [HTML]) -> HTML {
    let heading = anchor.part("title")
    return .element(
      .section, [.id(anchor), .labelledBy(heading)],
      [.element(.h2, [.id(heading)], [.text(title)])] + pieces)
  }

  /// Terms, each with what it says; those that say nothing are left out.
  static func facts(_ pairs: [(term: String, value: HTML?)]) -> HTML {
    let pieces = pairs.compactMap { term, value -> HTML? in
      value.map {
        .element(.dl, [.class("pair")], [.element(.dt, nil, term), .element(.dd, [], [$0])])
      }
    }
    return pieces.isEmpty ? .nothing : .div("facts", pieces)
  }

  /// Several pieces with a separator between each two.
  static func joined(_ pieces: [HTML], by separator: String) -> HTML {
    .group(
      pieces.enumerated().flatMap { index, piece in
        index == 0 ? [piece] : [.text(separator), piece]
      })
  }

  /// What can be opened; its content is there all the same for whoever prints or searches the page.
  static func details(_ summary: [HTML], isOpen: Bool = false, _ pieces: [HTML]) -> HTML {
    .element(
      .details, isOpen ? [.fixed("open", "")] : [], [.element(.summary, [], summary)] + pieces)
  }
}

/// A table of a page.
struct HTMLTable {
  let columns: [Column]
  let rows: [[HTML]]

  struct Column {
    let title: String
    let isNumber: Bool
    /// Whether a narrow screen may do without it.
    let goes: Bool

    init(_ title: String, number: Bool = false, goes: Bool = false) {
      self.title = title
      isNumber = number
      self.goes = goes
    }

    fileprivate var style: [Attribute] {
      switch (isNumber, goes) {
      case (true, true): [.class("number wide")]
      case (true, false): [.class("number")]
      case (false, true): [.class("wide")]
      case (false, false): []
      }
    }
  }

  /// The first cell of each row is its heading.
  init(_ columns: [Column], _ rows: [[HTML]]) {
    self.columns = columns
    self.rows = rows
  }

  var html: HTML {
    let head = columns.map { column in
      HTML.element(.th, [.fixed("scope", "col")] + column.style, [.text(column.title)])
    }
    let body = rows.map { row in
      HTML.element(
        .tr, [],
        zip(row, columns).enumerated().map { index, cell in
          index == 0
            ? .element(.th, [.fixed("scope", "row")] + cell.1.style, [cell.0])
            : .element(.td, cell.1.style, [cell.0])
        })
    }
    return .div(
      "table",
      [
        .element(
          .table, [],
          [.element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], body)])
      ])
  }
}
