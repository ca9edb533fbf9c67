// The templates that ship: packed, in both languages, and sound when they are filled.

import BookEdit
import BookModel
import BookReports
import BookTesting
import BookText
import Foundation
import Testing

@testable import csbook

struct TemplateFileTests {
  @Test func `the packed files are those of templates`() throws {
    var packed = PackedFiles.inside("templates")
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let bytes = FileManager.default.contents(atPath: folder.appending(path: name).path),
        [".md", ".yml", ".html"].contains(where: name.hasSuffix), name != "README.md"
      else { continue }
      #expect(packed.removeValue(forKey: Path(name)) == Array(bytes), "\(name): run script/pack")
    }
    #expect(packed.keys.map(\.text) == [], "no longer there: run script/pack")
  }

  @Test func `every template is there in both languages`() {
    #expect(Self.names(in: "en") == Self.names(in: "ja"))
    #expect(Self.names(in: "en").count > 10)
  }

  @Test(arguments: ["en", "ja"])
  func `a template has the form that its contract says`(_ language: String) throws {
    for (path, bytes) in PackedFiles.inside("templates/\(language)") {
      let template = try Template(bytes, at: path)
      let summary = try #require(template.summary, "\(path)")
      #expect(!summary.isEmpty && !summary.hasSuffix("."), "\(path)")
      #expect(DisplayWidth.of(summary) <= 50, "\(path)")
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= 100, "\(path): \(line)")
      }
      #expect(bytes.last == 0x0A && !bytes.contains(0x0D), "\(path)")
    }
  }

  @Test(arguments: ["en", "ja"])
  func `a filled template has no error and no mark left`(_ language: String) throws {
    let folder = try TemporaryRepository(isEmpty: true)
    folder.environment = try SampleRepository.environment
    try folder.write("home.gitconfig", "[user]\n\tname = Kenji Sato\n\temail = k@a.example\n")
    folder.environment["GIT_CONFIG_GLOBAL"] = "\(folder.path)/home.gitconfig"
    #expect(try folder.csbook("init", "book", "--lang", language).status == 0)
    let book = "\(folder.path)/book"
    #expect(
      try folder.csbook("new", "account", "acme", "name=A: #1 'Corp'", in: book).status == 0)
    let shelf = TemplateShelf(language: language, root: nil)
    for kind in try shelf.entries().map(\.kind) {
      let words = Self.words(for: kind)
      let answer = try folder.attempt(["csbook", "new"] + words, in: book)
      #expect(answer.status == 0, "\(kind.name): \(answer.errors)")
      let path = try #require(answer.output.split(separator: ":").first, "\(kind.name)")
      #expect(try !folder.text("book/\(path)").contains("{{"), "\(path)")
    }
    let lint = try folder.csbook("lint", in: book)
    #expect(lint.output.contains("0 errors") || lint.output.contains("no findings"), "\(lint)")
    #expect(try folder.csbook("health", "acme", in: book).status == 0)
  }

  /// The words of `csbook new` that give a template what it cannot know.
  private static func words(for kind: NewKind) -> [String] {
    let name =
      kind.kind == .account
      ? ["beta", "name=- Beta: *x*"]
      : kind.kind == .play
        ? ["acme", "onboarding"]
        : (kind.isOfAccount ? ["acme"] : [])
          + (kind.hasName ? ["\(kind.name): \"this\" & #that"] : [])
    let fields: [String: [String]] = [
      "segment": ["order=5", "when=arr > 1"], "playbook": ["when=arr > 1"],
      "program": ["hypothesis=x", "audience=arr > 1"], "escalation": ["severity=high"],
      "opportunity": ["type=upsell"], "event": ["type=webinar"], "journey": ["journey=standard"],
    ]
    return [kind.name] + name + (fields[kind.name] ?? [])
  }

  private static func names(in language: String) -> [String] {
    PackedFiles.inside("templates/\(language)").keys.map(\.text).sorted()
  }
}
