// qbr: a draft for the business review with a customer.

import BookFacts
import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

/// It goes before the customer's eyes: nothing of it is a judgement of ours, nor the text of our notes beyond `## Shared`.
package enum QBRWriting: WrittenReport {
  package static let name = "qbr"
  package static let summary = "draft for the customer: results, use, promises, next"
  package static let subject = ReportSubject.account

  package static func beginning(_ source: ReportSource) -> Day? {
    source.accounts.first.flatMap(lastReview) ?? source.day - 90
  }

  /// The review before the one that is prepared.
  private static func lastReview(of account: AccountFigures) -> Day? {
    account.interactions.all.last { $0.type == "qbr" && $0.day < account.day }?.day
  }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let account = source.account
    let since = source.since ?? source.day - 90
    let handoff = account.account.page?.handoff
    let review = Review(of: account, in: source, since: since)
    return [
      "account": .text(account.id), "name": .text(account.name),
      "owner": source.colleague(account.owner),
      "lastReview": ReportValue(lastReview(of: account)),
      "whyBought": ReportValue(handoff?.whyBought), "success": ReportValue(handoff?.success),
      "useCases": ReportValue(handoff?.useCases ?? []) { .text($0) },
      "journey": journey(of: account), "plans": ReportValue(review.plans) { $0.value },
      "use": source.use(of: account, on: [since, source.day]),
      "tickets": [
        "before": source.tickets(of: account, on: since),
        "now": source.tickets(of: account, on: source.day),
      ],
      "escalations": source.escalations(of: account, since: since),
      "surveys": source.surveys(of: account, on: source.day),
      "agreed": ReportValue(review.agreed) { note, text in
        [
          "on": ReportValue(note.date), "type": ReportValue(note.type.map { .interaction($0) }),
          "text": .prose(text),
        ]
      },
      "open": ReportValue(review.open) { review.value(of: $0) },
      "done": ReportValue(review.done) { review.value(of: $0) },
      "keptBack": [
        "decisions": ReportValue(review.decisionsKeptBack),
        "promises": ReportValue(review.promisesKeptBack),
      ],
      "renewals": ReportValue(account.openRenewals) { judged in
        [
          "due": ReportValue(judged.renewal.due),
          "products": ReportValue(review.products(of: judged.renewal)) { .text($0) },
        ]
      },
      "reviewDue": ReportValue(review.reviewDue), "agenda": review.agenda,
      "unread": source.unread(of: account),
    ]
  }

  private static func journey(of account: AccountFigures) -> ReportValue {
    let (journey, page) = (account.journey, account.account.journey)
    let moments = (page?.moments ?? []).sorted { ($0.on ?? account.day) < ($1.on ?? account.day) }
    return [
      "stage": ReportValue(journey?.current.map { .slug($0.stage) }),
      "since": ReportValue(journey?.current?.entered),
      "firstValue": [
        "on": ReportValue(page?.firstValue?.on),
        "evidence": ReportValue(page?.firstValue?.evidence),
      ],
      "moments": ReportValue(moments) { moment in
        ["moment": ReportValue(moment.moment.map { .slug($0) }), "on": ReportValue(moment.on)]
      },
    ]
  }
}

/// What a review tells of the time since the last one.
private struct Review {
  let plans: [CustomerPlan]
  /// Notes with what of them may leave the house.
  let agreed: [(note: Page<NoteSchema>, text: String)]
  /// By their due days, undated ones last.
  let open: [WorkTask]
  /// By the days on which they were done.
  let done: [WorkTask]
  /// Decisions that are marked in notes of the time, and stand under no `## Shared`.
  let decisionsKeptBack: Int
  /// Open tasks that are not told.
  let promisesKeptBack: Int
  let reviewDue: Day?
  private let account: AccountFigures
  private let source: ReportSource
  private let names: PeopleNames
  private let day: Day

  init(of account: AccountFigures, in source: ReportSource, since: Day) {
    self.account = account
    self.source = source
    day = source.day
    names = PeopleNames(of: account.account, and: source.figures.book.settings.team)
    do throws(CustomerPlanFault) {
      plans = try CustomerPlan.plans(of: account, in: source.figures, bytes: source.bytes)
    } catch {
      // Without a plan there is nothing to tell; of one that cannot be read, the report says so.
      plans = []
    }
    let row = source.figures.row(of: account)
    let notes = account.account.notes.filter { $0.date.map { $0 >= since } ?? false }
    agreed = notes.compactMap { note in
      let text = source.bytes(note.path).map { note.document.body.sharedText(in: $0) } ?? ""
      return text.isEmpty ? nil : (note, text)
    }
    decisionsKeptBack = notes.flatMap(\.document.body.marks).count { mark in
      mark.kind == .decision && !mark.isShared
    }
    let promises = Promises(of: account, plans: row.plans.plans)
    let told = promises.told
    open = told.filter(\.isOpen).sorted { Self.isBefore($0.due, $1.due) }
    done = told.filter { $0.state == .done && $0.done.map { $0 >= since } ?? false }
      .sorted { Self.isBefore($0.done, $1.done) }
    promisesKeptBack = promises.waiting.count - open.count
    reviewDue = row.keptCadence()?.keys.first(where: \.isReview)?.due
  }

  private static func isBefore(_ left: Day?, _ right: Day?) -> Bool {
    guard let left else { return false }
    return right.map { left < $0 } ?? true
  }

  func value(of task: WorkTask) -> ReportValue {
    let text = source.bytes(task.path).map { SharedText.withoutComments(task.text(in: $0)) }
    return [
      "text": ReportValue(marked: text), "who": task.owner.flatMap { names[$0] }?.value ?? .missing,
      "due": ReportValue(task.due), "done": ReportValue(task.done),
      "state": .words(.of(task.state)), "isOverdue": .flag(task.isOverdue(on: day)),
    ]
  }

  func products(of renewal: Renewal) -> [String] {
    let products = account.account.terms.filter { term in
      term.id.map(renewal.terms.contains) ?? false
    }.compactMap(\.product)
    var seen: Set<String> = []
    return products.filter { seen.insert($0).inserted }
  }

  /// What is open between both, in the order in which one would talk about it.
  var agenda: ReportValue {
    let objectives = plans.flatMap(\.objectives)
    var items: [ReportValue] = account.account.escalations.filter(\.isOpen).map { page in
      item(
        .init("escalation", "Open issue", "対応中の課題"), .text(page.title ?? page.id), page.nextUpdate)
    }
    items += open.filter { $0.isOverdue(on: day) }.map { task in
      item(
        .init("overdue", "Past its day", "期日を過ぎた項目"),
        ReportValue(
          marked: source.bytes(task.path).map { SharedText.withoutComments(task.text(in: $0)) }),
        task.due)
    }
    items += objectives.filter { $0.state == .accepted }.map { objective in
      item(.init("objective", "Objective", "目標の進捗"), ReportValue(objective.outcome), objective.due)
    }
    items += objectives.filter { $0.state == .delivered }.map { objective in
      item(
        .init("confirm", "Result to be confirmed", "成果のご確認"), ReportValue(objective.outcome),
        nil)
    }
    items += objectives.filter { $0.state == .proposed }.map { objective in
      item(
        .init("proposal", "Objective to be agreed", "ご相談したい目標"), ReportValue(objective.outcome),
        objective.due)
    }
    items += account.openRenewals.filter { $0.renewal.days(from: day) <= Self.renewalAhead }.map {
      item(
        .init("renewal", "Renewal", "ご契約の更新"),
        .text(products(of: $0.renewal).joined(separator: ", ")), $0.renewal.due)
    }
    return .list(items)
  }

  /// Days ahead in which a renewal belongs on the agenda.
  private static let renewalAhead = 180

  private func item(_ about: Words, _ text: ReportValue, _ due: Day?) -> ReportValue {
    ["about": .words(about), "text": text, "due": ReportValue(due)]
  }
}

/// The tasks of an account that both sides know of.
private struct Promises {
  /// Open and done ones that may be told: under `## Shared`, in a plan that is agreed, or the customer's own from a note of
  /// something that they took part in.
  let told: [WorkTask]
  /// All that are open and that somebody waits for.
  let waiting: [WorkTask]

  init(of account: AccountFigures, plans: [PlanPosition]) {
    let closed = account.account.closedFiles(on: account.day)
    let agreed = Set(plans.filter { $0.status != "draft" }.map(\.page.path))
    let withThem = Set(
      account.account.notes.filter { $0.type != "internal" && $0.type != "update" }.map(\.path))
    let theirs = Set(account.account.people.compactMap(\.id))
    func isWaitedFor(_ task: WorkTask) -> Bool { !task.isOpen || !closed.contains(task.path) }
    waiting = account.tasks.open.filter(isWaitedFor)
    told = account.tasks.all.filter { task in
      isWaitedFor(task)
        && (task.task.isShared || agreed.contains(task.path)
          || withThem.contains(task.path) && task.namesOwner
            && task.owner.map(theirs.contains) ?? false)
    }
  }
}
