// A template with a place for fields that it does not ask for.

import BookModel
import BookText

extension Template {
  /// The template for documents that are made by the thousand: a line for each of these fields, where the schema has it.
  ///
  /// What teaches a writer in its front matter goes, and so does a day that it fills in by itself: nobody says that what is
  /// imported today began today. A field with a text of the template's own keeps its line.
  package func asking(
    for keys: Set<String>, of shape: Shape
  ) throws(TemplateFault) -> Template {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    guard let opening = lines.first, opening.starts(with: "---".utf8),
      let closing = lines.dropFirst().firstIndex(where: { $0.starts(with: "---".utf8) })
    else { return self }
    let end = opening.last == 0x0D ? [0x0D] as [UInt8] : []
    var front = lines[1..<closing].filter { line in
      line.first { $0 != 0x20 } != UInt8(ascii: "#")
    }.map { line in
      guard let key = Self.key(of: line), line.holds("{{date") else { return line }
      return Array("\(key): {{\(key)}}".utf8) + end
    }
    var written = Set(front.compactMap(Self.key))
    for (place, spec) in shape.fields.enumerated()
    where keys.contains(spec.key) && !written.contains(spec.key) {
      let earlier = Set(shape.fields[..<place].map(\.key))
      var index = 0
      for (number, line) in front.enumerated() {
        guard let key = Self.key(of: line) else { continue }
        guard earlier.contains(key) else { continue }
        index = number + 1
        // The lines of its value go with it.
        while index < front.count, Self.key(of: front[index]) == nil { index += 1 }
      }
      front.insert(Array("\(spec.key): {{\(spec.key)}}".utf8) + end, at: index)
      written.insert(spec.key)
    }
    lines.replaceSubrange(1..<closing, with: front)
    return try Template(Array(lines.joined(separator: [0x0A])), at: path)
  }

  /// The key of a line of the outermost mapping.
  private static func key(of line: [UInt8]) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      line[0] != 0x20, line[0] != UInt8(ascii: "-")
    else { return nil }
    return String(decoding: line[..<colon], as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
