// has() and size(): what SQL asks of a list.

internal import CSQLite

/// The texts as a JSON array in its only form: no blanks, escapes where JSON asks for them.
package func jsonArray(of texts: [String]) -> String {
  var json = "["
  // What needs no escape fits.
  json.reserveCapacity(texts.reduce(2) { $0 + $1.utf8.count + 3 })
  for (index, text) in texts.enumerated() {
    if index > 0 { json += "," }
    append(text, to: &json)
  }
  json += "]"
  return json
}

/// Adds both functions to a connection.
///
/// They read arrays as `jsonArray` writes them.
func addListFunctions(to database: OpaquePointer?) -> Int32 {
  let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
  let code = sqlite3_create_function_v2(
    database, "has", 2, flags, nil,
    { context, _, arguments in
      guard let list = bytes(arguments?[0]), let text = bytes(arguments?[1]) else {
        return sqlite3_result_null(context)
      }
      let wanted = Array(jsonString(String(decoding: text, as: UTF8.self)).utf8)
      var found = false
      forEachString(in: list) { found = found || $0.elementsEqual(wanted) }
      sqlite3_result_int(context, found ? 1 : 0)
    }, nil, nil, nil)
  guard code == SQLITE_OK else { return code }
  return sqlite3_create_function_v2(
    database, "size", 1, flags, nil,
    { context, _, arguments in
      guard let list = bytes(arguments?[0]) else { return sqlite3_result_null(context) }
      var count: Int32 = 0
      forEachString(in: list) { _ in count += 1 }
      sqlite3_result_int(context, count)
    }, nil, nil, nil)
}

/// The text of an argument, as long as the call lasts; nil for NULL.
private func bytes(_ value: OpaquePointer??) -> UnsafeBufferPointer<UInt8>? {
  guard let value = value.flatMap(\.self), let text = sqlite3_value_text(value) else { return nil }
  return UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
}

/// Calls the closure with each string of the array, in its quotes.
private func forEachString(
  in list: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>.SubSequence) -> Void
) {
  let quote = UInt8(ascii: "\"")
  var start: Int?
  var index = 0
  while index < list.count {
    if list[index] == UInt8(ascii: "\\") {
      index += 1
    } else if list[index] == quote {
      if let first = start {
        body(list[first...index])
        start = nil
      } else {
        start = index
      }
    }
    index += 1
  }
}

private func jsonString(_ text: String) -> String {
  var json = ""
  append(text, to: &json)
  return json
}

private func append(_ text: String, to json: inout String) {
  json += "\""
  defer { json += "\"" }
  let isPlain = text.utf8.allSatisfy {
    $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
  }
  guard !isPlain else { return json += text }
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\":
      json += "\\"
      json.unicodeScalars.append(scalar)
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: json.unicodeScalars.append(scalar)
    }
  }
}
