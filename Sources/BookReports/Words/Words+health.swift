// What health is called: bands, the freshness of values, the way to a band.

import BookFacts
import BookHealth
import BookModel

extension Words {
  package static func of(_ band: Band) -> Self {
    switch band {
    case .green: Self(band.rawValue, "green", "緑")
    case .yellow: Self(band.rawValue, "yellow", "黄")
    case .red: Self(band.rawValue, "red", "赤")
    case .unknown: Self(band.rawValue, "unknown", "不明")
    case .new: Self(band.rawValue, "new", "新規")
    }
  }

  package static func of(_ state: Freshness) -> Self {
    switch state {
    case .fresh: Self(state.rawValue, "fresh", "有効")
    case .stale: Self(state.rawValue, "stale", "期限切れ")
    case .missing: Self(state.rawValue, "missing", "データなし")
    }
  }

  /// The relationship, 1 to 5.
  package static func sentiment(_ value: Int) -> Self {
    switch value {
    case 1: Self("1", "none", "関係なし")
    case 2: Self("2", "warm handover", "引き継ぎ直後")
    case 3: Self("3", "reactive", "受け身")
    case 4: Self("4", "working", "良好")
    case 5: Self("5", "trusted adviser", "信頼されるパートナー")
    default: Self("\(value)")
    }
  }

  // MARK: The way to a band

  /// One step, lowercase in English and without a full stop; in Japanese people are named by `name`.
  package static func of(_ step: BandStep, name: (String) -> String) -> Self {
    Self(step.sentence, japanese(step, name))
  }

  private static func japanese(_ step: BandStep, _ name: (String) -> String) -> String {
    let band = japanese(step.band)
    switch step.reason {
    case .scored(let score, let bounds):
      return "スコア\(score): \(band)（緑は\(bounds.green)以上、黄は\(bounds.yellow)以上）"
    case .uncovered(let coverage, let floor, let absent):
      let why =
        coverage.shown < floor ? "データ充足率\(coverage.shown)%が下限の\(floor)%未満" : "測定値なし"
      return "\(why): \(band)"
        + (absent.isEmpty ? "" : "（有効な値がない項目: \(Language.japanese.list(absent))）")
    case .new(let age, let sentiment):
      let start = age < 0 ? "契約開始前" : age == 0 ? "本日契約開始" : "契約開始から\(age)日"
      let feeling = sentiment.map { "関係性 \($0.value)、\(japanese($0.day))" } ?? "関係性は未記入"
      return "\(start)のためスコア対象外（\(feeling)）"
    case .gate(let gate, let words, let previous):
      let change =
        step.band < previous ? "\(japanese(previous))から\(japanese(gate.cap))に制限" : "すでに\(band)"
      return "ゲート「\(gate.id)」に該当（\(words)）: \(change)" + (gate.why.isEmpty ? "" : "。\(gate.why)")
    case .unknownGate(let gate, let words): return "ゲート「\(gate.id)」は判定できず（\(words)）"
    case .override(let result, let previous): return japanese(result, from: previous, name)
    }
  }

  private static func japanese(
    _ result: OverrideResult, from previous: Band, _ name: (String) -> String
  ) -> String {
    guard let override = result.override else {
      guard case .incomplete(let fields) = result.verdict else { return "手動判定は無効" }
      return "手動判定は無効（\(Language.japanese.list(fields))が未記入）"
    }
    let what = "\(name(override.by))による手動判定（\(japanese(override.band))）"
    switch result.verdict {
    case .inForce:
      let approval = override.approvedBy.map { "、承認: \(name($0))" } ?? ""
      return "\(name(override.by))が\(japanese(previous))から\(japanese(override.band))へ手動判定"
        + "（\(japanese(override.on))〜\(japanese(override.lastDay))\(approval)）: \(override.reason)"
    case .incomplete: return "\(what)は無効"
    case .notBegun: return "\(what)は\(japanese(override.on))から有効"
    case .expired(let lastDay): return "\(what)は\(japanese(lastDay))で失効"
    case .unapproved: return "\(what)は別の人の承認が必要なため無効"
    case .selfApproved: return "\(what)は本人による承認のため無効"
    }
  }

  private static func japanese(_ band: Band) -> String { of(band).japanese }
  private static func japanese(_ day: Day) -> String { Language.japanese.text(of: day) }
}
