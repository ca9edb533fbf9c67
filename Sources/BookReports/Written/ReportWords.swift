// What the trade calls things, in each language of reports.

import BookHealth
import BookModel
import BookRevenue
import BookWork

extension ReportValue {
  package init(_ band: Band?) { self = band.map { .words(.of($0)) } ?? .missing }
}

extension ReportValue.Words {
  package static func of(_ band: Band) -> Self {
    switch band {
    case .green: Self(band.rawValue, "green", "緑")
    case .yellow: Self(band.rawValue, "yellow", "黄")
    case .red: Self(band.rawValue, "red", "赤")
    case .unknown: Self(band.rawValue, "unknown", "不明")
    case .new: Self(band.rawValue, "new", "新規")
    }
  }

  package static func of(_ status: RenewalStatus) -> Self {
    switch status {
    case .pastDue: Self(status.rawValue, "past due", "期限超過")
    case .atRisk: Self(status.rawValue, "at risk", "リスクあり")
    case .unknown: Self(status.rawValue, "unknown", "不明")
    case .noRisk: Self(status.rawValue, "no risk", "リスクなし")
    case .renewed: Self(status.rawValue, "renewed", "更新済み")
    case .lost: Self(status.rawValue, "lost", "失注")
    }
  }

  package static func of(_ answer: RenewalRecord.Intent.Answer) -> Self {
    switch answer {
    case .stay: Self(answer.rawValue, "means to stay", "継続の意向")
    case .leave: Self(answer.rawValue, "means to leave", "解約の意向")
    case .undecided: Self(answer.rawValue, "undecided", "未定")
    }
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
      case .overdue(let days): "契約終了から\(days)日、未決"
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
        case .record: "失注として記録"
        case .gap(let successor): "更新されず、猶予期間後に \(successor) で復帰"
        case .lapsed: "未決のまま失効"
        case .undecided: "未決（失注として計上）"
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

  private static func ahead(_ days: Int) -> String { days == 0 ? "本日期限" : "期限まで\(days)日" }

  /// Why an account left or wavered; a reason of the book's own has its id for a name.
  package static func reason(_ id: String) -> Self {
    let words = [
      "adoption": ("low adoption", "利用定着の不足"), "no-value": ("no value seen", "価値を実感できず"),
      "product-gap": ("a gap in the product", "機能不足"),
      "product-quality": ("quality of the product", "品質への不満"),
      "sponsor-left": ("the sponsor left", "推進者の退職・異動"),
      "competitor": ("a competitor", "競合への乗り換え"), "budget": ("budget", "予算の都合"),
      "acquired": ("acquired by another company", "買収・統合"), "shut-down": ("shut down", "事業終了"),
      "poor-fit": ("a poor fit", "適合しない顧客"),
    ][id]
    return words.map { Self(id, $0.0, $0.1) } ?? Self(id, id, id)
  }
}
