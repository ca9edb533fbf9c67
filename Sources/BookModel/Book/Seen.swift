// What could be known on a day: events after it have not happened, plans are always seen.

extension FieldSet {
  /// The record as it stood on a day, by the dates that are written in it.
  ///
  /// An event after the day is unseen, and so is what it dates; a record whose own required event lies after the day is
  /// unseen as a whole (nil). Plans are always seen.
  package func seen(on day: Day) -> FieldSet? {
    guard hasEvent(after: day) else { return self }
    var kept: [Entry] = []
    for entry in entries {
      if entry.isEvent(after: day) {
        if entry.spec.requirement == .required { return nil }
        continue
      }
      if let dating = entry.spec.datedBy, self[dating]?.isEvent(after: day) == true { continue }
      guard let value = entry.value.seen(on: day) else { continue }
      kept.append(
        Entry(spec: entry.spec, keySpan: entry.keySpan, value: value, span: entry.span))
    }
    return FieldSet(shape, kept, at: span, isWhole: isWhole)
  }

  fileprivate func hasEvent(after day: Day) -> Bool {
    entries.contains { $0.isEvent(after: day) || $0.value.hasEvent(after: day) }
  }
}

extension FieldSet.Entry {
  fileprivate func isEvent(after day: Day) -> Bool {
    guard case .day(.event) = spec.type, case .day(let date) = value else { return false }
    return date > day
  }
}

extension FieldValue {
  fileprivate func seen(on day: Day) -> FieldValue? {
    switch self {
    case .record(let fields): fields.seen(on: day).map { .record($0) }
    case .list(let items):
      .list(
        items.compactMap { item in
          item.value.seen(on: day).map { Item(value: $0, span: item.span) }
        })
    default: self
    }
  }

  fileprivate func hasEvent(after day: Day) -> Bool {
    switch self {
    case .record(let fields): fields.hasEvent(after: day)
    case .list(let items): items.contains { $0.value.hasEvent(after: day) }
    default: false
    }
  }
}
