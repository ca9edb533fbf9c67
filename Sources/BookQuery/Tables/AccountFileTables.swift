// Tables of what stands in the accounts' files, by the schema.

import BookModel
import BookText
import SQLite

extension QueryTable {
  /// A table of the records that stand in accounts.
  private static func inAccounts(
    _ name: String, _ documentation: String, _ shape: Shape, id: Reading<WrittenRecord>? = nil,
    leavingOut: Set<String> = [], computed: [Reading<WrittenRecord>] = [],
    records: @escaping @Sendable (Account, QueryDay) -> [WrittenRecord]
  ) -> QueryTable {
    let money = shape.contents.contains(.money) ? [Reading.writtenIn] : []
    let columns =
      [.account] + (id.map { [$0] } ?? [])
      + Reading.fields(of: shape, leavingOut: leavingOut) + money + computed + Reading.place
    return QueryTable(name, documentation, columns) { day in
      day.accounts.flatMap { records($0, day) }
    }
  }

  /// A table with a row for each file of a kind.
  private static func files(
    of kind: Kind, _ name: String, _ documentation: String, _ shape: Shape,
    computed: [Reading<WrittenRecord>] = []
  ) -> QueryTable {
    inAccounts(name, documentation, shape, id: fileID, computed: computed) { account, day in
      account.documents.filter { $0.kind == kind }.map { WrittenRecord($0, of: account, on: day) }
    }
  }

  private static let fileID = Reading<WrittenRecord>.text(
    "id", "Its id in the account: the name of its file."
  ) { $0.id }

  /// The records of a list in `account.md`.
  private static func list(
    _ key: String, _ documentation: String, _ shape: Shape, as name: String? = nil,
    leavingOut: Set<String> = []
  ) -> QueryTable {
    inAccounts(name ?? key, documentation, shape, leavingOut: leavingOut) { account, day in
      account.record(of: .account, on: day)?.items(key) ?? []
    }
  }

  static let contacts = inAccounts(
    "contacts", "A person on a customer's side, and how well we know them.", ContactSchema.shape,
    computed: Reading.ofContact
  ) { account, day in
    account.record(of: .contacts, on: day)?.items("contacts") ?? []
  }

  static let contractChanges = inAccounts(
    "contract_changes", "A new worth of a contract from a day on.", TermChangeSchema.shape,
    id: .text("contract", "The contract that changes.") { $0.id }
  ) { account, day in
    (account.record(of: .account, on: day)?.items("contracts") ?? []).flatMap {
      $0.items("changes")
    }
  }

  static let losses = list(
    "losses", "A loss as it is written: terms that ended for good, and why.", LossSchema.shape)
  static let risks = list(
    "risks", "A risk, open or closed: what could cost a renewal.", RiskSchema.shape)
  static let advocacy = list(
    "advocacy", "Something a customer did for us in public.", AdvocacySchema.shape)

  static let plans = files(of: .plan, "plans", "A success plan.", PlanSchema.shape)
  static let notes = files(
    of: .note, "notes", "A note: a call, a meeting, a review, an update.", NoteSchema.shape)
  static let escalations = files(
    of: .escalation, "escalations", "Something that is wrong for a customer, until it is solved.",
    EscalationSchema.shape, computed: Reading.ofEscalation)
  static let opportunities = files(
    of: .opportunity, "opportunities", "What a customer could buy, with the lead it came from.",
    OpportunitySchema.shape)
  static let plays = files(
    of: .play, "plays", "A playbook under way for an account, or one that was closed.",
    PlaySchema.shape, computed: Reading.ofPlay)

  static let moments = inAccounts(
    "moments", "A moment of truth that an account had.", MomentVisitSchema.shape
  ) { account, day in
    account.record(of: .journey, on: day)?.items("moments") ?? []
  }

  static let surveys = inAccounts(
    "surveys", "A row of surveys.csv: an answer, or without a score an invitation.",
    SurveyRowSchema.shape
  ) { account, day in
    (account.surveys?.rows ?? []).map { row in
      WrittenRecord(
        account: account.id, id: "", path: account.surveys?.path ?? account.folder,
        fields: row.written, currency: day.settings.currency)
    }
  }
}

extension Account {
  /// The front matter of its file of a kind.
  func record(of kind: Kind, on day: QueryDay) -> WrittenRecord? {
    documents.first { $0.kind == kind }.map { WrittenRecord($0, of: self, on: day) }
  }
}
