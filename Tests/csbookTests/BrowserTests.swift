// The site of the sample book in a browser and under a validator, where they are installed.

import BookTesting
import Foundation
import Testing

/// The site of the sample book in both languages, on disk.
private struct WrittenSites {
  let book: TemporaryRepository
  let folders: [String]

  init() throws {
    let book = try SampleRepository.copy()
    folders = try ["en", "ja"].map { language in
      let folder = "\(book.parent)/\(language)"
      let answer = try book.csbook("site", "-o", folder, "--lang", language)
      #expect(answer.status == 0, "\(answer.errors)")
      return folder
    }
    self.book = book
  }

  var pages: [String] {
    get throws {
      try folders.flatMap { folder in
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
          .filter { $0.hasSuffix(".html") }.map { "\(folder)/\($0)" }
      }
    }
  }
}

/// A program of this machine; nil where it is not installed.
private func program(_ names: String...) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}

@Suite(.enabled(if: program("tidy") != nil, "tidy, which checks HTML, is not installed"))
struct ValidatedSiteTests {
  @Test func `a validator has nothing to say of any page`() throws {
    let sites = try WrittenSites()
    let tidy = try #require(program("tidy"))
    let pages = try sites.pages
    #expect(pages.count == 62)
    // Attributes that are younger than the validator are no fault of a page.
    let answer = try sites.book.attempt(
      [
        tidy, "-errors", "-quiet", "--drop-empty-elements", "no", "--warn-proprietary-attributes",
        "no", "--mute", "MISSING_ATTRIBUTE_SUMMARY",
      ] + pages)
    #expect(answer.status == 0, "\(answer.errors.prefix(2000))")
    let broken = "\(sites.folders[0])/broken.html"
    let page = try String(contentsOfFile: pages[0], encoding: .utf8)
    try Data(page.replacing("</h1>", with: "</h2>").utf8).write(to: URL(filePath: broken))
    #expect(try sites.book.attempt([tidy, "-errors", "-quiet", broken]).status != 0)
  }
}

@Suite(
  .enabled(
    if: program("chromium", "chromium-browser", "google-chrome") != nil,
    "no Chromium is installed"))
struct BrowserTests {
  /// What a browser saw of a page at a width.
  private struct Look {
    let page: String
    let width: Int
    let scrollWidth: Int
    let textLength: Int
  }

  @Test func `a browser shows every page without overflow, complaints or requests`() throws {
    let sites = try WrittenSites()
    let looks = try look(at: sites.pages, in: sites.book)
    #expect(looks.told.count == 124)
    for look in looks.told {
      #expect(look.scrollWidth <= look.width, "\(look.page) at \(look.width)")
      #expect(look.textLength > 200, "\(look.page)")
    }
    #expect(!looks.log.contains("CONSOLE"), "\(looks.log.prefix(2000))")
  }

  @Test func `a page that is too wide, or wants what it may not have, is seen`() throws {
    let book = try SampleRepository.copy()
    let page = """
      <!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <p>\(String(repeating: "x", count: 400))<img src="https://a.example/x.png">
      """
    let path = "\(book.parent)/wide.html"
    try Data(page.utf8).write(to: URL(filePath: path))
    let looks = try look(at: [path], in: book)
    #expect(looks.told.contains { $0.scrollWidth > $0.width })
    #expect(looks.log.contains("CONSOLE"))
  }

  /// Opens each page in frames as wide as a telephone and as a screen, from a page beside the site that may look into them.
  private func look(
    at pages: [String], in book: TemporaryRepository
  ) throws -> (told: [Look], log: String) {
    let chromium = try #require(program("chromium", "chromium-browser", "google-chrome"))
    let list = pages.map { "\"file://\($0)\"" }.joined(separator: ",")
    let harness = "\(book.parent)/harness.html"
    try Data(Self.harness.replacing("PAGES", with: list).utf8).write(to: URL(filePath: harness))
    let answer = try book.attempt([
      chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-web-security",
      "--allow-file-access-from-files", "--user-data-dir=\(book.parent)/chromium",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
      "--enable-logging=stderr", "--virtual-time-budget=600000", "--dump-dom",
      "file://\(harness)",
    ])
    let told = answer.output.split(separator: "\n").compactMap { line -> Look? in
      let words = line.drop { $0 != "@" }.dropFirst().split(separator: " ")
      guard words.count == 4, let width = Int(words[1]), let scroll = Int(words[2]),
        let length = Int(words[3])
      else { return nil }
      return Look(
        page: String(words[0]), width: width, scrollWidth: scroll, textLength: length)
    }
    return (told, answer.errors)
  }

  private static let harness = """
    <!DOCTYPE html><meta charset="utf-8"><body><pre id="told"></pre><script>
    async function look(page, width) {
      const frame = document.createElement("iframe");
      frame.width = width; frame.height = 800; frame.src = page;
      await new Promise(done => { frame.onload = done; document.body.append(frame); });
      const root = frame.contentDocument.documentElement;
      const told = ["@" + page, width, root.scrollWidth, root.innerText.length].join(" ");
      frame.remove();
      return told + "\\n";
    }
    (async () => {
      for (const page of [PAGES])
        for (const width of [360, 1280])
          document.getElementById("told").append(await look(page, width));
    })();
    </script>
    """
}
