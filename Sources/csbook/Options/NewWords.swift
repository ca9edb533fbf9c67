// The words of `csbook new`: which account, which name, which fields.

import BookEdit
import BookModel
import BookText

/// What follows the kind.
struct NewWords {
  /// The account in whose folder the document goes.
  let account: String?
  /// What stands in its name, after the day where it has one.
  let slug: String
  /// The day that `date=` gives.
  let day: Day?
  let assignments: [Assignment]

  /// Sorts the words out; `accountID` finds the account that a word names.
  init(_ words: [String], of kind: NewKind, accountID: (String) throws -> String) throws {
    var names = words.filter { Assignment($0) == nil }
    var assignments = words.compactMap(Assignment.init)
    if kind.kind == .account {
      slug = try Self.name(names, of: kind, titled: "name", &assignments)
      account = slug
    } else {
      if kind.isOfAccount {
        guard !names.isEmpty else {
          throw Failure.usage(
            "which account?",
            hint: "csbook new \(kind.name) ACCOUNT" + (kind.hasName ? " NAME" : ""))
        }
        account = try accountID(names.removeFirst())
      } else {
        account = nil
      }
      slug = try Self.name(names, of: kind, titled: "title", &assignments)
    }
    day = try Self.value(of: "date", in: assignments).map { text in
      guard let day = Day(text) else {
        throw Failure.usage("date= takes a day as YYYY-MM-DD, not \(text)")
      }
      return day
    }
    self.assignments = assignments
  }

  /// The id that a name, `id=` or a title comes to; the title is given to the template, too.
  private static func name(
    _ names: [String], of kind: NewKind, titled key: String, _ assignments: inout [Assignment]
  ) throws -> String {
    guard names.count < 2 else {
      throw Failure.usage(
        "`\(names[0])` and `\(names[1])` cannot both be the name", hint: "put it in quotes")
    }
    guard kind.hasName || kind.kind == .account else {
      guard names.isEmpty else {
        throw Failure.usage("a new \(kind.name) has no name of its own")
      }
      return ""
    }
    let title = value(of: key, in: assignments)
    let isID = names.first.map { Slug.isValid($0) } ?? false
    if title == nil, let name = names.first {
      let words = isID ? name.split(separator: "-").joined(separator: " ") : name
      let given = Assignment(
        "\(key)=\(isID ? words.prefix(1).uppercased() + words.dropFirst() : words)")
      assignments += given.map { [$0] } ?? []
    }
    if let id = value(of: "id", in: assignments) {
      guard Slug.isValid(id) else {
        throw Failure.usage(
          "`\(id)` is no id", hint: "ids are lowercase letters, digits and hyphens")
      }
      return id
    }
    if isID { return names[0] }
    guard let words = names.first ?? title else {
      guard !kind.kind.isDated else { return kind.name }
      throw Failure.usage(
        "a new \(kind.name) needs a name",
        hint:
          "csbook new \(kind.name)\(kind.isOfAccount && kind.kind != .account ? " ACCOUNT" : "") NAME"
      )
    }
    if let slug = TitleSlug.of(words) { return slug }
    guard !kind.kind.isDated else { return kind.name }
    throw Failure.usage(
      "`\(words)` has no letters that an id could be made of",
      hint: "write the id yourself: id=…")
  }

  private static func value(of key: String, in assignments: [Assignment]) -> String? {
    for case .set(let text) in assignments.filter({ $0.key == key }).map(\.change) { return text }
    return nil
  }
}
