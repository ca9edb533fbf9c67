// The commits along which an opened book has come.

import BookHistory
import BookModel
import BookStore
import Git

extension OpenedBook {
  /// The commits behind the state that was opened, back to the first not after a day, or all of them.
  ///
  /// They begin at the commit that was opened; for files, and for what is staged, at HEAD's.
  func timeline(backTo day: Day? = nil) throws -> Timeline {
    let repository = try place.repositoryForReading()
    guard let tip = try commit ?? repository.headCommit() else { throw Known.noCommitYet }
    let zone = try TimeZone(book.settings.timeZone)
    let line = try repository.firstParentLine(of: tip, notBefore: day.map { zone.end(of: $0) })
    let dated = line.map { DatedCommit($0, on: zone.day(of: $0.committer.time)) }
    // A commit that names parents, and yet is the last of all of the line, is where a clone was cut off.
    let isWhole = day.map { day in dated.last.map { $0.day <= day } ?? false } ?? false
    return Timeline(dated, isCut: !isWhole && line.last?.parents.isEmpty == false)
  }
}
