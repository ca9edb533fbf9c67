// A site that is made anew when its book changes, and served meanwhile.

import BookReports
import BookStore
import Git

/// Serves a site on the loopback address until somebody interrupts it.
struct SiteWatch {
  /// Where the book lies.
  let root: [UInt8]
  let folder: [UInt8]
  let port: UInt16
  /// Makes the site, and gives the number of its pages.
  let build: () throws -> Int

  /// Makes the site, serves it, and makes it again whenever a file of the book changed; what cannot be read is said, and
  /// the old site stays.
  func run(until isStopped: () -> Bool) async throws {
    var last = FolderPrint(of: root)
    let pages = try build()
    try await PagesProgram.serving(folder, port: port) { port, isServed in
      try System.answer("\(counted(pages, "page")): http://127.0.0.1:\(port)/\n")
      while !isStopped(), await isServed() {
        let start = ContinuousClock.now
        let now = FolderPrint(of: root)
        let looking = ContinuousClock.now - start
        if let now, now != last {
          last = now
          try rebuild(isStopped)
        }
        // A large book takes a while to look at: that shall be a small part of the time.
        try await Self.pause(max(.milliseconds(300), looking * 10), until: isStopped)
      }
    }
  }

  private func rebuild(_ isStopped: () -> Bool) throws {
    do {
      let pages = try build()
      try System.answer("\(counted(pages, "page"))\n")
    } catch {
      guard !isStopped(), let failure = Failure(error) else { throw error }
      System.say(failure.text)
    }
  }

  private static func pause(_ duration: Duration, until isStopped: () -> Bool) async throws {
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end, !isStopped() {
      try await Task.sleep(for: min(.milliseconds(100), end - ContinuousClock.now))
    }
  }
}
