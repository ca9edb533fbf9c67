// A change of the book's history, in each language of reports.

import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookText

extension ReportValue.Words {
  /// The sentence of `csbook log`; in Japanese what changed and to what, with fields as they are written.
  static func of(_ change: BookChange) -> Self {
    let (before, after) = (value(change.before, of: change), value(change.after, of: change))
    let subject = subject(of: change)
    let japanese =
      switch (change.kind, before, after) {
      case (.added, _, let after?): "\(subject): \(after)"
      case (.added, _, nil): "\(subject)を追加"
      case (.removed, _, _): "\(subject)を削除"
      case (.moved, _, _): "\(subject)を移動"
      case (.changed, let before?, let after?): "\(subject): \(before) → \(after)"
      case (.changed, _, _): "\(subject)を変更"
      }
    return Self(change.text, japanese)
  }

  /// `更新 monitor forecast`: what it is of, and the rest of the way to the value as it is written.
  private static func subject(of change: BookChange) -> String {
    guard case .file(let kind, _, let id) = Layout.placement(of: change.path) else {
      return change.path.text
    }
    let isOne = [.account, .contacts, .journey, .metrics, .surveys, .touches].contains(kind)
    let file = of(kind).japanese + (isOne ? "" : " \(id)")
    guard let field = change.field else { return file }
    let keys = field.split(separator: ".").map(String.init)
    guard let first = keys.first else { return file }
    let rest = keys.dropFirst().filter { $0 != "value" && $0 != "answer" }
    let name = names[first] ?? first
    let whole = ([name] + rest).joined(separator: " ")
    return kind == .account || kind == .journey ? whole : "\(file) \(whole)"
  }

  /// A value as it is told; nil for a record, and for text that is too long to repeat.
  private static func value(_ value: String?, of change: BookChange) -> String? {
    guard let value, !value.hasPrefix("{"), value.count <= longest else { return nil }
    switch change.field?.split(separator: ".").last {
    case "renewal_status": return RenewalStatus(rawValue: value).map { of($0).japanese } ?? value
    case "health":
      return value.split(separator: " ").map { band(String($0)) }.joined(separator: " ")
    case "forecast":
      return RenewalRecord.Forecast(rawValue: value).map { of($0).japanese } ?? value
    case "answer":
      return RenewalRecord.Intent.Answer(rawValue: value).map { of($0).japanese } ?? value
    case "outcome" where change.field?.hasPrefix("renewals.") == true:
      return value == "renewed" ? "更新" : "失注"
    default:
      if let day = Day(value) { return Language.japanese.text(of: day) }
      let isNumber = value.allSatisfy { $0.isASCII && $0.isNumber }
      return isNumber ? inThousands(value[...]) : band(value)
    }
  }

  private static let longest = 48

  private static func band(_ word: String) -> String {
    word == "none" ? "なし" : Band(rawValue: word).map { of($0).japanese } ?? word
  }

  /// What fields at the top of a file, and figures, are called.
  private static let names = [
    "contracts": "契約", "renewals": "更新", "losses": "解約", "sentiment": "関係性",
    "outlook": "見立て", "override": "手動設定", "risks": "リスク", "owner": "担当",
    "owner_since": "担当開始日", "deputy": "副担当", "sponsor": "スポンサー", "handoff": "引き継ぎ",
    "advocacy": "推薦協力", "merged": "統合", "tags": "タグ", "products": "製品",
    "custom": "独自項目", "health": "ヘルス", "segment": "セグメント", "renewal_status": "更新の状況",
    "stages": "ステージ", "moments": "モーメント", "first_value": "最初の成果", "contacts": "連絡先",
    "objectives": "目標", "tasks": "タスク", "marks": "マーク", "body": "本文", "status": "状態",
    "agreed_on": "合意日", "resolved": "解決日", "acknowledged": "受領日", "outcome": "結果",
    "closed": "終了日", "due": "期限", "reason": "理由", "updates": "連絡日",
    "next_update": "次回連絡日", "snoozed_until": "保留期限",
  ]
}
