// duplicate-order: two segments that are tried at the same place.

import BookModel
import BookText

package struct DuplicateOrder: BookRule {
  package static let id = "duplicate-order"
  package static let severity = Severity.warning

  package static let page = """
    Two segments have the same `order`.

    The first segment whose rule holds takes an account. Of two with one place the alphabet decides,
    so that renaming a file may move accounts from one to the other.

    Give each its own number; leave gaps, so that one fits in between later.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the order 10 is also that of the segment `all`"], in: "segments/japan.md",
      """
      ---
      order: 1️⃣10
      when: region = 'JP'
      ---
      """),
    .passes(
      in: "segments/japan.md",
      """
      ---
      order: 5
      when: region = 'JP'
      ---
      """),
  ]

  package static func check(
    _ book: Book, in context: LintContext, _ report: inout Reporter
  ) {
    // Segments stand in the order in which they are tried: equal ones are neighbours.
    for (first, second) in zip(book.segments, book.segments.dropFirst()) {
      guard let order = second.order, first.order == order else { continue }
      report(
        .same(order, first.id), in: second.path, at: second.record.span(of: \.order),
        notes: [
          Finding.Note(
            "it stands here first", path: first.path, span: first.record.span(of: \.order))
        ])
    }
  }
}

extension Finding.Message {
  fileprivate static func same(_ order: Int, _ segment: String) -> Self {
    "the order \(order) is also that of the segment `\(segment)`"
  }
}
