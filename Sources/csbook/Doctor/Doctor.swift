// The doctor: looks at all that a book needs, and says what mends it.

import ArgumentParser
import BookFacts
import BookLint
import BookModel
import BookReports
import BookStore
import BookText
import Git
import SQLite

/// Looks at a book, its repository and the machine; changes nothing.
struct Doctor {
  private let place: BookPlace
  private let book: Result<Book, any Error>

  init(place: BookPlace) {
    self.place = place
    book = Result { try BookLoader.load(place.workingTree()) }
  }

  /// Every check, in the order in which one would mend things.
  func checks() async -> [Check] {
    let checks = programs + [bookCheck] + timeZone
    let book = try? book.get()
    do {
      let repository = try place.diagnosedRepository()
      return checks
        + RepositoryChecks(place: place, repository: repository, book: book).checks()
        + FileChecks(place: place, repository: repository.git, book: book).checks()
        + (await SetupChecks(place: place, git: repository.git, book: book).checks())
    } catch {
      return checks + [.trouble("repository", error)]
        + FileChecks(place: place, repository: nil, book: book).checks()
    }
  }

  private var programs: [Check] {
    let git = GitVersion.installed
    let versions =
      ["csbook \(CSBook.configuration.version)", "git \(git?.description ?? "is missing")"]
      + ["libgit2 \(LibGit2.version)"] + TextLibraries.versions
      + ["SQLite \(SQLiteLibrary.version)"]
    let line = versions.joined(separator: ", ")
    guard let git else {
      let remedy = "install git: libgit2 alone does not sign or fetch"
      return [.trouble("csbook", line, remedy: remedy)]
    }
    guard git < .mergingInMemory else { return [.ok("csbook", line)] }
    let refusal = Refusal.oldGit(git)
    return [.ok("csbook", line), .note("sync", refusal.message, remedy: refusal.wayOut)]
  }

  // MARK: The book

  private var bookCheck: Check {
    let shown = Terminal.safe(String(decoding: place.root, as: UTF8.self))
    do {
      let book = try book.get()
      let today = try TimeZone.today(of: book)
      let findings = try Linter().findings(in: book, on: today, threads: BookLoader.cores)
      let errors = findings.count { $0.severity == .error }
      let accounts = counted(book.accounts.count, "account")
      guard errors == 0 else {
        return .trouble(
          "book", "\(shown): \(accounts), \(counted(errors, "error")) of form",
          remedy: "`csbook lint`")
      }
      return .ok("book", "\(shown): \(accounts), no errors of form")
    } catch let error as GitError where error.refusal == .bare {
      return .note("book", error.message, remedy: error.wayOut)
    } catch {
      return .trouble("book", error)
    }
  }

  /// The zone is what days are counted by; without its file there is no today.
  private var timeZone: [Check] {
    // That there is no book to be read has been said.
    guard case .success(let book) = book else { return [] }
    return Check.of("time-zone") {
      _ = try TimeZone(book.settings.timeZone)
      let today = try TimeZone.today(of: book)
      return [.ok("time-zone", "\(book.settings.timeZone), today is \(today)")]
    }
  }
}

extension Check {
  /// The trouble that an error tells, with its way out.
  static func trouble(_ subject: String, _ error: any Error) -> Check {
    let failure = Failure(error)
    return .trouble(
      subject, failure?.message ?? "\(error)", remedy: failure?.hint)
  }

  /// What a look at something came to; an error is trouble too.
  static func of(_ subject: String, _ look: () throws -> [Check]) -> [Check] {
    do {
      return try look()
    } catch {
      return [.trouble(subject, error)]
    }
  }
}
