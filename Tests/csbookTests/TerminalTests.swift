// What reaches the terminal: lines that fit it, and nothing that steers it.

import BookText
import BookReports
import BookTesting
import Foundation
import Testing

struct TerminalTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test(arguments: [60, 80, 120])
  func `no table is wider than the terminal, Japanese or not`(_ width: Int) throws {
    book.environment["COLUMNS"] = "\(width)"
    for command in Self.tables {
      let answer = try book.attempt(["csbook"] + command)
      #expect(answer.status == 0, "\(command): \(answer.errors)")
      for line in answer.output.split(separator: "\n") where isRow(line, of: command) {
        #expect(DisplayWidth.of(line) <= width, "\(command.joined(separator: " ")): \(line)")
      }
    }
  }

  private static let tables = [
    ["list"], ["renewals", "--within", "24m"], ["health"], ["tasks", "--all"],
    ["tasks", "shiranui-seiki"], ["health", "shiranui-seiki"], ["facts", "kirigaya-transit"],
  ]

  /// Rows have two blanks between their cells; prose has not.
  private func isRow(_ line: Substring, of command: [String]) -> Bool {
    line.contains("  ") && !line.hasPrefix(" ")
  }

  @Test func `nothing in a file steers the terminal, in any format of any verb`() throws {
    let evil = #"\e]0;title\a\x9b31m\u202e\r\n fake"#
    try book.write(
      "accounts/norrvik/account.md",
      """
      ---
      name: "Norrvik\(evil)"
      owner: "amara\(evil)"
      industry: "x\(evil)"
      tags: ["t\(evil)"]
      "k\(evil)": 1
      contracts:
        - {id: y1, start: 2026-01-01, end: 2026-12-31, arr: 50000, product: "p\(evil)"}
      sentiment: {value: 4, on: 2026-02-24, by: amara, reason: "r\(evil)"}
      override: {band: red, by: amara, on: 2026-02-24, reason: "o\(evil)", until: 2026-04-15}
      ---

      """)
    try book.write(
      "accounts/norrvik/notes/2026-03-01-evil.md",
      "---\ndate: 2026-03-01\ntype: call\n---\n# Head\u{1B}[2J\u{9B}31m\u{7}\n\n- [ ] Do\u{1B}[2J\u{202E} it due:2026-03-05\n"
    )
    try book.write("accounts/norrvik/Ev\u{1B}[31mil\n.md", "x")
    for command in Self.everything {
      let answer = try book.attempt(["csbook"] + command)
      #expect(answer.status < 2, "\(command): \(answer.errors)")
      for scalar in (answer.output + answer.errors).unicodeScalars {
        let isEvil =
          switch scalar.value {
          case 0x0A, 0x0D: false
          case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
          default: false
          }
        guard !isEvil else {
          Issue.record("U+\(String(scalar.value, radix: 16)) in \(command.joined(separator: " "))")
          break
        }
      }
    }
  }

  private static let everything = [
    ["list"], ["list", "--format", "json"], ["list", "--format", "csv"],
    ["list", "--format", "md"],
    ["show", "norrvik"], ["show", "norrvik", "--format", "json"],
    ["show", "norrvik", "--format", "md"], ["health", "norrvik", "--explain"],
    ["health", "--format", "json"], ["tasks"], ["tasks", "--format", "json"],
    ["tasks", "--format", "csv"], ["tasks", "--format", "md"], ["facts", "norrvik"],
    ["facts", "norrvik", "--format", "json"], ["facts", "norrvik", "--format", "csv"],
    ["renewals", "--within", "24m"], ["renewals", "--within", "24m", "--format", "json"],
    ["lint"], ["lint", "--format", "json"], ["lint", "--format", "github"],
  ]
}
