// unsound-own-field: a field of the book's own that takes no value.

import BookModel
import BookText

package struct UnsoundOwnField: DocumentRule {
  package static let id = "unsound-own-field"

  package static let page = """
    A field that csbook.yml declares under `fields:` is a choice without words to choose from, or has
    words but is no choice.

    A choice without words refuses everything that is written; words that belong to no choice refuse
    nothing.

    Write the words under `values:`, or make `choice` the type.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "the field `tier` is a choice without `values`",
        "2️⃣": "the field `sites` has `values`, but is no choice",
      ], in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      fields:
        tier: {type: 1️⃣choice}
        sites: {type: text, values: 2️⃣[one, many]}
      """),
    .passes(
      in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      fields:
        tier: {type: choice, values: [gold, silver]}
        sites: {type: integer}
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.book, SettingsSchema.self) else { return }
    for field in page.fields?.entries ?? [] {
      let hasValues = field.value.values?.isEmpty == false
      if field.value.type == "choice", !hasValues {
        report(.noValues(field.key), in: file.path, at: field.value.span(of: \.type))
      } else if let type = field.value.type, type != "choice", hasValues {
        report(.noChoice(field.key), in: file.path, at: field.value.span(of: \.values))
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func noValues(_ field: String) -> Self {
    "the field `\(field)` is a choice without `values`"
  }

  fileprivate static func noChoice(_ field: String) -> Self {
    "the field `\(field)` has `values`, but is no choice"
  }
}
