// Conversion: the blobs that Git makes of files whose bytes it does not take as they are.

extension Repository {
  /// The files at some paths of the work tree, with the content that Git would commit.
  ///
  /// Most are taken as they are. Where a filter (git-crypt, LFS), an encoding or line endings have a say, Git itself makes
  /// the blob, in an index of its own: libgit2 knows no filters, and would store the plain text.
  package func workTreeFiles(
    at paths: [PathStatus], index: Index
  ) async throws(GitError) -> [WorkTreeFile] {
    guard let workTree else { throw GitError("read the work tree", refused: .bare) }
    let settings = try await settings()
    var files: [WorkTreeFile] = []
    for status in paths {
      files.append(
        try WorkTreeFile.read(
          workTree + [UInt8(ascii: "/")] + status.path,
          tracked: (index.entry(at: status.path)?.version ?? status.head)?.mode,
          keepsExecutableBit: settings.bool("core.filemode") ?? true))
    }
    let converted = try await self.converted(paths.map(\.path), files, settings)
    guard !converted.isEmpty else { return files }
    let blobs = try await blobs(of: converted.map { paths[$0].path }, index: index)
    for (position, version) in zip(converted, blobs) {
      guard version.mode == files[position].version.mode else {
        throw Self.changed(paths[position].path)
      }
      files[position] = try files[position].converted(to: try objects.blob(version.id))
    }
    return files
  }

  /// The positions of the files that Git does not take as they are.
  private func converted(
    _ paths: [[UInt8]], _ files: [WorkTreeFile], _ settings: GitSettings
  ) async throws(GitError) -> [Int] {
    let attributes = try await attributes(of: paths)
    for (path, attributes) in zip(paths, attributes) {
      // Git takes the file as it is then, and a secret with it.
      guard let filter = attributes.filter, !settings.hasFilter(filter) else { continue }
      throw GitError("read \(text(path))", refused: .unknownFilter(name: filter, path: path))
    }
    return files.indices.filter { position in
      let file = files[position]
      guard file.version.mode != .symbolicLink else { return false }
      // A link of a file system that has none is a file, which only Git knows to be one.
      guard settings.bool("core.symlinks") ?? true else { return true }
      return attributes[position].convert(
        file.content, byDefault: settings.bool("core.autocrlf") ?? false,
        // `warn` only warns.
        strictly: settings.string("core.safecrlf") != "warn"
          && settings.bool("core.safecrlf") ?? false)
    }
  }

  private func attributes(of paths: [[UInt8]]) async throws(GitError) -> [Attributes] {
    guard !paths.isEmpty else { return [] }
    let answer = try await program.run(
      ["check-attr", "--stdin", "-z"] + Attributes.names,
      input: Array(paths.joined(separator: [0])) + [0])
    let words = answer.output.split(separator: 0, omittingEmptySubsequences: false)
    // For each path and attribute: the path, the attribute, its value.
    let stride = Attributes.names.count * 3
    guard answer.isSuccess, words.count == paths.count * stride + 1 else {
      throw GitError("read the attributes of files", git: answer)
    }
    return paths.indices.map { position in
      Attributes(
        values: Attributes.names.indices.map {
          String(decoding: words[position * stride + $0 * 3 + 2], as: UTF8.self)
        })
    }
  }

  /// What Git stores of some files, by an index of its own, which goes again.
  private func blobs(of paths: [[UInt8]], index: Index) async throws(GitError) -> [FileVersion] {
    let operation = "let Git convert \(paths.count == 1 ? text(paths[0]) : "files")"
    let empty = try Index.empty.fileBytes(replacing: [], writtenAt: 0) { _, _ in false }
    let file = try TemporaryFile(empty, in: gitDirectory)
    let environment = ["GIT_INDEX_FILE": file.name]
    // The versions that are there decide on line endings, and attributes may not be checked out.
    var known: [UInt8] = []
    let wanted = Set(paths)
    index.forEach { path, entry in
      let path = Array(path)
      guard entry.isContent, wanted.contains(path) || path.ends(with: ".gitattributes") else {
        return
      }
      let version = entry.version
      known += "\(String(version.mode.rawValue, radix: 8)) \(version.id)\t".utf8 + path + [0]
    }
    let steps: [([String], [UInt8])] = [
      (["update-index", "-z", "--index-info"], known),
      (["update-index", "--add", "-z", "--stdin"], Array(paths.joined(separator: [0])) + [0]),
    ]
    for (arguments, input) in steps {
      let answer = try await program.run(arguments, input: input, environment: environment)
      guard answer.isSuccess else { throw GitError(operation, git: answer) }
    }
    let converted = try self.index(at: file.path)
    var versions: [FileVersion] = []
    for path in paths {
      guard let entry = converted.entry(at: path) else { throw Self.changed(path) }
      versions.append(entry.version)
    }
    return versions
  }

  private static func changed(_ path: [UInt8]) -> GitError {
    GitError("read \(text(path))", .system, "somebody is writing to it", code: .modified)
  }
}

/// The attributes of one path that change what is committed of it.
private struct Attributes {
  static let names = ["filter", "working-tree-encoding", "text", "crlf", "eol", "ident"]

  /// In the order of the names.
  let values: [String]

  private func isSpecified(_ name: String) -> Bool { value(name) != "unspecified" }

  private func value(_ name: String) -> String {
    Self.names.firstIndex(of: name).map { values[$0] } ?? "unspecified"
  }

  private func isSet(_ name: String) -> Bool { isSpecified(name) && value(name) != "unset" }

  /// The filter through which the file goes; nil where it goes through none.
  var filter: String? { isSet("filter") && value("filter") != "set" ? value("filter") : nil }

  /// Whether Git may store other bytes than these; `byDefault` where line endings of all files are its business, `strictly`
  /// where it refuses some.
  func convert(_ content: [UInt8], byDefault: Bool, strictly: Bool) -> Bool {
    if filter != nil || isSet("working-tree-encoding") { return true }
    if isSet("ident"), content.contains(UInt8(ascii: "$")) { return true }
    guard value("text") != "unset", value("crlf") != "unset" else { return false }
    let isText = byDefault || ["text", "crlf", "eol"].contains { isSpecified($0) }
    return isText && (strictly || content.contains(UInt8(ascii: "\r")))
  }
}

extension [UInt8] {
  fileprivate func ends(with name: String) -> Bool {
    suffix(name.utf8.count).elementsEqual(name.utf8)
  }
}
