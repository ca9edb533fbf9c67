// What work with a customer is called, in each language of reports.

import BookModel
import BookText
import BookWork

extension ReportValue.Words {
  static func of(_ state: ObjectivePosition.State) -> Self {
    switch state {
    case .proposed: Self(state.rawValue, "proposed", "提案中")
    case .accepted: Self(state.rawValue, "agreed", "合意済み")
    case .delivered: Self(state.rawValue, "reached", "達成")
    case .verified: Self(state.rawValue, "reached and confirmed", "達成・確認済み")
    }
  }

  static func of(_ state: BodyTask.State) -> Self {
    switch state {
    case .open: Self(state.rawValue, "open", "未着手")
    case .inProgress: Self(state.rawValue, "under way", "対応中")
    case .done: Self(state.rawValue, "done", "完了")
    case .cancelled: Self(state.rawValue, "dropped", "取りやめ")
    }
  }

  static func of(_ side: Milestone.Side) -> Self {
    switch side {
    case .ours: Self(side.rawValue, "we", "当社")
    case .theirs: Self(side.rawValue, "the customer", "お客様")
    case .unknown: Self(side.rawValue, "nobody named", "担当未定")
    }
  }

  /// What took place: the type of a note, of a row or of an event.
  static func interaction(_ type: String) -> Self {
    switch type {
    case "call": Self(type, "call", "電話")
    case "meeting": Self(type, "meeting", "打ち合わせ")
    case "email": Self(type, "e-mail", "メール")
    case "update": Self(type, "update", "近況連絡")
    case "internal": Self(type, "internal", "社内")
    case "milestone": Self(type, "milestone", "マイルストーン")
    case "workshop": Self(type, "workshop", "ワークショップ")
    case "qbr": Self(type, "business review", "定例レビュー")
    case "advisory": Self(type, "advisory board", "アドバイザリーボード")
    case "training": Self(type, "training", "トレーニング")
    case "webinar": Self(type, "webinar", "ウェビナー")
    case "interview": Self(type, "interview", "ヒアリング")
    case "verified-outcome": Self(type, "verified outcome", "成果のご確認")
    default: Self(type, type, type)
    }
  }

  /// A fact of use; a column of the book's own has its name.
  static func use(_ fact: String) -> Self {
    let words: [String: (String, String)] = [
      "licence_utilisation": ("licences in use, share", "ライセンス利用率"),
      "metric.licences_used": ("licences in use", "利用中のライセンス数"),
      "metric.licences_bought": ("licences bought", "ご契約ライセンス数"),
      "metric.active_users": ("active users", "アクティブユーザー数"),
      "metric.active_days": ("active days in 30 days", "30日間の利用日数"),
      "metric.features_used": ("features in use", "利用中の機能数"),
      "metric.key_actions": ("key actions in 30 days", "30日間の主要操作数"),
      "metric.tickets_opened": ("tickets in 30 days", "30日間のお問い合わせ件数"),
    ]
    guard let found = words[fact] else {
      let name = fact.hasPrefix("metric.") ? String(fact.dropFirst(7)) : fact
      let told = name.replacing("_", with: " ")
      return Self(fact, told, told)
    }
    return Self(fact, found.0, found.1)
  }

  /// A file of an account, by its kind.
  static func of(_ kind: Kind) -> Self {
    switch kind {
    case .account: Self(kind.rawValue, "account page", "顧客ページ")
    case .contacts: Self(kind.rawValue, "contacts", "連絡先")
    case .journey: Self(kind.rawValue, "journey", "ジャーニー")
    case .plan: Self(kind.rawValue, "success plan", "サクセスプラン")
    case .note: Self(kind.rawValue, "note", "ノート")
    case .escalation: Self(kind.rawValue, "escalation", "エスカレーション")
    case .opportunity: Self(kind.rawValue, "opportunity", "商談")
    case .play: Self(kind.rawValue, "play", "プレイ")
    case .metrics: Self(kind.rawValue, "usage figures", "利用データ")
    case .surveys: Self(kind.rawValue, "surveys", "アンケート")
    case .touches: Self(kind.rawValue, "touches", "接点の記録")
    default: Self(kind.rawValue, kind.rawValue, kind.rawValue)
    }
  }
}
