// The choices of the schema, in each language of reports.

import BookFigures

extension ReportValue.Words {
  /// A choice by its id; one that is not known here has its id for a name.
  static func choice(_ id: String, _ words: [String: (String, String)]) -> Self {
    words[id].map { Self(id, $0.0, $0.1) } ?? Self(id, id, id)
  }

  static func answer(_ isSo: Bool) -> Self {
    isSo ? Self("yes", "yes", "はい") : Self("no", "no", "いいえ")
  }

  /// A period by its name, as the figures have it.
  static func period(_ name: String) -> Self {
    if name == "12 months" { return Self(name, name, "直近12か月") }
    let ending = " to date"
    guard name.hasSuffix(ending) else { return Self(name, name, name) }
    return Self(name, name, "\(name.dropLast(ending.count))（当日まで）")
  }

  /// What a risk would cause.
  static func impact(_ id: String) -> Self {
    choice(
      id, ["churn": ("churn", "解約"), "downsell": ("downsell", "縮小"), "delay": ("delay", "遅延")])
  }

  /// How a risk ended.
  static func riskResult(_ id: String) -> Self {
    choice(
      id, ["averted": ("averted", "回避"), "lost": ("lost", "失注"), "accepted": ("accepted", "許容")])
  }

  /// How a stay in a stage ended.
  static func stageResult(_ id: String) -> Self {
    choice(
      id,
      [
        "succeeded": ("succeeded", "成功"), "failed": ("failed", "失敗"),
        "abandoned": ("abandoned", "中止"),
      ])
  }

  static func severity(_ id: String) -> Self {
    choice(
      id,
      [
        "critical": ("critical", "緊急"), "high": ("high", "高"), "medium": ("medium", "中"),
        "low": ("low", "低"),
      ])
  }

  /// The area of a problem.
  static func area(_ id: String) -> Self {
    choice(
      id,
      [
        "onboarding": ("onboarding", "オンボーディング"), "training": ("training", "トレーニング"),
        "support": ("support", "サポート"), "product": ("product", "製品"),
        "engagement": ("engagement", "関係構築"), "process": ("process", "業務プロセス"),
      ])
  }

  static func advocacy(_ id: String) -> Self {
    choice(
      id,
      [
        "reference": ("reference", "リファレンス"), "case": ("case study", "導入事例"),
        "talk": ("talk", "登壇"), "beta": ("beta test", "ベータテスト"),
      ])
  }

  /// What somebody waits for.
  static func due(_ kind: DueUpdate.Kind) -> Self {
    switch kind {
    case .escalation: Self(kind.rawValue, "update on an escalation", "エスカレーションの続報")
    case .risk: Self(kind.rawValue, "next step of a risk", "リスク対応の次の一手")
    case .play: Self(kind.rawValue, "play is due", "プレイの期限")
    case .decision: Self(kind.rawValue, "decision is to be looked at again", "決定事項の見直し")
    case .playbook: Self(kind.rawValue, "playbook is to be looked at again", "プレイブックの見直し")
    }
  }
}
