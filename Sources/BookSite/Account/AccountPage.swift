// One account: who they are, how they are and why, what took place, what is planned.

import BookFacts
import BookFigures
import BookHealth
import BookModel
import BookReports
import BookRevenue
import BookText
import BookWork

/// The page of an account.
struct AccountPage {
  let account: AccountFigures
  let site: Site
  let row: FactRow
  let files: AccountFiles
  /// What their people are called.
  let contacts: [String: String]

  init(_ account: AccountFigures, of site: Site, reading bytes: @escaping (Path) -> [UInt8]?) {
    self.account = account
    self.site = site
    row = site.figures.row(of: account)
    files = AccountFiles(bytes)
    contacts = Dictionary(
      account.account.people.compactMap { person in
        person.id.map { ($0, person.name ?? $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private var say: Language { site.say }
  private var day: Day { site.figures.day }

  var content: (title: String, body: [HTML]) {
    let status = account.status.map { say(.of($0)) } ?? say("no contract", "契約なし")
    let parts = [
      account.id, status, account.account.page?.industry, account.account.page?.region,
    ]
    return (
      account.name,
      [
        .element(
          .p, [.class("lead")],
          [
            .text(parts.compactMap(\.self).joined(separator: " · ") + " "),
            account.health.map { site.badge($0.band, $0.score.map { "\($0)" }) } ?? .nothing,
          ])
      ] + unread + [
        head, renewals, AccountHealth(page: self).section, judgement,
        AccountPeople(page: self).section,
        AccountPlans(page: self).section, tasks, AccountTimeline(page: self).section,
        AccountNotes(page: self).section,
      ]
    )
  }

  /// What is there and cannot be read, so that nobody takes its absence for an answer.
  private var unread: [HTML] {
    let paths = Set(
      account.account.faults.filter { $0.hidesContent }.map(\.path.text)
    ).sorted()
    guard !paths.isEmpty else { return [] }
    return [
      .element(
        .p, "caution",
        say(
          "Cannot be read whole, encrypted or with a fault of form: \(say.list(paths)).",
          "読み取れないファイル（暗号化または形式の誤り）: \(say.list(paths))"))
    ]
  }

  // MARK: Head

  private var head: HTML {
    let page = account.account.page
    let stage = account.journey?.current
    return .facts([
      ("ARR", .text(say.text(of: account.arr))),
      (say("Seats", "席数"), account.seats.map { .text(say.text(of: $0)) }),
      (say("Segment", "セグメント"), account.segment.map { .text($0.id) }),
      (say("Owner", "担当"), site.link(member: account.owner)),
      (say("Deputy", "副担当"), page?.deputy.map { site.link(member: $0) }),
      (
        say("Parent", "親会社"),
        page?.parent.map { site.figures[$0] == nil ? .text($0) : site.link(account: $0) }
      ),
      (
        say("Stage", "ステージ"),
        stage.map { stay in
          .text(
            [stay.stage, say.text(ofDays: stay.days), stay.progress.map { say(.of($0)) }]
              .compactMap(\.self).joined(separator: say(", ", "、")))
        }
      ),
      (say("Products", "製品"), page?.products.map { .text(say.list($0)) }),
      (say("Tags", "タグ"), page?.tags.map { .text(say.list($0)) }),
      (say("Elsewhere", "リンク"), links),
    ])
  }

  private var links: HTML? {
    let entries = account.account.page?.links?.entries ?? []
    guard !entries.isEmpty else { return nil }
    return .joined(
      entries.map { entry in
        WebLink(entry.value).map { link in
          .element(
            .a, [.href(link), .fixed("rel", "noopener noreferrer")], [.text(entry.key)])
        } ?? .text("\(entry.key): \(entry.value)")
      }, by: say(", ", "、"))
  }

  // MARK: Renewals

  private var renewals: HTML {
    let year = (day + 1).adding(months: -24)...day
    let past = site.figures.renewals(of: [account], due: year).filter { !$0.renewal.isOpen }
    let all = past.reversed() + account.openRenewals
    let rows = all.map { judged -> [HTML] in
      let renewal = judged.renewal
      return [
        say.time(renewal.due),
        .text(say.text(of: renewal.isOpen ? renewal.openATR : renewal.atr)),
        site.status(judged.status), .text(say(.of(judged.reason))),
        renewal.noticeDeadline.map { say.time($0) } ?? "–",
        .text(renewal.isOpen ? say(.intent(renewal.record?.intent?.answer)) : "–"),
        .text(renewal.record?.forecast.map { say(.of($0)) } ?? "–"),
      ]
    }
    guard !rows.isEmpty else { return .nothing }
    return .section(
      Anchor("renewals"), say("Renewals", "更新"),
      [
        HTMLTable(
          [
            HTMLTable.Column(say("Due", "更新日")), HTMLTable.Column("ARR", number: true),
            HTMLTable.Column(say("Status", "状況")), HTMLTable.Column(say("Why", "理由")),
            HTMLTable.Column(say("Notice by", "解約通知期限"), goes: true),
            HTMLTable.Column(say("Intent", "意向"), goes: true),
            HTMLTable.Column(say("Forecast", "見通し"), goes: true),
          ], rows
        ).html
      ])
  }

  // MARK: Judgement

  private var judgement: HTML {
    let page = account.account.page
    let sentiment = page?.sentiment.flatMap { sentiment -> HTML? in
      guard let value = sentiment.value, let on = sentiment.on else { return nil }
      return told(say("\(value) of 5", "5段階中\(value)"), on, sentiment.by, sentiment.reason)
    }
    let outlook = page?.outlook.flatMap { outlook -> HTML? in
      guard let value = outlook.value, let on = outlook.on else { return nil }
      return told(say(.choice(value, of: OutlookSchema.keys.value)), on, outlook.by, outlook.reason)
    }
    let risks = (page?.risks ?? []).filter { $0.closed == nil }.map { risk in
      (
        term: say("Risk", "リスク"),
        value: HTML?.some(
          told(
            say(.reason(risk.reason ?? "")), risk.opened ?? day, risk.owner, risk.plan))
      )
    }
    let escalations = account.account.escalations.filter(\.isOpen).map { escalation in
      (
        term: say("Escalation", "エスカレーション"),
        value: HTML?.some(
          told(
            say(.choice(escalation.severity, of: EscalationSchema.keys.severity)),
            escalation.opened ?? day, escalation.owner,
            escalation.title))
      )
    }
    let pairs =
      [
        (term: say("Relationship", "関係性"), value: sentiment),
        (term: say("Outlook", "更新の見立て"), value: outlook),
      ] + risks + escalations
    guard pairs.contains(where: { $0.value != nil }) else { return .nothing }
    return .section(
      Anchor("judgement"), say("Judgement and risks", "評価とリスク"), [.facts(pairs)])
  }

  private func told(_ what: String, _ on: Day, _ by: String?, _ reason: String?) -> HTML {
    .group(
      [.text("\(what), "), .span("faint", say.text(of: on))]
        + (by.map { [.span("faint", ", "), site.link(member: $0)] } ?? [])
        + (reason.map { [.element(.br, [], []), .text($0)] } ?? []))
  }

  /// The name of one of us, with the way to their page, or of one of theirs; nil where those are left out.
  private func link(person id: String) -> HTML? {
    site.colleagues[id] == nil ? name(ofPerson: id).map { .text($0) } : site.link(member: id)
  }

  // MARK: Tasks

  private var tasks: HTML {
    guard !site.hidesNotes else { return .nothing }
    let open = account.tasks.open.sorted {
      ($0.due ?? Day(number: .max), $0.path) < ($1.due ?? Day(number: .max), $1.path)
    }
    guard !open.isEmpty else { return .nothing }
    return .section(
      Anchor("tasks"), say("Open tasks", "未完了のタスク"),
      [
        .element(
          .ul, [],
          open.map { task in
            let style: StaticString = task.isOverdue(on: day) ? "bad" : "faint"
            return .element(
              .li, [],
              (task.due.map { [say.time($0, style), " "] } ?? []) + [
                .text(files.bytes(task.path).map { task.text(in: $0) } ?? "")
              ] + (task.owner.flatMap(link(person:)).map { [" ", $0] } ?? []))
          })
      ])
  }
}

/// The files of one account, each read once for its page.
final class AccountFiles {
  private let read: (Path) -> [UInt8]?
  private var known: [Path: [UInt8]?] = [:]

  init(_ read: @escaping (Path) -> [UInt8]?) { self.read = read }

  func bytes(_ path: Path) -> [UInt8]? {
    if let known = known[path] { return known }
    let bytes = read(path)
    known[path] = .some(bytes)
    return bytes
  }
}
