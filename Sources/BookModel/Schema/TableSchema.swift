// The rows of touches.csv and surveys.csv.

/// A row of `touches.csv`: a contact with the customer that needs no note.
package struct TouchSchema: RecordSchema {
  package let date = Field.day("date", .event, is: .required, "The day of it.")
  package let type = Field.choice(
    "type",
    [
      "call", "meeting", "email", "update", "internal", "milestone", "workshop", "qbr",
      "advisory", "training", "webinar", "interview", "verified-outcome",
    ], aliases: ["ebr": "qbr", "check-in": "call"], is: .required, "What kind it was.")
  package let by = Field.reference(
    "by", .teamMember, "Who of us.", example: "kenji")
  package let contacts = Field.text(
    "contacts", "Who of them: contact ids with blanks between.", example: "m-tanaka h-mori")
  package let minutes = Field.integer(
    "minutes", in: 0...1440, "How long it took.", example: "30")
  package let subject = Field.text("subject", "What about.", example: "renewal terms")
  package let source = Field.text("source", "Where the row comes from.", example: "calendar")

  package static let keys = TouchSchema()
  package static let shape = Shape("touch", keys)
}

/// A row of `surveys.csv`; without a score it is an invitation.
package struct SurveyRowSchema: RecordSchema {
  package let date = Field.day("date", .event, is: .required, "The day of the answer.")
  package let type = Field.choice(
    "type", ["nps", "csat", "ces"], is: .required, "Which survey.")
  package let respondent = Field.text(
    "respondent", "Who answered: a contact's id or any name.", example: "m-tanaka",
    isPersonal: true)
  package let score = Field.decimal(
    "score", "The answer, on the survey's scale.", example: "9")
  package let comment = Field.text(
    "comment", "What they wrote.", example: "the new import is fast")

  package static let keys = SurveyRowSchema()
  package static let shape = Shape("survey answer", keys)
}
