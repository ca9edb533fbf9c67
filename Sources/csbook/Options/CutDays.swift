// Days before an outcome, as one writes them.

import ArgumentParser

/// Days before a due day at which one looks, as `30,60,90`.
struct CutDays: ExpressibleByArgument {
  /// Each once, in the order given.
  let days: [Int]

  init(_ days: [Int]) {
    self.days = days
  }

  init?(argument: String) {
    var days: [Int] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let digits = word.hasSuffix("d") ? word.dropLast() : word
      guard let number = Int(digits), (0...3650).contains(number) else { return nil }
      if !days.contains(number) { days.append(number) }
    }
    self.days = days
  }

  var defaultValueDescription: String { days.map(String.init).joined(separator: ",") }
}
