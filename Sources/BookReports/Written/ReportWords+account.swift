// What is said of one account, in each language of reports.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import BookWork

extension ReportValue.Words {
  static func of(_ kind: Movement.Kind) -> Self {
    switch kind {
    case .new: Self(kind.rawValue, "new", "新規")
    case .winBack: Self("win-back", "win-back", "再契約")
    case .upsell: Self(kind.rawValue, "upsell", "増額")
    case .price: Self(kind.rawValue, "price", "価格改定")
    case .downsell: Self(kind.rawValue, "downsell", "減額")
    case .churn: Self(kind.rawValue, "churn", "解約")
    }
  }

  /// The relationship, 1 to 5.
  static func sentiment(_ value: Int) -> Self {
    choice(
      "\(value)",
      [
        "1": ("none", "関係なし"), "2": ("warm handover", "引き継ぎ直後"), "3": ("reactive", "受け身"),
        "4": ("working", "良好"), "5": ("trusted adviser", "信頼されるパートナー"),
      ])
  }

  static func opportunity(_ type: String) -> Self {
    choice(type, ["upsell": ("upsell", "アップセル"), "cross-sell": ("cross-sell", "クロスセル")])
  }

  static func of(_ state: PlayPosition.State) -> Self {
    switch state {
    case .new: Self(state.status, "new", "未着手")
    case .inProgress: Self(state.status, "under way", "進行中")
    case .snoozed: Self(state.status, "snoozed", "保留中")
    case .closed(let outcome, _):
      switch outcome {
      case .success: Self(state.status, "closed, a success", "完了（成功）")
      case .lost: Self(state.status, "closed, lost", "完了（失敗）")
      case .notNeeded: Self(state.status, "closed, not needed", "終了（不要）")
      }
    }
  }

  static func of(_ state: Freshness) -> Self {
    switch state {
    case .fresh: Self(state.rawValue, "fresh", "有効")
    case .stale: Self(state.rawValue, "stale", "期限切れ")
    case .missing: Self(state.rawValue, "missing", "未記入")
    }
  }

  // MARK: People

  static func role(_ role: String) -> Self {
    choice(
      role,
      [
        "champion": ("champion", "推進者"), "sponsor": ("sponsor", "スポンサー"),
        "economic-buyer": ("economic buyer", "予算責任者"),
        "decision-maker": ("decision maker", "決裁者"), "evaluator": ("evaluator", "評価者"),
        "influencer": ("influencer", "影響者"), "admin": ("admin", "管理者"),
        "end-user": ("end user", "利用者"), "detractor": ("detractor", "反対者"),
      ])
  }

  static func of(_ standing: KnownContact.Standing) -> Self {
    switch standing {
    case .met: Self(standing.rawValue, "met in 90 days", "90日以内に面談")
    case .seen: Self(standing.rawValue, "seen in 180 days", "180日以内に接点")
    case .new: Self(standing.rawValue, "new", "新任")
    case .silent: Self(standing.rawValue, "silent", "180日以上接点なし")
    case .left: Self(standing.rawValue, "has left", "離任")
    }
  }

  /// What is lacking, with whom it is about by name.
  static func of(
    _ gap: ContactCoverage.Gap, in coverage: ContactCoverage, name: (String) -> String
  ) -> Self {
    let names = gap.people.map(name)
    let (who, qui) = (Language.english.list(names), Language.japanese.list(names))
    switch gap.kind {
    case .noChampion: return Self("There is no champion", "推進者がいません")
    case .silentChampions:
      return Self("No champion was seen in 180 days: not \(who)", "推進者（\(qui)）と180日以上接点がありません")
    case .oneChampion: return Self("\(who) is the only champion", "推進者は\(qui)お一人です")
    case .noSponsor: return Self("There is no sponsor on their side", "先方のスポンサーがいません")
    case .silentSponsor:
      return Self("The sponsor was not seen in 180 days: \(who)", "スポンサー（\(qui)）と180日以上接点がありません")
    case .ourSponsorLeft:
      return Self("Our sponsor, \(who), has left", "当社側スポンサー（\(qui)）が退職しています")
    case .leaving:
      let leaving = coverage.contacts.filter { gap.people.contains($0.id) }
      return Self(
        leaving.map { contact in
          let day = contact.leavesOn.map { " on \(Language.english.text(of: $0))" } ?? ""
          let next = contact.record.successor.map { "\(name($0)) follows" } ?? "nobody follows"
          return "\(name(contact.id)) leaves\(day), \(next)"
        }.joined(separator: "; "),
        leaving.map { contact in
          let day = contact.leavesOn.map { Language.japanese.text(of: $0) + "に" } ?? ""
          let next = contact.record.successor.map { "後任は\(name($0))" } ?? "後任は未定"
          return "\(name(contact.id))が\(day)離任予定です（\(next)）"
        }.joined(separator: "。"))
    case .nobodyMet: return Self("None of them was met in 90 days", "90日以内にどなたとも面談していません")
    case .singleThreaded:
      return Self(
        "Single-threaded: of those met in 90 days only \(who) is there", "90日以内に面談したのは\(qui)お一人だけです"
      )
    case .oneColleague:
      return names.isEmpty
        ? Self("Nobody who knows them is still with us", "先方を知る社員が社内に残っていません")
        : Self("Known to one colleague only: \(who)", "先方を知るのは\(qui)だけです")
    }
  }

  // MARK: The way to a band

  /// One step; people are named by `name`.
  static func of(_ step: BandStep, name: (String) -> String) -> Self {
    let band = of(step.band).japanese
    let japanese =
      switch step.reason {
      case .scored(let score, let bounds):
        "スコア\(score): \(band)（緑は\(bounds.green)以上、黄は\(bounds.yellow)以上）"
      case .uncovered(let coverage, let floor, let absent):
        (coverage.shown < floor ? "カバレッジ\(coverage)が下限の\(floor)%に届かず" : "測定値がなく") + band
          + (absent.isEmpty ? "" : "（有効な値がない項目: \(absent.joined(separator: "、"))）")
      case .new(let age, let sentiment):
        "契約開始から\(max(age, 0))日のためスコア対象外"
          + (sentiment.map { "（関係性 \($0.value)）" } ?? "（関係性は未記入）")
      case .gate(let gate, let words, let previous):
        "ゲート「\(gate.id)」に該当（\(words)）: "
          + (step.band < previous
            ? "\(of(previous).japanese)から\(of(gate.cap).japanese)に制限" : "すでに\(band)")
          + (gate.why.isEmpty ? "" : "。\(gate.why)")
      case .unknownGate(let gate, let words): "ゲート「\(gate.id)」は判定できず（\(words)）"
      case .override(let result, let previous): override(result, from: previous, name: name)
      }
    return Self(step.sentence, japanese)
  }

  private static func override(
    _ result: OverrideResult, from previous: Band, name: (String) -> String
  ) -> String {
    guard let override = result.override else { return "手動設定は項目が足りず無効" }
    guard result.verdict == .inForce else {
      return "\(name(override.by))による手動設定（\(of(override.band).japanese)）は無効"
    }
    let (first, last) = (
      Language.japanese.text(of: override.on), Language.japanese.text(of: override.lastDay)
    )
    let approved = override.approvedBy.map { "、承認: \(name($0))" } ?? ""
    return "\(name(override.by))が\(of(previous).japanese)から\(of(override.band).japanese)へ手動設定"
      + "（\(first)〜\(last)\(approved)）: \(override.reason)"
  }
}
