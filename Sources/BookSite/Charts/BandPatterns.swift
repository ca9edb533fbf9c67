// How bands are told apart: by colour, and without it by what is drawn over it.

import BookHealth
import BookModel

/// The patterns of one chart; green has none.
struct BandPatterns {
  private let anchor: Anchor

  init(of chart: Anchor) { anchor = chart }

  /// A rectangle in the colour and the pattern of a band.
  func rectangle(
    _ band: Band, x: Double, y: Double, width: Double, height: Double, title: String
  ) -> HTML {
    let shape = Drawing.rectangle(
      band.style, x: x, y: y, width: width, height: height, title: title)
    guard let pattern = name(of: band) else { return shape }
    return .group([
      shape,
      Drawing.rectangle(nil, x: x, y: y, width: width, height: height, fill: pattern, title: title),
    ])
  }

  /// A small sample for a legend.
  func sample(_ band: Band, x: Double, y: Double) -> HTML {
    let shape = Drawing.rectangle(band.style, x: x, y: y, width: 10, height: 10)
    return name(of: band).map { pattern in
      .group([shape, Drawing.rectangle(nil, x: x, y: y, width: 10, height: 10, fill: pattern)])
    } ?? shape
  }

  var definitions: HTML {
    .element(
      .defs, [],
      [
        pattern(.yellow, [Drawing.line("hatch", from: Point(x: 0, y: 6), to: Point(x: 6, y: 0))]),
        pattern(
          .red,
          [
            Drawing.line("hatch", from: Point(x: 0, y: 6), to: Point(x: 6, y: 0)),
            Drawing.line("hatch", from: Point(x: 0, y: 0), to: Point(x: 6, y: 6)),
          ]),
        pattern(.unknown, [Drawing.rectangle("speck", x: 2, y: 2, width: 2, height: 2)]),
      ])
  }

  private func pattern(_ band: Band, _ shapes: [HTML]) -> HTML {
    .element(
      .pattern,
      (name(of: band).map { [.id($0)] } ?? []) + [
        .number("width", 6), .number("height", 6), .fixed("patternUnits", "userSpaceOnUse"),
      ], shapes)
  }

  private func name(of band: Band) -> Anchor? {
    switch band {
    case .green: nil
    case .yellow: anchor.part("yellow")
    case .red: anchor.part("red")
    case .unknown, .new: anchor.part("unknown")
    }
  }
}

extension Band {
  /// Those that a chart tells apart, from the best: a new account is one of which little is known.
  static let drawn = [Band.green, .yellow, .red, .unknown]

  var style: StaticString {
    switch self {
    case .green: "green"
    case .yellow: "yellow"
    case .red: "red"
    case .unknown, .new: "unknown"
    }
  }
}

extension Attribute {
  /// The look of a band's name.
  static func badge(_ band: Band) -> Attribute {
    switch band {
    case .green: .class("badge green")
    case .yellow: .class("badge yellow")
    case .red: .class("badge red")
    case .unknown, .new: .class("badge unknown")
    }
  }
}
