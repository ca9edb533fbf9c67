// Where edits change a text, and where its other bytes go.

/// The bytes that edits take away and those that they put in.
struct TouchedBytes {
  /// In the text as it was.
  let old: SpanSet
  /// In the text as it is then.
  let new: SpanSet
  private let edits: [TextEdit]

  /// Where a byte that no edit touches went.
  func moved(_ offset: UInt32) -> UInt32 {
    let shift = edits.prefix { $0.span.upper <= offset }.reduce(0) {
      $0 + $1.replacement.utf8.count - $1.span.range.count
    }
    return UInt32(clamping: Int(offset) + shift)
  }

  init(_ edits: [TextEdit]) {
    var shift = 0
    var new: [Span] = []
    let edits = Splice.sorted(edits)
    for edit in edits {
      let start = Int(edit.span.lower) + shift
      let count = edit.replacement.utf8.count
      new.append(Span(start, start + count))
      shift += count - edit.span.range.count
    }
    self.edits = edits
    self.old = SpanSet(spans: edits.map(\.span))
    self.new = SpanSet(spans: new)
  }
}

/// Spans in the order of their places.
struct SpanSet {
  let spans: [Span]

  /// Whether a span shares a byte or a border with one of these.
  func touch(_ span: Span) -> Bool {
    spans.contains { $0.lower <= span.upper && span.lower <= $0.upper }
  }
}
