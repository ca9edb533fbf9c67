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
  let place: BookPlace

  /// Every check, in the order in which one would mend things.
  func checks() async -> [Check] {
    let checks = [program, book] + timeZone
    do {
      let repository = try place.diagnosedRepository()
      return checks + RepositoryChecks(place: place, repository: repository).checks()
        + FileChecks(place: place, repository: repository.git).checks()
        + (await SetupChecks(place: place, git: repository.git).checks())
    } catch {
      return checks + [.trouble("repository", error)]
        + FileChecks(place: place, repository: nil).checks()
    }
  }

  private var program: Check {
    let git = Plumbing.version
    let versions =
      ["csbook \(CSBook.configuration.version)", "git \(git ?? "is missing")"]
      + ["libgit2 \(LibGit2.version)"] + TextLibraries.versions
      + ["SQLite \(SQLiteLibrary.version)"]
    let line = versions.joined(separator: ", ")
    guard git != nil else {
      return .trouble("csbook", line, remedy: "install git: libgit2 alone does not sign or fetch")
    }
    return .ok("csbook", line)
  }

  // MARK: The book

  private var book: Check {
    let shown = Terminal.safe(String(decoding: place.root, as: UTF8.self))
    do {
      let book = try BookLoader.load(place.workingTree())
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
    do {
      let book = try BookLoader.load(place.workingTree(), scope: .accounts([]))
      _ = try TimeZone(book.settings.timeZone)
      let today = try TimeZone.today(of: book)
      return [.ok("time-zone", "\(book.settings.timeZone), today is \(today)")]
    } catch is StoreError, is GitError {
      // That there is no book to be read has been said.
      return []
    } catch {
      return [.trouble("time-zone", error)]
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
