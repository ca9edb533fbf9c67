// What is to be looked at again on a day.

import BookModel

extension Page where Schema == DecisionSchema {
  /// The day it was decided: as written, else by its name.
  package var madeOn: Day? { self.date ?? Day(id.prefix(10)) }

  package func isDueForReview(on day: Day) -> Bool { self.reviewOn.map { $0 <= day } ?? false }
}

extension Page where Schema == PlaybookSchema {
  package func isDueForReview(on day: Day) -> Bool { self.reviewOn.map { $0 <= day } ?? false }
}
