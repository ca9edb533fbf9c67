// Why a condition holds for an account, or does not.

/// A condition cut where AND joins it, each part with its own outcome and the values that it read.
///
/// The condition holds where every part does.
package struct ConditionExplanation: Hashable, Sendable {
  package let outcome: ConditionOutcome
  package let parts: [Part]

  /// A part, which is a condition of its own.
  package struct Part: Hashable, Sendable {
    /// As written.
    package let text: String
    package let outcome: ConditionOutcome
    package let values: [Value]
  }

  /// What a column held; nil where it has no value.
  package struct Value: Hashable, Sendable {
    package let column: String
    package let value: FactValue?
  }
}

extension ConditionExplanation.Part: CustomStringConvertible {
  /// One line: `arr >= 100000: yes (arr = 120000)`, or `metric_wau > 5: unknown: metric_wau is
  /// missing`.
  package var description: String {
    let known = values.compactMap { value in value.value.map { "\(value.column) = \($0)" } }
    let reading = known.isEmpty ? "" : " (\(known.joined(separator: ", ")))"
    return "\(text): \(outcome.words)\(reading)"
  }
}

extension ConditionOutcome {
  /// `yes`, `no`, `unknown: metric_wau is missing`, or what went wrong.
  package var words: String {
    switch self {
    case .holds: "yes"
    case .doesNotHold: "no"
    case .unknown(let missing) where missing.isEmpty: "unknown: it has no value"
    case .unknown(let missing):
      "unknown: \(missing.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") missing"
    case .failed(let failure): failure.sentence
    }
  }
}

extension ConditionEngine {
  /// Evaluates the condition and each of its parts on a row.
  package func explain(
    _ condition: Condition, row: (String) -> FactValue?
  ) -> ConditionExplanation {
    let parts = condition.parts.map { part in
      ConditionExplanation.Part(
        text: part.text, outcome: evaluate(part, row: row),
        values: part.reads.map { .init(column: $0.name, value: row($0.name)) })
    }
    return ConditionExplanation(outcome: evaluate(condition, row: row), parts: parts)
  }
}
