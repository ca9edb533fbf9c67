// Tests of object ids.

import Testing

@testable import Git

@Suite struct ObjectIDTests {
  private static let hex = "0123456789abcdef0123456789abcdeffedcba98"

  @Test func `an id is read from forty digits and written as them`() throws {
    let id = try #require(ObjectID(hex: Self.hex))
    #expect(id.hex == Self.hex)
    #expect(ObjectID(hex: Self.hex.uppercased()) == id)
    #expect(ObjectID(id.raw) == id)
  }

  @Test func `an id of 64 digits is another than that of the first forty`() throws {
    let hex = Self.hex + "0000000000000000000000ff"
    let id = try #require(ObjectID(hex: hex))
    let short = try #require(ObjectID(hex: Self.hex))
    #expect(id.hex == hex)
    #expect(id != short)
    #expect(short < id)
  }

  @Test(arguments: [
    "", "0", "xyz", String(hex.dropLast()), hex + "00", hex + hex, hex.dropLast() + "g",
  ])
  func `anything else is no id`(text: String) {
    #expect(ObjectID(hex: text) == nil)
  }

  @Test func `ids are ordered as their digits`() throws {
    let digits = ["00", "7f", "80", "ff"]
    for place in [0, 14, 16, 30, 32, 38] {
      let zeros = String(repeating: "0", count: 40)
      let ids = try digits.map { digit in
        let text = zeros.prefix(place) + digit + zeros.dropFirst(place + 2)
        return try #require(ObjectID(hex: text))
      }
      #expect(ids.reversed().sorted() == ids)
      #expect(Set(ids).count == ids.count)
    }
  }
}
