// What can be wrong with a health model that its schema cannot see.

import BookFacts
import BookModel
import BookText

/// Something in a model that does not hold, at its place in the model's file.
package struct ModelFault: Hashable, Sendable {
  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, at span: Span) {
    self.kind = kind
    self.span = span
  }

  package enum Kind: Hashable, Sendable {
    /// Neither groups nor measures.
    case nothingMeasured
    case groupWithoutWeight(String)
    case groupWithoutMeasures(String)
    case measureWithoutWeight(String)
    /// A measure that names none of the model's groups, with those there are.
    case unknownGroup(String, measure: String, known: [String])
    case unknownFact(String, measure: String)
    case noForm(measure: String)
    case severalForms([ScoreShape.Form], measure: String)
    /// A form that cannot read a fact of its type.
    case unfitForm(ScoreShape.Form, measure: String, fact: String, type: FactType)
    /// A form without steps or words.
    case emptyForm(ScoreShape.Form, measure: String)
    /// A line from a value to the same value.
    case flatLine(DecimalNumber, measure: String)
    /// A step after the first without a lower bound.
    case stepWithoutBound(measure: String)
    /// The second step from the same bound, with the first one.
    case repeatedStep(DecimalNumber, measure: String, first: Span)
    case descendingStep(DecimalNumber, after: DecimalNumber, measure: String)
    case greenNotAboveYellow(green: DecimalNumber, yellow: DecimalNumber)
    /// A bound of the bands or of coverage between two whole numbers, which no printed score shows.
    case fractionalBound(field: String, DecimalNumber)
  }
}

extension ModelFault {
  /// One sentence, lowercase and without a full stop.
  package var sentence: String {
    switch kind {
    case .nothingMeasured: "the model measures nothing"
    case .groupWithoutWeight(let group): "group \(group) has the weight 0 and so never counts"
    case .groupWithoutMeasures(let group): "group \(group) has no measures"
    case .measureWithoutWeight(let measure):
      "measure \(measure) has the weight 0 and so never counts"
    case .unknownGroup(let group, let measure, _):
      "measure \(measure) belongs to no group: there is no group \(group)"
    case .unknownFact(let fact, let measure): "measure \(measure) scores no fact: \(fact)"
    case .noForm(let measure): "the score of \(measure) has no form: linear, bands or map"
    case .severalForms(let forms, let measure):
      "the score of \(measure) has several forms: "
        + forms.map(\.rawValue).joined(separator: ", ")
    case .unfitForm(let form, let measure, let fact, let type):
      "the score of \(measure) cannot be \(form.rawValue): \(fact) is \(type.noun)"
    case .emptyForm(let form, let measure): "\(form.rawValue) of \(measure) is empty"
    case .flatLine(let end, let measure):
      "the line of \(measure) runs from \(end) to \(end) and so scores nothing"
    case .stepWithoutBound(let measure):
      "only the first step of \(measure) may stand without from"
    case .repeatedStep(let bound, let measure, _): "\(measure) has two steps from \(bound)"
    case .descendingStep(let bound, let previous, let measure):
      "the step from \(bound) of \(measure) stands after the one from \(previous)"
    case .greenNotAboveYellow(let green, let yellow):
      "green begins at \(green), which is not above yellow at \(yellow)"
    case .fractionalBound(let field, let bound):
      "\(field) is \(bound): it must be whole, as scores are printed in whole points"
    }
  }
}

extension FactType {
  /// What a value of the type is, after "is".
  fileprivate var noun: String {
    switch self {
    case .text: "text"
    case .integer, .decimal: "a number"
    case .day: "a day"
    case .flag: "true or false"
    case .list: "a list"
    case .money: "an amount of money"
    }
  }
}
