// What all charts have: a name, a description, a drawing, and the same as a table.

import BookModel
import BookReports

/// A picture of figures; whoever cannot see it has its description and its table.
protocol Chart {
  var anchor: Anchor { get }
  var title: String { get }
  /// What the picture shows, in a sentence or two.
  var description: String { get }
  var size: (width: Double, height: Double) { get }
  var drawing: [HTML] { get }
  var table: HTMLTable { get }
}

extension Chart {
  func figure(_ say: Language) -> HTML {
    let (name, words) = (anchor.part("name"), anchor.part("words"))
    let picture = HTML.element(
      .svg,
      [
        .fixed("xmlns", "http://www.w3.org/2000/svg"), .fixed("role", "img"),
        .labelledBy(name, words), .viewBox(size.width, size.height),
      ],
      [
        .element(.title, [.id(name)], [.text(title)]),
        .element(.desc, [.id(words)], [.text(description)]),
      ] + drawing)
    return .element(
      .figure, [.id(anchor)],
      [
        .element(.figcaption, nil, title), picture,
        .details([.text(say("As a table", "表で見る"))], [table.html]),
      ])
  }
}

/// The shapes that charts are drawn with.
enum Drawing {
  static func rectangle(
    _ style: StaticString?, x: Double, y: Double, width: Double, height: Double,
    fill: Anchor? = nil, title: String? = nil
  ) -> HTML {
    .element(
      .rect,
      (style.map { [.class($0)] } ?? []) + [
        .number("x", x), .number("y", y), .number("width", max(0, width)),
        .number("height", max(0, height)),
      ] + (fill.map { [.fill($0)] } ?? []),
      title.map { [.element(.title, nil, $0)] } ?? [])
  }

  static func line(_ style: StaticString, from start: Point, to end: Point) -> HTML {
    .element(
      .line,
      [
        .class(style), .number("x1", start.x), .number("y1", start.y), .number("x2", end.x),
        .number("y2", end.y),
      ], [])
  }

  static func words(
    _ text: String, at point: Point, _ style: StaticString, anchor: StaticString = "middle"
  ) -> HTML {
    .element(
      .label,
      [
        .class(style), .number("x", point.x), .number("y", point.y),
        .fixed("text-anchor", anchor),
      ], [.text(text)])
  }

  static func path(_ style: StaticString, through points: [Point]) -> HTML {
    .element(.polyline, [.class(style), .points(points)], [])
  }

  static func dot(_ style: StaticString, at point: Point, title: String) -> HTML {
    .element(
      .circle,
      [.class(style), .number("cx", point.x), .number("cy", point.y), .number("r", 3.5)],
      [.element(.title, nil, title)])
  }
}

extension YearMonth {
  /// The month alone, for an axis: `Mar`, `3月`.
  func axis(_ say: Language) -> String {
    say(String(Language.english.text(of: self).prefix(3)), "\(month)月")
  }
}
