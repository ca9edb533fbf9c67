// The words of the trade in both languages: bands, statuses, stages and the like.

import BookFigures
import BookHealth
import BookModel
import BookReports
import BookRevenue
import BookWork

extension Language {
  /// What a written report calls it too.
  func callAsFunction(_ words: ReportValue.Words) -> String { self(words.english, words.japanese) }

  func text(of band: Band) -> String { self(.of(band)) }
  func text(of status: RenewalStatus) -> String { self(.of(status)) }
  func text(of reason: RenewalReason) -> String { self(.of(reason)) }
  func text(of forecast: RenewalRecord.Forecast) -> String { self(.of(forecast)) }

  func text(of answer: RenewalRecord.Intent.Answer?) -> String {
    answer.map { self(.of($0)) } ?? self("not asked", "未確認")
  }

  func text(of status: AccountStatus) -> String {
    switch status {
    case .upcoming: self("upcoming", "契約開始前")
    case .active: self("active", "契約中")
    case .pastDue: self("past due", "更新期限超過")
    case .churned: self("churned", "解約済み")
    }
  }

  func text(of pace: StageProgress) -> String {
    switch pace {
    case .onTrack: self("on track", "順調")
    case .behind: self("behind", "遅れ")
    case .stuck: self("stuck", "停滞")
    }
  }

  func text(of state: Freshness) -> String {
    switch state {
    case .fresh: self("fresh", "有効")
    case .stale: self("stale", "期限切れ")
    case .missing: self("missing", "データなし")
    }
  }

  func text(of kind: Movement.Kind) -> String {
    switch kind {
    case .new: self("new", "新規")
    case .winBack: self("win-back", "再契約")
    case .upsell: self("upsell", "アップセル")
    case .price: self("price", "価格改定")
    case .downsell: self("downsell", "減額")
    case .churn: self("churn", "解約")
    }
  }

  func text(of standing: KnownContact.Standing) -> String {
    switch standing {
    case .left: self("left", "退任")
    case .met: self("met in 90 days", "90日以内に面談")
    case .seen: self("seen in 180 days", "180日以内に接触")
    case .new: self("new", "新規")
    case .silent: self("silent", "接触なし")
    }
  }

  func text(of state: ObjectivePosition.State) -> String {
    switch state {
    case .proposed: self("proposed", "提案中")
    case .accepted: self("accepted", "合意済み")
    case .delivered: self("delivered", "達成")
    case .verified: self("verified", "顧客確認済み")
    }
  }

  func text(of kind: DueUpdate.Kind) -> String {
    switch kind {
    case .escalation: self("escalation", "エスカレーション")
    case .risk: self("risk", "リスク")
    case .play: self("play", "プレイ")
    case .decision: self("decision", "決定事項")
    case .playbook: self("playbook", "プレイブック")
    }
  }

  /// `12 days`, `12日`.
  func text(ofDays days: Int) -> String {
    self(counted(days, "day"), "\(days)日")
  }

  /// `1 account`, `12社`.
  func text(ofAccounts count: Int) -> String {
    self("\(text(of: count)) account\(count == 1 ? "" : "s")", "\(text(of: count))社")
  }

  /// `1 renewal`, `更新12件`.
  func text(ofRenewals count: Int) -> String {
    self("\(text(of: count)) renewal\(count == 1 ? "" : "s")", "更新\(text(of: count))件")
  }

  /// `2 Mar 2026`, `2026年3月2日`: in a column of days.
  func column(_ day: Day) -> String {
    self("\(short(day)) \(day.month.year)", text(of: day))
  }

  /// A rate to one decimal; an en dash where nothing is in its cohort.
  func text(of rate: Rate) -> String {
    guard let permille = rate.permille else { return self("n/a", "該当なし") }
    return DecimalNumber(mantissa: Int64(permille), scale: 1).description + self(" %", "%")
  }
}
