// The sample book's past: who committed which version of which file, and when.

import BookModel
import BookText
import Git

/// A made-up book with a past, turned into a repository.
///
/// The files are those of `sample-book/`: the last state, and in `.history/` each earlier version of a document as
/// `<path>@<date>.<ending>`. `authors.yml` there names the commits in their order.
package struct SampleHistory {
  private let files: [Path: [UInt8]]
  private let authors: [String: Record<SampleAuthorSchema>]
  private let commits: [Record<SampleCommitSchema>]

  /// Reads the list of commits; nil where the files hold none that can be read.
  package init?(_ files: [Path: [UInt8]]) {
    guard let list = files[history / "authors.yml"],
      let root = FrontMatter.readWhole(list).root
    else { return nil }
    var decoder = FieldDecoder()
    let record = Record<SampleHistorySchema>(decoder.record(root, as: SampleHistorySchema.shape))
    guard decoder.problems.isEmpty else { return nil }
    self.files = files
    authors = Dictionary(
      (record.authors?.entries ?? []).map { ($0.key, $0.value) },
      uniquingKeysWith: { first, _ in first })
    commits = record.commits ?? []
  }

  /// One state of the book: all its files after a commit.
  package struct State {
    package let date: Day
    package let message: String
    package let files: [Path: [UInt8]]
    let author: Signature
  }

  /// Every state, from the first commit to the last.
  package var states: [State] {
    var current: [Path: [UInt8]] = [:]
    return commits.compactMap { commit in
      guard let date = commit.date else { return nil }
      for name in commit.paths ?? [] {
        let path = Path(name)
        current[path] = files[Self.version(of: name, on: date)] ?? files[path]
      }
      if commit.imports == true {
        for (path, bytes) in files where path.bytes.suffix(4).elementsEqual(".csv".utf8) {
          current[path] = Self.rows(of: bytes, until: date)
        }
      }
      return State(
        date: date, message: commit.message ?? "", files: current, author: signature(of: commit))
    }
  }

  /// Makes a repository of the whole past in a folder that is not there yet, or empty; the same every time.
  package func write(to folder: [UInt8]) throws(GitError) {
    let repository = try Repository.create(at: folder)
    var blobs: [[UInt8]: ObjectID] = [:]
    var parent: ObjectID?
    for state in states {
      var entries: [(path: [UInt8], version: FileVersion)] = []
      for (path, bytes) in state.files.sorted(by: { $0.key < $1.key }) {
        let id: ObjectID
        if let known = blobs[bytes] {
          id = known
        } else {
          id = try repository.writeBlob(bytes)
          blobs[bytes] = id
        }
        entries.append((path.bytes, FileVersion(mode: .regular, id: id)))
      }
      parent = try repository.writeCommit(
        tree: try repository.writeTree(entries), message: state.message + "\n",
        author: state.author, committer: state.author, parents: parent.map { [$0] } ?? [],
        branch: "main")
    }
    try repository.checkOutHead()
  }

  private func signature(of commit: Record<SampleCommitSchema>) -> Signature {
    let author = commit.author.flatMap { authors[$0] }
    let clock = (commit.time ?? "12:00").split(separator: ":").compactMap { Int64($0) }
    let seconds = (clock.first ?? 12) * 3600 + (clock.dropFirst().first ?? 0) * 60
    let day = Int64(commit.date?.number ?? 0)
    return Signature(
      name: author?.name ?? "", email: author?.email ?? "", time: day * 86_400 + seconds, offset: 0)
  }

  private static func version(of name: String, on date: Day) -> Path {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return history / "\(name[..<dot])@\(date)\(name[dot...])"
  }

  /// A table with its rows until a day; nil before its first.
  private static func rows(of bytes: [UInt8], until day: Day) -> [UInt8]? {
    let (table, _) = CSVTable.read(bytes)
    guard let date = table.column("date"),
      let first = table.columnSpans.first, let last = table.columnSpans.last
    else { return nil }
    let kept = table.rows.filter { row in
      row.cell(date).flatMap { Day(CSVField.text($0, in: bytes)) }.map { $0 <= day } ?? false
    }
    guard !kept.isEmpty else { return nil }
    let lineEnd = Array(table.lineEnd.utf8)
    return ([first.union(last)] + kept.map(\.span)).flatMap { bytes[$0.range] + lineEnd }
  }
}

private let history: Path = ".history"

/// `.history/authors.yml`.
private struct SampleHistorySchema: RecordSchema {
  let authors = Field<FieldMap<Record<SampleAuthorSchema>>>.map(
    "authors", of: .record(SampleAuthorSchema.shape), "Who commits.", example: "{ines: {…}}")
  let commits = Field.list(
    "commits", of: SampleCommitSchema.self, as: .order, "What they commit, in order.")

  static let keys = SampleHistorySchema()
  static let shape = Shape("sample history", keys)
}

/// Somebody who commits.
private struct SampleAuthorSchema: RecordSchema {
  let name = Field.text("name", is: .required, "Their name.", example: "Inês Portela")
  let email = Field.text("email", is: .required, "Their address.", example: "ines@a.example")

  static let keys = SampleAuthorSchema()
  static let shape = Shape("author", keys)
}

/// One commit of the past.
private struct SampleCommitSchema: RecordSchema {
  let date = Field.day("date", .event, is: .required, "Its day.")
  let time = Field.text("time", "Its time, UTC.", example: "08:40")
  let author = Field.text("author", is: .required, "Its author.", example: "ines")
  let message = Field.text("message", is: .required, "Its message.", example: "book: begun")
  let paths = Field.list("paths", of: .text, "The documents it brings.", example: "[csbook.yml]")
  let imports = Field.flag("imports", "Whether it brings the tables up to its day.")

  static let keys = SampleCommitSchema()
  static let shape = Shape("commit", keys)
}
