// The chapter `tables`: what there is to ask in SQL, generated.

import BookModel
import BookQuery
import BookReports
import BookText

extension Topic {
  static let tables = Topic(
    name: "tables", summary: "The tables of `csbook query`, with every column",
    markdown: {
      TablesTopic.prose + "\n\n" + TablesReport.reference(TableCatalog(settings: .empty))
    })
}

/// The chapter on tables; one can be asked for alone.
enum TablesTopic {
  /// The columns of one table of every book.
  static func markdown(of word: String) throws -> String {
    TablesReport.reference(try table(word, in: TableCatalog(settings: .empty)))
  }

  static func table(_ word: String, in catalog: TableCatalog) throws -> QueryTable {
    if let table = catalog[word] { return table }
    let near = NearMiss.of(word, among: catalog.tables.map(\.name))
    throw Failure.usage(
      "there is no table `\(word)`",
      hint: near.map { "did you mean `\($0)`?" } ?? "`csbook query --tables` lists them")
  }

  static let prose = """
    Each table holds what is known on the day of the figures: what happens later is not there yet.
    `account` is the id of an account in every table, so that any two are joined by it. Tables of
    what is written have a column for each field of `csbook help format`; a list of records inside a
    record is a table of its own. `path` and `line` say where a row is written.

    `alerts`, `movements`, `retention` and `team_load` hold what `csbook alerts`, `retention` and `team`
    say of the whole book, over the periods that these take by themselves: their sums are the same.

    `csbook help tables TABLE` shows one alone, and `csbook query --tables accounts` has the metrics
    and fields of your own book too.

    ## Types

    text, integer, decimal
    : As in SQL. An id, a choice and a length of time are texts.

    money
    : Whole units of the book's currency, cents behind the point, converted by the book's rates. What
      has no rate of exchange is empty. A column that ends with `_written` has the amount as it stands
      in the file, in the currency that `written_in` names.

    day
    : A text such as `2026-03-02`; texts of days compare as days do.

    flag
    : 1 or 0: `where is_open`, `where not auto_renew`.

    list, map
    : JSON. `has(roles, 'champion')`, `size(roles)`, or a row for each with `json_each(roles)`.

    value
    : A number or a text, as the row has it.

    What is not known is NULL, never 0 or an empty text. A field that stands for something where it is
    not written, as the status `draft` of a plan, has that value.

    A field that is called by a word of SQL has `_` at its end: `on_`, `when_`, `order_`, `group_`.
    """
}
