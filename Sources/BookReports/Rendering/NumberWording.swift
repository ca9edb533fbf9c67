// How numbers that are no money are worded for people.

import BookModel

/// A number with so many decimals, rounded half to even; no `-0`.
func decimals(_ number: Double, digits: Int) -> String {
  let unit = Double(powerOfTen(digits))
  let scaled = (number * unit).rounded(.toNearestOrEven)
  guard scaled.magnitude < 9e15 else { return "\(number)" }
  return DecimalNumber(mantissa: Int64(scaled), scale: digits).description
}

/// The same with its sign: `+12`, `−3`, `0`.
func signed(_ number: Double, digits: Int) -> String {
  let text = decimals(number, digits: digits)
  if text.hasPrefix("-") { return "−" + text.dropFirst() }
  return text.contains { $0 != "0" && $0 != "." } ? "+" + text : text
}

/// A share of 0…1 as `96.8 %`; `n/a` where there is nothing to take a share of.
func percent(_ share: Double?) -> String {
  share.map { decimals($0 * 100, digits: 1) + " %" } ?? "n/a"
}

/// `1 loss`, `2 losses`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}
