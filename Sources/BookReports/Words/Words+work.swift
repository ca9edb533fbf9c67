// What work with a customer is called: plans, tasks, plays, stages, files, figures of use.

import BookFigures
import BookModel
import BookText
import BookWork

extension Words {
  package static func of(_ state: ObjectivePosition.State) -> Self {
    switch state {
    case .proposed: Self(state.rawValue, "proposed", "提案中")
    case .accepted: Self(state.rawValue, "agreed", "合意済み")
    case .delivered: Self(state.rawValue, "reached", "達成")
    case .verified: Self(state.rawValue, "reached and confirmed", "達成・確認済み")
    }
  }

  package static func of(_ state: BodyTask.State) -> Self {
    switch state {
    case .open: Self(state.rawValue, "open", "未完了")
    case .inProgress: Self(state.rawValue, "in progress", "進行中")
    case .done: Self(state.rawValue, "done", "完了")
    case .cancelled: Self(state.rawValue, "cancelled", "中止")
    }
  }

  static func of(_ state: PlayPosition.State) -> Self {
    choice(state.status, of: PlaySchema.keys.status)
  }

  package static func of(_ pace: StageProgress) -> Self {
    switch pace {
    case .onTrack: Self(pace.rawValue, "on track", "順調")
    case .behind: Self(pace.rawValue, "behind", "遅れ")
    case .stuck: Self(pace.rawValue, "stuck", "停滞")
    }
  }

  /// What somebody waits for.
  package static func due(_ kind: DueUpdate.Kind) -> Self {
    switch kind {
    case .escalation: Self(kind.rawValue, "update on an escalation", "エスカレーションの続報")
    case .risk: Self(kind.rawValue, "next step of a risk", "リスク対応の次の一手")
    case .play: Self(kind.rawValue, "play is due", "プレイの期限")
    case .decision: Self(kind.rawValue, "decision is to be looked at again", "決定事項の見直し")
    case .playbook: Self(kind.rawValue, "playbook is to be looked at again", "プレイブックの見直し")
    }
  }

  /// A fact of use; a column of the book's own has its name.
  static func use(_ fact: String) -> Self {
    if let known = shippedUse[fact] { return Self(fact, known.0, known.1) }
    let own = fact.hasPrefix("metric.") ? fact.dropFirst("metric.".count) : fact[...]
    let name = String(own.replacing("_", with: " "))
    return Self(fact, name, name)
  }

  private static let shippedUse = [
    "licence_utilisation": ("licences in use, share", "ライセンス利用率"),
    "metric.licences_used": ("licences in use", "利用中のライセンス数"),
    "metric.licences_bought": ("licences bought", "ご契約ライセンス数"),
    "metric.active_users": ("active users", "アクティブユーザー数"),
    "metric.active_days": ("active days in 30 days", "30日間の利用日数"),
    "metric.features_used": ("features in use", "利用中の機能数"),
    "metric.key_actions": ("key actions in 30 days", "30日間の主要操作数"),
  ]

  /// A file of an account, by its kind.
  static func of(_ kind: Kind) -> Self {
    guard let known = files[kind] else { return Self(kind.rawValue) }
    return Self(kind.rawValue, known.0, known.1)
  }

  private static let files: [Kind: (String, String)] = [
    .account: ("account page", "顧客ページ"), .contacts: ("contacts", "連絡先"),
    .journey: ("journey", "ジャーニー"), .plan: ("success plan", "サクセスプラン"),
    .note: ("note", "ノート"), .escalation: ("escalation", "エスカレーション"),
    .opportunity: ("opportunity", "商談"), .play: ("play", "プレイ"),
    .metrics: ("usage figures", "利用データ"), .surveys: ("surveys", "アンケート"),
    .touches: ("touches", "接点の記録"),
  ]
}
