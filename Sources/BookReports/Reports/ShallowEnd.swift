// Where a shallow clone cuts off the history that a report was read from.

import BookHistory

extension Report {
  /// The same, telling people and programs where its line of commits is cut off; nil is a line that nobody asked for.
  package func adding(endOf line: Timeline?) -> Report {
    let end = line.flatMap { $0.isCut ? $0.commits.last : nil }
    var members: [JSON.Member] = []
    if case .object(let some) = summary { members = some }
    let report = Report(
      schema: schema, data: data,
      summary: .object(members + [JSON.Member(key: "shallowEnd", value: JSON(end?.id))]),
      blocks: blocks, records: records)
    return report.adding(
      end.map {
        ["this clone is shallow and begins on \($0.day): `git fetch --unshallow` brings the rest"]
      } ?? [])
  }
}
