// How far something is, as a small bar beside its number.

/// A share of 0 to 1.
enum ProgressBar {
  static func html(_ share: Double, words: String) -> HTML {
    .element(
      .svg,
      [
        .fixed("xmlns", "http://www.w3.org/2000/svg"), .class("progress"), .fixed("role", "img"),
        .label(words), .viewBox(80, 8),
      ],
      [
        Drawing.rectangle("groove", x: 0, y: 0, width: 80, height: 8),
        Drawing.rectangle("done", x: 0, y: 0, width: 80 * min(max(share, 0), 1), height: 8),
      ])
  }
}
