// A commit as its object's text has it: lines of headers, an empty line, the message.

extension Commit {
  /// Reads the text of a commit; nil where it is damaged.
  init?(_ bytes: [UInt8], id: ObjectID) {
    let newline = UInt8(ascii: "\n")
    var tree: ObjectID?
    var parents: [ObjectID] = []
    var people: [String: ArraySlice<UInt8>] = [:]
    var isLatin = false
    var rest = bytes[...]
    while let end = rest.firstIndex(of: newline) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { break }
      let value = line[(blank + 1)...]
      switch String(decoding: line[..<blank], as: UTF8.self) {
      case "tree": tree = ObjectID(hex: String(decoding: value, as: UTF8.self))
      case "parent":
        guard let parent = ObjectID(hex: String(decoding: value, as: UTF8.self)) else { return nil }
        parents.append(parent)
      case "author": people["author"] = value
      case "committer": people["committer"] = value
      case "encoding": isLatin = Self.isLatin(String(decoding: value, as: UTF8.self))
      // Signatures go on over lines that begin with a blank.
      default: continue
      }
    }
    guard let tree, let author = people["author"].flatMap({ Signature($0, isLatin: isLatin) }),
      let committer = people["committer"].flatMap({ Signature($0, isLatin: isLatin) })
    else { return nil }
    self.init(
      id: id, tree: tree, parents: parents, author: author, committer: committer,
      message: decode(Array(rest.drop { $0 == newline }), isLatin: isLatin))
  }
}

extension Signature {
  /// Reads `Ann Author <ann@example.com> 1772442000 +0100`.
  fileprivate init?(_ bytes: ArraySlice<UInt8>, isLatin: Bool) {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "<")),
      let close = bytes.lastIndex(of: UInt8(ascii: ">")), open < close
    else { return nil }
    let clock = String(decoding: bytes[(close + 1)...], as: UTF8.self).split(separator: " ")
    guard clock.count == 2, let time = Int64(clock[0]), let zone = Int(clock[1]) else { return nil }
    var name = bytes[..<open]
    while name.last == UInt8(ascii: " ") { name.removeLast() }
    self.init(
      name: decode(Array(name), isLatin: isLatin),
      email: decode(Array(bytes[(open + 1)..<close]), isLatin: isLatin),
      time: time, offset: zone / 100 * 60 + zone % 100)
  }
}
