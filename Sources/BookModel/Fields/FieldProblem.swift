// What can be wrong with a field, by the declaration of its kind.

import BookText

/// A fault of form in one field, found while decoding; a lint rule gives it words.
package struct FieldProblem: Hashable, Sendable {
  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  package enum Kind: Hashable, Sendable {
    /// A key that the record does not have, with those that it has and that are not written yet.
    case unknownField(String, record: String, known: [String])
    case missingField(String, record: String)
    /// A value of another type than the field's, and what was meant where that is beyond doubt.
    case wrongType(field: String, expected: String, found: String, meant: String?)
    case unknownChoice(field: String, value: String, choices: [String])
    /// Ten characters that look like a day but are none of the calendar.
    case impossibleDay(field: String, value: String)
    case outOfRange(field: String, value: String, expected: String)
    /// Text that other readers of YAML take for a boolean, a number or a date.
    case ambiguousText(field: String, value: String)
    /// A field that csbook.yml does not declare under `fields:`.
    case undeclaredField(String, known: [String])
    /// A column that csbook.yml does not declare under `metrics:`, with those that it does and the table has not.
    case undeclaredMetric(String, known: [String])
  }
}
