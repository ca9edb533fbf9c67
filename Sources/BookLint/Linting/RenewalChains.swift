// Which terms renew which, as far as somebody wrote it.

import BookModel
import BookText

/// The links that `renews` makes between the terms of one account.
struct RenewalChains {
  /// In the order of the file.
  let links: [Link]
  private let starts: [String: Day]

  /// One name in `renews`.
  struct Link {
    let successor: String
    let predecessor: String
    let span: Span
  }

  /// Terms that each renew the next, and the last the first.
  struct Circle {
    let ids: [String]
    /// The link that was met first.
    let span: Span
  }

  init(of terms: [Record<TermSchema>]) {
    links = terms.flatMap { term in
      term.items(of: \.renews).compactMap { name in
        term.id.map { Link(successor: $0, predecessor: name.value, span: name.span) }
      }
    }
    starts = Dictionary(
      terms.compactMap { term in
        guard let id = term.id, let start = term.start else { return nil }
        return (id, start)
      }, uniquingKeysWith: { first, _ in first })
  }

  func start(of term: String) -> Day? { starts[term] }

  /// The circles, each once, from the term that stands first in the file.
  var circles: [Circle] {
    let followers = Dictionary(grouping: links, by: \.successor)
    var circles: [Circle] = []
    var done: Set<String> = []
    for link in links where !done.contains(link.successor) {
      if let ids = path(from: link, followers) {
        circles.append(Circle(ids: ids, span: link.span))
        done.formUnion(ids)
      }
    }
    return circles
  }

  /// The terms from a link's successor back to itself; nil where no way leads there.
  private func path(from link: Link, _ followers: [String: [Link]]) -> [String]? {
    let goal = link.successor
    var open: [[String]] = [[goal, link.predecessor]]
    var seen: Set<String> = []
    while let way = open.popLast(), let last = way.last {
      if last == goal { return way.dropLast() }
      guard seen.insert(last).inserted else { continue }
      open += (followers[last] ?? []).reversed().map { way + [$0.predecessor] }
    }
    return nil
  }
}
