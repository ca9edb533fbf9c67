// name, owner, deputy, industry, region, products, complexity, icp_fit, tags, parent: as written in account.md.

import BookModel

extension Fact {
  static let accountName = Fact(
    "name", .text, unit: "text", absent: "the account's id", "The account's name."
  ) { row in
    row.text(\.name) ?? FactReading(.text(row.account.id), on: row.day)
  }
  static let owner = Fact("owner", .text, unit: "team member", "The CSM who answers for it.") {
    $0.text(\.owner)
  }
  static let deputy = Fact("deputy", .text, unit: "team member", "Who stands in for the owner.") {
    $0.text(\.deputy)
  }
  static let industry = Fact("industry", .text, unit: "text", "The customer's trade.") {
    $0.text(\.industry)
  }
  static let region = Fact("region", .text, unit: "text", "Where they are looked after.") {
    $0.text(\.region)
  }
  static let products = Fact(
    "products", .list, unit: "products", absent: "none", "The products that they use."
  ) { $0.list(\.products) }
  static let complexity = Fact(
    "complexity", .text, unit: "low, medium or high", "How complex their use of the product is."
  ) { $0.text(\.complexity) }
  static let icpFit = Fact(
    "icp_fit", .integer, unit: "1 to 10",
    "How well they fit the ideal customer profile, 10 best."
  ) { row in
    row.page?.icpFit.map { row.reading(.integer($0), at: \.icpFit) }
  }
  static let tags = Fact("tags", .list, unit: "words", absent: "none", "Words to filter by.") {
    $0.list(\.tags)
  }
  static let parent = Fact(
    "parent", .text, unit: "account", "The account that it belongs to."
  ) { $0.text(\.parent) }
}

extension FactRow {
  /// A value that stands in a field of `account.md`, true as of the day.
  func reading<Value>(
    _ value: FactValue, at field: KeyPath<AccountSchema, Field<Value>>, on day: Day? = nil
  ) -> FactReading {
    FactReading(value, on: day ?? self.day, from: source(of: field))
  }

  func source<Value>(of field: KeyPath<AccountSchema, Field<Value>>) -> FactReading.Source? {
    guard let page, let path = account.page?.path else { return nil }
    return FactReading.Source(path, page.span(of: field))
  }

  fileprivate func text(_ field: KeyPath<AccountSchema, Field<String>>) -> FactReading? {
    page?[dynamicMember: field].map { reading(.text($0), at: field) }
  }

  /// An empty list where none is written.
  fileprivate func list(_ field: KeyPath<AccountSchema, Field<[String]>>) -> FactReading? {
    guard let page else { return nil }
    guard let texts = page[dynamicMember: field] else { return FactReading(.list([]), on: day) }
    return reading(.list(texts), at: field)
  }
}
