// What the customers of a book say: needs, quotes, problems, surveys, and why some left.

import BookFacts
import BookModel
import BookRevenue
import BookText
import BookWork

/// The voice of some accounts on a day.
package struct VoiceFigures: Sendable {
  /// Open needs before settled ones, each by the ARR behind it.
  package let needs: [NeedFigures]
  /// Needs with a page that none of the accounts mentions, in the order of their ids.
  package var unmentioned: [String] { idle.map(\.theme.id) }
  private let idle: [NeedFigures]
  /// Every quote, from the latest.
  package let quotes: [MarkedParagraph]
  /// Every win, from the latest.
  package let wins: [MarkedParagraph]
  /// What accounts do for us in public, from the latest; of any time.
  package let advocacy: [Advocacy]
  package let losses: LossReasons
  package let problemDays: ClosedRange<Day>
  package let topics: [ProblemCount]
  package let areas: [ProblemCount]
  package let surveyDays: ClosedRange<Day>
  package let surveys: SurveyStatistics
  /// By segment, in the order in which their rules are tried; accounts that none takes are left out.
  package let surveysBySegment: [(segment: String, surveys: SurveyStatistics)]
  /// Of the surveys' window, from the latest.
  package let comments: [SurveyComment]
  /// The accounts of which a file is there that cannot be read, in their order.
  package let unreadable: [String]
  /// The accounts that speak here without ARR behind them, as it cannot be counted.
  package let uncounted: [String]
  private let arr: [String: Money]
  private let currency: Currency

  /// Takes mentions, quotes and losses of the time `within`; without it all mentions and quotes, and the losses of twelve months.
  ///
  /// What a page without a day says always counts.
  package init(of accounts: [AccountFigures], in figures: Figures, within: Period? = nil) {
    let (book, day) = (figures.book, figures.day)
    currency = figures.currency
    let arr = Dictionary(
      accounts.map { ($0.id, $0.arr) }, uniquingKeysWith: { first, _ in first })
    self.arr = arr
    let since = within.map { $0.before(day) }
    let said = accounts.flatMap { MarkedParagraph.all(of: $0.account) }.filter { paragraph in
      guard let since, let day = paragraph.day else { return true }
      return day > since
    }
    let currency = currency
    needs = NeedTheme.all(in: said, pages: book.needs).map { theme in
      NeedFigures(
        theme: theme, arr: .sum(theme.accounts.compactMap { arr[$0] }, in: currency))
    }.sorted(by: NeedFigures.isBefore)
    let mentioned = Set(needs.map(\.theme.id))
    idle = book.needs.filter { !mentioned.contains($0.id) }.map { page in
      NeedFigures(theme: NeedTheme(unmentioned: page), arr: .zero(currency))
    }
    quotes = said.filter(\.isQuote).sorted(by: MarkedParagraph.isLater)
    wins = said.filter(\.isWin).sorted(by: MarkedParagraph.isLater)
    advocacy = accounts.flatMap { account in
      (account.account.page?.advocacy ?? []).map { Advocacy(account: account.id, record: $0) }
    }.sorted { ($1.record.on ?? day, $0.account) < ($0.record.on ?? day, $1.account) }
    let first = (within ?? Period(12, .months)).before(day) + 1
    losses = LossReasons(
      of: accounts.flatMap(\.lossEvents), in: min(first, day)...day, settings: book.settings,
      currency: currency)
    problemDays = day.window(RecurringTopics.days)
    let mentions = accounts.flatMap { [problemDays] account in
      ProblemMention.all(of: account.account, within: problemDays)
    }
    topics = ProblemCount.topics(mentions)
    areas = ProblemCount.areas(mentions)
    surveyDays = day.window(book.settings.surveyWindow)
    let answers = accounts.map { account in
      (
        account.segment?.id,
        SurveyStatistics(account.account.surveys, settings: book.settings, on: day)
      )
    }
    surveys = SurveyStatistics(pooling: answers.map(\.1), settings: book.settings)
    surveysBySegment = book.segments.map(\.id).compactMap { segment in
      let these = answers.filter { $0.0 == segment }.map(\.1)
      guard !these.isEmpty else { return nil }
      return (segment, SurveyStatistics(pooling: these, settings: book.settings))
    }
    comments = accounts.flatMap { [surveyDays] account in
      SurveyComment.all(of: account.account, within: surveyDays)
    }.sorted { ($1.day, $0.account, $0.text) < ($0.day, $1.account, $1.text) }
    unreadable = accounts.filter { !$0.account.unread.isEmpty }.map(\.id)
    uncounted = accounts.uncounted
  }

  /// The need of an id, mentioned or not; nil where it is neither mentioned nor has a page.
  package func need(_ id: String) -> NeedFigures? { (needs + idle).first { $0.theme.id == id } }

  /// Σ ARR of accounts, each once.
  package func arr(of accounts: [String]) -> Money {
    .sum(accounts.compactMap { arr[$0] }, in: currency)
  }
}

/// A reference, a case, a talk or a test that an account gives us.
package struct Advocacy: Sendable {
  /// The id of the account.
  package let account: String
  package let record: Record<AdvocacySchema>
}

/// A need with the ARR of the accounts that mention it.
package struct NeedFigures: Sendable {
  package let theme: NeedTheme
  package let arr: Money

  static func isBefore(_ left: NeedFigures, _ right: NeedFigures) -> Bool {
    if left.theme.isSettled != right.theme.isSettled { return right.theme.isSettled }
    if left.arr != right.arr { return left.arr.minor > right.arr.minor }
    let counts = (left.theme.mentions.count, right.theme.mentions.count)
    return counts.0 == counts.1 ? left.theme.id < right.theme.id : counts.0 > counts.1
  }
}

extension AccountFigures {
  /// What the account lost up to the day; nothing that ended when it went on as another one.
  package var lossEvents: [LossEvent] {
    let merged = account.page?.merged?.on
    return (contracts?.lossEvents ?? []).filter { loss in merged.map { loss.on < $0 } ?? true }
  }
}
