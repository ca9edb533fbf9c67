// Files laid out anew: nothing else is said afterwards, and a second time changes nothing.

import BookEdit
import BookModel
import BookStore
import BookTesting
import BookText
import Testing

struct FileLayoutTests {
  @Test func `the sample book is laid out already, and was at all times`() throws {
    var seen: Set<[UInt8]> = []
    for (path, bytes) in try SampleBook.history.states.flatMap(\.files) {
      guard case .file(let kind, _, _) = Layout.placement(of: path), seen.insert(bytes).inserted
      else { continue }
      let edit = try FileLayout.edit(of: bytes, at: path, as: kind)
      let diff = UnifiedDiff.text(of: path, from: edit.before, to: edit.after)
      #expect(diff == "")
    }
    #expect(seen.count > 150)
  }

  /// The last seed is new in every run; a failure names it.
  @Test(arguments: [20_260_501, 20_260_502, UInt64.random(in: .min ... .max)])
  func `however a file was laid out, it says the same, and the second time it stays`(
    _ seed: UInt64
  ) throws {
    print("seed of layouts: \(seed)")
    var random = SplitMix64(seed: seed)
    let files = try SampleBook.files.sorted { $0.key < $1.key }
    let reader = FileReader(settings: try SampleBook.book().settings)
    for round in 0..<300 {
      guard let (path, bytes) = files.randomElement(using: &random),
        case .file(let kind, let account, let id) = Layout.placement(of: path)
      else { continue }
      let messy = MessyText.of(bytes, isTable: kind.isTable, &random)
      let note: Comment =
        "seed \(seed), round \(round), \(path): \(String(decoding: messy, as: UTF8.self))"
      guard let edit = laidOut(messy, path, kind, note) else { continue }
      #expect(try !FileLayout.edit(of: edit.after, at: path, as: kind).isChange, note)
      guard kind != .book else { continue }
      let before = reader.read(messy, at: path, as: kind, account: account, id: id)
      let after = reader.read(edit.after, at: path, as: kind, account: account, id: id)
      #expect(after.faults.count == before.faults.count, note)
      #expect(Self.said(after, edit.after) == Self.said(before, messy), note)
    }
  }

  @Test(arguments: [20_260_503, UInt64.random(in: .min ... .max)])
  func `of any bytes, what is laid out stays, and the rest is refused`(_ seed: UInt64) throws {
    print("seed of garbage: \(seed)")
    var random = SplitMix64(seed: seed)
    let files = try SampleBook.files.sorted { $0.key < $1.key }
    var laidOut = 0
    for _ in 0..<800 {
      guard let (path, bytes) = files.randomElement(using: &random),
        case .file(let kind, _, _) = Layout.placement(of: path)
      else { continue }
      let garbage = MessyText.garbage(bytes, &random)
      do throws(EditRefusal) {
        let edit = try FileLayout.edit(of: garbage, at: path, as: kind)
        laidOut += 1
        let again = try FileLayout.edit(of: edit.after, at: path, as: kind)
        #expect(
          !again.isChange, "seed \(seed), \(path): \(String(decoding: garbage, as: UTF8.self))")
      } catch {
        #expect(!error.message.isEmpty)
        switch error {
        case .unreadable, .unclearLayout, .noFrontMatter: break
        default:
          Issue.record(
            "seed \(seed), \(path), \(error): \(String(decoding: garbage, as: UTF8.self))")
        }
      }
    }
    #expect(laidOut > 150)
  }

  private func laidOut(
    _ bytes: [UInt8], _ path: Path, _ kind: Kind, _ note: Comment
  ) -> VerifiedEdit? {
    do throws(EditRefusal) {
      return try FileLayout.edit(of: bytes, at: path, as: kind)
    } catch {
      Issue.record("\(error), \(note.rawValue)")
      return nil
    }
  }

  /// What a file says, field by field and task by task; the rows of a table, the day's in their order.
  private static func said(_ reading: Reading, _ bytes: [UInt8]) -> [String] {
    switch reading.content {
    case .document(let document):
      fields(document.fields, "")
        + document.body.tasks.map { task in
          "\(task.state) \(task.title(in: bytes)) "
            + task.tokens.map { "\($0.kind) \($0.value)" }.sorted().joined(separator: " ")
        } + document.body.headings.map { $0.text.line(in: bytes) }
    case .metrics(let table):
      ["\(table.columns)"] + table.rows.map { "\($0.day) \($0.values)" }.sorted()
    case .touches(let table): table.rows.map { fields($0.written, "").joined() }.sorted()
    case .surveys(let table): table.rows.map { fields($0.written, "").joined() }.sorted()
    case nil: []
    }
  }

  private static func fields(_ set: FieldSet, _ place: String) -> [String] {
    set.entries.flatMap { values($0.value, "\(place).\($0.spec.key)") }.sorted()
  }

  private static func values(_ value: FieldValue, _ place: String) -> [String] {
    switch value {
    case .list(let items):
      items.enumerated().flatMap { values($0.element.value, "\(place)[\($0.offset)]") }
    case .record(let fields): self.fields(fields, place)
    case .map(let entries): entries.flatMap { values($0.item.value, "\(place).\($0.key)") }
    default: ["\(place) = \(value)"]
    }
  }
}

/// Documents as hurried people and other programs leave them.
private enum MessyText {
  static func of(_ bytes: [UInt8], isTable: Bool, _ random: inout SplitMix64) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if isTable {
      let header = lines.removeFirst()
      lines = [header] + lines.filter { !$0.isEmpty }.shuffled(using: &random)
    } else {
      tear(&lines, &random)
    }
    var text = lines.joined(separator: "\n")
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text = text.replacing("\n", with: "\r\n")
    case 1: while text.hasSuffix("\n") { text.removeLast() }
    case 2: text += isTable ? "\n\n" : "\n\n  \n"
    default: break
    }
    return Array((Int.random(in: 0..<4, using: &random) == 0 ? "\u{FEFF}" : "").utf8) + text.utf8
  }

  /// Blanks, comments and empty lines, where they say nothing, and the fields of the top in another order.
  private static func tear(_ lines: inout [String], _ random: inout SplitMix64) {
    let isFenced = lines.first == "---"
    let end = isFenced ? (lines.dropFirst().firstIndex(of: "---") ?? lines.count) : lines.count
    var fields: [[String]] = []
    for line in lines[(isFenced ? 1 : 0)..<end] {
      if line.isEmpty { continue }
      if let first = line.first, first != " ", first != "#" || fields.isEmpty { fields.append([]) }
      fields[fields.count - 1].append(mess(line, &random))
      if Int.random(in: 0..<12, using: &random) == 0 {
        fields[fields.count - 1].append(
          ["", "# c", "  # 東京", "       # deep", ""].randomElement(using: &random) ?? "")
      }
    }
    if Bool.random(using: &random) { fields.shuffle(using: &random) }
    if Bool.random(using: &random) { fields = fields.map { widened($0) } }
    let head = isFenced ? ["---" + (Bool.random(using: &random) ? "  " : "")] : []
    lines = head + fields.flatMap(\.self) + lines[end...]
  }

  /// One line with other blanks; blocks of text are left alone, for theirs count.
  private static func mess(_ line: String, _ random: inout SplitMix64) -> String {
    guard line.contains(": "), !line.contains("\""), !line.hasSuffix("|"), !line.hasSuffix(">")
    else { return line }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return line + "   "
    case 1: return line + "  # why: because"
    case 2: return line.replacing(#/^( *(- )?\w+): /#) { "\($0.output.1):    " }
    case 3: return line.replacing("{", with: "{ ").replacing("[", with: "[  ")
    default: return line
    }
  }

  /// Twice the indent.
  private static func widened(_ lines: [String]) -> [String] {
    lines.map { line in
      let indent = line.prefix { $0 == " " || $0 == "-" }
      return indent.map { "\($0) " }.joined() + line.dropFirst(indent.count)
    }
  }

  /// A document with bytes taken out, put in and doubled.
  static func garbage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      case 1: bytes.insert(UInt8.random(in: 0...127, using: &random), at: place)
      case 2:
        bytes.insert(
          contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
      case 3: bytes.insert(contentsOf: bytes[max(0, place - 20)..<place], at: place)
      default: bytes.insert(contentsOf: Array("  \n".utf8), at: place)
      }
    }
    return bytes
  }

  private static let pieces = [
    "# c", " # c\n", "\n- ", "\n  - ", "|\n  a\n b", ">+\n\n", "[", "]", "{a: 1}", "\"", "'", ": ",
    "\n\n\n", "```\n", "    ", "\t", "> ", "<b>", "`", "  \n", "\r\n", "\r", "東", " @kenji ^x",
    "? ", "---\n", "- - ", "|2\n     x\n",
  ]
}
