// Which commit gave each value of an account's files.

import BookModel
import BookStore
import BookText
import Git

/// A value with where it comes from.
package struct BlamedField: Sendable {
  package let path: Path
  /// The way to it: `contracts.y2.arr`.
  package let field: String
  /// As it is written; nil for personal data.
  package let value: String?
  package let origin: Origin

  package enum Origin: Sendable {
    case commit(DatedCommit)
    /// Somewhere up to this commit, with which a shallow clone ends.
    case upTo(DatedCommit)
    case notCommitted
  }
}

/// Looks for the commit that gave each value its present meaning, back through the versions of the file.
///
/// Values are compared, not lines: what was only laid out otherwise, or moved with its record, is as old as it was.
package struct FieldBlame {
  package let fields: [BlamedField]
  /// Versions that could not be read, and were passed over: what they changed is told of the next one.
  package let unread: Int

  /// The fields of an account's page, contacts and journey, as `now` has them; `committed` is how the timeline's newest
  /// commit has them.
  ///
  /// All versions are read with the settings of today.
  ///
  /// - Throws: `StoreError`, or `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    of account: String, in timeline: Timeline, _ repository: any BookRepository,
    prefix: [UInt8], settings: Settings, now: (Path) -> [UInt8]?, committed: (Path) -> [UInt8]?
  ) throws {
    let states = TreeStates(of: repository, prefix: prefix)
    var search = CommitSteps(
      states, timeline, first: timeline.commits.count, of: [account])
    let steps = try search.next(.max)
    let end = timeline.isCut ? timeline.commits.last : nil
    var fields: [BlamedField] = []
    var unread = 0
    for name in ["account.md", "contacts.md", "journey.md"] {
      let path = Layout.accounts / account / name
      guard let present = now(path) else { continue }
      var history = FileHistory(path, present, settings)
      let known = committed(path)
      if known != present { history.settle(.notCommitted, against: known) }
      for step in steps where !history.isSettled {
        guard let old = history.older(in: step) else { continue }
        let bytes = try old.version.flatMap { try states.blobs([$0])[$0.id] }
        history.settle(.commit(step.commit), against: bytes)
      }
      fields += history.fields(others: end.map { .upTo($0) } ?? .notCommitted)
      unread += history.unread
    }
    self.fields = fields
    self.unread = unread
  }
}

/// The versions of one file, gone through from the present one back.
private struct FileHistory {
  private let file: FileName
  private let settings: Settings
  private let present: [WrittenField]
  /// Where the file stood as far back as it was followed.
  private var path: Path
  private var origins: [String: BlamedField.Origin] = [:]
  /// What gave the version that was compared last, where those before it could not be read.
  private var held: BlamedField.Origin?
  private(set) var unread = 0

  init(_ path: Path, _ bytes: [UInt8], _ settings: Settings) {
    file = FileName(path)
    self.path = path
    self.settings = settings
    present = Self.fields(of: bytes, file, settings) ?? []
  }

  var isSettled: Bool { origins.count == present.count }

  /// The version before a step; nil where the step does not touch the file.
  mutating func older(in step: CommitStep) -> (version: FileVersion?, path: Path)? {
    guard let versions = step.files[path] else { return nil }
    if versions.old == nil {
      // Where the account was renamed, the same file of the other folder went.
      let source = step.files.first { other, versions in
        versions.new == nil && other != path && FileName(other).kind == file.kind
      }
      if let source {
        path = source.key
        return (source.value.old, path)
      }
    }
    return (versions.old, path)
  }

  /// Gives an origin to all values that an older version does not have; nil is no version.
  mutating func settle(_ origin: BlamedField.Origin, against bytes: [UInt8]?) {
    let origin = held ?? origin
    let older = bytes.map { Self.fields(of: $0, file, settings) } ?? []
    guard let older else {
      unread += 1
      held = origin
      return
    }
    held = nil
    let meanings = Dictionary(
      older.map { ($0.field, $0.meaning) }, uniquingKeysWith: { first, _ in first })
    for field in present where origins[field.field] == nil {
      if meanings[field.field] != field.meaning { origins[field.field] = origin }
    }
  }

  /// The present values in the order of the schema; `others` is where those come from that were in every version.
  func fields(others: BlamedField.Origin) -> [BlamedField] {
    present.map { field in
      BlamedField(
        path: file.path, field: field.field, value: field.value,
        origin: origins[field.field] ?? others)
    }
  }

  /// Nil where the bytes cannot be read.
  private static func fields(
    of bytes: [UInt8], _ file: FileName, _ settings: Settings
  ) -> [WrittenField]? {
    guard let kind = file.kind, let account = file.account, let shape = kind.shape else {
      return nil
    }
    let reading = FileReader(settings: settings).read(
      bytes, at: file.path, as: kind, account: account, id: account)
    guard case .document(let document) = reading.content else { return nil }
    return WrittenField.all(in: document.fields, shape, ownFields: settings.ownFields)
  }
}
