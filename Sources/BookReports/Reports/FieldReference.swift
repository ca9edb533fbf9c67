// The field reference: every kind of file with its fields, read off the schema's declaration.

import BookModel

/// The fields of the book's files, in the Markdown of the manual.
package enum FieldReference {
  /// Every kind of file, in the order of the manual.
  package static var markdown: String {
    Kind.allCases.map { markdown(of: $0) }.joined(separator: "\n\n")
  }

  /// One kind of file: where it stands, what it is for, its fields.
  package static func markdown(of kind: Kind) -> String {
    let head = "## \(kind.rawValue): \(kind.place)\n\n\(kind.purpose)"
    let entries = kind.shape.map { self.entries(of: $0, inside: "") } ?? metricColumns
    return ([head] + entries).joined(separator: "\n\n")
  }

  /// The fields of a record, each followed by those inside it.
  private static func entries(of shape: Shape, inside path: String) -> [String] {
    shape.fields.flatMap { field in
      let name = path + field.key
      let inner = innerShape(of: field.type)
      return ["\(name)\n: \(definition(of: field))"]
        + (inner.map { entries(of: $0.shape, inside: name + $0.step + ".") } ?? [])
    }
  }

  private static func definition(of field: FieldSpec) -> String {
    let type =
      field.type.words + (field.requirement == .required ? "; required" : "")
      + (field.standard.map { "; if absent: \($0)" } ?? "")
    let personal = field.isPersonal ? " Personal data." : ""
    return "(\(type)) \(field.documentation)\(personal) E.g. `\(field.example)`"
  }

  /// The record that a field holds, and what stands between its name and theirs.
  private static func innerShape(of type: FieldType) -> (shape: Shape, step: String)? {
    switch type {
    case .record(let shape): (shape, "")
    case .list(let item, _): innerShape(of: item).map { ($0.shape, $0.step) }
    case .map(let item): innerShape(of: item).map { ($0.shape, ".<key>\($0.step)") }
    default: nil
    }
  }

  private static var metricColumns: [String] {
    let metrics = Metric.shipped.values.sorted { $0.name < $1.name }
    return ["date\n: (day; required) The day of the row's values. E.g. `2026-02-28`"]
      + metrics.map { metric in
        let count = metric.kind == .count ? "count over \(metric.window) days" : "level"
        return "\(metric.name)\n: (number) Of \(metric.unit): a \(count). Every book has it."
      } + ["<column>\n: (number) A metric of your own, declared in csbook.yml under `metrics:`."]
  }
}

extension FieldType {
  /// The type in a few words.
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .slug: "id"
    case .day(.event): "day"
    case .day(.plan): "planned day"
    case .quarter: "quarter"
    case .money: "amount"
    case .integer(let range): "whole number" + Self.bounds(range)
    case .decimal(let range?): "number, \(range.lowerBound) to \(range.upperBound)"
    case .decimal(nil): "number"
    case .flag: "true or false"
    case .choice(let words, let aliases): Self.choice(words, aliases)
    case .period: "length of time"
    case .currency: "currency"
    case .timeZone: "time zone"
    case .reference(let reference): "id of \(Self.article(reference.rawValue))"
    case .condition(let stratum): "condition on strata below \(stratum)"
    case .fact: "name of a fact"
    case .list(.record(let shape), let identity): "list of \(shape.name) records" + identity.words
    case .list(let item, let identity): "list: \(item.words)" + identity.words
    case .record: "record"
    case .map(let value): "keys of your own: \(value.words)"
    case .ownFields: "fields of your own"
    }
  }

  private static func choice(_ words: [String], _ aliases: [String: String]) -> String {
    let others = aliases.sorted { $0.key < $1.key }.map { "\($0.key) is read as \($0.value)" }
    return (["one of " + words.joined(separator: ", ")] + others).joined(separator: "; ")
  }

  private static func bounds(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (Int.min, Int.max): ""
    case (let low, Int.max): ", \(low) or more"
    case (let low, let high): ", \(low) to \(high)"
    }
  }

  private static func article(_ noun: String) -> String {
    (noun.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + noun
  }
}

extension ListIdentity {
  /// How items are told apart, after a comma.
  fileprivate var words: String {
    switch self {
    case .key(let key): ", by `\(key)`"
    case .set: ""
    case .order: ", in order"
    }
  }
}

extension Kind {
  /// What its files are for, as one sentence or two.
  fileprivate var purpose: String {
    switch self {
    case .book: "The book itself: its name, its people, and what was chosen for all accounts."
    case .account: "Who they are, what they bought, how it stands with them. Prose below."
    case .contacts:
      "The people on their side, alone in a file so that it can be kept or erased apart."
    case .plan: "A success plan: objectives in front matter, milestones as tasks below."
    case .journey: "Where they stand on their journey map."
    case .note: "What is worth reading again: a meeting, a call, a review."
    case .touches: "A table of the contacts that need no note, from calendar and mail."
    case .escalation: "Something that is wrong for them, until it is solved."
    case .opportunity: "What they could buy, with the lead it came from."
    case .play: "A playbook under way for this account; its steps are the tasks below."
    case .metrics: "A table of usage and support, one row a day: `date`, then the metrics."
    case .surveys: "A table of survey answers; a row without a score is an invitation."
    case .event: "A webinar, a training, an advisory board: one file for many accounts."
    case .segment:
      "Which accounts it takes, and what they can expect of us. The reason stands below."
    case .healthModel:
      "How health is scored: groups, measures, bands, gates. The reason stands below."
    case .journeyMap: "The stages that accounts go through, and their moments of truth."
    case .playbook: "What to do when; the steps are the tasks below."
    case .program: "Something tried on many accounts, with what would prove it."
    case .need: "Something that customers ask for; notes point at it with `#need/<id>`."
    case .decision: "What was decided, and when it is to be looked at again."
    case .dataImport: "How the rows of another program's export become fields of the book."
    }
  }
}
