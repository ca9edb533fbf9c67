// Why a band stands where it does, in both languages.

import BookFacts
import BookHealth
import BookModel
import BookReports

extension Language {
  /// One step on the way to a band; lowercase in English, without a full stop.
  func text(of step: BandStep) -> String { self(step.sentence, japanese(step)) }

  private func japanese(_ step: BandStep) -> String {
    let band = text(of: step.band)
    switch step.reason {
    case .scored(let score, let bounds):
      return "スコア\(score)：\(band)（\(bounds.green)以上で緑、\(bounds.yellow)以上で黄）"
    case .uncovered(let coverage, let floor, let absent):
      let why =
        coverage.shown < floor
        ? "データ充足率\(coverage.shown)%が下限\(floor)%未満" : "測定値なし"
      return "\(why)：\(band)" + (absent.isEmpty ? "" : "（データなし：\(list(absent))）")
    case .new(let age, let sentiment):
      let start = age < 0 ? "契約開始前" : age == 0 ? "本日契約開始" : "契約開始から\(age)日"
      let feeling = sentiment.map { "関係性\($0.value)（\(text(of: $0.day))）" } ?? "関係性の評価なし"
      return "\(start)のためスコアなし。\(feeling)"
    case .gate(let gate, let words, let previous):
      let change =
        step.band < previous
        ? "上限が\(text(of: gate.cap))となり、\(text(of: previous))から引き下げ" : "すでに\(band)"
      return "ゲート \(gate.id) に該当（\(words)）：\(change)" + (gate.why.isEmpty ? "" : "。\(gate.why)")
    case .unknownGate(let gate, let words): return "ゲート \(gate.id) は判定不能：\(words)"
    case .override(let result, let previous): return japanese(result, from: previous)
    }
  }

  private func japanese(_ result: OverrideResult, from previous: Band) -> String {
    guard let override = result.override else {
      guard case .incomplete(let fields) = result.verdict else { return "手動判定は無効" }
      return "手動判定は無効：\(list(fields)) が未記入"
    }
    let what = "\(override.by) による手動判定（\(text(of: override.band))）"
    switch result.verdict {
    case .inForce:
      let approval = override.approvedBy.map { "、承認 \($0)" } ?? ""
      return "\(override.by) が\(text(of: previous))から\(text(of: override.band))に変更（"
        + "\(text(of: override.on))〜\(text(of: override.lastDay))\(approval)）：\(override.reason)"
    case .incomplete: return "\(what)は無効"
    case .notBegun: return "\(what)は\(text(of: override.on))から有効"
    case .expired(let lastDay): return "\(what)は\(text(of: lastDay))で失効"
    case .unapproved: return "\(what)は別の人の承認が必要なため無効"
    case .selfApproved: return "\(what)は本人による承認のため無効"
    }
  }
}
