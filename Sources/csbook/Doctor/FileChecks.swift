// What the doctor sees of the book's files: their names, what Git does to them, and what was left behind.

import BookModel
import BookReports
import BookStore
import BookText
import Git

/// The checks of files; without a repository, those of the folder alone.
struct FileChecks {
  let place: BookPlace
  let repository: Plumbing?
  let book: Book?

  func checks() -> [Check] {
    guard System.fileExists(place.root + [UInt8(ascii: "/")] + Layout.settings.bytes) else {
      return []
    }
    return Check.of("names") {
      let paths = try paths()
      return names(of: paths) + Check.of("filters") { try filters(of: paths) }
        + pointers
    } + Check.of("leftovers", leftovers)
  }

  /// The book's paths in the folder and in the index, which may hold two where the folder can hold one.
  private func paths() throws -> [Path] {
    var paths = Set(try WorkingTree(root: place.root).files(of: .whole).map(\.path))
    if let repository, repository.workTree != nil {
      let prefix = try place.prefix(in: repository)
      for entry in try repository.entries() where entry.path.starts(with: prefix) {
        paths.insert(Path(Array(entry.path.dropFirst(prefix.count))))
      }
    }
    return paths.sorted()
  }

  private func names(of paths: [Path]) -> [Check] {
    var checks: [Check] = []
    // Strings are equal in any normal form, as they are to the file systems that this is about.
    let alike = Dictionary(grouping: paths) { $0.text.lowercased() }.values
      .filter { $0.count > 1 }.map { Self.upToDifference($0) }
    for group in Set(alike).sorted(by: { $0[0] < $1[0] }) {
      checks.append(
        .trouble(
          "names",
          "one file on macOS and Windows: "
            + group.map(\.escaped).joined(separator: " and "),
          remedy: "`git mv` all but one of them to another name"))
    }
    let foreign = paths.filter { String(validating: $0.bytes, as: UTF8.self) == nil }
    if let first = foreign.first {
      checks.append(
        .trouble(
          "names", "\(counted(foreign.count, "name")) not in UTF-8, such as \(first.text)",
          remedy: "`git mv` to a name in UTF-8"))
    }
    guard checks.isEmpty else { return checks }
    return [.ok("names", "\(counted(paths.count, "file")), no names that collide")]
  }

  /// The files, or the topmost folders of them, by whose names they differ.
  private static func upToDifference(_ paths: [Path]) -> [Path] {
    let parts = paths.map { $0.bytes.split(separator: UInt8(ascii: "/")) }
    let different = parts[0].indices.first { index in
      parts.contains { $0.count <= index || $0[index] != parts[0][index] }
    }
    let shown = parts.map { $0.prefix((different ?? 0) + 1).joined(separator: [UInt8(ascii: "/")]) }
    return Set(shown.map { Path(Array($0)) }).sorted()
  }

  private func filters(of paths: [Path]) throws -> [Check] {
    guard let repository, repository.workTree != nil else { return [] }
    let settings = try repository.settings()
    let prefix = try place.prefix(in: repository)
    let paths = paths.map { prefix + $0.bytes }
    var checks: [Check] = []
    let filtered = Dictionary(grouping: try repository.attribute("filter", of: paths), by: \.value)
    for (filter, files) in filtered.sorted(by: { $0.key < $1.key }) {
      let line = "\(counted(files.count, "file")) through the filter `\(filter)`"
      checks.append(
        settings.hasFilter(filter)
          ? .note("filters", "\(line): what is committed is not what the folder holds")
          : .trouble(
            "filters", "\(line), which is not set up here", remedy: Refusal.wayOut(ofFilter: filter)
          ))
    }
    let encoded = try repository.attribute("working-tree-encoding", of: paths)
      .filter { $0.value.lowercased() != "utf-8" }
    if let first = encoded.first {
      checks.append(
        .trouble(
          "filters",
          "\(counted(encoded.count, "file")) kept in \(first.value) in the folder, such as "
            + "\(Path(Array(first.path.dropFirst(prefix.count))).text); csbook reads UTF-8 there",
          remedy: "save them as UTF-8, and take working-tree-encoding out of .gitattributes"))
    }
    return checks
  }

  /// Files of which a filter has not brought what they stand for.
  private var pointers: [Check] {
    let faults = (book?.faults ?? []) + (book?.accounts.flatMap(\.faults) ?? [])
    let pointers = faults.filter { $0.problem == .lfsPointer }
    guard let first = pointers.first else { return [] }
    return [
      .trouble(
        "filters",
        "\(counted(pointers.count, "file")) of Git LFS not here, only the pointer, such as "
          + first.path.text,
        remedy: Refusal.wayOut(ofFilter: "lfs"))
    ]
  }

  /// Files that a csbook was writing when it was ended; nobody reads them.
  private func leftovers() throws -> [Check] {
    let files = try WorkingTree(root: place.root).leftovers()
    guard let first = files.first else { return [] }
    let isIgnored = try repository == nil || IgnoreFile(in: place).isInstalled()
    return [
      .note(
        "leftovers",
        "\(counted(files.count, "file")) left by a csbook that was interrupted, such as \(first.text)",
        remedy: isIgnored
          ? "the next csbook that writes in that folder takes it away"
          : "`csbook init` has Git ignore it; the next edit there removes it")
    ]
  }
}
