// Books of many commits: the same as each read alone, and of what they share each thing once.

import BookModel
import BookStore
import BookTesting
import BookText
import Git
import Testing

struct BookArchiveTests {
  private let repository: TemporaryRepository
  private let opened: Repository

  init() throws {
    repository = try TemporaryRepository()
    try repository.write("csbook.yml", "name: Archive\n")
    for id in ["acme", "globex", "initech"] {
      try repository.write("accounts/\(id)/account.md", "---\nname: \(id)\n---\n")
      try repository.write("accounts/\(id)/notes/2026-01-02-call.md", "---\ntype: call\n---\n")
    }
    try repository.write("segments/all.md", "---\nwhen: 'true'\norder: 1\n---\n")
    try repository.commit()
    opened = try Repository.discover(from: repository.bytes)
  }

  private func head() throws -> ObjectID { try #require(try opened.headCommit()).tree }

  private func archive(rules: (any BookSource)? = nil) -> BookArchive {
    BookArchive(of: opened, prefix: [], rules: rules, threads: 2)
  }

  private func alone(_ tree: ObjectID) throws -> Book {
    try BookLoader.load(opened.book(ofTree: tree, at: []))
  }

  /// What a book says, as far as two readings of one state could differ.
  private func told(_ book: Book) -> [String] {
    book.paths.map(\.text)
      + book.accounts.map { account in
        "\(account.id) \(account.name) \(account.notes.map(\.id)) \(account.paths.map(\.text))"
          + " \(account.faults.map(\.path.text))"
      } + book.faults.map(\.path.text) + book.segments.map(\.id)
  }

  @Test func `a line of commits gives the books that each gives alone`() throws {
    var trees = [try head()]
    let steps: [() throws -> Void] = [
      {
        try repository.write("accounts/acme/notes/2026-02-01-visit.md", "---\ntype: meeting\n---\n")
      },
      { try repository.write("accounts/globex/account.md", "---\nname: Globex GmbH\n---\n") },
      { try repository.git("rm", "-r", "-q", "accounts/initech") },
      { try repository.write("accounts/acme-two/account.md", "---\nname: Acme Two\n---\n") },
      { try repository.write("accounts/stray/notas/x.md", "lost\n") },
      { try repository.write("segments/all.md", "---\nwhen: 'false'\norder: 1\n---\n") },
      { try repository.write("csbook.yml", "name: Archive\nfields:\n  tier: {type: text}\n") },
      {
        try repository.write("accounts/acme/account.md", "---\nname: A\ncustom: {tier: one}\n---\n")
      },
    ]
    for step in steps {
      try step()
      try repository.git("add", "--all")
      try repository.commit()
      trees.append(try head())
    }
    #expect(Set(trees).count == steps.count + 1)
    let archive = archive()
    for tree in trees + trees.reversed() {
      #expect(try told(archive.book(ofTree: tree)) == told(alone(tree)))
    }
  }

  @Test func `an account that did not change is the same, and so are the files of one that did`()
    throws
  {
    let archive = archive()
    let before = try archive.book(ofTree: head())
    try repository.write("accounts/acme/account.md", "---\nname: Acme AG\n---\n")
    try repository.commit()
    let after = try archive.book(ofTree: head())
    #expect(after.account("globex") === before.account("globex"))
    let (old, new) = (try #require(before.account("acme")), try #require(after.account("acme")))
    #expect(old !== new)
    #expect(new.name == "Acme AG")
    #expect(old.notes.first?.document === new.notes.first?.document)
    #expect(old.page?.document !== new.page?.document)
  }

  @Test func `a folder is read as it is, and shares what its commit has`() throws {
    let archive = archive()
    let folder = WorkingTree(root: repository.path)
    func checkedOut() throws -> CheckedOutSource {
      try CheckedOutSource(
        opened.book(ofTree: head(), at: []), in: folder, of: TrackedFiles(of: opened),
        changes: folder.changes(
          since: head(), in: TrackedFiles(of: opened), of: opened, bookPrefix: []), prefix: [])
    }
    let committed = try archive.book(ofTree: head())
    try repository.write("accounts/acme/account.md", "---\nname: Acme AG\n---\n")
    try repository.write("accounts/newest/account.md", "---\nname: Newest\n---\n")
    try repository.git("rm", "-r", "-q", "accounts/initech")
    let book = try archive.book(of: checkedOut())
    #expect(try told(book) == told(BookLoader.load(folder)))
    #expect(try checkedOut().accountTrees()?.map(\.name).sorted() == ["acme", "globex", "newest"])
    #expect(book.account("globex") === committed.account("globex"))
    #expect(
      book.account("acme")?.notes.first?.document
        === committed.account("acme")?.notes.first?.document)
    #expect(try told(archive.book(ofTree: head())) == told(committed))
  }

  @Test func `files of a commit are read again by their paths`() throws {
    let bytes = try opened.book(ofTree: head(), at: []).openFiles()
    for id in ["acme", "globex", "acme"] {
      #expect(bytes(Path("accounts/\(id)/account.md")) == Array("---\nname: \(id)\n---\n".utf8))
      #expect(bytes(Path("accounts/\(id)/notes/2026-01-02-call.md")) != nil)
    }
    #expect(bytes("csbook.yml") == Array("name: Archive\n".utf8))
    for missing in ["accounts/none/account.md", "accounts/acme/plan.md", "accounts/acme", "x/y.md"]
    {
      #expect(bytes(Path(missing)) == nil, "\(missing)")
    }
  }

  @Test func `a link that becomes a file is read again`() throws {
    let path = "accounts/acme/contacts.md"
    let text = "---\ncontacts: []\n---\n"
    try repository.write("target", text)
    try repository.write(path, text)
    try repository.commit()
    let file = try head()
    try repository.git("rm", "-q", "--cached", path)
    let blob = try repository.line("hash-object", "-w", "target")
    try repository.git("update-index", "--add", "--cacheinfo", "120000,\(blob),\(path)")
    try repository.git("commit", "-q", "-m", "link")
    let link = try head()
    let archive = archive()
    for tree in [file, link, file] {
      #expect(try told(archive.book(ofTree: tree)) == told(alone(tree)))
    }
  }

  @Test func `of accounts that are not named nothing is known`() throws {
    let archive = archive()
    let book = try archive.book(ofTree: head(), scope: .accounts(["globex"]))
    #expect(book.accounts.map(\.id) == ["globex"])
    #expect(
      book.paths.map(\.text).filter { $0.hasPrefix("accounts") }.allSatisfy {
        $0.hasPrefix("accounts/globex/")
      })
    #expect(book.segments.map(\.id) == ["all"])
    #expect(try told(archive.book(ofTree: head())) == told(alone(head())))
  }

  @Test func `rules of another state judge what is known`() throws {
    let old = try head()
    try repository.write("segments/all.md", "---\nwhen: 'false'\norder: 1\n---\n")
    try repository.write("segments/few.md", "---\nwhen: 'true'\norder: 2\n---\n")
    try repository.write("csbook.yml", "name: Renamed\n")
    try repository.write("accounts/acme/account.md", "---\nname: Later\n---\n")
    try repository.git("add", "--all")
    try repository.commit()
    let archive = archive(rules: try opened.book(ofTree: head(), at: []))
    let book = try archive.book(ofTree: old)
    #expect(book.settings.name == "Renamed")
    #expect(book.segments.map(\.id) == ["all", "few"])
    #expect(book.account("acme")?.name == "acme")
  }
}
