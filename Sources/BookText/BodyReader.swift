struct BodyReader {
  var problems: [TextProblem] = []; init(_ b: UnsafeBufferPointer<UInt8>, in r: Range<Int>) {};
  mutating func read() -> Body { .empty }
}
