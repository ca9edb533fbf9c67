// ramp-off-base: a ramp that does not climb to the value that will be up for renewal.

import BookModel
import BookText

package struct RampOffBase: DocumentRule {
  package static let id = "ramp-off-base"
  package static let severity = Severity.warning

  package static let page = """
    A ramp is agreed growth inside one term: `arr` is the first step, each change with `why: ramp` a
    higher one, and the last step is the base of the renewal. The rule speaks where that cannot be:

    - a step is not higher than the value before it. Then `arr` is mostly the average or the final
      value instead of the first step, or the change is a downsell;
    - the last step begins in the last 30 days of the term. It is hardly ever paid in this term, yet
      it would be the ARR that is available to renew, and a renewal at what they pay today would
      count as a loss.

    Write the first year's value to `arr`, say `why: downsell` where it is one, or let the last step
    be the value of the term that follows. The rule speaks in every segment, on any day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the ramp goes down from 210000 to 150000"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1-y3
          start: 2024-07-01
          end: 2027-06-30
          arr: 210000
          changes:
            - {on: 2025-07-01, arr: 1️⃣150000, why: ramp}
            - {on: 2026-07-01, arr: 210000, why: ramp}
      ---
      """),
    .flags(
      [
        "1️⃣": "the last step of the ramp holds for 16 days, and makes 150000 the base of the renewal"
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1
          start: 2025-07-01
          end: 2026-06-30
          arr: 120000
          changes: [{on: 1️⃣2026-06-15, arr: 150000, why: ramp}]
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1-y3
          start: 2024-07-01
          end: 2027-06-30
          arr: 150000
          changes:
            - {on: 2026-07-01, arr: 210000, why: ramp}
            - {on: 2025-07-01, arr: 180000, why: ramp}
            - {on: 2026-10-01, arr: 190000, why: downsell}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.account, AccountSchema.self) else { return }
    for term in page.contracts ?? [] { check(term, in: file.path, &report) }
  }

  private static func check(
    _ term: Record<TermSchema>, in path: Path, _ report: inout Reporter
  ) {
    guard var value = term.arr else { return }
    let changes = (term.changes ?? []).enumerated().compactMap { index, change in
      change.on.map { (on: $0, index: index, change: change) }
    }.sorted { ($0.on, $0.index) < ($1.on, $1.index) }
    for (_, _, change) in changes {
      guard let arr = change.arr else { continue }
      if change.why == "ramp", arr <= value {
        report(
          .descent(from: value, to: arr), in: path, at: change.span(of: \.arr),
          help: "write the first step to `arr` of the term, or say `why: downsell`")
      }
      value = arr
    }
    guard let last = changes.last, last.change.why == "ramp", let end = term.end, last.on <= end,
      end - last.on < 30, let arr = last.change.arr
    else { return }
    report(
      .late(days: end - last.on + 1, arr), in: path, at: last.change.span(of: \.on),
      help: "let it be the value of the term that follows")
  }
}

extension Finding.Message {
  fileprivate static func descent(from value: DecimalNumber, to step: DecimalNumber) -> Self {
    step == value
      ? "a step of the ramp stays at \(value)" : "the ramp goes down from \(value) to \(step)"
  }

  fileprivate static func late(days: Int, _ arr: DecimalNumber) -> Self {
    """
    the last step of the ramp holds for \(counted(days, "day")), and makes \(arr) the base of the \
    renewal
    """
  }
}
