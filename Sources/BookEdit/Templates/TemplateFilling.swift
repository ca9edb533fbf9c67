// A template with its values: lines without any are left out, the rest is written where it stands.

import BookText

extension Template {
  /// The document that the values make of the template.
  ///
  /// A line whose placeholders all lack a value is left out. In front matter a value is written as YAML that says it and
  /// nothing else, in the body as words; only `text` is Markdown. Where there is a text, the document ends after it.
  package func filled(
    with values: TemplateValues, text: String? = nil
  ) throws(TemplateFault) -> [UInt8] {
    try TemplateDraft(self, values, text: text).filled()
  }
}

/// A template of which lines were left out, with a short mark in the place of each placeholder.
///
/// The marks are of U+E000 and U+E001, which YAML takes for letters, with the number of the placeholder between them.
private struct TemplateDraft {
  private let template: Template
  /// What somebody wrote, with the template's line ends; none at its end.
  private let text: String?
  private var bytes: [UInt8] = []
  private var slots: [Slot] = []
  /// Where lines of the draft stand in the template.
  private var starts: [(draft: Int, template: Int)] = []

  /// A placeholder that is filled.
  private struct Slot {
    let name: String
    let value: YAMLValue
    /// In the draft.
    let range: Range<Int>
    /// In the template.
    let origin: Int
  }

  init(_ template: Template, _ values: TemplateValues, text: String?) throws(TemplateFault) {
    self.template = template
    self.text = text.map { Self.lines(of: $0, endingIn: template.lineEnd) }
    var wasLeftOut = false
    for (index, line) in template.lines.enumerated() where index != template.summaryIndex {
      let filled = try Self.values(of: line, in: template, values, text: self.text)
      guard line.placeholders.isEmpty || !filled.isEmpty else {
        wasLeftOut = true
        continue
      }
      // Where a paragraph was left out, so is one of the blank lines around it.
      let isBlank = template.bytes[line.range].allSatisfy { $0 == 0x0A || $0 == 0x0D }
      if wasLeftOut, isBlank, isAfterBlankLine { continue }
      wasLeftOut = false
      append(line, filled)
      // What follows are questions for somebody in an editor, and no reason to refuse a text.
      if text != nil, line.placeholders.contains(where: { $0.name == Template.textName }) { break }
    }
  }

  private var isAfterBlankLine: Bool {
    guard bytes.last == 0x0A else { return bytes.isEmpty }
    let before = bytes.dropLast().last { $0 != 0x0D }
    return before == nil || before == 0x0A
  }

  /// The values of a line's placeholders; none where all are without one.
  private static func values(
    of line: TemplateLine, in template: Template, _ values: TemplateValues, text: String?
  ) throws(TemplateFault) -> [YAMLValue] {
    var found: [YAMLValue] = []
    var missing: [TemplateLine.Placeholder] = []
    for placeholder in line.placeholders {
      if placeholder.name == Template.textName {
        if let text { found.append(.text(text)) } else { missing.append(placeholder) }
        continue
      }
      switch values.meaning(of: placeholder.name) {
      case .value(let value): found.append(value)
      case .absent: missing.append(placeholder)
      case .unknown:
        throw TemplateFault(
          .unknown(placeholder.name, near: values.near(placeholder.name)), in: template.path,
          at: template.position(of: placeholder.range.lowerBound))
      }
    }
    guard let first = missing.first, !found.isEmpty else { return found }
    throw TemplateFault(
      .missing(missing.map(\.name)), in: template.path,
      at: template.position(of: first.range.lowerBound))
  }

  private mutating func append(_ line: TemplateLine, _ values: [YAMLValue]) {
    starts.append((bytes.count, line.range.lowerBound))
    var done = line.range.lowerBound
    for (placeholder, value) in zip(line.placeholders, values) {
      bytes += template.bytes[done..<placeholder.range.lowerBound]
      let mark = Array("\u{E000}\(slots.count)\u{E001}".utf8)
      slots.append(
        Slot(
          name: placeholder.name, value: value, range: bytes.count..<(bytes.count + mark.count),
          origin: placeholder.range.lowerBound))
      bytes += mark
      done = placeholder.range.upperBound
    }
    bytes += template.bytes[done..<line.range.upperBound]
  }

  // MARK: Filling

  func filled() throws(TemplateFault) -> [UInt8] {
    let front = template.isYAML ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)
    if let problem = front.problems.first {
      throw fault(.unreadable(problem), at: origin(of: Int(problem.span.lower)))
    }
    guard let root = front.root else { throw fault(.misread, at: 0) }
    var pieces: [(range: Range<Int>, text: String)] = []
    let expected = try fill(root, inFlow: false, &pieces)
    let bodyStart = Int(front.body.lower)
    // What is left between the fences stands in comments.
    for slot in slots where slot.range.lowerBound < bodyStart {
      guard !pieces.contains(where: { $0.range.contains(slot.range.lowerBound) }) else { continue }
      pieces.append((slot.range, Self.oneLine(slot.value.words)))
    }
    let bodySlots = slots.filter { $0.range.lowerBound >= bodyStart }
    let textSlot = bodySlots.first { $0.name == Template.textName }
    for slot in bodySlots {
      let isText = slot.name == Template.textName
      pieces.append((slot.range, isText ? slot.value.words : bodyText(of: slot)))
    }
    var result = spliced(pieces)
    if let text, textSlot == nil, !template.isYAML {
      result += Array((template.lineEnd + text + template.lineEnd).utf8)
    }
    let again = template.isYAML ? FrontMatter.readWhole(result) : FrontMatter.read(result)
    guard let written = again.root, again.problems.isEmpty, written.says(sameAs: expected) else {
      throw fault(.misread, at: 0)
    }
    return result
  }

  private func spliced(_ pieces: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for piece in pieces.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[done..<piece.range.lowerBound]
      result += Array(piece.text.utf8)
      done = piece.range.upperBound
    }
    return result + bytes[done...]
  }

  /// Finds what is to be written in the place of a node's scalars; returns what a reader must make of it.
  private func fill(
    _ node: YAMLNode, inFlow: Bool, _ pieces: inout [(range: Range<Int>, text: String)]
  ) throws(TemplateFault) -> YAMLNode {
    switch node.content {
    case .list(let items, let isFlow):
      var filled: [YAMLNode] = []
      for item in items { filled.append(try fill(item, inFlow: inFlow || isFlow, &pieces)) }
      return YAMLNode(.list(filled, isFlow: isFlow), at: node.span)
    case .mapping(let pairs, let isFlow):
      var filled: [YAMLNode.Pair] = []
      for pair in pairs {
        if let slot = slots.first(where: { pair.keySpan.range.contains($0.range.lowerBound) }) {
          throw fault(.inKey(slot.name), at: slot.origin)
        }
        let value = try fill(pair.value, inFlow: inFlow || isFlow, &pieces)
        filled.append(YAMLNode.Pair(key: pair.key, keySpan: pair.keySpan, value: value))
      }
      return YAMLNode(.mapping(filled, isFlow: isFlow), at: node.span)
    case .scalar(let text, let style):
      let inside = slots.filter { node.span.range.contains($0.range.lowerBound) }
      guard let first = inside.first else { return node }
      guard style != .literal, style != .folded else {
        throw fault(.inBlockText(first.name), at: first.origin)
      }
      let value = try value(of: text, inside)
      pieces.append((node.span.range, value.written(keeping: style, inFlow: inFlow)))
      return value.node(keeping: style, inFlow: inFlow)
    }
  }

  /// A scalar with the values of its placeholders; alone in it, a value keeps its type.
  private func value(of text: String, _ inside: [Slot]) throws(TemplateFault) -> YAMLValue {
    if inside.count == 1, text.utf8.elementsEqual(bytes[inside[0].range]) {
      return inside[0].value
    }
    var words = text
    for slot in inside {
      if case .list = slot.value { throw fault(.listAmongWords(slot.name), at: slot.origin) }
      words = words.replacing(
        String(decoding: bytes[slot.range], as: UTF8.self), with: slot.value.words)
    }
    return .text(words)
  }

  private func bodyText(of slot: Slot) -> String {
    let line = bytes[..<slot.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = String(decoding: bytes[line..<slot.range.lowerBound], as: UTF8.self)
    let isFirst = !before.contains { $0.isLetter || $0.isNumber }
    return MarkdownText.written(slot.value.words, isFirst: isFirst)
  }

  // MARK: Lines

  private static func lines(of text: String, endingIn lineEnd: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let end = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? -1
    return lines[...end].joined(separator: lineEnd)
  }

  /// Words in a comment of YAML, which ends with its line.
  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // Two braces are refused even here.
      if scalar == "{", line.last == "{" { line.append(" ") }
      line.append(scalar.isControl ? " " : scalar)
    }
    return String(line)
  }

  // MARK: Faults

  private func fault(_ kind: TemplateFault.Kind, at origin: Int) -> TemplateFault {
    TemplateFault(kind, in: template.path, at: template.position(of: origin))
  }

  /// Where a byte of the draft stands in the template; inside a line with placeholders, the line.
  private func origin(of offset: Int) -> Int {
    guard let line = starts.last(where: { $0.draft <= offset }) else { return 0 }
    let hasSlot = slots.contains {
      $0.range.lowerBound >= line.draft && $0.range.lowerBound < offset
    }
    return line.template + (hasSlot ? 0 : offset - line.draft)
  }
}

extension Template {
  /// The placeholder of what somebody wrote.
  static let textName = "text"

  /// How its lines end.
  var lineEnd: String {
    let feed = bytes.firstIndex(of: 0x0A) ?? 0
    return feed > 0 && bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
  }
}
