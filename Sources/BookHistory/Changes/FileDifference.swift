// What differs between two versions of one file.

import BookFigures
import BookModel
import BookText

/// Compares the versions of a file in two states.
struct FileDifference {
  let before: BookState
  let after: BookState
  let day: Day
  let name: FileName
  /// What the file was called before.
  let oldName: FileName

  /// At least one change; the caller knows that the bytes differ.
  var changes: [FieldChange] {
    let isBefore = before.bytes(oldName.path) != nil
    let isAfter = after.bytes(name.path) != nil
    if !isAfter { return [removed] }
    if let table = tableChange { return [table] }
    guard let new = after.document(at: name.path, of: name.account),
      let kind = name.kind, let shape = kind.shape
    else { return [whole(isBefore ? "edited" : "added", isBefore ? .changed : .added)] }
    let place = RecordPlace(name)
    if !isBefore, kind != .contacts, kind != .journey { return added(new, shape, at: place) }
    let old = before.document(at: oldName.path, of: oldName.account)
    // What could not be read before is no absence of fields.
    if isBefore, old == nil { return [whole("edited", .changed)] }
    let fields = FieldDifference(day: day, ownFields: after.book.settings.ownFields)
    let changes =
      fields.changes(old?.fields, new.fields, shape, at: place)
      + BodyDifference(text(old, in: before), text(new, in: after), of: place.of).changes
    return changes.isEmpty
      ? [whole(isBefore ? "edited" : "added", isBefore ? .changed : .added)] : changes
  }

  /// A file that came, with the tasks in it.
  private func added(_ document: Document, _ shape: Shape, at place: RecordPlace) -> [FieldChange] {
    let text = shape.sentence(for: document.fields, at: place)
    let tasks = BodyDifference(nil, self.text(document, in: after), of: place.of).changes
      .filter { $0.field != "body" }
    return [whole("added", .added, text)] + tasks.map { $0.asDetail() }
  }

  /// A file that went; with its account's page, all else is no more than a detail.
  private var removed: FieldChange {
    guard let account = name.account, after.bytes(FileName.page(of: account)) == nil else {
      return whole("removed", .removed)
    }
    guard name.kind == .account else {
      let isAlone = before.bytes(FileName.page(of: account)) == nil
      return isAlone ? whole("removed", .removed) : whole("removed", .removed).asDetail()
    }
    let arr = (before.figures?[account]?.arr).flatMap { DecimalNumber($0.amount) }
      .map { ", ARR \(Sentence.grouped($0))" }
    return whole("removed", .removed, "account removed\(arr ?? "")")
  }

  /// A change of the file as a whole.
  private func whole(
    _ verb: String, _ kind: BookChange.Kind, _ text: String? = nil
  ) -> FieldChange {
    let label = name.account == nil && name.kind != nil ? "" : "\(name.label) "
    return FieldChange(
      kind: kind, field: "", before: nil, after: nil,
      text: text ?? "\(label)\(verb)\(reading)", isDetail: false)
  }

  /// Why no more can be said of the later version; empty where nothing hides what is in it.
  private var reading: String {
    let faults = name.account.map { after.book.account($0)?.faults ?? [] } ?? after.book.faults
    let problems = Set(faults.filter { $0.path == name.path }.map(\.problem))
    if problems.contains(.encrypted) { return ", encrypted" }
    return problems.contains(.lfsPointer) ? ", kept in Git LFS" : ""
  }

  private func text(_ document: Document?, in state: BookState) -> BodyText? {
    guard let document, let bytes = state.bytes(document.path) else { return nil }
    return BodyText(body: document.body, span: document.bodySpan, bytes: bytes)
  }

  // MARK: Tables

  private var tableChange: FieldChange? {
    guard let account = name.account, let kind = name.kind, kind.isTable else { return nil }
    let old = before.book.account(oldName.account ?? account).flatMap { rows(of: kind, in: $0) }
    let new = after.book.account(account).flatMap { rows(of: kind, in: $0) }
    return new?.change(from: old, label: name.label)
  }

  private func rows(of kind: Kind, in account: Account) -> TableRows? {
    switch kind {
    case .metrics: account.metrics.map { TableRows($0) }
    case .surveys: account.surveys.map { TableRows($0) }
    case .touches: account.touches.map { TableRows($0) }
    default: nil
    }
  }
}
