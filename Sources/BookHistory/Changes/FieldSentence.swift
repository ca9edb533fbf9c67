// The sentence for a change of one value.

import BookModel

/// A value that came, went or became another, with what is needed to say so.
struct FieldSentence {
  private let before: FieldValue?
  private let after: FieldValue?
  private let type: FieldType
  private let log: LogWords
  private let isPersonal: Bool
  private let record: FieldSet?
  private let place: RecordPlace
  private let field: String
  /// What the field is called; empty where the record says it all.
  private let name: String

  /// A field of a record.
  init(
    _ before: FieldValue?, _ after: FieldValue?, _ spec: FieldSpec, in record: FieldSet?,
    at place: RecordPlace
  ) {
    (self.before, self.after, type, log) = (before, after, spec.type, spec.log)
    isPersonal = spec.isPersonal
    self.record = record
    self.place = place
    field = place.field(spec.key)
    name = spec.log.name ?? Sentence.words(ofKey: spec.key)
  }

  /// An entry of a map, whose keys are the writer's.
  init(
    _ before: FieldValue?, _ after: FieldValue?, _ type: FieldType, of spec: FieldSpec,
    key: String, at place: RecordPlace
  ) {
    (self.before, self.after, self.type, log) = (before, after, type, spec.log)
    isPersonal = spec.isPersonal
    record = nil
    self.place = place
    field = place.inside(spec.key).field(key)
    let name = spec.log.name ?? Sentence.words(ofKey: spec.key)
    self.name = (name.isEmpty ? "" : name + " ") + Sentence.words(ofKey: key)
  }

  func change(on day: Day) -> FieldChange {
    FieldChange(
      kind: before == nil ? .added : after == nil ? .removed : .changed, field: field,
      before: isPersonal ? nil : before?.written(as: type),
      after: isPersonal ? nil : after?.written(as: type), text: text(on: day), isDetail: false)
  }

  private func text(on day: Day) -> String {
    declared(on: day).flatMap { Sentence.filled($0, word) } ?? general
  }

  /// The sentence that the field declares for such a change.
  private func declared(on day: Day) -> String? {
    guard let after else { return nil }
    if before != nil { return log.changed }
    if case .day(let date) = after, date > day, let ahead = log.ahead { return ahead }
    return log.set
  }

  private var general: String {
    let subject = place.subject(name)
    if let changes = setChanges { return "\(subject) \(changes)" }
    switch (before, after) {
    case (nil, _):
      return newWords.map { "\(subject) set to \($0)" } ?? "\(subject) written"
    case (_, nil):
      return oldWords.map { "\(subject) removed, was \($0)" } ?? "\(subject) removed"
    default:
      guard let oldWords, let newWords, oldWords != newWords else { return "\(subject) changed" }
      let (old, new) = Sentence.pair(oldWords, newWords, type)
      return "\(subject) \(old) → \(new)"
    }
  }

  /// What a set lost and gained: `+champion −evaluator`.
  private var setChanges: String? {
    guard case .list(let item, .set) = type else { return nil }
    func words(_ value: FieldValue?) -> [String]? {
      let words = (value?.items ?? []).map { Sentence.words(of: $0.value, as: item, log) }
      return words.contains(nil) ? nil : words.compactMap { $0 }
    }
    guard !isPersonal, let old = words(before), let new = words(after) else { return nil }
    let changes =
      new.filter { !old.contains($0) }.map { "+\($0)" }
      + old.filter { !new.contains($0) }.map { "−\($0)" }
    return changes.isEmpty ? nil : Sentence.shortened(changes.joined(separator: " "))
  }

  private var oldWords: String? { isPersonal ? nil : words(before) }
  private var newWords: String? { isPersonal ? nil : words(after) }

  private func words(_ value: FieldValue?) -> String? {
    value.flatMap { Sentence.words(of: $0, as: type, log) }
  }

  /// What stands for a name in a declared sentence.
  private func word(_ name: String) -> String? {
    switch name {
    case "before": oldWords
    case "after": newWords.map { Sentence.pair(oldWords ?? "", $0, type).1 }
    case "id": place.id
    case "item": place.item
    case "of": place.of
    default: record?.words(of: name)
    }
  }
}
