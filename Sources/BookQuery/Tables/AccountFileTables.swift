// Tables of what stands in the accounts' files, by the schema.

import BookModel
import BookText
import SQLite

extension QueryTable {
  /// A table of the records that stand in accounts.
  private static func inAccounts(
    _ name: String, _ documentation: String, _ shape: Shape, id: Reading<WrittenRecord>? = nil,
    leavingOut: Set<String> = [], computed: [Reading<WrittenRecord>] = [],
    records: @escaping @Sendable (QueryAccount) -> [WrittenRecord]
  ) -> QueryTable {
    let money = shape.contents.contains(.money) ? [Reading.writtenIn] : []
    let columns =
      [.account] + (id.map { [$0] } ?? [])
      + Reading.fields(of: shape, leavingOut: leavingOut) + money + computed + Reading.place
    return ofAccounts(name, documentation, columns, items: records)
  }

  /// A table with a row for each file of a kind.
  private static func files(
    of kind: Kind, _ name: String, _ documentation: String, _ shape: Shape,
    computed: [Reading<WrittenRecord>] = []
  ) -> QueryTable {
    inAccounts(name, documentation, shape, id: fileID, computed: computed) { account in
      account.account.documents.filter { $0.kind == kind }.map { WrittenRecord($0, of: account) }
    }.keyed(by: "account", "id")
  }

  private static let fileID = Reading<WrittenRecord>.text(
    "id", "Its id in the account: the name of its file."
  ) { $0.id }

  /// The records of a list in `account.md`.
  private static func list(
    _ key: String, _ documentation: String, _ shape: Shape, as name: String? = nil,
    leavingOut: Set<String> = []
  ) -> QueryTable {
    inAccounts(name ?? key, documentation, shape, leavingOut: leavingOut) { account in
      account.page?.items(key) ?? []
    }
  }

  static let contacts = inAccounts(
    "contacts", "A person on a customer's side, and how well we know them.", ContactSchema.shape,
    computed: Reading.ofContact
  ) { account in
    account.record(of: .contacts)?.items("contacts") ?? []
  }

  static let contractChanges = inAccounts(
    "contract_changes", "A new worth of a contract from a day on.", TermChangeSchema.shape,
    id: .text("contract", "The contract that changes.") { $0.id }
  ) { account in
    (account.page?.items("contracts") ?? []).flatMap {
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
  ) { account in
    account.record(of: .journey)?.items("moments") ?? []
  }

  static let surveys = inAccounts(
    "surveys", "A row of surveys.csv: an answer, or without a score an invitation.",
    SurveyRowSchema.shape
  ) { account in
    guard let surveys = account.account.surveys else { return [] }
    return surveys.rows.map { row in
      WrittenRecord(
        account: account.id, id: "", path: surveys.path, fields: row.written,
        currency: account.currency)
    }
  }
}
