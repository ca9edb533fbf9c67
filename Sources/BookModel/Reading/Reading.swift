// What one file turned out to hold.

import BookText

/// A file after it was read: its content, where it has any, and its faults.
package struct Reading: Sendable {
  package let path: Path
  package let account: String?
  package let content: Content?
  package let faults: [Fault]

  package init(path: Path, account: String?, content: Content?, faults: [Fault]) {
    self.path = path
    self.account = account
    self.content = content
    self.faults = faults
  }

  package enum Content: Sendable {
    case document(Document)
    case metrics(MetricTable)
    case touches(Table<TouchSchema>)
    case surveys(Table<SurveyRowSchema>)
  }
}
