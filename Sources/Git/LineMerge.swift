// Git's own merge of three texts, line by line.

internal import CLibgit2

/// Three texts merged as `git merge-file` merges them.
package enum LineMerge {
  /// A stretch of the merged text, of whole lines.
  package enum Hunk: Equatable, Sendable {
    case agreed([UInt8])
    /// Both sides changed the same lines, or lines that touch.
    case conflict(base: [UInt8], ours: [UInt8], theirs: [UInt8])
  }

  /// Merges what two sides made of `base`, which is empty where they have nothing in common.
  ///
  /// Each text is empty or ends with a line end.
  package static func hunks(
    base: [UInt8], ours: [UInt8], theirs: [UInt8]
  ) throws(GitError) -> [Hunk] {
    // libgit2 answers with marked text; marks longer than any run in the texts can't be taken for text.
    let size = [base, ours, theirs].map(longestMark).reduce(7, max) + 1
    guard size <= Int(UInt16.max) else {
      return [.conflict(base: base, ours: ours, theirs: theirs)]
    }
    let marked = try marked(base, ours, theirs, size: size)
    return MarkedText(size: size).hunks(of: marked)
  }

  private static func marked(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], size: Int
  ) throws(GitError) -> [UInt8] {
    try LibGit2.start()
    let operation = "merge the lines"
    var options = git_merge_file_options()
    try check(operation) {
      git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION))
    }
    options.flags = GIT_MERGE_FILE_STYLE_DIFF3.rawValue
    options.marker_size = UInt16(size)
    var result = git_merge_file_result()
    defer { git_merge_file_result_free(&result) }
    let answer = withInput(base) { base in
      withInput(ours) { ours in
        withInput(theirs) { theirs in git_merge_file(&result, &base, &ours, &theirs, &options) }
      }
    }
    try check(operation) { answer }
    return Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
  }

  private static func withInput(
    _ bytes: [UInt8], _ body: (inout git_merge_file_input) -> Int32
  ) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var input = git_merge_file_input()
      git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
      input.ptr = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      input.size = buffer.count
      return body(&input)
    }
  }

  /// The length of the longest run of a mark's character that begins a line.
  private static func longestMark(in text: [UInt8]) -> Int {
    var longest = 0
    var index = 0
    while index < text.count {
      let start = index
      if "<|=>".utf8.contains(text[start]) {
        while index < text.count, text[index] == text[start] { index += 1 }
        longest = max(longest, index - start)
      }
      index = (text[index...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
    }
    return longest
  }
}

/// What libgit2 answers: text in which conflicts stand between marks.
private struct MarkedText {
  let size: Int

  private enum Place { case outside, ours, base, theirs }

  func hunks(of text: [UInt8]) -> [LineMerge.Hunk] {
    var hunks: [LineMerge.Hunk] = []
    var place = Place.outside
    var (agreed, base, ours, theirs): ([UInt8], [UInt8], [UInt8], [UInt8]) = ([], [], [], [])
    for line in text.lines {
      switch (place, mark(of: line)) {
      case (.outside, UInt8(ascii: "<")):
        if !agreed.isEmpty { hunks.append(.agreed(agreed)) }
        (agreed, place) = ([], .ours)
      case (.ours, UInt8(ascii: "|")): place = .base
      case (.base, UInt8(ascii: "=")): place = .theirs
      case (.theirs, UInt8(ascii: ">")):
        hunks.append(.conflict(base: base, ours: ours, theirs: theirs))
        (base, ours, theirs, place) = ([], [], [], .outside)
      case (.outside, _): agreed += line
      case (.ours, _): ours += line
      case (.base, _): base += line
      case (.theirs, _): theirs += line
      }
    }
    if !agreed.isEmpty { hunks.append(.agreed(agreed)) }
    return hunks
  }

  /// The character of the mark that a line is; nil for a line of text.
  private func mark(of line: ArraySlice<UInt8>) -> UInt8? {
    guard line.count > size, let first = line.first,
      line.prefix(size).allSatisfy({ $0 == first }), "<|=>".utf8.contains(first)
    else { return nil }
    return first
  }
}

extension [UInt8] {
  /// The lines, each with its line end.
  fileprivate var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < count {
      let end = (self[start...].firstIndex(of: 0x0A) ?? count - 1) + 1
      lines.append(self[start..<end])
      start = end
    }
    return lines
  }
}
