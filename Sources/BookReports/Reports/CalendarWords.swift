// The words of a calendar, in one place.

import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

/// What an event of a calendar is called, and what it says.
enum CalendarWords {
  static func category(of matter: Agenda.Matter) -> String {
    switch matter {
    case .renewal: "Renewal"
    case .notice: "Notice"
    case .milestone: "Milestone"
    case .update: "Update"
    case .review: "QBR"
    }
  }

  /// One line; `words` are those of a milestone.
  static func summary(of entry: Agenda.Entry, words: String?) -> String {
    let name = entry.account.name
    switch entry.matter {
    case .renewal(let judged): return "Renewal: \(name), \(judged.renewal.openATR.worded)"
    case .notice(let judged):
      return "Last day for notice: \(name), \(judged.renewal.openATR.worded)"
    case .milestone: return "Milestone: \(words ?? ""), \(name)"
    case .update(let update):
      return (update.kind == .risk ? "Risk, next step: " : "Update: ") + "\(update.title), \(name)"
    case .review: return "QBR due: \(name)"
    }
  }

  /// A few lines, of which the last says who sees to it and where it is from.
  static func description(of entry: Agenda.Entry, asOf day: Day) -> String {
    let owner = entry.owner.map { "Owner \($0). " } ?? ""
    let source = "\(owner)As of \(day): csbook show \(entry.account.id)"
    return (told(entry.matter) + [source]).joined(separator: "\n")
  }

  private static func told(_ matter: Agenda.Matter) -> [String] {
    switch matter {
    case .renewal(let judged):
      let notice = judged.renewal.noticeDeadline.map { ["Notice by \($0)."] } ?? []
      return [terms(of: judged), standing(of: judged)] + notice
    case .notice(let judged):
      return [terms(of: judged), standing(of: judged), "Due \(judged.renewal.due)."]
    case .milestone(let task): return ["In \(task.path.text)."]
    case .update(let update): return ["In \(update.path.text)."]
    case .review(let key):
      let last = key.last.map { "the last one on \($0)" } ?? "there has been none"
      return ["Every \(counted(key.days, "day")); \(last)."]
    }
  }

  private static func terms(of judged: JudgedRenewal) -> String {
    let renewal = judged.renewal
    let terms = renewal.terms.joined(separator: ", ")
    let auto = renewal.parts.contains(where: \.autoRenews) ? ", renews itself" : ""
    return "\(renewal.terms.count == 1 ? "Contract" : "Contracts") \(terms)\(auto)."
  }

  private static func standing(of judged: JudgedRenewal) -> String {
    "\(judged.status.rawValue): \(judged.reason.sentence)."
  }
}
