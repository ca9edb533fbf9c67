// What a diff shows of a file: a line a field, a line a row.

import BookModel
import BookText

/// A file as lines that a change of one value changes one of.
///
/// Git often names a file by its last part alone, so nothing here depends on its folder, or on the schema of one kind.
package struct ReadableText {
  private var lines: [[UInt8]] = []

  /// The text of a file; a file that cannot be read is its own text.
  package static func of(_ bytes: [UInt8], at path: Path) -> [UInt8] {
    let name = path.name
    let plain = TextStyle(of: bytes)?.plain(bytes) ?? bytes
    if name.suffix(4).elementsEqual(".csv".utf8) { return table(bytes) ?? bytes }
    if name.suffix(4).elementsEqual(".yml".utf8) {
      return document(FrontMatter.readWhole(plain), plain) ?? bytes
    }
    return document(FrontMatter.read(plain), plain) ?? bytes
  }

  // MARK: Documents

  private static func document(_ text: FrontMatter, _ bytes: [UInt8]) -> [UInt8]? {
    guard let root = text.root, text.problems.isEmpty, !root.pairs.isEmpty else { return nil }
    var readable = ReadableText()
    do throws(UnclearText) {
      let entries = try EntryReader(bytes: bytes).entries(of: root, in: text.span.range, under: 0)
      guard let entries else { return nil }
      readable.add(entries, below: "")
    } catch {
      return nil
    }
    return Array(readable.lines.map { $0 + [0x0A] }.joined()) + bytes[text.body.range]
  }

  private mutating func add(_ collection: Entries, below name: String) {
    let names = Self.names(of: collection.entries)
    for (entry, own) in zip(collection.entries, names) {
      add(comments: entry.above)
      let parts = [name, own].filter { !$0.isEmpty }
      add(entry, named: parts.joined(separator: "."))
    }
    if collection.form.isOnLines { add(comments: collection.foot) }
  }

  private mutating func add(_ entry: Entry, named name: String) {
    if let inside = entry.inside, !inside.entries.isEmpty {
      if entry.opensLine { add(comments: Array(entry.opening.drop { $0 != 0x20 })) }
      add(inside, below: name)
      add(comments: entry.rest)
      return
    }
    let rest = entry.rest.lines.map(Self.trimmed)
    let comment = rest.first.map { $0.isEmpty ? [] : [0x20] + $0 } ?? []
    lines.append(Array("\(name):".utf8) + Self.shown(entry) + comment)
    for line in rest.dropFirst() where !line.isEmpty { lines.append(line) }
  }

  private mutating func add(comments text: [UInt8]) {
    lines += text.lines.map(Self.trimmed).filter { $0.first == UInt8(ascii: "#") }
  }

  /// The value behind a blank: a text without its quotes, further lines of one below and indented.
  private static func shown(_ entry: Entry) -> [UInt8] {
    guard case .scalar(let text, let style) = entry.node.content, !isUnsafe(text) else {
      return entry.value.isEmpty ? [] : [0x20] + entry.value
    }
    if entry.node.isEmpty { return [] }
    let lines = Array(text.utf8).lines
    guard lines.count > 1 else {
      // A text of blanks, or of none, would not be seen.
      let isBare = style == .plain || (text.utf8.first ?? 0x20 != 0x20 && text.utf8.last != 0x20)
      return [0x20] + (isBare ? trimmed(lines.first ?? []) : entry.value)
    }
    return Array(lines.map { [0x0A, 0x20, 0x20] + trimmed($0) }.joined())
  }

  /// Whether a text holds what would act on a terminal.
  private static func isUnsafe(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
  }

  private static func trimmed(_ line: some Collection<UInt8>) -> [UInt8] {
    var line = Array(line.drop { $0 == 0x20 })
    while let last = line.last, last == 0x20 || last == 0x0A || last == 0x0D { line.removeLast() }
    return line
  }

  // MARK: Names

  /// Keys; for items what tells them apart, else their number; nothing for items that are one value.
  private static func names(of entries: [Entry]) -> [String] {
    let keys = entries.compactMap(\.key)
    if keys.count == entries.count { return keys }
    guard entries.contains(where: { !$0.node.pairs.isEmpty }) else {
      return entries.map { _ in "" }
    }
    for key in identityKeys {
      let ids = entries.compactMap { $0.node[key]?.scalar }.filter { !$0.isEmpty }
      if ids.count == entries.count, Set(ids).count == ids.count { return ids }
    }
    return entries.indices.map { "\($0 + 1)" }
  }

  /// The keys that tell items of any list apart, `id` before the others.
  private static let identityKeys: [String] = {
    let found = Kind.allCases.compactMap(\.shape).flatMap { identities(in: .record($0)) }
    return ["id"] + Set(found).subtracting(["id"]).sorted()
  }()

  private static func identities(in type: FieldType) -> [String] {
    switch type {
    case .list(let item, .key(let key)): [key] + identities(in: item)
    case .list(let item, _), .map(let item): identities(in: item)
    case .record(let shape): shape.fields.flatMap { identities(in: $0.type) }
    default: []
    }
  }

  // MARK: Tables

  /// `date=2026-01-31 active_users=12`: the cells that say something.
  private static func table(_ bytes: [UInt8]) -> [UInt8]? {
    let (table, problems) = CSVTable.read(bytes)
    guard problems.isEmpty else { return nil }
    let lines = table.rows.map { row in
      zip(table.columns, row.cells).compactMap { column, span -> String? in
        let text = CSVField.text(span, in: bytes)
        return text.isEmpty ? nil : "\(column)=\(word(text))"
      }.joined(separator: " ")
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A text as one word: in quotes, if it holds blanks, quotes or control characters.
  private static func word(_ text: String) -> String {
    let isPlain = !text.unicodeScalars.contains {
      $0 == " " || $0 == "\"" || $0.properties.generalCategory == .control
    }
    return isPlain ? text : text.debugDescription
  }
}
