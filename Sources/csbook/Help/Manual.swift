// The manual as pages for man(1): one a verb, one a chapter that is no verb, and one for csbook.

import ArgumentParser

/// All pages of the manual.
enum Manual {
  static var pages: [ManPage] {
    [root] + CSBook.verbs.map(page) + Topic.all.filter { !isVerb($0.name) }.map(page)
  }

  private static func isVerb(_ name: String) -> Bool {
    CSBook.verbs.contains { $0._commandName == name }
  }

  private static var version: String { CSBook.configuration.version }

  private static var root: ManPage {
    var page = ManPage(
      "csbook", summary: phrase(CSBook.configuration.abstract), version: version)
    page.section("SYNOPSIS")
    page.usage("csbook VERB [ACCOUNT ...] [TERMS ...] [OPTIONS]")
    page.section("DESCRIPTION")
    page.chapter(Chapter(Overview.introduction))
    page.section("VERBS")
    for verb in CSBook.verbs {
      page.entry("csbook-\(verb._commandName)(1)", verb.configuration.abstract)
    }
    page.section("CHAPTERS")
    for topic in Topic.all { page.entry("csbook-\(topic.name)(1)", topic.summary) }
    end(&page, verb: nil, seeAlso: ["git(1)"])
    return page
  }

  private static func page(of verb: any ParsableCommand.Type) -> ManPage {
    let name = verb._commandName
    var page = ManPage(
      "csbook-\(name)", summary: phrase(verb.configuration.abstract), version: version)
    let screen = HelpScreen(of: verb)
    page.section("SYNOPSIS")
    let parts = verb.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    for usage in parts.isEmpty ? [screen.usage] : parts.map({ HelpScreen(of: $0).usage }) {
      page.usage(usage)
    }
    page.section("DESCRIPTION")
    page.chapter(Chapter(verb.configuration.discussion))
    if let topic = Topic.named(name) { page.chapter(Chapter(topic.markdown())) }
    for section in screen.sections where parts.isEmpty { write(section, to: &page) }
    for part in parts {
      page.section("csbook \(name) \(part._commandName)")
      page.paragraph(part.configuration.abstract + ".")
      page.chapter(Chapter(part.configuration.discussion))
      for section in HelpScreen(of: part).sections {
        for entry in section.entries { page.entry(entry.label, entry.text) }
      }
    }
    end(&page, verb: name, seeAlso: ["csbook(1)"] + related(to: name))
    return page
  }

  private static func page(of topic: Topic) -> ManPage {
    var page = ManPage("csbook-\(topic.name)", summary: phrase(topic.summary), version: version)
    page.section("DESCRIPTION")
    page.chapter(Chapter(topic.markdown()), headings: .sections)
    page.section("SEE ALSO")
    page.paragraph((["csbook(1)"] + related(to: topic.name)).joined(separator: ", "))
    return page
  }

  private static func write(_ section: HelpScreen.Section, to page: inout ManPage) {
    page.section(section.title)
    for entry in section.entries { page.entry(entry.label, entry.text) }
  }

  private static func end(_ page: inout ManPage, verb: String?, seeAlso: [String]) {
    page.section("EXIT STATUS")
    for status in ExitStatus.of(verb) { page.entry(String(status.code), status.meaning) }
    page.section("ENVIRONMENT")
    for variable in EnvironmentVariable.all { page.entry(variable.name, variable.meaning) }
    page.section("SEE ALSO")
    page.paragraph(seeAlso.joined(separator: ", "))
  }

  /// The pages one would turn to next.
  private static func related(to name: String) -> [String] {
    let near: [String: [String]] = [
      "backtest": ["compare", "health", "renewals"],
      "blame": ["history", "log"],
      "calendar": ["renewals", "tasks", "terms"],
      "compare": ["backtest", "facts"],
      "conditions": ["facts", "format"],
      "contacts": ["people", "show"],
      "diff": ["history", "log"],
      "doctor": ["git", "hook"],
      "done": ["edit", "tasks"],
      "edit": ["done", "set"],
      "explain": ["import", "lint", "rules"],
      "export": ["query", "tables"],
      "facts": ["conditions", "health"],
      "forecast": ["renewals", "retention", "risks"],
      "format": ["conditions", "facts", "lint"],
      "git": ["hook", "output"],
      "health": ["facts", "renewals", "trend", "why"],
      "history": ["diff", "log", "trend", "why"],
      "hook": ["git", "lint"],
      "impact": ["segments", "why"],
      "import": ["explain", "export", "format", "templates"],
      "journey": ["facts", "plan"],
      "lint": ["explain", "hook", "rules"],
      "list": ["terms", "show"],
      "log": ["diff", "history"],
      "opportunities": ["renewals", "voice"],
      "output": ["terms", "git"],
      "people": ["contacts", "team"],
      "plan": ["journey", "tasks"],
      "programs": ["conditions", "facts"],
      "reconcile": ["forecast", "retention"],
      "renewals": ["forecast", "health", "retention"],
      "report": ["output", "terms", "verify"],
      "retention": ["forecast", "renewals", "terms"],
      "review": ["diff", "history"],
      "risks": ["forecast", "renewals"],
      "rules": ["explain", "lint"],
      "sample": ["start"],
      "segments": ["conditions", "health"],
      "set": ["edit", "format"],
      "show": ["health", "renewals"],
      "site": ["retention", "renewals", "trend", "why"],
      "start": ["sample", "format"],
      "tasks": ["done", "format", "terms"],
      "team": ["people", "terms"],
      "terms": ["list", "output"],
      "trend": ["health", "git"],
      "verify": ["report"],
      "voice": ["opportunities", "tasks"],
      "why": ["alerts", "health", "impact", "segments"],
    ]
    return (near[name] ?? []).map { "csbook-\($0)(1)" }
  }

  /// What stands after the dash of NAME: it begins small.
  private static func phrase(_ abstract: String) -> String {
    abstract.prefix(1).lowercased() + abstract.dropFirst()
  }
}
