// A page of the manual for man(1), in the macros of man(7).

/// A page, written block by block.
struct ManPage {
  /// `csbook-lint`.
  let name: String
  private var lines: [String]

  /// Begins a page of section 1; `summary` is a phrase without a full stop.
  init(_ name: String, summary: String, version: String) {
    self.name = name
    let title = ManPage.escaped(name.uppercased())
    lines = [
      ".TH \(title) 1 \"\" \"csbook \(version)\" \"csbook\"",
      // Ragged and unbroken: what is typed must be readable as it is.
      ".ad l", ".nh",
      ".SH NAME",
      "\(ManPage.escaped(name)) \\- \(ManPage.escaped(summary))",
    ]
  }

  /// The page's source.
  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func section(_ title: String) { lines.append(".SH \(ManPage.escaped(title))") }

  mutating func subsection(_ title: String) { lines.append(".SS \(ManPage.escaped(title))") }

  mutating func paragraph(_ text: String) { lines += [".PP", ManPage.line(text)] }

  /// A usage such as `csbook lint [--book <dir>]`, broken between its parts only.
  mutating func usage(_ usage: String) {
    var parts = ""
    var depth = 0
    for character in usage {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      parts += character == " " && depth > 0 ? "\\ " : ManPage.escaped(String(character))
    }
    lines += [".PP", parts]
  }

  mutating func entry(_ term: String, _ text: String) {
    lines += [".TP", ".B \(ManPage.escaped(term))", ManPage.line(text)]
  }

  /// The blocks of a chapter; its headings become subsections.
  mutating func chapter(_ chapter: Chapter, headings: Headings = .subsections) {
    for block in chapter.blocks {
      switch block {
      case .heading(let words):
        if headings == .sections { section(words.uppercased()) } else { subsection(words) }
      case .paragraph(let text): paragraph(text)
      case .item(let text): lines += [".IP \\(bu 2", ManPage.line(text)]
      case .entry(let term, let text): entry(term, text)
      case .code(let code):
        lines +=
          [".PP", ".in +2n", ".nf"] + code.map { ManPage.guarded(ManPage.escaped($0)) }
          + [".fi", ".in"]
      }
    }
  }

  enum Headings { case sections, subsections }

  // MARK: Escapes

  /// A line of words, with what stands in backticks in bold.
  private static func line(_ text: String) -> String {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1 else { return guarded(escaped(text)) }
    let words = pieces.enumerated().map { index, piece in
      index % 2 == 0 ? escaped(String(piece)) : "\\fB\(escaped(String(piece)))\\fR"
    }
    return guarded(words.joined())
  }

  /// A line that begins with a dot or a quote would be a request.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// Text whose every character stands for itself: ASCII only, for any roff.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      case _ where scalar.value < 0x80: escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped
  }
}
