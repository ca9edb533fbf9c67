// What can be wrong with an export: the ids under which it is found, each with its page.

/// A sort of fault in an export, or between an export and the book.
package enum ImportFault: String, Sendable, CaseIterable {
  // The file as a whole
  case unreadableExport = "unreadable-export"
  case missingColumn = "missing-column"
  case repeatedColumn = "repeated-column"
  // What a row says
  case brokenRow = "broken-row"
  case unreadableCell = "unreadable-cell"
  case missingKey = "missing-key"
  case missingValue = "missing-value"
  case contradictingRow = "contradicting-row"
  // Between a row and the book
  case unknownAccount = "unknown-account"
  case ambiguousAccount = "ambiguous-account"
  case takenId = "taken-id"
  case refusedEdit = "refused-edit"
  /// A value that somebody wrote into the book after the export was made.
  case newerInBook = "newer-in-book"

  package var id: String { rawValue }

  /// Whether it spoils the whole export, of which no row can be imported then.
  package var spoilsExport: Bool {
    [.unreadableExport, .missingColumn, .repeatedColumn].contains(self)
  }

  /// What `csbook explain` tells of it.
  package var page: Page {
    switch self {
    case .unreadableExport: .unreadableExport
    case .missingColumn: .missingColumn
    case .repeatedColumn: .repeatedColumn
    case .brokenRow: .brokenRow
    case .unreadableCell: .unreadableCell
    case .missingKey: .missingKey
    case .missingValue: .missingValue
    case .contradictingRow: .contradictingRow
    case .unknownAccount: .unknownAccount
    case .ambiguousAccount: .ambiguousAccount
    case .takenId: .takenId
    case .refusedEdit: .refusedEdit
    case .newerInBook: .newerInBook
    }
  }
}

extension ImportFault {
  /// What a fault means, why that matters and what to do, with an export that has it and one that has not.
  ///
  /// The exports are its tests: they are read on 2026-03-02, into a book of the team `kenji` and `maria` with `files`.
  package struct Page: Sendable {
    package let text: String
    package let mapping: Mapping
    package let files: [String: String]
    /// Files of the book that somebody has changed since the export was made.
    package let changed: [String: String]
    /// With keycaps (1️⃣, 2️⃣) before the places where findings are due.
    package let bad: String
    /// The message that is due at each keycap.
    package let messages: [String: String]
    package let good: String

    init(
      _ text: String, _ mapping: Mapping, files: [String: String] = Self.customers,
      changed: [String: String] = [:], bad: String, _ messages: [String: String], good: String
    ) {
      self.text = text
      self.mapping = mapping
      self.files = files
      self.changed = changed
      self.bad = bad
      self.messages = messages
      self.good = good
    }

    static let acme = "accounts/acme/account.md"

    static let customers = [
      acme: "---\nname: Acme\nowner: kenji\nindustry: Rail\nlinks: {crm: '17'}\n---\n",
      "accounts/borealis/account.md": "---\nname: Borealis\nowner: maria\n---\n",
    ]
  }
}

extension ImportFault.Page {
  /// The mappings by which the examples are read.
  package enum Mapping: String, Sendable {
    case crm, billing, signups

    /// Its front matter.
    package var text: String {
      switch self {
      case .crm:
        """
        imports: accounts
        source: CRM
        account: [{by: links.crm, column: ID}, {by: name, column: Account}]
        columns:
          - {field: name, column: Account}
          - {field: owner, column: Owner}
          - {field: industry, column: Industry}
          - {field: links.crm, column: ID}
        """
      case .billing:
        """
        imports: contracts
        source: billing
        account: [{by: name, column: Customer}, {by: id, column: Customer}]
        columns:
          - {field: id, column: Contract}
          - {field: start, column: From}
          - {field: end, column: To}
          - {field: arr, column: ARR}
        """
      case .signups:
        """
        imports: accounts
        source: sign-ups
        account: {by: links.signup, column: Number}
        columns:
          - {field: id, column: Short name}
          - {field: name, column: Company}
          - {field: owner, default: maria}
          - {field: links.signup, column: Number}
        """
      }
    }
  }
}
