// All that took place with an account, in one order.

import BookFigures
import BookModel
import BookReports
import BookRevenue
import BookWork

/// The timeline of one account, the newest first.
struct AccountTimeline {
  let page: AccountPage

  private var say: Language { page.site.say }
  private var day: Day { page.site.figures.day }
  private var account: Account { page.account.account }

  /// Something that took place on a day.
  struct Entry {
    let day: Day
    let kind: String
    let words: HTML
  }

  var section: HTML {
    let entries = entries
    guard !entries.isEmpty else { return .nothing }
    var months: [(month: YearMonth, entries: [Entry])] = []
    for entry in entries {
      if months.last?.month == entry.day.month {
        months[months.count - 1].entries.append(entry)
      } else {
        months.append((entry.day.month, [entry]))
      }
    }
    let newest = months.prefix(3).flatMap(pieces)
    let older = months.dropFirst(3)
    return .section(
      Anchor("timeline"), say("Timeline", "タイムライン"),
      newest
        + (older.isEmpty
          ? []
          : [
            .details(
              [
                .text(
                  say(
                    "\(older.reduce(0) { $0 + $1.entries.count }) earlier",
                    "以前の\(older.reduce(0) { $0 + $1.entries.count })件"))
              ],
              older.flatMap(pieces))
          ]))
  }

  private func pieces(of month: (month: YearMonth, entries: [Entry])) -> [HTML] {
    [
      .element(.h3, nil, say.text(of: month.month)),
      .element(
        .ul, [.class("timeline")],
        month.entries.map { entry in
          .element(
            .li, [],
            [
              .element(
                .time, [.datetime("\(entry.day)")], [.text(say.short(entry.day))]), " ",
              .span("kind", entry.kind), " ", entry.words,
            ])
        }),
    ]
  }

  /// The newest first; of one day in the order of the sources.
  var entries: [Entry] {
    let all = interactions + judgements + revenue + journey + trouble + plans + answers
    return all.enumerated().filter { $0.element.day <= day }.sorted { left, right in
      (right.element.day, left.offset) < (left.element.day, right.offset)
    }.map(\.element)
  }

  private func entry(_ on: Day?, _ kind: String, _ words: String) -> Entry? {
    on.map { Entry(day: $0, kind: kind, words: .text(words)) }
  }

  // MARK: Sources

  private var interactions: [Entry] {
    let notes = Dictionary(
      account.notes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return page.account.interactions.all.map { interaction in
      let people = interaction.attendees.compactMap { page.name(ofPerson: $0) }
      let with: [HTML] =
        people.isEmpty ? [] : [.span("faint", say(" with ", "（") + say.list(people) + say("", "）"))]
      let title = notes[interaction.path].map { note -> HTML in
        page.site.hidesNotes
          ? .nothing
          : !page.showsProse(note)
            ? .text(page.title(of: note))
            : .element(
              .a, [.href(SitePlace(here: Anchor("note", note.id)))],
              [.text(page.title(of: note))])
      }
      return Entry(
        day: interaction.day, kind: say(.interaction(interaction.type)),
        words: .group([title ?? .nothing] + with))
    }
  }

  private var judgements: [Entry] {
    let page = account.page
    var entries = [
      page?.sentiment.flatMap { sentiment in
        entry(
          sentiment.on, say("relationship", "関係性"),
          "\(sentiment.value ?? 0)" + (sentiment.reason.map { ": \($0)" } ?? ""))
      },
      page?.outlook.flatMap { outlook in
        entry(
          outlook.on, say("outlook", "更新の見立て"),
          say(.choice(outlook.value, of: OutlookSchema.keys.value))
            + (outlook.reason.map { ": \($0)" } ?? ""))
      },
      page?.override.flatMap { override in
        entry(
          override.on, say("override", "手動判定"),
          say(.choice(override.band, of: OverrideSchema.keys.band))
            + (override.reason.map { ": \($0)" } ?? ""))
      },
    ]
    for risk in page?.risks ?? [] {
      let words = say(.reason(risk.reason ?? ""))
      entries.append(
        entry(
          risk.opened, say("risk", "リスク"), words + (risk.plan.map { ": \($0)" } ?? "")))
      entries.append(
        entry(
          risk.closed, say("risk over", "リスク終了"),
          words + (risk.result.map { ": \(say(.choice($0, of: RiskSchema.keys.result)))" } ?? "")))
    }
    return entries.compactMap(\.self)
  }

  private var revenue: [Entry] {
    guard let contracts = page.account.contracts else { return [] }
    let terms = account.terms.compactMap { term in
      entry(
        term.start, say("contract", "契約"), say("\(term.id ?? "") begins", "\(term.id ?? "") 開始"))
    }
    let renewals = contracts.renewals(
      due: (contracts.firstStart ?? day)...max(day, contracts.firstStart ?? day)
    )
    .filter { !$0.isOpen }.map { renewal -> Entry? in
      let kept = say.text(of: renewal.renewed)
      switch renewal.outcome {
      case .renewed:
        return entry(
          renewal.due, say("renewal", "更新"),
          say("renewed at \(kept)", "\(kept)で更新"))
      case .lost(let cause):
        return entry(renewal.due, say("renewal", "更新"), say(.of(.lost(cause))))
      case .open: return nil
      }
    }
    let losses = (account.page?.losses ?? []).map { loss in
      entry(
        loss.effectiveOn, say("loss", "解約"),
        [loss.reason.map { say(.reason($0)) }, loss.competitor].compactMap(\.self)
          .joined(separator: ", "))
    }
    return (terms + renewals.compactMap(\.self) + losses.compactMap(\.self))
  }

  private var journey: [Entry] {
    let stays = (page.account.journey?.stays ?? []).flatMap { stay in
      [
        entry(stay.entered, say("stage", "ステージ"), say("\(stay.stage) entered", "\(stay.stage) 開始")),
        entry(
          stay.left, say("stage", "ステージ"),
          say("\(stay.stage) left", "\(stay.stage) 終了")
            + (stay.visit.result.map { ": \(say(.choice($0, of: StageVisitSchema.keys.result)))" }
              ?? "")),
      ]
    }
    let moments = (account.journey?.moments ?? []).map { moment in
      entry(
        moment.on, say("moment", "真実の瞬間"),
        (moment.moment ?? "") + (moment.note.map { ": \($0)" } ?? ""))
    }
    let value = account.journey?.firstValue
    let first = entry(value?.on, say("first value", "最初の成果"), value?.evidence ?? "")
    return (stays + moments + [first]).compactMap(\.self)
  }

  private var trouble: [Entry] {
    let escalations = account.escalations.flatMap { escalation -> [Entry?] in
      let title = escalation.title ?? escalation.id
      return [
        entry(
          escalation.opened, say("escalation", "エスカレーション"),
          "\(title), \(say(.choice(escalation.severity, of: EscalationSchema.keys.severity)))"),
        entry(escalation.resolved, say("resolved", "解決"), title),
      ]
    }
    let plays = account.plays.flatMap { play -> [Entry?] in
      let name = play.playbook ?? play.id
      return [
        entry(play.opened, say("play", "プレイ"), say("\(name) begun", "\(name) 開始")),
        entry(
          play.closed, say("play", "プレイ"),
          "\(name): \(say(.choice(play.status, of: PlaySchema.keys.status)))"),
      ]
    }
    return (escalations + plays).compactMap(\.self)
  }

  private var plans: [Entry] {
    let verified = account.plans.flatMap { $0.objectives ?? [] }.map { objective in
      entry(
        objective.verifiedOn, say("verified", "成果確認"), objective.outcome ?? objective.id ?? "")
    }
    let opportunities = account.opportunities.flatMap { opportunity -> [Entry?] in
      let title = opportunity.title ?? opportunity.id
      return [
        entry(opportunity.created, say("opportunity", "商談"), title),
        entry(
          opportunity.closed, say("opportunity", "商談"),
          "\(title): \(say(.choice(opportunity.outcome, of: OpportunitySchema.keys.outcome)))"),
      ]
    }
    let advocacy = (account.page?.advocacy ?? []).map {
      entry($0.on, say("advocacy", "アドボカシー"), say(.choice($0.kind, of: AdvocacySchema.keys.kind)))
    }
    return (verified + opportunities + advocacy).compactMap(\.self)
  }

  private var answers: [Entry] {
    (account.surveys?.rows ?? []).compactMap { row in
      guard let score = row.score else { return nil }
      let who =
        page.site.hidesContacts
        ? nil : row.respondent.map { page.name(ofPerson: $0) ?? $0 }
      let comment = page.site.hidesNotes ? nil : row.comment
      let words = ["\(score)", who.map { "(\($0))" }, comment].compactMap(\.self)
      return entry(
        row.date, say(.choice(row.type, of: SurveyRowSchema.keys.type)),
        words.joined(separator: " "))
    }
  }
}
