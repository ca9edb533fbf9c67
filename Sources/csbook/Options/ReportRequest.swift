// Which report is asked for, and how it is made.

import ArgumentParser
import BookFigures
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// A report with all its options, so that it can be made twice.
struct ReportRequest {
  let report: any WrittenReport.Type
  let terms: AccountTerms
  let since: Day?
  let language: Language
  let format: ReportFormat

  /// The text of the report, with its seal.
  func text(of state: ReportState) async throws -> String {
    let opened = state.opened
    let source = try source(in: opened)
    let rules = try opened.rulesHash()
    let seal = seal(of: state, rules, since: source.since)
    let value = try report.value(source)
    guard format != .json else {
      let told = Report(
        schema: "csbook.report.\(report.name)/1", data: value.json,
        summary: ["language": .text(language.rawValue), "seal": .text(seal.line)], blocks: [])
      return JSONRenderer.text(of: told, isForCustomer ? nil : opened.provenance)
    }
    let shelf = try ReportShelf(language, in: opened.source)
    let words = value.with(frame(of: state, rules, source)).words(in: language)
    let markdown = try await PagesProgram.fill(report.name, of: shelf.templates, with: words)
    guard format == .html else { return markdown + "\n" + seal.comment }
    let title = markdown.split(whereSeparator: \.isNewline).first { $0.hasPrefix("# ") }
    let page = try await PagesProgram.fill(
      "page", of: ["page": shelf.page],
      with: [
        "lang": .text(language.rawValue),
        "title": .text(
          MarkdownHTML.escaped(title.map { MarkdownHTML.words(of: $0) } ?? report.name)),
        "body": .text(MarkdownHTML.text(of: markdown)),
      ])
    return page + seal.comment
  }

  /// Whether it tells nothing of the book but what it is about.
  private var isForCustomer: Bool { report.audience == .customer }

  private func source(in opened: OpenedBook) throws -> ReportSource {
    let figures = try opened.figures()
    let pick = try opened.pick(terms, of: figures)
    let accounts: [AccountFigures]
    switch report.subject {
    case .book: accounts = try opened.accounts(terms, of: figures)
    case .account:
      guard let account = try opened.namedAccount(terms, of: figures) else {
        throw Failure.usage(
          "`\(report.name)` is about one account", hint: "csbook report \(report.name) ACCOUNT")
      }
      accounts = [account]
    }
    var source = ReportSource(
      figures: figures, accounts: accounts, pick: pick, bytes: opened.bytes,
      threads: BookLoader.cores)
    let beginning = report.beginning(source)
    guard since == nil || beginning != nil else {
      throw Failure.usage("`\(report.name)` does not look back, so --since says nothing")
    }
    source.since = since ?? beginning
    if let start = source.since, start > opened.day {
      throw Failure.usage("--since \(start) is after the day of the report, \(opened.day)")
    }
    source.past = try past(of: opened, since: source.since)
    return source
  }

  /// The books behind the opened one, as far as the report reads them; nil where there is no commit.
  private func past(of opened: OpenedBook, since start: Day?) throws -> PastBooks? {
    guard try opened.hasPast else { return nil }
    switch report.reach {
    // What a commit of the first day changed shows beside the one before it.
    case .beginning: return try start.map { try opened.past(backTo: $0 - 1) }
    case .whole:
      return try opened.past(judgedBy: opened.rules.name == nil ? opened.source : nil)
    }
  }

  // MARK: Where it is from

  private var words: [String] { terms.words }

  private func seal(of state: ReportState, _ rules: String, since: Day?) -> ReportSeal {
    var values: [ReportSeal.Key: String] = [
      .report: report.name, .language: language.rawValue, .format: format.rawValue,
      .day: "\(state.opened.day)", .rules: rules,
      .version: CSBook.configuration.version,
    ]
    values[.words] = words.isEmpty ? nil : words.joined(separator: "\n")
    values[.condition] = terms.condition
    values[.since] = since.map { "\($0)" }
    values[.commit] = state.commit
    values[.changed] = state.changed > 0 ? "\(state.changed)" : nil
    values[.judgedBy] = state.opened.rules.name
    return ReportSeal(values)
  }

  /// What every template can say.
  private func frame(
    of state: ReportState, _ rules: String, _ source: ReportSource
  ) -> KeyValuePairs<String, ReportValue> {
    let opened = state.opened
    let picked = (words + [terms.condition].compactMap(\.self)).joined(separator: " ")
    return [
      "day": ReportValue(opened.day), "since": ReportValue(source.since),
      "made": isForCustomer
        ? .missing
        : [
          "book": ReportValue(opened.provenance.book), "day": ReportValue(opened.day),
          "commit": ReportValue(state.commit.map { String($0.prefix(10)) }),
          "changed": ReportValue(state.changed),
          "rules": ReportValue(String(rules.prefix(10))),
          "judgedBy": ReportValue(opened.rules.name.map { String($0.prefix(10)) }),
          "picked": ReportValue(picked.isEmpty ? nil : picked),
          "cautions": ReportValue(opened.notes + opened.provenance.cautions) { .text($0) },
          "version": ReportValue(CSBook.configuration.version),
        ],
    ]
  }
}

extension OpenedBook {
  /// Whether there are commits behind it.
  fileprivate var hasPast: Bool {
    get throws { try place.ifThere(place.repositoryForReading)?.headCommit() != nil }
  }

  /// One hash over settings, segments, models, maps and playbooks, as they judge.
  fileprivate func rulesHash() throws -> String {
    let reader = try source.makeReader()
    let files = try source.files(of: .alone([])).filter { Layout.isRule($0.path) && $0.isRegular }
      .sorted { $0.path < $1.path }
    var content: [UInt8] = []
    for file in files {
      let bytes = try reader.bytes(of: file)
      content += file.path.bytes + [0] + Array("\(bytes.count)".utf8) + [0] + bytes
    }
    return try ObjectID(ofBlob: content).hex
  }
}
