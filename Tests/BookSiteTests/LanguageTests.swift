// That every choice of the schema has a word in Japanese, and amounts fit small places.

import BookModel
import BookReports
import Testing

@testable import BookSite

struct LanguageTests {
  @Test func `what the schema lets people choose has a Japanese word`() {
    let shapes: [Shape] = [
      NoteSchema.shape, EscalationSchema.shape, OpportunitySchema.shape, PlaySchema.shape,
      PlanSchema.shape, ObjectiveSchema.shape, ContactSchema.shape, RiskSchema.shape,
      StageVisitSchema.shape, AdvocacySchema.shape, OutlookSchema.shape, SurveyRowSchema.shape,
      EventSchema.shape,
    ]
    // These are said the same in both languages, or stand in another function.
    let same: Set<String> = [
      "QBR", "NPS", "CSAT", "CES", "CSQL", "PQL", "qbr", "nps", "csat", "ces", "csql", "pql",
    ]
    let told: Set<String> = ["proposed", "delivered", "verified"]
    for shape in shapes {
      for spec in shape.fields {
        for choice in spec.type.choices where !same.contains(choice) && !told.contains(choice) {
          #expect(
            Language.japanese.choice(choice) != choice, "\(shape.name) \(spec.key): \(choice)")
        }
      }
    }
  }

  @Test(
    arguments: [
      (7_200_000, "USD", "72k", "7.2万"), (12_345, "USD", "123", "123"),
      (120_000_000, "USD", "1.2M", "120万"), (99_999, "USD", "1,000", "1,000"),
      (12_000_000, "JPY", "12M", "1,200万"), (0, "USD", "0", "0"),
    ] as [(Int64, String, String, String)])
  func `an amount in a small place`(
    _ minor: Int64, _ code: String, _ english: String, _ japanese: String
  ) throws {
    let money = Money(minor: minor, try #require(Currency(code)))
    #expect(Language.english.compact(money) == english)
    #expect(Language.japanese.compact(money) == japanese)
  }
}

extension FieldType {
  /// What people may choose, in lists too.
  fileprivate var choices: [String] {
    switch self {
    case .choice(let words, _): words
    case .list(let item, _): item.choices
    default: []
    }
  }
}
