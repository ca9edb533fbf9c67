// What holds for every edit of every field: it is told, it names its field, and it gives nothing away.

import BookHistory
import BookModel
import BookTesting
import Testing

struct DifferencePropertyTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `each edit is told, names its field, and quotes neither people nor prose`(
    _ seed: UInt64
  ) throws {
    var records = RandomRecords(seed: seed)
    let kinds = Kind.allCases.filter { !$0.isTable && $0 != .book }
    var edits = 0
    while edits < 500 {
      guard let kind = kinds.randomElement(using: &records.random), let shape = kind.shape else {
        continue
      }
      let before = records.record(shape)
      guard let (after, path) = records.edit(before, shape), before != after else { continue }
      let changes = try Self.changes(kind, before, after)
      let comment = Comment(
        rawValue: "seed \(seed), \(path) of\n\(before.frontMatter)---\n\(after.frontMatter)")
      // Sets and numbers may say the same in other words; then the file is told as edited.
      let told = changes.filter { $0.field?.hasPrefix(path) == true }
      let isSame = changes.map(\.field) == [nil]
      #expect(!told.isEmpty || isSame && Self.mayMeanTheSame(path, shape), comment)
      #expect(changes.allSatisfy { $0.field?.hasPrefix(path) ?? true }, comment)
      for change in changes {
        let all = [change.text, change.before ?? "", change.after ?? ""].joined(separator: "|")
        #expect(!all.contains(RandomRecords.personal), comment)
        #expect(!change.text.contains(RandomRecords.prose), comment)
        #expect(!change.text.isEmpty && !change.text.contains("\n"), comment)
        #expect(!change.text.contains("{"), comment)
      }
      #expect(try Self.changes(kind, after, after).isEmpty, comment)
      edits += 1
    }
  }

  /// Whether two values of the field may differ in order alone, or be a record without fields and none.
  private static func mayMeanTheSame(_ path: String, _ shape: Shape) -> Bool {
    var type = FieldType.record(shape)
    for key in path.split(separator: ".") {
      guard case .record(let shape) = type, let spec = shape[String(key)] else { return false }
      type = spec.type
    }
    switch type {
    case .list, .record: return true
    default: return false
    }
  }

  private static func changes(
    _ kind: Kind, _ before: RandomValue, _ after: RandomValue
  ) throws -> [BookChange] {
    let path = kind.place.replacing("<account>", with: "acme")
      .replacing("<date>", with: "2026-01-01").replacing(#/<\w+>/#, with: "one")
    return try TwoStates(
      path, "---\n\(before.frontMatter)---\n", "---\n\(after.frontMatter)---\n",
      beside: ["csbook.yml": "name: B\ncurrency: USD\nfields: {tier: {type: text}}\n"]
    ).changes()
  }
}
