// Notes on their way: editors and csbook itself that end too soon, and several writers.

import BookTesting
import Foundation
import Testing

struct NoteTests {
  private let book: TemporaryRepository
  private let draft = ".git/csbook/note-norrvik.md"

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `what an editor that was killed has saved is kept, and opened again`() throws {
    try edit(with: "echo 'My words.' >> \"$1\"; kill -9 $$")
    let answer = try book.csbook("note", "norrvik")
    #expect(answer.status == 2)
    #expect(answer.errors.contains(draft) && answer.errors.contains("opens it again"))
    #expect(try book.text(draft).hasSuffix("My words.\n"))
    #expect(try notes() == [])
    try edit(with: "exit 0")
    #expect(try book.csbook("note", "norrvik").status == 0)
    #expect(!book.exists(draft))
    let name = try #require(notes().first)
    #expect(try book.text("accounts/norrvik/notes/\(name)").contains("My words."))
  }

  @Test func `an untouched draft of another type makes room for the type that is asked for`() throws
  {
    try edit(with: "kill -9 $(cat ../pid)")
    #expect(try noteWithPid().status != 0)
    #expect(try book.text(draft).contains("type: call"))
    try edit(with: "sed -i.old 's/^# *$/# Spring review/' \"$1\"; echo 'My words.' >> \"$1\"")
    let answer = try book.csbook("note", "norrvik", "--type", "qbr")
    #expect(answer.status == 0, "\(answer)")
    #expect(!answer.errors.contains("goes on"))
    let text = try book.text("accounts/norrvik/notes/\(#require(notes().first))")
    #expect(text.contains("type: qbr") && text.contains("My words."))
  }

  @Test func `a text of another type goes on as what it is, without what nobody touched`() throws {
    try edit(with: "echo 'My words.' >> \"$1\"; kill -9 $$")
    #expect(try book.csbook("note", "norrvik", "--type", "qbr").status == 2)
    #expect(try book.text(draft).contains("<!--"))
    try edit(with: "exit 0")
    let answer = try book.csbook("note", "norrvik")
    #expect(answer.status == 0 && answer.errors.contains("goes on"), "\(answer)")
    let text = try book.text("accounts/norrvik/notes/\(#require(notes().first))")
    #expect(text.contains("type: qbr") && text.contains("My words.") && !text.contains("<!--"))
  }

  @Test func `what was saved is there when csbook was killed meanwhile`() throws {
    try edit(with: "echo 'My words.' >> \"$1\"; kill -9 $(cat ../pid)")
    #expect(try noteWithPid().status != 0)
    #expect(try book.text(draft).hasSuffix("My words.\n"))
    #expect(try notes() == [])
  }

  @Test func `the keys that interrupt are the editor's`() throws {
    try edit(with: "echo 'My words.' >> \"$1\"; kill -INT $(cat ../pid); kill -QUIT $(cat ../pid)")
    #expect(try noteWithPid().status == 0)
    #expect(try notes().count == 1)
  }

  @Test func `the editor is the one that Git would open`() throws {
    try book.git("config", "core.editor", "false")
    book.environment["EDITOR"] = "true"
    #expect(try book.csbook("note", "norrvik").errors.contains("`false`"))
    book.environment["GIT_EDITOR"] = "sh -c 'exit 7'"
    #expect(try book.csbook("note", "norrvik").errors.contains("status 7"))
    book.environment["GIT_EDITOR"] = ":"
    #expect(try book.csbook("note", "norrvik").errors.contains("empty"))
    #expect(!book.exists(draft))
  }

  @Test func `a text that is read and cannot be written is kept`() throws {
    try book.git("config", "user.email", "amara@quillmere.example")
    let answer = try book.attempt([
      "sh", "-c", "echo 'My words.' | csbook note norrvik - --sentiment 9",
    ])
    #expect(answer.status == 1, "\(answer)")
    #expect(try book.text(draft).hasSuffix("My words.\n"))
    #expect(try notes() == [])
  }

  @Test func `a book outside every repository keeps its drafts, too`() throws {
    try FileManager.default.removeItem(atPath: "\(book.path)/.git")
    try edit(with: "echo 'My words.' >> \"$1\"; exit 1")
    #expect(try book.csbook("note", "norrvik").status == 2)
    #expect(try book.text(".csbook-note-norrvik.md").hasSuffix("My words.\n"))
    #expect(try book.csbook("lint").status == 0)
  }

  @Test func `of notes at the same moment each is written or refused`() throws {
    let script = "seq 8 | xargs -P 8 -I N csbook note norrvik 'One and the same. N'"
    let answer = try book.attempt(["sh", "-c", script])
    let written = answer.output.split(separator: "\n").count { $0.hasSuffix(": new") }
    #expect(try notes().count == written)
    #expect(written > 0)
  }

  @Test func `a note that is killed is there as a whole or not at all, and so is the sentiment`()
    throws
  {
    let page = "accounts/norrvik/account.md"
    let before = try book.text(page)
    try book.git("config", "user.email", "amara@quillmere.example")
    let command = ["csbook", "note", "norrvik", "Killed or not.", "--sentiment", "5"]
    _ = try KilledRuns(
      40, of: command, in: book,
      prepare: {
        try book.write(page, before)
        for name in try notes() {
          try FileManager.default.removeItem(atPath: "\(book.path)/accounts/norrvik/notes/\(name)")
        }
      },
      verify: { run in
        let notes = try self.notes()
        #expect(notes.count <= 1, "\(run)")
        for name in notes {
          let text = try book.text("accounts/norrvik/notes/\(name)")
          #expect(text.hasSuffix("Killed or not.\n"), "\(run)")
        }
        let text = try book.text(page)
        #expect(text == before || text.contains("sentiment: {value: 5,"), "\(run)")
        #expect(text == before || notes.count == 1, "\(run)")
        if !run.wasKilled { #expect(text != before && notes.count == 1, "\(run)") }
      })
  }

  /// Runs `csbook note norrvik` with its number in `../pid`, and without the signals that the thread of a test blocks.
  private func noteWithPid() throws -> Answer {
    let prepare = """
      sigprocmask(SIG_SETMASK, POSIX::SigSet->new);
      open(PID, ">", "../pid"); print PID $$; close(PID); exec @ARGV
      """
    return try book.attempt(["perl", "-MPOSIX", "-e", prepare, "csbook", "note", "norrvik"])
  }

  /// Makes the editor a script.
  private func edit(with script: String) throws {
    try book.writeProgram("../editor", "#!/bin/sh\n\(script)\n")
    book.environment["EDITOR"] = "\(book.parent)/editor"
  }

  /// The notes of the day.
  private func notes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: "\(book.path)/accounts/norrvik/notes"
    ).filter { $0.hasPrefix(SampleRepository.today) }.sorted()
  }
}
