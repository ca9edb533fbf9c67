// weekly: what changed, what is newly at risk, what is due, and what went well.

import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookText
import BookWork

package enum WeeklyWriting: WrittenReport {
  package static let name = "weekly"
  package static let summary = "what changed, newly at risk, in notice, overdue, wins"
  package static let subject = ReportSubject.book

  /// How far ahead the week looks, in days.
  private static let ahead = 14

  package static func beginning(_ source: ReportSource) -> Day? { source.day - 7 }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let since = source.since ?? source.day - 7
    let week = Week(source, since + 1...max(source.day, since + 1))
    let earlier = try source.earlier()
    let moves = earlier.map { source.movers(since: $0) } ?? []
    let words = SaidWords(source.bytes)
    let tasks = source.accounts.flatMap { $0.tasks.overdue(on: source.day) }
      .sorted { ($0.due ?? source.day, $0.path) < ($1.due ?? source.day, $1.path) }
    let (wins, losses, news) = (week.wins(words), week.losses(since: earlier), week.news)
    return [
      "hasPast": .flag(earlier != nil), "portfolio": source.portfolio(source.accounts),
      "before": earlier.map { earlier in
        source.portfolio(source.accounts.compactMap { earlier[$0.id] })
      } ?? .missing,
      "rebanded": ReportValue(moves.filter { $0.before.band != $0.account.band }) {
        source.move($0)
      },
      "moved": ReportValue(
        Array(
          moves.filter { $0.before.band == $0.account.band && $0.change.magnitude >= 5 }.prefix(10))
      ) { source.move($0) },
      "newlyAtRisk": ReportValue(week.newlyAtRisk(since: earlier)) { source.renewal($0) },
      "notice": ReportValue(week.insideNotice) { source.renewal($0) },
      "pastDue": ReportValue(week.pastDue) { source.renewal($0) },
      "overdue": [
        "count": ReportValue(tasks.count),
        "owners": ReportValue(source.owners(of: tasks)) { owner, tasks in
          [
            "owner": .text(owner), "count": ReportValue(tasks.count),
            "oldest": ReportValue(tasks.compactMap(\.due).min()),
          ]
        },
        "tasks": ReportValue(Array(tasks.prefix(12))) { source.task($0, words) },
        "rest": ReportValue(max(0, tasks.count - 12)),
      ],
      "wins": wins, "hasWins": .flag(wins.hasItems), "losses": losses, "news": news,
      "hasNews": .flag(losses.hasItems || news.hasItems), "work": week.work,
      "ahead": ReportValue(
        Agenda(of: source.accounts, in: source.figures).entries.filter {
          (source.day...source.day + ahead).contains($0.on)
        }
      ) { source.entry($0, words) },
      "aheadUntil": ReportValue(source.day + ahead),
    ]
  }
}

extension ReportSource {
  /// Tasks by the name of whoever has them; whoever has most comes first.
  fileprivate func owners(of tasks: [WorkTask]) -> [(String, [WorkTask])] {
    Dictionary(grouping: tasks) { task in
      name(of: task.owner, in: task.account) ?? ""
    }.map { ($0.key, $0.value) }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
  }

  /// Something of the agenda.
  func entry(_ entry: Agenda.Entry, _ words: SaidWords) -> ReportValue {
    let (matter, text): (Words, String?) =
      switch entry.matter {
      case .renewal: (.init("renewal", "renewal is due", "更新日"), nil)
      case .notice: (.init("notice", "last day for notice", "解約通知期限"), nil)
      case .milestone(let task):
        (.init("milestone", "milestone", "マイルストーン"), words.text(of: task))
      case .update(let update): (.due(update.kind), update.title)
      case .review: (.init("qbr", "QBR is due", "定例レビューの期限"), nil)
      }
    return account(entry.account).with([
      "on": ReportValue(entry.on), "matter": .words(matter), "text": ReportValue(text),
      "worker": colleague(entry.owner),
    ])
  }
}
