// The tables of retention: a column a period.

import BookFigures
import BookModel
import BookRevenue

/// Rates, movements and groups as tables.
enum RetentionTables {
  static func rates(_ told: [ToldRetention], targets settings: Settings) -> TextTable {
    let targets = settings.record.targets
    func row(
      _ name: String, _ target: String? = nil, _ cell: (ToldRetention) -> String
    ) -> [Styled] {
      let target = target.flatMap { targets?[$0] }.map { "\($0) %" } ?? ""
      return [Styled(name)] + told.map { Styled(cell($0)) } + [Styled(target, .faint)]
    }
    var rows = [
      row("from") { "\($0.retention.period.lowerBound)" },
      row("to") { "\($0.retention.close)" },
      row("GRR by \(told.first?.retention.method.rawValue ?? "")", "grr") { $0.rates.grr.percent },
      row("NRR", "nrr") { $0.rates.nrr.percent },
      row("churn rate, 1 − GRR") { $0.rates.grr.complement.percent },
      row("logo retention", "logo_retention") { $0.rates.logoRetention.percent },
      row("logo churn") { $0.rates.logoRetention.complement.percent },
      row("cohort") { counted($0.rates.accounts, "account") },
      row("ARR at the opening") { $0.rates.arr.grouped },
      row("left of it at the close") { $0.rates.retainedARR.grouped },
    ]
    if told.contains(where: { $0.costs != nil }) {
      rows.append(row("retention cost") { $0.cost?.percent ?? "–" })
    }
    let hasTargets = rows.contains { $0.last?.text.isEmpty == false }
    let columns = columns(told) + (hasTargets ? [TextTable.Column("target", right: true)] : [])
    return TextTable(columns, hasTargets ? rows : rows.map { Array($0.dropLast()) })
  }

  static func movements(_ told: [ToldRetention]) -> TextTable {
    func row(_ name: String, _ cell: (ToldRetention) -> Money) -> [Styled] {
      [Styled(name)] + told.map { Styled(cell($0).grouped) }
    }
    return TextTable(
      columns(told),
      [row("ARR at the opening", \.retention.openingARR)]
        + Movement.Kind.allCases.map { kind in row(kind.words) { $0.retention.movements[kind] } }
        + [row("ARR at the close", \.retention.closingARR)])
  }

  private static func columns(_ told: [ToldRetention]) -> [TextTable.Column] {
    [TextTable.Column("")] + told.map { TextTable.Column($0.period.name, right: true) }
  }

  static func groups(
    _ told: ToldRetention, by grouping: RetentionGrouping, _ currency: Currency
  ) -> TextTable {
    func row(_ name: String, _ rates: RetentionRates) -> [Styled] {
      [
        Styled(name), Styled("\(rates.accounts)"), Styled(rates.arr.grouped),
        Styled(rates.grr.percent), Styled(rates.nrr.percent), Styled(rates.logoRetention.percent),
        Styled(rates.grr.caution == nil ? "" : "too few to judge", .faint),
      ]
    }
    return TextTable(
      [
        TextTable.Column(grouping.rawValue, least: 12), TextTable.Column("n", right: true),
        TextTable.Column("ARR \(currency.code)", right: true), TextTable.Column("GRR", right: true),
        TextTable.Column("NRR", right: true), TextTable.Column("logos", right: true),
        TextTable.Column(""),
      ],
      told.period.groups.map { row($0.name ?? "–", $0.rates) } + [row("all", told.rates)])
  }

  /// What moved in any of the periods, the largest first where there is too much of it.
  static func moved(_ movements: [Movement], _ currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("day"), TextTable.Column("account", least: 17), TextTable.Column("what"),
        TextTable.Column(currency.code, right: true),
      ],
      movements.map { movement in
        [
          Styled("\(movement.day)"), Styled(movement.entity),
          Styled(movement.kind.words, movement.kind.isLoss ? .bad : .good),
          Styled(movement.amount.grouped),
        ]
      })
  }
}

extension Movement.Kind {
  /// As people call it.
  var words: String { self == .winBack ? "win-back" : rawValue }
}
