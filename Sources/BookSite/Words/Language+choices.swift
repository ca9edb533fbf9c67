// The choices of the schema in both languages; whatever is a book's own stays as it is written.

import BookReports

extension Language {
  /// A choice that somebody wrote in a field: a note's type, a severity, a role.
  func choice(_ written: String) -> String {
    guard self == .japanese else { return Self.englishChoices[written] ?? written }
    return Self.japaneseChoices[written] ?? written
  }

  private static let englishChoices = [
    "qbr": "QBR", "csql": "CSQL", "pql": "PQL", "nps": "NPS", "csat": "CSAT", "ces": "CES",
    "verified-outcome": "verified outcome", "economic-buyer": "economic buyer",
    "decision-maker": "decision maker", "end-user": "end user", "not-started": "not started",
    "on-track": "on track", "cross-sell": "cross-sell", "in-progress": "in progress",
    "closed-success": "succeeded", "closed-lost": "lost", "closed-not-needed": "not needed",
  ]

  private static let japaneseChoices = [
    // What took place.
    "call": "電話", "meeting": "打ち合わせ", "email": "メール", "update": "連絡", "internal": "社内",
    "milestone": "マイルストーン", "workshop": "ワークショップ", "qbr": "QBR", "advisory": "アドバイザリーボード",
    "training": "トレーニング", "webinar": "ウェビナー", "interview": "インタビュー",
    "verified-outcome": "成果確認", "event": "イベント", "nps": "NPS", "csat": "CSAT", "ces": "CES",
    "touch": "接点", "survey": "アンケート",
    // What a problem is about.
    "onboarding": "オンボーディング", "support": "サポート", "product": "製品",
    "engagement": "エンゲージメント", "process": "プロセス",
    // How bad, and what became of it.
    "critical": "最重要", "high": "高", "medium": "中", "low": "低", "renewed": "更新", "lost": "非更新",
    "won": "受注", "averted": "回避", "accepted": "受容", "succeeded": "成功", "failed": "失敗",
    "abandoned": "中断", "draft": "下書き", "active": "進行中", "closed": "終了", "churn": "解約",
    "downsell": "減額", "delay": "遅延", "upsell": "アップセル", "cross-sell": "クロスセル",
    "csql": "CSQL", "pql": "PQL", "sales": "営業", "not-started": "未着手", "on-track": "順調",
    "watchpoint": "要観察", "concern": "懸念あり", "new": "新規", "in-progress": "進行中",
    "snoozed": "保留", "closed-success": "成功", "closed-lost": "失敗", "closed-not-needed": "不要",
    "red": "赤", "yellow": "黄", "green": "緑",
    // Whom we know.
    "champion": "チャンピオン", "sponsor": "スポンサー", "economic-buyer": "予算責任者",
    "decision-maker": "意思決定者", "evaluator": "評価担当", "influencer": "影響者", "admin": "管理者",
    "end-user": "利用者", "detractor": "批判的", "reference": "リファレンス", "case": "導入事例",
    "talk": "登壇", "beta": "ベータ参加",
  ]
}
