// The steps that assignments come to: a judgement is made anew, and a reason goes where it belongs.

import BookModel

/// An assignment with the place that its key names.
struct PlacedAssignment {
  let place: FieldPlace
  let change: Assignment.Change

  var isSet: Bool { if case .set = change { true } else { false } }
}

/// One change of one place.
struct EditAction {
  let place: FieldPlace
  let work: Work

  enum Work {
    case change(Assignment.Change)
    case fillDay, fillAuthor
    /// A statement is made anew: beside these fields nothing of the old one stays.
    case restate(Shape, keeping: Set<String>)
  }
}

extension EditAction {
  /// The steps that assignments come to, in their order; the reason is written last.
  static func actions(
    for asked: [PlacedAssignment], reason: String?
  ) throws(FieldRefusal) -> [EditAction] {
    var actions: [EditAction] = []
    var reasons: [FieldPlace] = []
    for one in asked {
      guard one.isSet else {
        actions.append(EditAction(place: one.place, work: .change(one.change)))
        continue
      }
      if case .record(let shape) = one.place.type, let stated = shape.statedField {
        actions += statement(one, stated, shape, asked, hasReason: reason != nil)
      } else {
        actions.append(EditAction(place: one.place, work: .change(one.change)))
      }
      guard let place = reasonPlace(for: one.place) else { continue }
      guard !(reasons + asked.map(\.place)).contains(where: place.isSame) else { continue }
      reasons.append(place)
    }
    guard let reason else { return actions }
    guard !reasons.isEmpty else { throw .noPlaceForReason }
    return actions + reasons.map { EditAction(place: $0, work: .change(.set(reason))) }
  }

  /// `sentiment=4` is a new judgement as a whole: what it says, when, and who says it.
  private static func statement(
    _ one: PlacedAssignment, _ stated: FieldSpec, _ shape: Shape, _ asked: [PlacedAssignment],
    hasReason: Bool
  ) -> [EditAction] {
    let given = asked.compactMap { other in
      other.place.record?.place.isSame(as: one.place) == true ? other.place.parts.last : nil
    }
    let open = shape.fields.filter { !given.contains($0.key) }
    let filled = open.filter { $0.filling == .day || $0.filling == .author }
    let kept =
      given + [stated.key] + filled.map(\.key)
      + open.filter { hasReason && $0.filling == .reason }.map(\.key)
    let restate = EditAction(place: one.place, work: .restate(shape, keeping: Set(kept)))
    let value = EditAction(place: one.place.field(stated, of: shape), work: .change(one.change))
    return [restate, value]
      + filled.map { spec in
        EditAction(
          place: one.place.field(spec, of: shape),
          work: spec.filling == .day ? .fillDay : .fillAuthor)
      }
  }

  /// Where the reason for a value goes: into the statement, or the record that the value stands in.
  private static func reasonPlace(for place: FieldPlace) -> FieldPlace? {
    let holder: (place: FieldPlace, shape: Shape)? =
      if case .record(let shape) = place.type { (place, shape) } else { place.record }
    guard let holder, let spec = holder.shape.fields.first(where: { $0.filling == .reason }) else {
      return nil
    }
    return holder.place.field(spec, of: holder.shape)
  }
}
