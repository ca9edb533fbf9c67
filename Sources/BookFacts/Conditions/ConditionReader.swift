// Reads the words of a condition: the facts it names, the functions it calls, where it may be cut.

/// The checks that need no SQLite and that know the place of every name.
///
/// Grammar is left to SQLite.
struct ConditionReader {
  private let bytes: [UInt8]
  private let tokens: [ConditionToken]
  private let scope: ConditionScope
  private let limits: ConditionLimits
  private var frames: [Frame] = []
  private var mentions: [(column: ConditionColumn, token: Int)] = []
  private var cuts = ConditionCuts()

  /// A parenthesis, call or case that is open at the word being read.
  private struct Frame {
    let open: ConditionToken
    let isCase: Bool
    /// The function that is called, and where its name stands.
    let call: (function: ConditionFunction, name: Range<Int>)?
    /// Whether it is the list of an IN.
    let isList: Bool
    var argument = 0
    var isEmpty = true
  }

  /// The condition, and where its words stand.
  ///
  /// - Throws: The first fault from the left that is none of grammar.
  static func read(
    _ text: String, in scope: ConditionScope, limits: ConditionLimits
  ) throws(ConditionError) -> (condition: Condition, words: [Range<Int>]) {
    let bytes = Array(text.utf8)
    guard bytes.count <= limits.expressionBytes else {
      throw ConditionError(
        .tooLong(limit: limits.expressionBytes), at: limits.expressionBytes..<bytes.count)
    }
    let tokens = try ConditionLexer.tokens(of: bytes)
    guard !tokens.isEmpty else { throw ConditionError(.empty, at: 0..<bytes.count) }
    var reader = ConditionReader(bytes: bytes, tokens: tokens, scope: scope, limits: limits)
    for index in tokens.indices { try reader.read(index) }
    if let open = reader.frames.last(where: { !$0.isCase })?.open {
      throw ConditionError(.unclosedParenthesis, at: open.range)
    }
    return (reader.condition(text), tokens.map(\.range))
  }

  private init(
    bytes: [UInt8], tokens: [ConditionToken], scope: ConditionScope, limits: ConditionLimits
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.scope = scope
    self.limits = limits
  }

  private func condition(_ text: String) -> Condition {
    let joined = cuts.parts(of: tokens.count).map { part in
      Condition(
        text: words(
          tokens[part.lowerBound].range.lowerBound..<tokens[part.upperBound - 1].range.upperBound),
        reads: reads(in: part))
    }
    return Condition(text: text, reads: reads(in: tokens.indices), joined: joined)
  }

  private func reads(in part: Range<Int>) -> [ConditionColumn] {
    var seen: Set<String> = []
    return mentions.filter { part.contains($0.token) && seen.insert($0.column.name).inserted }
      .map(\.column)
  }

  private mutating func read(_ index: Int) throws(ConditionError) {
    try checkArgument(index)
    let token = tokens[index]
    switch token.kind {
    case .name: try readName(index)
    case .text:
      try checkNoName(index)
      try checkPattern(index)
    case .open: try open(token, call: call(at: index), isList: keyword(index - 1) == .in)
    case .close: try close(token)
    case .comma: try nextArgument(token)
    case .operation:
      let compares = ["=", "==", "<>", "!=", "<", ">", "<=", ">="].contains(words(token.range))
      if compares, keyword(index + 1) == .null {
        let range = token.range.lowerBound..<tokens[index + 1].range.upperBound
        throw ConditionError(.nullComparison, at: range)
      }
    case .number: break
    }
  }

  // MARK: Parentheses, calls, cases

  private mutating func open(
    _ token: ConditionToken, isCase: Bool = false,
    call: (function: ConditionFunction, name: Range<Int>)? = nil, isList: Bool = false
  ) throws(ConditionError) {
    guard frames.count < limits.nesting else {
      throw ConditionError(.nestedTooDeep(limit: limits.nesting), at: token.range)
    }
    frames.append(Frame(open: token, isCase: isCase, call: call, isList: isList))
  }

  /// Goes on to the next argument; anywhere but in a call or a list, a comma would make a row of values.
  private mutating func nextArgument(_ comma: ConditionToken) throws(ConditionError) {
    guard let frame = frames.last, frame.call != nil || frame.isList else {
      throw ConditionError(.syntax(near: ","), at: comma.range)
    }
    frames[frames.count - 1].argument += 1
  }

  /// The call whose arguments the parenthesis opens; nil for one that only groups.
  private func call(at index: Int) -> (function: ConditionFunction, name: Range<Int>)? {
    guard index > 0, tokens[index - 1].kind == .name else { return nil }
    let name = tokens[index - 1].range
    return ConditionFunction.named(words(name)).map { ($0, name) }
  }

  private mutating func close(_ token: ConditionToken) throws(ConditionError) {
    guard let frame = frames.popLast(), !frame.isCase else {
      throw ConditionError(.syntax(near: ")"), at: token.range)
    }
    guard let (function, name) = frame.call else { return }
    let found = frame.isEmpty ? 0 : frame.argument + 1
    guard (function.fewest...function.most).contains(found) else {
      throw ConditionError(
        .argumentCount(
          function: function.name, fewest: function.fewest, most: function.most, found: found),
        at: name)
    }
  }

  /// Checks what stands inside a call whose arguments are more than values: a list, or the changes
  /// of a day.
  private mutating func checkArgument(_ index: Int) throws(ConditionError) {
    let token = tokens[index]
    guard let frame = frames.last, token.kind != .close else { return }
    frames[frames.count - 1].isEmpty = false
    guard let function = frame.call?.function else { return }
    if function.readsList, frame.argument == 0, token.kind != .comma {
      let isAlone = index + 1 < tokens.count && [.comma, .close].contains(tokens[index + 1].kind)
      guard token.kind == .name, frame.isEmpty, isAlone else {
        throw ConditionError(.listExpected(function: function.name), at: token.range)
      }
    }
    if let first = function.firstChange, frame.argument >= first, token.kind != .comma {
      let text = words(token.range).lowercased()
      guard token.kind == .text, text != "'localtime'", text != "'utc'" else {
        throw ConditionError(.dayChange, at: token.range)
      }
    }
  }

  /// SQLite takes a text for the name of a collation or a type, which then is any.
  private func checkNoName(_ index: Int) throws(ConditionError) {
    guard let before = keyword(index - 1), [.collate, .as].contains(before) else { return }
    let range = tokens[index].range
    throw ConditionError(.syntax(near: words(range)), at: range)
  }

  private func checkPattern(_ index: Int) throws(ConditionError) {
    let range = tokens[index].range
    let quotes = bytes[range].count { $0 == UInt8(ascii: "'") }
    let length = range.count - 2 - (quotes - 2) / 2
    if keyword(index - 1) == .like, length > limits.patternBytes {
      throw ConditionError(.patternTooLong(limit: limits.patternBytes), at: range)
    }
  }

  // MARK: Names

  private mutating func readName(_ index: Int) throws(ConditionError) {
    try checkDots(index)
    if try readKeyword(index) { return }
    let token = tokens[index]
    let name = words(token.range)
    if index + 1 < tokens.count, tokens[index + 1].kind == .open {
      return try checkFunction(name, at: token.range)
    }
    let column = try scope.column(name, at: token.range)
    try checkList(column, index)
    mentions.append((column, index))
  }

  private func checkFunction(_ name: String, at range: Range<Int>) throws(ConditionError) {
    guard ConditionFunction.named(name) == nil else { return }
    if let construct = refusedKeyword(name) {
      throw ConditionError(.notAllowed(construct), at: range)
    }
    let near = nearestName(to: name, among: ConditionFunction.all.lazy.map(\.name))
    throw ConditionError(.unknownFunction(name, suggestion: near), at: range)
  }

  private func checkDots(_ index: Int) throws(ConditionError) {
    var last = index
    while last + 2 < tokens.count, tokens[last + 2].kind == .name,
      words(tokens[last].range.lowerBound..<tokens[last + 2].range.upperBound)
        == words(tokens[last].range) + "." + words(tokens[last + 2].range)
    {
      last += 2
    }
    guard last > index else { return }
    let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
    throw ConditionError(scope.dotted(words(range)), at: range)
  }

  /// A list stands in `has` or `size`, or is asked whether it is missing.
  private func checkList(_ column: ConditionColumn, _ index: Int) throws(ConditionError) {
    let frame = frames.last
    if let function = frame?.call?.function, function.readsList, frame?.argument == 0 {
      guard column.type == .list else {
        throw ConditionError(.listExpected(function: function.name), at: tokens[index].range)
      }
    } else if column.type == .list {
      let next = keyword(index + 1)
      let asksForNull =
        next == .is || next == .isnull || next == .notnull
        || (next == .not && keyword(index + 2) == .null)
      guard asksForNull else {
        throw ConditionError(.listCompared(column.name), at: tokens[index].range)
      }
    }
  }

  // MARK: Keywords

  /// Reads a word of the grammar; false where the name is none.
  private mutating func readKeyword(_ index: Int) throws(ConditionError) -> Bool {
    let token = tokens[index]
    guard let word = keyword(index) else {
      if keyword(index - 1) == .collate {
        return try isOne(of: ["nocase", "binary", "rtrim"], index)
      }
      if keyword(index - 1) == .as {
        return try isOne(of: ["text", "integer", "real", "numeric"], index)
      }
      return false
    }
    if frames.isEmpty { cuts.read(word, at: index) }
    switch word {
    case .case: try open(token, isCase: true)
    case .end:
      guard frames.last?.isCase == true else {
        throw ConditionError(.syntax(near: words(token.range)), at: token.range)
      }
      frames.removeLast()
    case .in:
      guard index + 1 == tokens.count || tokens[index + 1].kind == .open else {
        let next = tokens[index + 1].range
        throw ConditionError(.syntax(near: words(next)), at: next)
      }
    default: break
    }
    return true
  }

  private func isOne(of words: [String], _ index: Int) throws(ConditionError) -> Bool {
    let range = tokens[index].range
    let word = self.words(range)
    guard words.contains(word.lowercased()) else {
      throw ConditionError(.notAllowed(.keyword(word)), at: range)
    }
    return true
  }

  private func keyword(_ index: Int) -> ConditionKeyword? {
    guard tokens.indices.contains(index), tokens[index].kind == .name else { return nil }
    return ConditionKeyword(rawValue: words(tokens[index].range).lowercased())
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
