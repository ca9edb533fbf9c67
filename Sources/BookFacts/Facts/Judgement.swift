// sentiment, outlook: what the CSM thinks.

import BookModel

extension Fact {
  static let sentiment = Fact(
    "sentiment", .integer, unit: "1 to 5", freshness: 120,
    """
    The relationship in the CSM's judgement: 1 none, 2 warm handover, 3 reactive, 4 working, 5 trusted adviser. Gone \
    after 120 days.
    """
  ) { row in
    guard let sentiment = row.page?.sentiment, let value = sentiment.value else { return nil }
    return row.reading(.integer(value), at: \.sentiment, on: sentiment.on)
  }

  static let outlook = Fact(
    "outlook", .text, unit: "red, yellow or green", freshness: 120,
    "The CSM's own call on the renewal. Gone after 120 days."
  ) { row in
    guard let outlook = row.page?.outlook, let value = outlook.value else { return nil }
    return row.reading(.text(value), at: \.outlook, on: outlook.on)
  }
}
