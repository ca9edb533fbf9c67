// The chapter `rules`: everything that is found in a line, by its id, generated.

import BookReports
import BookText

extension Topic {
  static let rules = Topic(
    name: "rules", summary: "Every rule of lint and fault of an import, and what it finds",
    markdown: {
      let all = Explanation.ids.compactMap(Explanation.init)
      return """
        `csbook explain ID` prints the whole page of one, with a bad and a good example. The answer of a
        rule marked `by the day` can change while no file changes, so it is never an error.

        \(entries(all.filter { $0.finder == .lint }))

        ## What import finds in an export

        All of these are errors; with `--skip-bad`, those of single rows are warnings.

        \(entries(all.filter { $0.finder == .import }))
        """
    })
}

private func entries(_ explained: [Explanation]) -> String {
  explained.map {
    let day = $0.needsDay ? ", by the day" : ""
    let severity = $0.finder == .lint ? "(\($0.severity.rawValue)\(day)) " : ""
    return "\($0.id)\n: \(severity)\($0.opening)"
  }.joined(separator: "\n\n")
}
