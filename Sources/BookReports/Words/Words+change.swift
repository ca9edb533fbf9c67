// A change of the book's history.

import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookText

extension Words {
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
    guard let first = change.keys.first else { return file }
    let rest = change.keys.dropFirst().filter { $0 != "value" && $0 != "answer" }
    let name = names[first] ?? first
    let whole = ([name] + rest).joined(separator: " ")
    return kind == .account || kind == .journey ? whole : "\(file) \(whole)"
  }

  /// A value as it is told; nil for a record, and for text that is too long to repeat.
  private static func value(_ value: String?, of change: BookChange) -> String? {
    guard let value, !value.hasPrefix("{"), value.count <= longest else { return nil }
    if let word = change.spec.flatMap({ known(value, of: $0) }) { return word.japanese }
    switch change.keys.first {
    case "renewal_status": return text(value, of: "renewal_status").japanese
    case "health":
      return value.split(separator: " ").map {
        $0 == "none" ? "なし" : text(String($0), of: "band").japanese
      }.joined(separator: " ")
    case "tasks" where change.keys.last == "state":
      return BodyTask.State(rawValue: value).map { of($0).japanese } ?? value
    default:
      if let day = Day(value) { return Language.japanese.text(of: day) }
      let isNumber = value.allSatisfy { $0.isASCII && $0.isNumber }
      return isNumber ? inThousands(value[...]) : value
    }
  }

  private static let longest = 48

  /// What fields at the top of a file, and figures, are called.
  private static let names = [
    "contracts": "契約", "renewals": "更新", "losses": "解約", "sentiment": "関係性",
    "outlook": "更新の見立て", "override": "手動判定", "risks": "リスク", "owner": "担当",
    "owner_since": "担当開始日", "deputy": "副担当", "sponsor": "スポンサー", "handoff": "引き継ぎ",
    "advocacy": "アドボカシー", "merged": "統合", "tags": "タグ", "products": "製品",
    "custom": "独自項目", "health": "ヘルス", "segment": "セグメント", "renewal_status": "更新の状況",
    "stages": "ステージ", "moments": "真実の瞬間", "first_value": "最初の成果", "contacts": "連絡先",
    "objectives": "目標", "tasks": "タスク", "marks": "マーク", "body": "本文", "status": "状況",
    "agreed_on": "合意日", "resolved": "解決日", "acknowledged": "受領日", "outcome": "結果",
    "closed": "終了日", "due": "期限", "reason": "理由", "updates": "連絡日",
    "next_update": "次回連絡日", "snoozed_until": "保留期限", "severity": "重大度",
  ]
}

extension BookChange {
  /// The way to the value, step by step.
  fileprivate var keys: [String] { field?.split(separator: ".").map(String.init) ?? [] }

  /// The declaration of the field; nil for a figure, a task, and what is in no field.
  fileprivate var spec: FieldSpec? {
    guard case .file(let kind, _, _) = Layout.placement(of: path), var shape = kind.shape else {
      return nil
    }
    var spec: FieldSpec?
    for key in keys {
      // A key that the record does not have is the id of an item.
      guard let next = shape[key] else { continue }
      spec = next
      shape = next.type.shape ?? shape
    }
    return spec
  }
}

extension FieldType {
  /// The record that the field holds, or each item of its list.
  fileprivate var shape: Shape? {
    switch self {
    case .record(let shape): shape
    case .list(let item, _): item.shape
    default: nil
    }
  }
}
