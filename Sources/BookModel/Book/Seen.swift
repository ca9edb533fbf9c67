// What could be known on a day: events after it have not happened, plans are always seen.

extension FieldSet {
  /// The record as it stood on a day, by the dates that are written in it.
  ///
  /// An event after the day is unseen, and so is what it dates; a record whose own required event lies after the day is
  /// unseen as a whole (nil). Plans are always seen.
  package func seen(on day: Day) -> FieldSet? {
    guard let lastEvent, lastEvent > day else { return self }
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
}

extension FieldSet {
  /// The days of the events that are written in it or in its records, as they come: only on these it comes to be seen
  /// otherwise than on the day before.
  package var eventDays: [Day] {
    guard lastEvent != nil else { return [] }
    return entries.flatMap { $0.event.map { [$0] } ?? $0.value.eventDays }
  }
}

extension FieldSet.Entry {
  /// The day of the field, where it is an event, or of the last event in its records.
  var lastEvent: Day? {
    if let event { return event }
    return spec.contents.meets(.records) ? value.lastEvent : nil
  }

  fileprivate var event: Day? {
    guard case .day(.event) = spec.type, case .day(let date) = value else { return nil }
    return date
  }

  fileprivate func isEvent(after day: Day) -> Bool { event.map { $0 > day } ?? false }
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

  fileprivate var eventDays: [Day] {
    switch self {
    case .record(let fields): fields.eventDays
    case .list(let items): items.flatMap(\.value.eventDays)
    default: []
    }
  }

  fileprivate var lastEvent: Day? {
    switch self {
    case .record(let fields): fields.lastEvent
    case .list(let items): items.reduce(nil) { later($0, $1.value.lastEvent) }
    default: nil
    }
  }
}

/// The later of two days that need not be there.
func later(_ left: Day?, _ right: Day?) -> Day? {
  guard let left, let right else { return left ?? right }
  return max(left, right)
}
