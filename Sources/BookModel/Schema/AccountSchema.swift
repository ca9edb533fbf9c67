// account.md: who they are, what they bought, how it stands with them.

/// The front matter of `accounts/<account>/account.md`.
package struct AccountSchema: RecordSchema {
  package let name = Field.text(
    "name", is: .required, "What the customer is called, in their own script.", example: "Acme Corp"
  )
  package let owner = Field.reference(
    "owner", .teamMember, is: .required, "The CSM who answers for the account.", example: "kenji")
  package let ownerSince = Field.day(
    "owner_since", .event, "The day the owner took over.", example: "2025-04-01")
  package let deputy = Field.reference(
    "deputy", .teamMember, "Who stands in for the owner.", example: "maria")
  package let industry = Field.text(
    "industry", "The customer's trade.", example: "logistics", log: .shown)
  package let region = Field.text(
    "region", "Where they are looked after.", example: "JP", log: .shown)
  package let products = Field.list(
    "products", of: .text, "What they use.", example: "[core, analytics]", log: .shown)
  package let complexity = Field.choice(
    "complexity", ["low", "medium", "high"], "How complex their use of the product is.")
  package let potentialARR = Field.money(
    "potential_arr", "ARR they could grow to, annualised.", example: "300000")
  package let tags = Field.list(
    "tags", of: .text, "Words to filter by.", example: "[strategic]", log: .shown)
  package let parent = Field.reference(
    "parent", .account, "The account this one belongs to.", example: "acme-group")
  package let merged = Field.record(
    "merged", MergeSchema.self, "The account this one was merged into, and when.")
  package let links = Field<FieldMap<String>>.map(
    "links", of: .text, "Where the account stands in other systems.",
    example: "{crm: \u{22}https://crm.example/acme\u{22}}")
  package let icpFit = Field.integer(
    "icp_fit", in: 1...10, "How well they fit the ideal customer profile, 10 best.", example: "8")
  package let currency = Field.written(
    "currency", .currency, standard: "the book's", "The currency of their contracts.",
    example: "JPY")
  package let contracts = Field.list(
    "contracts", of: TermSchema.self, as: .key("id"),
    "What was bought: one item a term, first day to last.")
  package let renewals = Field.list(
    "renewals", of: RenewalSchema.self, as: .key("term"),
    "What is known and expected of each renewal.")
  package let losses = Field.list(
    "losses", of: LossSchema.self, as: .key("effective_on"),
    "Terms that ended for good, and why.")
  package let sentiment = Field.record(
    "sentiment", SentimentSchema.self, "The relationship, in the CSM's judgement.")
  package let outlook = Field.record(
    "outlook", OutlookSchema.self, "The CSM's own call on the renewal.")
  package let override = Field.record(
    "override", OverrideSchema.self, "A band set by hand, for a while and for a reason.")
  package let risks = Field.list(
    "risks", of: RiskSchema.self, as: .key("id"), "What could cost the renewal.")
  package let sponsor = Field.record(
    "sponsor", SponsorSchema.self, "The executive on either side.")
  package let handoff = Field.record(
    "handoff", HandoffSchema.self, "What sales handed to success.")
  package let advocacy = Field.list(
    "advocacy", of: AdvocacySchema.self, as: .order, "What they have done for us in public.")
  package let imported = Field.list(
    "imported", of: ImportedSchema.self, as: .key("by"),
    "The imports that changed the account's fields, each with the day of its last change.")
  package let custom = Field<FieldMap<String>>.ownFields(
    "custom", "Fields of your own, declared in csbook.yml under `fields:`.",
    example: "{tier: gold}")

  package static let keys = AccountSchema()
  package static let shape = Shape("account", keys, comes: "new account, owner {owner}")
}

/// An import that wrote into the account.
package struct ImportedSchema: RecordSchema {
  package let by = Field.slug(
    "by", is: .required, "The import: the name of its mapping.", example: "crm-accounts",
    log: .detail)
  package let on = Field.day(
    "on", .event, is: .required, "The day on which it last changed something.", log: .detail)

  package static let keys = ImportedSchema()
  package static let shape = Shape(
    "imported", keys, comes: "imported by {by}", isOneStatement: true)
}

/// An account that went on as another.
package struct MergeSchema: RecordSchema {
  package let into = Field.reference(
    "into", .account, is: .required, "The account that goes on.", example: "acme-group",
    log: .says(set: "merged into {after}"))
  package let on = Field.day("on", .event, is: .required, "The day of the merger.", log: .detail)

  package static let keys = MergeSchema()
  package static let shape = Shape("merge", keys, isOneStatement: true)
}

/// How the relationship is.
package struct SentimentSchema: RecordSchema {
  package let value = Field.integer(
    "value", in: 1...5, is: .required,
    "1 none, 2 warm handover, 3 reactive, 4 working, 5 trusted adviser; restarts at 2 at a handover.",
    example: "4", log: .itself)
  package let on = Field.day(
    "on", .event, is: .required, filling: .day, "The day of the judgement.", log: .detail)
  package let by = Field.reference(
    "by", .teamMember, is: .required, filling: .author, "Whose judgement it is.", example: "kenji",
    log: .detail)
  package let reason = Field.text(
    "reason", filling: .reason, "What it rests on.",
    example: "they called us first about the new site", log: .detail)

  package static let keys = SentimentSchema()
  package static let shape = Shape("sentiment", keys, isOneStatement: true)
}

/// What the CSM expects of the renewal.
package struct OutlookSchema: RecordSchema {
  package let value = Field.choice(
    "value", ["red", "yellow", "green"], is: .required, "The call.", log: .itself)
  package let on = Field.day(
    "on", .event, is: .required, filling: .day, "The day of the call.", log: .detail)
  package let by = Field.reference(
    "by", .teamMember, is: .required, filling: .author, "Whose call it is.", example: "kenji",
    log: .detail)
  package let reason = Field.text(
    "reason", filling: .reason, "What it rests on.", example: "budget is approved", log: .detail)

  package static let keys = OutlookSchema()
  package static let shape = Shape("outlook", keys, isOneStatement: true)
}

/// A band set by hand; it changes the band, never the score.
package struct OverrideSchema: RecordSchema {
  package let band = Field.choice(
    "band", ["green", "yellow", "red"], is: .required, "The band it sets.", log: .itself)
  package let by = Field.reference(
    "by", .teamMember, is: .required, filling: .author, "Who set it.", example: "maria",
    log: .detail)
  package let on = Field.day(
    "on", .event, is: .required, filling: .day, "The day it was set.", log: .detail)
  package let reason = Field.text(
    "reason", is: .required, filling: .reason, "What the score does not know.",
    example: "usage moved to a new tenant", log: .detail)
  package let until = Field.day(
    "until", .plan, is: .required, "The last day it holds, at most 90 days after `on`.")
  package let approvedBy = Field.reference(
    "approved_by", .teamMember,
    "Who agreed; needed above a gate, or upward by the account's owner.", example: "sofia",
    log: .detail)

  package static let keys = OverrideSchema()
  package static let shape = Shape("override", keys, isOneStatement: true)
}

/// Something that could cost the renewal.
package struct RiskSchema: RecordSchema {
  package let id = Field.slug(
    "id", is: .required, "Its id in this account.", example: "sponsor-gap")
  package let reason = Field.reference(
    "reason", .reason, is: .required, "One of the book's reasons.", example: "sponsor-left")
  package let impact = Field.choice(
    "impact", ["churn", "downsell", "delay"], "What it would cause.")
  package let opened = Field.day("opened", .event, is: .required, "The day it was seen.")
  package let owner = Field.reference(
    "owner", .teamMember, "Who works on it.", example: "kenji")
  package let plan = Field.text(
    "plan", "What is being done.", example: "meet the new CFO before the board")
  package let nextOn = Field.day("next_on", .plan, "The day of the next step.")
  package let closed = Field.day(
    "closed", .event, "The day it was over.", log: .says(set: "risk {id} closed"))
  package let result = Field.choice(
    "result", ["averted", "lost", "accepted"], datedBy: "closed", "How it ended.",
    log: .says(set: "risk {id} {after}"))

  package static let keys = RiskSchema()
  package static let shape = Shape("risk", keys, comes: "risk {id} opened")
}

/// The executives who stand behind the account.
package struct SponsorSchema: RecordSchema {
  package let ours = Field.reference(
    "ours", .teamMember, "The executive on our side.", example: "sofia")
  package let theirs = Field.reference(
    "theirs", .contact, "The executive on their side.", example: "m-tanaka")

  package static let keys = SponsorSchema()
  package static let shape = Shape("sponsor", keys)
}

/// What sales handed to success.
package struct HandoffSchema: RecordSchema {
  package let from = Field.text("from", "Who sold it.", example: "Dana Reyes")
  package let on = Field.day("on", .event, "The day of the handoff.")
  package let whyBought = Field.text(
    "why_bought", "The problem they bought a solution for.",
    example: "dispatch takes two hours a day")
  package let success = Field.text(
    "success", "What they will call a success.", example: "dispatch in 30 minutes")
  package let useCases = Field.list(
    "use_cases", of: .text, as: .order, "What they mean to do with it.", example: "[dispatch]")
  package let promised = Field.list(
    "promised", of: .text, as: .order, "What sales promised.", example: "[SSO by May]")
  package let risks = Field.list(
    "risks", of: .text, as: .order, "What sales worries about.", example: "[thin IT team]")
  package let stakeholders = Field.list(
    "stakeholders", of: .reference(.contact), "Who decided.", example: "[m-tanaka]")
  package let acceptedBy = Field.reference(
    "accepted_by", .teamMember, "Who took it over.", example: "kenji", log: .detail)
  package let acceptedOn = Field.day(
    "accepted_on", .event, "The day it was taken over.", log: .says(set: "handoff accepted"))

  package static let keys = HandoffSchema()
  package static let shape = Shape("handoff", keys)
}

/// Something the customer does for us in public.
package struct AdvocacySchema: RecordSchema {
  package let kind = Field.choice(
    "kind", ["reference", "case", "talk", "beta"], is: .required, "What they did.")
  package let on = Field.day("on", .event, is: .required, "The day they did it.")
  package let permission = Field.text(
    "permission", "What they allow us to say, and who allowed it.",
    example: "logo and quote, by their legal team")

  package static let keys = AdvocacySchema()
  package static let shape = Shape("advocacy", keys, comes: "advocacy: {kind} on {on}")
}
