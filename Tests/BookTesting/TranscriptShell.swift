// TranscriptShell: runs the commands of a transcript, one shell for those that belong together.

import Foundation

/// `sh` in a fresh copy of the sample book.
enum TranscriptShell {
  /// What each command prints, as lines, with its exit status as the last where it is not 0.
  ///
  /// The home folder is shown as `~`, and libraries without their versions: nothing of the machine stands in a transcript.
  static func run(_ commands: [[String]]) throws -> [[String]] {
    let book = try SampleRepository.copy()
    let file = "\(book.parent)/.commands"
    let script = ["exec 2>&1"] + commands.flatMap { $0 + ["printf '\\036%d\\036' \"$?\""] }
    try Data(script.joined(separator: "\n").appending("\n").utf8).write(to: URL(filePath: file))
    let (status, output, errors) = try book.run(["sh", file])
    let text = String(decoding: output, as: UTF8.self)
      .replacing("\r\n", with: "\n")
      .replacing(book.parent, with: "~")
      .replacing(/(libgit2|git|libyaml|cmark-gfm|SQLite) \d+\.\d+[.\w]*/) { "\($0.output.1)" }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    return commands.indices.map { index in
      let at = index * 2
      guard at < parts.count else { return ["(the shell ended before: \(errors))"] }
      let said = at + 1 < parts.count ? parts[at + 1] : "\(status)"
      return lines(of: parts[at]) + (said == "0" ? [] : ["[status \(said)]"])
    }
  }

  private static let mark: Character = "\u{1E}"

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
