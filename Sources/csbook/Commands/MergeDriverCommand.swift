// csbook merge-driver: what Git runs to merge one file of a book.

import ArgumentParser
import BookMerge
import BookModel
import BookReports
import BookStore
import BookText

struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: "Merge one file of a book, as Git asks for it",
    discussion: """
      Git runs it where .gitattributes says merge=csbook; `csbook hook install` sets that up. The \
      result is written over OURS. Status 0: merged; 1: there are conflicts, between marks; above \
      128: nothing was merged.
      """,
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The version both sides began with (%O).", valueName: "base"))
  var base: String

  @Argument(help: ArgumentHelp("Our version, and the result (%A).", valueName: "ours"))
  var ours: String

  @Argument(help: ArgumentHelp("Their version (%B).", valueName: "theirs"))
  var theirs: String

  @Argument(help: ArgumentHelp("The file's path in the repository (%P).", valueName: "path"))
  var path: String

  @Argument(help: ArgumentHelp("The length of a conflict mark (%L).", valueName: "size"))
  var markSize = 7

  func run() throws {
    let file = BookFile(at: path)
    let merge: FileMerge
    do {
      let (ours, theirs) = (try contents(ours), try contents(theirs))
      guard !isBinary(ours), !isBinary(theirs) else {
        System.say("csbook: \(shownPath) is no text; ours was kept\n")
        throw FindingsExit()
      }
      merge = try FileMerge(
        base: try contents(base), ours: ours, theirs: theirs, kind: file?.kind)
      try DiskFile.writeNew(
        merge.bytes(markSize: markSize, base: merge.hasConflict && showsBase()),
        to: Array(self.ours.utf8), executable: false)
    } catch let error as FindingsExit {
      throw error
    } catch {
      // Git takes a status up to 128 for a conflict that is written into the file.
      guard let failure = Failure(error) else { throw error }
      throw Failure(
        status: 129, code: failure.code, message: failure.message, hint: failure.hint)
    }
    guard merge.hasConflict else {
      if let file, file.faultCount(in: merge.bytes()) > 0 {
        System.say(
          "csbook: \(shownPath) is merged, and has errors: run `csbook lint`\n")
      }
      return
    }
    if !merge.disputed.isEmpty {
      let fields = merge.disputed.map { "`\($0)`" }.joined(separator: ", ")
      System.say("csbook: both sides changed \(Terminal.safe(fields)) in \(shownPath)\n")
    }
    throw FindingsExit()
  }

  /// Whether conflicts are to be shown with what both sides began with.
  private func showsBase() throws -> Bool {
    let place = BookPlace(root: System.currentFolder)
    let style = try place.ifThere { try place.repositoryForReading() }?
      .setting("merge.conflictstyle")
    return style == "diff3" || style == "zdiff3"
  }

  private var shownPath: String { Terminal.safe(path) }

  private func contents(_ path: String) throws -> [UInt8] {
    guard let bytes = try DiskFile.contents(of: Array(path.utf8)) else {
      throw StoreError.unreadable(path: path, reason: "there is no such file")
    }
    return bytes
  }

  /// Whether Git would take a file for binary.
  private func isBinary(_ bytes: [UInt8]) -> Bool { bytes.prefix(8_000).contains(0) }
}
