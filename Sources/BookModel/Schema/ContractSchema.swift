// Contracts, renewals and losses: the revenue of one account as written.

/// A term of a contract; both its days are inclusive.
package struct TermSchema: RecordSchema {
  package let id = Field.slug("id", is: .required, "Its id in this account.", example: "y1")
  package let start = Field.day(
    "start", .plan, is: .required, "Its first day.", example: "2025-04-01")
  package let end = Field.day(
    "end", .plan, standard: "none: the term is evergreen", "Its last day.",
    log: .says(changed: "renewal{of} moved {before} → {after}"))
  package let arr = Field.money(
    "arr", is: .required,
    "Committed recurring revenue a year: no services, usage above commitment, or tax.",
    log: .called("ARR"))
  package let currency = Field.written(
    "currency", .currency, standard: "the account's", "The currency of its amounts.",
    example: "EUR", log: .called("contract currency"))
  package let product = Field.text("product", "What it is for.", example: "core", log: .shown)
  package let seats = Field.integer("seats", "Licences it covers.", example: "250")
  package let autoRenew = Field.flag(
    "auto_renew", "Whether it goes on by itself unless notice is given.")
  package let renewsFor = Field.integer(
    "renews_for", in: 1...120, standard: "its own length, at most 12",
    "Months for which it renews itself.", example: "12")
  package let notice = Field.period(
    "notice", "How long before the end notice must be given.", example: "3m")
  package let noticeGivenOn = Field.day(
    "notice_given_on", .event, "The day they gave notice.", log: .says(set: "notice given for {id}")
  )
  package let signedOn = Field.day(
    "signed_on", .event, "The day it was signed.", log: .says(set: "contract {id} signed"))
  package let renews = Field.list(
    "renews", of: .reference(.term), "The terms it takes over from.", example: "[y1]")
  package let changes = Field.list(
    "changes", of: TermChangeSchema.self, as: .key("on"),
    "What it is worth from a day on; no change is a renewal.")

  package static let keys = TermSchema()
  package static let shape = Shape(
    "contract", keys, comes: "contract {id} from {start}, ARR {arr}", isImplied: true)
}

/// A new value of a term from a day on.
package struct TermChangeSchema: RecordSchema {
  package let on = Field.day("on", .plan, is: .required, "The first day of the new value.")
  package let arr = Field.money(
    "arr", is: .required, "ARR of the term from then on.", log: .called("ARR"))
  package let seats = Field.integer("seats", "Licences from then on.", example: "300")
  package let why = Field.choice(
    "why", ["upsell", "downsell", "price", "ramp", "correction"], "What changed it.")

  package static let keys = TermChangeSchema()
  package static let shape = Shape(
    "change", keys, comes: "ARR{of} {arr} from {on}", isOneStatement: true)
}

/// What is known and expected of the terms that fall due on one day.
package struct RenewalSchema: RecordSchema {
  package let term = Field.reference(
    "term", .term, is: .required, "One of the terms due together.", example: "y1")
  package let intent = Field.record(
    "intent", IntentSchema.self, "What they said when they were asked.")
  package let forecast = Field.choice(
    "forecast",
    [
      "will-renew", "will-contract", "will-contract-actionable", "will-churn",
      "will-churn-actionable", "upsell",
    ], "The CSM's call.")
  package let amount = Field.money(
    "amount", "ARR that is certain to stay, in the worst case.", example: "90000")
  package let swing = Field.money(
    "swing", "ARR above `amount` that may still stay.", example: "20000")
  package let likelihood = Field.decimal(
    "likelihood", in: DecimalNumber(0)...DecimalNumber(100), standard: "that of the band",
    "How likely the swing is, in percent.", example: "80")
  package let outcome = Field.choice(
    "outcome", ["renewed", "lost"], datedBy: "closed_on", "How it ended.",
    log: .says(set: "renewal {id} closed as {after}"))
  package let closedOn = Field.day("closed_on", .event, "The day it was decided.")
  package let reason = Field.text(
    "reason", filling: .reason, "What the call rests on.", example: "CFO signed off on 2 March",
    log: LogWords(name: "renewal reason", isDetail: true))

  package static let keys = RenewalSchema()
  package static let shape = Shape("renewal", keys, isImplied: true)
}

/// What the customer means to do.
package struct IntentSchema: RecordSchema {
  package let answer = Field.choice(
    "answer", ["stay", "leave", "undecided"], is: .required, "What they said.", log: .itself)
  package let askedOn = Field.day(
    "asked_on", .event, is: .required, filling: .day, "The day they were asked.", log: .detail)
  package let by = Field.reference(
    "by", .teamMember, filling: .author, "Who asked.", example: "kenji", log: .detail)
  package let channel = Field.text(
    "channel", "How they were asked.", example: "call", log: LogWords(isDetail: true, isShown: true)
  )

  package static let keys = IntentSchema()
  package static let shape = Shape("intent", keys, isOneStatement: true)
}

/// Terms that ended for good.
package struct LossSchema: RecordSchema {
  package let effectiveOn = Field.day(
    "effective_on", .plan, is: .required, "The first day without them.")
  package let terms = Field.list(
    "terms", of: .reference(.term), "The terms that ended; all in force if none is named.",
    example: "[y1]")
  package let notifiedOn = Field.day("notified_on", .event, "The day they told us.")
  package let reason = Field.reference(
    "reason", .reason, "One of the book's reasons.", example: "no-value")
  package let competitor = Field.text(
    "competitor", "Whom they went to.", example: "in-house", log: .shown)
  package let retro = Field.reference(
    "retro", .note, "The note of what was learned.", example: "2025-10-07-retro")

  package static let keys = LossSchema()
  package static let shape = Shape("loss", keys, comes: "loss from {effective_on}")
}
