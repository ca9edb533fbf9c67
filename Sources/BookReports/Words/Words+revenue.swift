// What revenue is called: accounts by their contracts, renewals with their reasons, movements of ARR.

import BookModel
import BookRevenue

extension Words {
  package static func of(_ status: AccountStatus) -> Self {
    switch status {
    case .upcoming: Self(status.rawValue, "upcoming", "契約開始前")
    case .active: Self(status.rawValue, "active", "契約中")
    case .pastDue: Self(status.rawValue, "past due", "期限超過")
    case .churned: Self(status.rawValue, "churned", "解約済み")
    }
  }

  /// What moved ARR.
  package static func of(_ kind: Movement.Kind) -> Self {
    switch kind {
    case .new: Self(kind.rawValue, "new", "新規")
    case .winBack: Self("win-back", "win-back", "再契約")
    case .upsell: Self(kind.rawValue, "upsell", "アップセル")
    case .price: Self(kind.rawValue, "price", "価格改定")
    case .downsell: Self(kind.rawValue, "downsell", "縮小")
    case .churn: Self(kind.rawValue, "churn", "解約")
    }
  }

  package static func of(_ status: RenewalStatus) -> Self {
    switch status {
    case .pastDue: Self(status.rawValue, "past due", "期限超過")
    case .atRisk: Self(status.rawValue, "at risk", "リスクあり")
    case .unknown: Self(status.rawValue, "unknown", "不明")
    case .noRisk: Self(status.rawValue, "no risk", "リスクなし")
    case .renewed: Self(status.rawValue, "renewed", "更新済み")
    case .lost: Self(status.rawValue, "lost", "解約")
    }
  }

  package static func of(_ answer: RenewalRecord.Intent.Answer) -> Self {
    switch answer {
    case .stay: Self(answer.rawValue, "means to stay", "継続の意向")
    case .leave: Self(answer.rawValue, "means to leave", "解約の意向")
    case .undecided: Self(answer.rawValue, "undecided", "未定")
    }
  }

  /// The same; nil is that nobody has asked them.
  package static func intent(_ answer: RenewalRecord.Intent.Answer?) -> Self {
    answer.map { of($0) } ?? Self("not-asked", "not asked", "未確認")
  }

  package static func of(_ forecast: RenewalRecord.Forecast) -> Self {
    switch forecast {
    case .willRenew: Self(forecast.rawValue, "will renew", "更新見込み")
    case .willContract: Self(forecast.rawValue, "will contract", "縮小見込み")
    case .willContractActionable:
      Self(forecast.rawValue, "will contract, can be turned", "縮小見込み（挽回可能）")
    case .willChurn: Self(forecast.rawValue, "will churn", "解約見込み")
    case .willChurnActionable:
      Self(forecast.rawValue, "will churn, can be turned", "解約見込み（挽回可能）")
    case .upsell: Self(forecast.rawValue, "will grow", "拡大見込み")
    }
  }

  /// Why a renewal has its status.
  package static func of(_ reason: RenewalReason) -> Self {
    let japanese =
      switch reason {
      case .overdue(let days): "更新日から\(days)日、未決"
      case .intendsToLeave: "解約の意向が示されている"
      case .forecast(let forecast): "見通しは「\(of(forecast).japanese)」"
      case .red: "ヘルスが赤"
      case .gate(let id): "ゲート「\(id)」に該当"
      case .undecidedInAskWindow(let days): "意向が未定のまま、\(ahead(days))"
      case .notAsked(let days): "更新の意向が未確認のまま、\(ahead(days))"
      case .healthUnknown: "ヘルスの判断材料が不足"
      case .newAccount: "契約開始から日が浅く、スコア対象外"
      case .nothingAgainstIt: "懸念なし"
      case .renewed(let how):
        switch how {
        case .byTerm: "更新済み"
        case .late: "期限後に更新"
        case .auto: "自動更新"
        case .byRecord: "更新済みとして記録（新しい契約は未記入）"
        }
      case .lost(let cause):
        switch cause {
        case .loss(let loss): "\(Language.japanese.text(of: loss.effectiveOn))付で解約"
        case .record: "解約として記録"
        case .gap(let successor): "更新されず、猶予期間後に \(successor) で再契約"
        case .lapsed: "未決のまま失効"
        case .undecided: "未決（解約として計上）"
        }
      }
    let english =
      if case .forecast(let forecast) = reason {
        "the forecast: \(of(forecast).english)"
      } else {
        reason.sentence
      }
    return Self(english, japanese)
  }

  private static func ahead(_ days: Int) -> String { days == 0 ? "本日更新日" : "更新日まで\(days)日" }
}
