// Amounts where there is little room: `$72k`, `7.2万`.

import BookModel
import BookReports

extension Language {
  /// An amount to two or three digits; the exact one stands in the table of each chart.
  func compact(_ money: Money) -> String {
    let units = money.majorUnits
    let scales: [(size: Double, sign: String)] =
      switch self {
      case .english: [(1e9, "B"), (1e6, "M"), (1e3, "k")]
      case .japanese: [(1e8, "億"), (1e4, "万")]
      }
    guard let scale = scales.first(where: { units.magnitude >= $0.size }) else {
      return text(of: Int(units.rounded()))
    }
    let tenths = Int((units / scale.size * 10).rounded())
    return tenths >= 100 || tenths % 10 == 0
      ? text(of: (tenths + 5) / 10) + scale.sign : "\(tenths / 10).\(tenths % 10)\(scale.sign)"
  }
}
