// Why fields are not set as a user asked.

import BookModel
import BookText

/// What is wrong with assignments, in words for the user.
package enum FieldRefusal: Error, Hashable, Sendable {
  case unknownField(String, record: String, near: String?)
  case noFolder(String, near: String?)
  case noFile(Path, near: String?)
  /// A file without a field of it.
  case noField(of: String, example: String)
  case hasNoFields(String, String)
  case isRecord(String, example: String)
  case isList(String, ofRecords: Bool)
  case isMap(String)
  case isNoList(String)
  case noItem(String, in: String, near: String?)
  case severalItems(String, in: String)
  case notInList(String, String, near: String?)
  /// A record without fields that it must have.
  case incomplete(String, missing: [String], near: String?)
  case twice(String)
  case noValue(String)
  case noPlaceForReason
  case edit(EditRefusal, Path)
}

extension FieldRefusal {
  /// One sentence: lowercase, without a full stop.
  package var message: String {
    switch self {
    case .unknownField(let key, let record, _): "no field `\(key)` in the \(record)"
    case .noFolder(let folder, _): "an account has no folder `\(folder)`"
    case .noFile(let path, _): "there is no \(path.text)"
    case .noField(let file, _): "`\(file)` is a file, not a field"
    case .hasNoFields(let key, let expectation): "`\(key)` has no fields: it is \(expectation)"
    case .isRecord(let key, _): "`\(key)` is a record, not a single value"
    case .isList(let key, _): "`\(key)` is a list"
    case .isMap(let key): "`\(key)` holds keys of your own"
    case .isNoList(let key): "`\(key)` is no list"
    case .noItem(let id, let list, _): "there is no `\(id)` in `\(list)`"
    case .severalItems(let id, let list): "several items of `\(list)` are called `\(id)`"
    case .notInList(let value, let list, _): "there is no \u{22}\(value)\u{22} in `\(list)`"
    case .incomplete(let key, let missing, _):
      "`\(key)` would lack " + missing.map { "`\($0)`" }.joined(separator: " and ")
    case .twice(let key): "`\(key)` is given twice"
    case .noValue(let key): "nothing is said to add to `\(key)`, or to take from it"
    case .noPlaceForReason: "nothing that is set takes a reason"
    case .edit(let refusal, let path): "\(path.text): \(refusal.message)"
    }
  }

  package var hint: String? {
    switch self {
    case .unknownField(_, _, let near), .noFolder(_, let near), .noFile(_, let near),
      .noItem(_, _, let near), .notInList(_, _, let near):
      near.map { "did you mean `\($0)`?" } ?? wayOut
    case .incomplete(let key, let missing, let near):
      near.map { "did you mean `\($0)`?" }
        ?? "write " + missing.map { "`\(key).\($0)=…`" }.joined(separator: " and ") + " too"
    default: wayOut
    }
  }

  private var wayOut: String? {
    switch self {
    case .unknownField: "`csbook help format` lists the fields"
    case .noField(let file, let example): "name a field of it: `\(file).\(example)=…`"
    case .isRecord(let key, let example): "name a field of it: `\(key).\(example)=…`"
    case .isList(let key, ofRecords: true): "name an item and its field: `\(key).ID.FIELD=…`"
    case .isList(let key, ofRecords: false):
      "add with `\(key)+=…`, take away with `\(key)-=…`"
    case .isMap(let key): "name one of them: `\(key).KEY=…`"
    case .noItem(let id, let list, _):
      Int(id).map { _ in "items of `\(list)` are counted from 1, in the order of the file" }
    case .isNoList(let key): "set it with `\(key)=…`"
    case .severalItems: "`csbook lint` shows them; give one another name first"
    case .noPlaceForReason: "a reason goes with a judgement, such as sentiment or outlook"
    default: nil
    }
  }
}
