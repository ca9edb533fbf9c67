// Every report that is written from a template.

/// The reports of `csbook report`, in the order in which it lists them.
package enum ReportCatalog {
  package static let reports: [any WrittenReport.Type] = [
    WeeklyWriting.self,
    RenewalsWriting.self,
    HealthWriting.self,
    ExecWriting.self,
    QBRWriting.self,
    RenewalBriefWriting.self,
    HandoffWriting.self,
    ChurnReviewWriting.self,
    VoiceWriting.self,
    PlanWriting.self,
    RisksWriting.self,
    NinetyDaysWriting.self,
  ]

  package static var names: [String] { reports.map { $0.name } }

  package static func report(named name: String) -> (any WrittenReport.Type)? {
    reports.first { $0.name == name }
  }
}
