// Where the files of a book stand.

import BookText

/// What the path of a file says about it.
package enum Placement: Hashable, Sendable {
  case file(Kind, account: String?, id: String)
  /// A file that csbook has no business with: an attachment, a README, whatever stands in a folder of its own.
  case foreign
  /// A file that was meant to be read, in a place where nobody reads it.
  case misplaced(Misplacement)
}

/// What is wrong with the place of a file.
package enum Misplacement: Hashable, Sendable {
  /// A folder or file that the book does not have, with those that it has there.
  case unknownName(String, known: [String])
  /// A name that is no id.
  case badID(String)
  /// A name that does not begin with a day, in a folder where names do.
  case undated(String)
}

/// The book's folders.
package enum Layout {
  package static let settings: Path = "csbook.yml"
  package static let accounts: Path = "accounts"

  /// The folders whose files all accounts share, with the kind of file that each holds.
  package static let sharedFolders: [(name: String, kind: Kind)] = [
    ("decisions", .decision), ("events", .event), ("health", .healthModel),
    ("imports", .dataImport), ("journeys", .journeyMap), ("needs", .need),
    ("playbooks", .playbook), ("programs", .program), ("segments", .segment),
  ]

  /// The files that stand directly in an account's folder.
  package static let accountFiles: [(name: String, kind: Kind)] = [
    ("account.md", .account), ("contacts.md", .contacts), ("journey.md", .journey),
    ("metrics.csv", .metrics), ("surveys.csv", .surveys), ("touches.csv", .touches),
  ]

  /// The folders inside an account's folder.
  package static let accountFolders: [(name: String, kind: Kind)] = [
    ("escalations", .escalation), ("notes", .note), ("opportunities", .opportunity),
    ("plans", .plan), ("plays", .play),
  ]

  /// What a path, relative to the book's root, says.
  package static func placement(of path: Path) -> Placement {
    let parts = path.parts
    if parts.contains(where: { $0.first == UInt8(ascii: ".") }) { return .foreign }
    // A folder may say what it is for.
    if path.name.elementsEqual("README.md".utf8) { return .foreign }
    if path == settings { return .file(.book, account: nil, id: "csbook") }
    guard parts.count > 1, let top = parts.first else { return .foreign }
    if top.elementsEqual("accounts".utf8) { return inAccounts(parts) }
    if let shared = sharedFolders.first(where: { top.elementsEqual($0.name.utf8) }) {
      return parts.count == 2 ? named(parts[1], as: shared.kind, account: nil) : .foreign
    }
    return isText(parts[parts.count - 1]) ? nearMiss(ofTop: top) : .foreign
  }

  /// Whether a path is that of the settings, or in a folder of rules.
  package static func isRule(_ path: Path) -> Bool {
    if path == settings { return true }
    let top = path.bytes.prefix { $0 != UInt8(ascii: "/") }
    return top.count < path.bytes.count
      && sharedFolders.contains { $0.kind.isRule && top.elementsEqual($0.name.utf8) }
  }

  /// The account whose folder holds a path.
  package static func account(of path: Path) -> ArraySlice<UInt8>? {
    let parts = path.bytes.split(separator: UInt8(ascii: "/"), maxSplits: 2)
    guard parts.count == 3, parts[0].elementsEqual("accounts".utf8) else { return nil }
    return parts[1]
  }

  private static func inAccounts(_ parts: [ArraySlice<UInt8>]) -> Placement {
    let name = parts[parts.count - 1]
    guard parts.count > 2 else {
      return isText(name) ? .misplaced(.unknownName(text(name), known: [])) : .foreign
    }
    guard Slug.isValid(parts[1]) else {
      return isText(name) ? .misplaced(.badID(text(parts[1]))) : .foreign
    }
    let account = text(parts[1])
    if parts.count == 3 {
      if let file = accountFiles.first(where: { name.elementsEqual($0.name.utf8) }) {
        return .file(file.kind, account: account, id: account)
      }
      return isText(name)
        ? .misplaced(.unknownName(text(name), known: accountFiles.map(\.name))) : .foreign
    }
    guard let folder = accountFolders.first(where: { parts[2].elementsEqual($0.name.utf8) }) else {
      return isText(name)
        ? .misplaced(.unknownName(text(parts[2]), known: accountFolders.map(\.name))) : .foreign
    }
    guard parts.count == 4 else {
      return isText(name) ? .misplaced(.unknownName(text(parts[3]), known: [])) : .foreign
    }
    return named(name, as: folder.kind, account: account)
  }

  private static func named(
    _ name: ArraySlice<UInt8>, as kind: Kind, account: String?
  ) -> Placement {
    guard name.suffix(3).elementsEqual(".md".utf8) else {
      return isText(name) ? .misplaced(.unknownName(text(name), known: [])) : .foreign
    }
    let id = name.dropLast(3)
    guard Slug.isValid(id) else { return .misplaced(.badID(text(id))) }
    if kind.isDated, Day(text(id.prefix(10))) == nil || id.dropFirst(10).first != 0x2D {
      return .misplaced(.undated(text(id)))
    }
    return .file(kind, account: account, id: text(id))
  }

  private static func nearMiss(ofTop top: ArraySlice<UInt8>) -> Placement {
    let known = ["accounts"] + sharedFolders.map(\.name)
    let name = text(top)
    guard name != "templates", NearMiss.of(name, among: known) != nil else { return .foreign }
    return .misplaced(.unknownName(name, known: known))
  }

  /// Whether a file is of a sort that the book is made of.
  private static func isText(_ name: ArraySlice<UInt8>) -> Bool {
    name.suffix(3).elementsEqual(".md".utf8) || name.suffix(4).elementsEqual(".csv".utf8)
      || name.suffix(4).elementsEqual(".yml".utf8) || name.suffix(5).elementsEqual(".yaml".utf8)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
