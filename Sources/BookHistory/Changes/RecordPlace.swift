// Where a record stands in its file, and what it is called in a sentence.

import BookModel

/// The way to a record, and the names on it.
struct RecordPlace {
  /// Keys and ids from the top of the file.
  private(set) var path: [String] = []
  /// The keys of the records since the last item: `sentiment`, `intent`.
  private(set) var keys: [String] = []
  /// The records of many of their kind that it lies in, from the file itself on.
  private(set) var items: [Item] = []

  /// One of several records of a kind.
  struct Item {
    let noun: String
    let id: String
    /// Whether there is no other of its kind beside it, neither before nor after.
    let isOnly: Bool
  }

  /// The top of a file.
  init(_ file: FileName) {
    items = file.item.map { [$0] } ?? []
    isInFile = !items.isEmpty
  }

  /// Whether the first item is the file.
  private let isInFile: Bool

  func inside(_ key: String) -> RecordPlace {
    var place = self
    place.path.append(key)
    place.keys.append(key)
    return place
  }

  func inside(_ key: String, step: String, _ item: Item) -> RecordPlace {
    var place = self
    place.path += [key, step]
    place.keys = []
    place.items.append(item)
    return place
  }

  func field(_ key: String) -> String { (path + [key]).joined(separator: ".") }

  /// `contract y2`; nil at the top of a file that is the only one.
  var item: String? { items.last.map { "\($0.noun) \($0.id)" } }

  var id: String? { items.last?.id }

  /// ` of y2`, or ` of plan year-one` at the top of a file; empty where there is no other.
  var of: String {
    guard isInFile, items.count == 1, let item else { return Self.of(itemsInFile) }
    return " of \(item)"
  }

  /// What the innermost item is part of, but for the file.
  var ofOuter: String { Self.of(itemsInFile.dropLast()) }

  private var itemsInFile: ArraySlice<Item> { items.dropFirst(isInFile ? 1 : 0) }

  /// The subject of a sentence about a field, with what it is of: `forecast of y2`, `objective faster-close`, `sentiment`.
  func subject(_ name: String) -> String {
    if name.isEmpty, keys.isEmpty, let item { return item + ofOuter }
    let words = keys.map(Sentence.words(ofKey:)) + (name.isEmpty ? [] : [name])
    return words.joined(separator: " ") + of
  }

  private static func of(_ items: ArraySlice<Item>) -> String {
    let named = items.filter { !$0.isOnly }
    return named.isEmpty ? "" : " of \(named.map(\.id).joined(separator: "/"))"
  }
}
