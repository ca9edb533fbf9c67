// Whom we know at an account, and what is lacking.

import BookModel
import BookWork

extension Words {
  package static func of(_ standing: KnownContact.Standing) -> Self {
    switch standing {
    case .met: Self(standing.rawValue, "met in 90 days", "90日以内に面談")
    case .seen: Self(standing.rawValue, "seen in 180 days", "180日以内に接点")
    case .new: Self(standing.rawValue, "new", "新任")
    case .silent: Self(standing.rawValue, "silent", "180日以上接点なし")
    case .left: Self(standing.rawValue, "has left", "離任")
    }
  }

  /// What is lacking, of any account.
  static func of(_ kind: ContactCoverage.Gap.Kind) -> Self {
    switch kind {
    case .noChampion: Self(kind.rawValue, "no champion", "チャンピオンなし")
    case .silentChampions:
      Self(kind.rawValue, "champions silent for 180 days", "チャンピオンと180日以上接点なし")
    case .oneChampion: Self(kind.rawValue, "one champion only", "チャンピオンが一名のみ")
    case .noSponsor: Self(kind.rawValue, "no sponsor", "スポンサーなし")
    case .silentSponsor:
      Self(kind.rawValue, "sponsor silent for 180 days", "スポンサーと180日以上接点なし")
    case .ourSponsorLeft: Self(kind.rawValue, "our sponsor has left", "当社側スポンサーが退職")
    case .leaving: Self(kind.rawValue, "champion or executive leaves", "チャンピオン・決裁者が離任予定")
    case .nobodyMet: Self(kind.rawValue, "nobody met in 90 days", "90日間面談なし")
    case .singleThreaded: Self(kind.rawValue, "single-threaded", "接点が一名のみ")
    case .oneColleague: Self(kind.rawValue, "known to one colleague only", "面識のある社員が一名以下")
    }
  }

  /// The same of one account, with whom it is about by name.
  static func of(
    _ gap: ContactCoverage.Gap, in coverage: ContactCoverage, name: (String) -> String
  ) -> Self {
    let names = gap.people.map(name)
    let (who, qui) = (Language.english.list(names), Language.japanese.list(names))
    switch gap.kind {
    case .noChampion: return Self("There is no champion", "チャンピオンがいません")
    case .silentChampions:
      return Self("No champion was seen in 180 days: not \(who)", "チャンピオン（\(qui)）と180日以上接点がありません")
    case .oneChampion: return Self("\(who) is the only champion", "チャンピオンは\(qui)お一人です")
    case .noSponsor: return Self("There is no sponsor on their side", "先方のスポンサーがいません")
    case .silentSponsor:
      return Self("The sponsor was not seen in 180 days: \(who)", "スポンサー（\(qui)）と180日以上接点がありません")
    case .ourSponsorLeft:
      return Self("Our sponsor, \(who), has left", "当社側スポンサー（\(qui)）が退職しています")
    case .leaving: return leaving(gap.people, in: coverage, name: name)
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

  private static func leaving(
    _ people: [String], in coverage: ContactCoverage, name: (String) -> String
  ) -> Self {
    let leaving = coverage.contacts.filter { people.contains($0.id) }
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
  }
}
