// SHA1: the checksum at the end of an index.

/// Hashes bytes by SHA-1, as FIPS 180-4 has it; libgit2 hashes objects only.
///
/// It guards a file against damage, nobody against malice.
enum SHA1 {
  /// The twenty bytes of the hash.
  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var state: (UInt32, UInt32, UInt32, UInt32, UInt32) = (
      0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0
    )
    bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
        let whole = bytes.count / 64 * 64
        for start in stride(from: 0, to: whole, by: 64) {
          mix(UnsafeRawBufferPointer(rebasing: bytes[start..<start + 64]), words, into: &state)
        }
        var rest = Array(bytes[whole...]) + [0x80]
        rest += Array(repeating: 0, count: (120 - rest.count) % 64)
        rest += bigEndianBytes(UInt64(bytes.count) * 8)
        rest.withUnsafeBytes { rest in
          for start in stride(from: 0, to: rest.count, by: 64) {
            mix(UnsafeRawBufferPointer(rebasing: rest[start..<start + 64]), words, into: &state)
          }
        }
      }
    }
    return [state.0, state.1, state.2, state.3, state.4].flatMap { bigEndianBytes($0) }
  }

  private static func mix(
    _ block: UnsafeRawBufferPointer, _ words: UnsafeMutableBufferPointer<UInt32>,
    into state: inout (UInt32, UInt32, UInt32, UInt32, UInt32)
  ) {
    for index in 0..<16 { words[index] = block.bigEndian32(at: index * 4) }
    for index in 16..<80 {
      words[index] = rotated(
        words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], by: 1)
    }
    var round = Round(state: state)
    // Four loops, so that none of them has to ask in which it is.
    for index in 0..<20 {
      round.step(words[index] &+ 0x5A82_7999) { b, c, d in d ^ (b & (c ^ d)) }
    }
    for index in 20..<40 { round.step(words[index] &+ 0x6ED9_EBA1) { $0 ^ $1 ^ $2 } }
    for index in 40..<60 {
      round.step(words[index] &+ 0x8F1B_BCDC) { b, c, d in (b & c) | (d & (b | c)) }
    }
    for index in 60..<80 { round.step(words[index] &+ 0xCA62_C1D6) { $0 ^ $1 ^ $2 } }
    state.0 &+= round.state.0
    state.1 &+= round.state.1
    state.2 &+= round.state.2
    state.3 &+= round.state.3
    state.4 &+= round.state.4
  }

  private struct Round {
    var state: (UInt32, UInt32, UInt32, UInt32, UInt32)

    @inline(__always)
    mutating func step(_ word: UInt32, _ choose: (UInt32, UInt32, UInt32) -> UInt32) {
      let (a, b, c, d, e) = state
      state = (rotated(a, by: 5) &+ choose(b, c, d) &+ e &+ word, a, rotated(b, by: 30), c, d)
    }
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
    word &<< count | word &>> (32 &- count)
  }
}

/// The bytes of a number, the highest first.
func bigEndianBytes(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.bigEndian) { Array($0) }
}
