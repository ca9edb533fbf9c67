// voice: what customers ask for, say, complain of and leave for.

import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

package enum VoiceWriting: WrittenReport {
  package static let name = "voice"
  package static let summary = "needs, quotes, problems, surveys, reasons of losses"
  package static let subject = ReportSubject.book

  package static func beginning(_ source: ReportSource) -> Day? { nil }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let voice = VoiceFigures(of: source.accounts, in: source.figures)
    let words = SaidWords(source.bytes)
    return [
      "needs": ReportValue(voice.needs) { source.need($0, words) },
      "quotes": ReportValue(Array(voice.quotes.prefix(10))) { source.paragraph($0, words) },
      "wins": ReportValue(Array(voice.wins.prefix(10))) { source.paragraph($0, words) },
      "problemsFrom": ReportValue(voice.problemDays.lowerBound),
      "areas": ReportValue(voice.areas) {
        source.problem($0, voice, .choice($0.name, of: NoteSchema.keys.area))
      },
      "topics": ReportValue(voice.topics) {
        source.problem($0, voice, .init($0.name))
      },
      "surveysFrom": ReportValue(voice.surveyDays.lowerBound),
      "surveys": ReportValue(
        SurveysPart.figures(of: voice).filter { $0.answers.asked > 0 }
      ) { $0.value(minN: source.figures.book.settings.minN) },
      "comments": ReportValue(Array(voice.comments.prefix(10))) { comment in
        [
          "account": .text(comment.account), "name": .text(source.name(of: comment.account)),
          "on": ReportValue(comment.day), "survey": .text(comment.survey.uppercased()),
          "score": ReportValue(comment.score), "text": .text(comment.text),
        ]
      },
      "losses": source.losses(voice.losses),
      "advocacy": ReportValue(voice.advocacy) { advocacy in
        [
          "account": .text(advocacy.account), "name": .text(source.name(of: advocacy.account)),
          "kind": ReportValue(
            advocacy.record.kind.map { .choice($0, of: AdvocacySchema.keys.kind) }),
          "on": ReportValue(advocacy.record.on),
        ]
      },
      "unreadable": ReportValue(voice.unreadable) { .text(source.name(of: $0)) },
    ]
  }
}

extension ReportSource {
  fileprivate func need(_ need: NeedFigures, _ words: SaidWords) -> ReportValue {
    let theme = need.theme
    return [
      "need": .text(theme.id), "title": ReportValue(theme.page?.title ?? theme.id),
      "isSettled": .flag(theme.isSettled), "mentions": ReportValue(theme.mentions.count),
      "accounts": ReportValue(theme.accounts.count), "arr": ReportValue(need.arr),
      "last": ReportValue(theme.lastMentioned),
      "voice": theme.voice.map { paragraph($0, words) } ?? .missing,
    ]
  }

  func problem(
    _ problem: ProblemCount, _ voice: VoiceFigures, _ name: Words
  ) -> ReportValue {
    [
      "problem": .words(name), "notes": ReportValue(problem.notes),
      "escalations": ReportValue(problem.escalations),
      "open": ReportValue(problem.openEscalations), "accounts": ReportValue(problem.accounts.count),
      "arr": ReportValue(voice.arr(of: problem.accounts)), "last": ReportValue(problem.last),
      "names": ReportValue(problem.accounts) { .text(self.name(of: $0)) },
    ]
  }

  /// Losses by their reasons, and the share that could have been prevented.
  func losses(_ losses: LossReasons) -> ReportValue {
    [
      "from": ReportValue(losses.period.lowerBound), "count": ReportValue(losses.count),
      "preventable": ReportValue(losses.preventable),
      "reasons": ReportValue(losses.reasons) { group in
        [
          "reason": ReportValue(group.reason.map { .reason($0) }),
          "preventable": ReportValue(group.isPreventable.map { .answer($0) }),
          "count": ReportValue(group.losses.count), "logos": ReportValue(group.logos),
          "arr": ReportValue(group.arr),
          "names": ReportValue(Set(group.losses.map(\.account)).sorted()) {
            .text(self.name(of: $0))
          },
        ]
      },
    ]
  }
}

extension SurveyFigure {
  func value(minN: Int) -> ReportValue {
    let score: ReportValue =
      if isShare {
        ReportValue(share: value)
      } else if kind == .nps {
        value.map { .change($0, decimals: 0) } ?? .missing
      } else {
        ReportValue(value, decimals: 1)
      }
    return [
      "survey": .text(survey), "segment": ReportValue(segment), "score": score,
      "margin": ReportValue(
        kind == .nps && n >= minN ? statistics.netPromoterScore?.margin : nil, decimals: 0),
      "n": ReportValue(n), "asked": ReportValue(answers.asked),
      "response": ReportValue(share: answers.responseRate), "isTooFew": .flag(n < minN),
    ]
  }
}
