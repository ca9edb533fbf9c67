// What work with a customer is called, in each language of reports.

import BookModel
import BookText
import BookWork

extension ReportValue.Words {
  /// An id that readers need not see as one: `first report`.
  static func slug(_ id: String) -> Self {
    let name = id.replacing("-", with: " ")
    return Self(id, name, name)
  }

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

  /// What took place: the type of a note, of a row or of an event.
  static func interaction(_ type: String) -> Self {
    choice(
      type,
      [
        "call": ("call", "電話"), "meeting": ("meeting", "打ち合わせ"), "email": ("e-mail", "メール"),
        "update": ("update", "近況連絡"), "internal": ("internal", "社内"),
        "milestone": ("milestone", "マイルストーン"), "workshop": ("workshop", "ワークショップ"),
        "qbr": ("business review", "定例レビュー"),
        "advisory": ("advisory board", "アドバイザリーボード"), "training": ("training", "トレーニング"),
        "webinar": ("webinar", "ウェビナー"), "interview": ("interview", "ヒアリング"),
        "verified-outcome": ("verified outcome", "成果のご確認"), "event": ("event", "イベント"),
      ])
  }

  /// A fact of use; a column of the book's own has its name.
  static func use(_ fact: String) -> Self {
    let own = fact.hasPrefix("metric.") ? fact.dropFirst("metric.".count) : fact[...]
    let name = String(own.replacing("_", with: " "))
    return choice(
      fact,
      [
        "licence_utilisation": ("licences in use, share", "ライセンス利用率"),
        "metric.licences_used": ("licences in use", "利用中のライセンス数"),
        "metric.licences_bought": ("licences bought", "ご契約ライセンス数"),
        "metric.active_users": ("active users", "アクティブユーザー数"),
        "metric.active_days": ("active days in 30 days", "30日間の利用日数"),
        "metric.features_used": ("features in use", "利用中の機能数"),
        "metric.key_actions": ("key actions in 30 days", "30日間の主要操作数"),
      ].merging([fact: (name, name)]) { known, _ in known })
  }

  /// A file of an account, by its kind.
  static func of(_ kind: Kind) -> Self {
    choice(
      kind.rawValue,
      [
        "account": ("account page", "顧客ページ"), "contacts": ("contacts", "連絡先"),
        "journey": ("journey", "ジャーニー"), "plan": ("success plan", "サクセスプラン"),
        "note": ("note", "ノート"), "escalation": ("escalation", "エスカレーション"),
        "opportunity": ("opportunity", "商談"), "play": ("play", "プレイ"),
        "metrics": ("usage figures", "利用データ"), "surveys": ("surveys", "アンケート"),
        "touches": ("touches", "接点の記録"),
      ])
  }
}
