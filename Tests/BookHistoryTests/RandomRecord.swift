// Records with random values, by the schema, and random edits of one of their fields.

import BookModel
import BookTesting

/// A value as YAML in flow style; every YAML reader takes it for the same.
indirect enum RandomValue: Hashable {
  case scalar(String)
  case list([RandomValue])
  case record([String: RandomValue])

  var yaml: String {
    switch self {
    case .scalar(let text): text
    case .list(let items): "[\(items.map(\.yaml).joined(separator: ", "))]"
    case .record(let fields):
      "{\(fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.yaml)" }.joined(separator: ", "))}"
    }
  }

  /// The front matter of a file.
  var frontMatter: String {
    guard case .record(let fields) = self else { return "" }
    return fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.yaml)\n" }.joined()
  }
}

/// Makes records and edits, the same for the same seed.
struct RandomRecords {
  var random: SplitMix64
  private var count = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// What no sentence may hold, and what none may hold but where the field is declared to be shown.
  static let personal = "Geheim"
  static let prose = "Prosa"

  mutating func record(_ shape: Shape) -> RandomValue {
    var fields: [String: RandomValue] = [:]
    for spec in shape.fields where spec.requirement == .required || chance(3) {
      fields[spec.key] = value(of: spec)
    }
    return .record(fields)
  }

  mutating func value(of spec: FieldSpec) -> RandomValue {
    let mark =
      spec.isPersonal ? Self.personal : spec.log.isShown ? "word" : Self.prose
    return value(spec.type, text: mark)
  }

  private mutating func value(_ type: FieldType, text mark: String) -> RandomValue {
    count += 1
    switch type {
    case .list(let item, _):
      return .list((0..<Int.random(in: 1...3, using: &random)).map { _ in value(item, text: mark) })
    case .record(let shape): return record(shape)
    case .map(let item): return .record(["k\(number(3))": value(item, text: mark)])
    case .ownFields: return .record(["tier": .scalar("\(mark)\(count)")])
    default: return .scalar(scalar(type, text: mark))
    }
  }

  private mutating func scalar(_ type: FieldType, text mark: String) -> String {
    switch type {
    case .text: "\u{22}\(mark) \(count)\u{22}"
    case .day: Day(number: 20_000 + number(900)).description
    case .quarter: "20\(10 + number(80))-Q\(1 + number(4))"
    case .money, .decimal(nil): "\(number(1_000_000)).25"
    case .integer(let range):
      "\(range.lowerBound + number(min(range.upperBound - range.lowerBound, 1000)))"
    case .decimal: "\(number(100)).5"
    case .flag: number(2) == 0 ? "true" : "false"
    case .choice(let words, _): "\u{22}\(words[number(words.count)])\u{22}"
    case .period: "\(1 + number(90))\(number(2) == 0 ? "d" : "m")"
    case .currency: ["USD", "EUR", "JPY"][number(3)]
    case .timeZone: ["UTC", "Asia/Tokyo", "Europe/Oslo"][number(3)]
    case .condition: "\u{22}arr > \(number(1000))\u{22}"
    default: "id-\(count)"
    }
  }

  /// A record with one field that is another, the way to it, and whether it is only the way to a list that holds it.
  mutating func edit(_ value: RandomValue, _ shape: Shape) -> (RandomValue, path: String)? {
    guard case .record(var fields) = value else { return nil }
    let spec = shape.fields[number(shape.fields.count)]
    let old = fields[spec.key]
    switch (spec.type, old) {
    case (.record(let inner), let old?) where chance(2):
      guard let (new, path) = edit(old, inner) else { return nil }
      fields[spec.key] = new
      return (.record(fields), "\(spec.key).\(path)")
    case (.list(.record(let inner), _), .list(var items)?) where chance(2) && !items.isEmpty:
      let index = number(items.count)
      guard let (new, _) = edit(items[index], inner) else { return nil }
      items[index] = new
      fields[spec.key] = .list(items)
      return (.record(fields), spec.key)
    default:
      fields[spec.key] =
        old != nil && spec.requirement == .optional && chance(3) ? nil : self.value(of: spec)
      return fields[spec.key] == old ? nil : (.record(fields), spec.key)
    }
  }

  private mutating func number(_ bound: Int) -> Int {
    bound > 0 ? Int.random(in: 0..<bound, using: &random) : 0
  }

  mutating func chance(_ of: Int) -> Bool { number(of) == 0 }
}
