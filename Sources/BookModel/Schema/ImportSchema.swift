// Imports: how the rows of another program's export become fields of the book.

/// The front matter of `imports/<import>.md`.
package struct ImportSchema: RecordSchema {
  package let imports = Field.choice(
    "imports", ImportedRows.allCases.map(\.rawValue), is: .required, "What a row of the export is.")
  package let source = Field.text(
    "source", is: .required, "The program that the export comes from.", example: "Salesforce",
    log: .shown)
  package let account = Field.list(
    "account", of: AccountKeySchema.self, as: .key("by"),
    "What tells whose row it is; the first that says something decides.")
  package let columns = Field.list(
    "columns", of: ImportColumnSchema.self, as: .key("field"), is: .required,
    "What goes into which field.")
  package let only = Field.list(
    "only", of: RowConditionSchema.self, as: .order,
    "Rows that are taken: each of these must hold.")
  package let skip = Field.list(
    "skip", of: RowConditionSchema.self, as: .order,
    "Rows that are left out: where any of these holds.")
  package let dates = Field.text(
    "dates", standard: "YYYY-MM-DD",
    "How days are written: YYYY, YY, MMM, MM, DD with signs between them, or `excel` for serial numbers.",
    example: "MM/DD/YYYY", log: .shown)
  package let numbers = Field.choice(
    "numbers", NumberForm.allCases.map(\.rawValue), standard: "1,234.56",
    "How numbers are written, shown by one.")
  package let encoding = Field.choice(
    "encoding", ["utf-8", "utf-16le", "utf-16be", "windows-1252", "shift_jis"],
    standard: "told from the file", "The file's encoding, where it cannot be told.")
  package let separator = Field.choice(
    "separator", ["comma", "semicolon", "tab"], standard: "told from the header",
    "What stands between two cells.")
  package let metric = Field.reference(
    "metric", .metricColumn, standard: "tickets_opened",
    "For tickets: the metric that counts them.", example: "tickets_opened")
  package let per = Field.choice(
    "per", ["day", "week", "month"], standard: "month",
    "For tickets: what they are counted by; only what is over is counted.")
  package let sharedDomains = Field.list(
    "shared_domains", of: .text,
    "Mail domains that tell no account, beside those of mail for everybody.",
    example: "[partner.example]", log: .shown)

  package static let keys = ImportSchema()
  package static let shape = Shape("import", keys)
}

/// What tells whose row it is.
package struct AccountKeySchema: RecordSchema {
  package let by = Field.text(
    "by", is: .required,
    "`id`, `name`, `domain` (that of its contacts' mail), or a link such as `links.crm`.",
    example: "links.crm", log: .shownItself)
  package let column = Field.list(
    "column", of: .text, as: .order, is: .required, "The column that says it.",
    example: "Account ID", log: .shown)

  package static let keys = AccountKeySchema()
  package static let shape = Shape("account key", keys)
}

/// What goes into one field.
package struct ImportColumnSchema: RecordSchema {
  package let field = Field.text(
    "field", is: .required,
    "The field, as `csbook help format` names it; `links.crm` and `custom.sites` are fields, too.",
    example: "industry", log: .shownItself)
  package let column = Field.list(
    "column", of: .text, as: .order,
    "The column that it comes from; several are put together with a blank between them.",
    example: "Industry", log: .shown)
  package let values = Field<FieldMap<String>>.map(
    "values", of: .text, "What stands in the book for what stands in the export.",
    example: "{Enterprise: high}", log: .shown)
  package let standard = Field.text(
    "default",
    "What fills in the field where the cell is empty or there is no column; it changes nothing.",
    example: "USD",
    log: .shown)
  package let dates = Field.text(
    "dates", standard: "the import's", "How its days are written.", example: "DD.MM.YYYY",
    log: .shown)
  package let numbers = Field.choice(
    "numbers", NumberForm.allCases.map(\.rawValue), standard: "the import's",
    "How its numbers are written.")
  package let split = Field.text(
    "split", standard: ";", "For lists: what stands between two items of a cell.", example: "|",
    log: .shown)
  package let times = Field.decimal(
    "times", standard: "1", "What its numbers are multiplied by: 12 for a month's revenue.",
    example: "12")
  package let addDays = Field.integer(
    "add_days", in: -3650...3650, standard: "0",
    "Days that are added: -1 makes a renewal's day the last day before it.", example: "-1")

  package static let keys = ImportColumnSchema()
  package static let shape = Shape("import column", keys)
}

/// What a cell must say for its row to be taken, or left out.
package struct RowConditionSchema: RecordSchema {
  package let column = Field.text(
    "column", is: .required, "The column that is looked at.", example: "Type", log: .shown)
  package let `is` = Field.list(
    "is", of: .text, "It says one of these, in whatever case; \u{22}\u{22} is an empty cell.",
    example: "[Customer]", log: .shown)
  package let contains = Field.list(
    "contains", of: .text, "It holds one of these words.", example: "[test]", log: .shown)

  package static let keys = RowConditionSchema()
  package static let shape = Shape("row condition", keys)
}

/// What a row of an export may be.
package enum ImportedRows: String, Sendable, CaseIterable {
  case accounts, contracts, contacts, metrics, surveys, tickets, touches
}
