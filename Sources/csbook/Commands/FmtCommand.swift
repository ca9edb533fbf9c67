// csbook fmt: files in one layout.

import ArgumentParser
import BookEdit
import BookModel
import BookReports
import BookStore
import BookText

struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lay out files in one way, and change nothing that they say",
    discussion: """
      Fields come into the order of the schema, with two blanks a level and their comments; rows of \
      tables into the order of their dates; blanks that say nothing go. Each file is read again \
      before it is written. A file with a fault of form is left alone and named.

      Ends with status 1 if a file was left alone, and with --check if one would change.
      """)

  @OptionGroup var folder: BookFolder

  @Flag(help: "Write nothing; name the files that would change.")
  var check = false

  @OptionGroup var writing: WritingOptions

  @Argument(help: ArgumentHelp("Only these files and folders.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    if check, writing.dryRun {
      throw Failure.usage(
        "--check names files, --dry-run shows what would change in them",
        hint: "leave one of them out")
    }
    let place = try folder.place()
    var layouts = Layouts()
    if check {
      layouts = try self.layouts(in: place)
      try System.answer(lines(layouts.changes.map { "would change: \($0.edit.path.text)" }))
    } else {
      try writing.finish(in: place) {
        layouts = try self.layouts(in: place)
        return layouts.changes
      }
    }
    if !writing.dryRun { try System.answer(lines([layouts.sentence(isCheck: check)])) }
    System.say(
      lines(
        layouts.refused.map { "left alone: \($0.path.text): \($0.reason)" }
          + (layouts.refused.isEmpty ? [] : ["hint: csbook lint says what is wrong with them"])))
    if !layouts.refused.isEmpty || check && !layouts.changes.isEmpty { throw FindingsExit() }
  }

  private func layouts(in place: BookPlace) throws -> Layouts {
    let tree = WorkingTree(root: place.root)
    let book = try BookLoader.load(tree, scope: .accounts([]))
    let reach = try FileSelection(paths, onDiskIn: place, book: book)
    let (source, fileReader) = (tree.makeReader(), FileReader(settings: book.settings))
    var layouts = Layouts()
    for file in try tree.files(of: .whole).sorted(by: { $0.path < $1.path })
    where file.isRegular && reach.holds(file.path) {
      guard case .file(let kind, let account, let id) = Layout.placement(of: file.path) else {
        continue
      }
      let bytes = try source.bytes(of: file)
      let faults =
        kind == .book
        ? book.faults.filter { $0.path == file.path }
        : fileReader.read(bytes, at: file.path, as: kind, account: account, id: id).faults
      layouts.add(file.path, bytes, kind, faults)
    }
    return layouts
  }

  private func lines(_ sentences: [String]) -> String {
    sentences.map { Terminal.safe($0, newlines: false) + "\n" }.joined()
  }
}

/// What laying out some files came to.
private struct Layouts {
  private(set) var changes: [Change] = []
  private(set) var refused: [(path: Path, reason: String)] = []
  private var count = 0

  mutating func add(_ path: Path, _ bytes: [UInt8], _ kind: Kind, _ faults: [Fault]) {
    guard !faults.contains(where: \.hidesText) else { return }
    count += 1
    do throws(EditRefusal) {
      let edit = try FileLayout.edit(of: bytes, at: path, as: kind)
      if faults.contains(where: \.isOfForm) {
        refused.append((path, EditRefusal.fault))
      } else if edit.isChange {
        changes.append(Change(edit: edit, summary: "laid out"))
      }
    } catch {
      refused.append((path, error.message))
    }
  }

  func sentence(isCheck: Bool) -> String {
    let files = count == 1 ? "1 file" : "\(count) files"
    return "\(changes.count) of \(files) \(isCheck ? "would change" : "changed")"
  }
}

extension Fault {
  /// Whether lint calls it an error, so that nobody can be sure what the file is to say.
  fileprivate var isOfForm: Bool {
    if case .text(let problem) = problem, case .taskNearMiss = problem.kind { return false }
    return hidesContent
  }
}
