// Fills a template with words.

import Foundation
import Mustache

/// A template, those that it may take in, and the words for it, as csbook sends them.
struct Filling: Decodable {
  /// Mustache texts by name.
  let templates: [String: String]
  /// The one to be filled.
  let main: String
  let words: Word

  /// The filled template of a message in JSON.
  static func text(by message: Data) throws -> String {
    let filling = try JSONDecoder().decode(Filling.self, from: message)
    var library = MustacheLibrary()
    for (name, text) in filling.templates {
      do {
        // Words come ready for the page they go to: nothing is escaped here, nor can a template undo it.
        try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
      } catch let error as MustacheTemplate.ParserError {
        throw PageFault(message: "\(name):\(error.context.lineNumber - 1): \(error.sentence)")
      }
    }
    guard let text = library.render(filling.words.content, withTemplate: filling.main) else {
      throw PageFault(message: "there is no template \(filling.main)")
    }
    return text
  }
}

/// What a template can ask for: words, lists and records of them, and whether something is so.
indirect enum Word: Decodable {
  /// Shown as a text, and opens no section.
  case nothing(String)
  case flag(Bool)
  case text(String)
  case list([Word])
  case record([String: Word])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .nothing("–")
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([Word].self) {
      self = .list(list)
    } else {
      let members = try value.decode([String: Word].self)
      if members.count == 1, case .text(let text)? = members["none"] {
        self = .nothing(text)
      } else {
        self = .record(members)
      }
    }
  }

  /// As Mustache takes it.
  var content: Any {
    switch self {
    case .nothing(let text): Nothing(renderText: text)
    case .flag(let flag): flag
    case .text(let text): text
    case .list(let words): words.map(\.content)
    case .record(let members): members.mapValues(\.content)
    }
  }
}

/// What nobody knows, or none of something.
private struct Nothing: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { true }
}

extension MustacheTemplate.ParserError {
  fileprivate var sentence: String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "this section is closed by another name than it was opened"
    case .unfinishedName: "a tag is not closed, or its name has a character that no name has"
    case .expectedSectionEnd: "a section is opened and never closed"
    case .invalidSetDelimiter: "delimiters are set as {{=<% %>=}}"
    case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
      .textInsideInheritSection:
      "a template that is built upon takes blocks, and nothing else"
    case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
      "the only setting is {{% CONTENT_TYPE: TEXT}}"
    case nil: "the text ends inside a tag"
    }
  }
}
