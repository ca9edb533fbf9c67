// Which changes of rules bear on scores.

import BookModel

extension BookChange {
  /// Whether it may give another score or band by one of these models: a change of theirs, of segments, of maps, or of
  /// settings that facts are read by.
  package func bearsOnScores(by models: Set<String>) -> Bool {
    let keys = field?.split(separator: ".").map(String.init) ?? []
    guard keys.last != "body", keys.last.map({ !Self.besideJudgement.contains($0) }) ?? true,
      case .file(let kind, _, let id) = Layout.placement(of: path)
    else { return false }
    switch kind {
    case .healthModel: return models.contains(id)
    case .segment, .journeyMap: return true
    case .book:
      return keys.first.map { key in PastBooks.judgingSettings.contains { $0.key == key } } ?? true
    default: return false
    }
  }

  /// What segments, stages, groups, measures and gates hold beside the way they judge.
  private static let besideJudgement: Set<String> = {
    let (segment, measure) = (SegmentSchema.keys, MeasureSchema.keys)
    return [
      segment.playbooks.spec.key, segment.expects.spec.key, segment.hoursPerQuarter.spec.key,
      measure.class.spec.key, measure.why.spec.key, measure.decidedOn.spec.key,
      measure.decidedBy.spec.key, MeasureGroupSchema.keys.name.spec.key,
    ]
  }()
}
