// segments: whom each takes, by which rule, and what they are promised; or why one account is where it is.

import BookFacts
import BookFigures
import BookModel
import BookRevenue

/// The book's segments.
package enum SegmentsReport {
  package static func report(of figures: Figures) -> Report {
    let settings = figures.book.settings
    let shares = figures.segmentShares
    let named = shares.compactMap { share in share.segment.map { (share: share, segment: $0) } }
    let unassigned = shares.last?.accounts ?? []
    var blocks: [Report.Block] = []
    if named.isEmpty {
      blocks.append(
        .text(Styled("the book has no segments; `csbook help segments` shows how to write one")))
    } else {
      blocks.append(.table(table(named.map(\.share), figures.currency)))
      for (_, segment) in named {
        blocks += [.blank, .pair(segment.id, Styled(segment.when ?? "no rule"))]
        blocks += ServiceLevel(segment, in: settings).lines.map { line in
          .pair("", Styled("\(line.label): \(line.text)", .faint))
        }
      }
    }
    if !unassigned.isEmpty {
      blocks += [
        .blank,
        .pair(
          "unassigned",
          Styled(
            "\(counted(unassigned.count, "account")), ARR \(shares.last?.arr.worded ?? ""): "
              + unassigned.map(\.id).joined(separator: ", "), .bad)),
      ]
    }
    return Report(
      schema: "csbook.segments/1",
      data: [
        "segments": .list(
          named.map { share, segment in
            [
              "segment": .text(segment.id), "order": JSON(segment.order),
              "when": JSON(segment.when), "accounts": .list(share.accounts.map { .text($0.id) }),
              "customers": .whole(share.customers), "arr": JSON(share.arr),
              "service": ServiceLevel(segment, in: settings).json,
            ]
          }),
        "unassigned": .list(unassigned.map { .text($0.id) }),
      ], blocks: blocks)
  }

  private static func table(_ shares: [SegmentShare], _ currency: Currency) -> TextTable {
    let all = Money.sum(shares.map(\.arr), in: currency)
    return TextTable(
      [
        TextTable.Column("order", right: true), TextTable.Column("segment", least: 8),
        TextTable.Column("accounts", right: true), TextTable.Column("customers", right: true),
        TextTable.Column("ARR \(currency.code)", right: true),
        TextTable.Column("share", right: true),
      ],
      shares.map { share in
        let percent = all.minor > 0 ? Double(share.arr.minor) / Double(all.minor) * 100 : nil
        return [
          Styled(share.segment?.order.map { "\($0)" } ?? "–"), Styled(share.segment?.id ?? ""),
          Styled("\(share.accounts.count)"), Styled("\(share.customers)"),
          Styled(share.arr.grouped), Styled(percent.map { "\(Int($0.rounded())) %" } ?? "n/a"),
        ]
      })
  }

  // MARK: One account

  /// Which rule took an account, and what those before it said.
  package static func explanation(
    of account: AccountFigures, _ explanation: SegmentExplanation, in settings: Settings
  ) -> Report {
    var blocks: [Report.Block] = [
      .text(
        Styled(account.name, .strong) + Styled("  \(account.id)", .faint)
          + "  \(explanation.segment?.id ?? "no segment takes it")")
    ]
    for trial in explanation.tried {
      let segment = trial.rule.segment
      let order = segment.order.map { "\($0) " } ?? ""
      let lines = trial.lines
      blocks += lines.enumerated().map { number, line in
        .pair(number == 0 ? "\(order)\(segment.id)" : "", line)
      }
    }
    if explanation.segment != nil {
      blocks.append(.blank)
      blocks += ServiceLevel(explanation.segment, in: settings).lines.map { line in
        .pair(line.label, Styled(line.text))
      }
    }
    return Report(
      schema: "csbook.segment-explanation/1",
      data: [
        "account": .text(account.id), "segment": JSON(explanation.segment?.id),
        "tried": .list(explanation.tried.map(\.json)),
        "service": explanation.segment.map { ServiceLevel($0, in: settings).json } ?? .null,
      ], blocks: blocks)
  }
}

extension SegmentExplanation.Trial {
  /// Each part of the rule with what it says; why there is none.
  fileprivate var lines: [Styled] {
    if let explanation {
      return explanation.parts.map { part in
        Styled(part.description, part.outcome.holds ? .good : .plain)
      }
    }
    if case .failure(let error) = rule.condition {
      return [Styled("its rule cannot be read, and takes nobody: \(error.sentence)", .bad)]
    }
    return [Styled("it has no rule, and takes nobody", .bad)]
  }

  fileprivate var json: JSON {
    [
      "segment": .text(rule.segment.id), "order": JSON(rule.segment.order),
      "when": JSON(rule.segment.when), "holds": JSON(explanation?.outcome.holds),
      "parts": .list(
        (explanation?.parts ?? []).map { part in
          [
            "condition": .text(part.text), "holds": .flag(part.outcome.holds),
            "answer": .text(part.outcome.words),
            "values": .object(
              part.values.map { JSON.Member(key: $0.column, value: JSON($0.value)) }),
          ]
        }),
    ]
  }
}
