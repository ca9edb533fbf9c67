// What went wrong, in words for the user, with hints and an exit status.

import ArgumentParser
import BookEdit
import BookFacts
import BookHistory
import BookQuery
import BookReports
import BookStore
import BookText
import Git
import SQLite

/// A command that could not be carried out.
struct Failure: Error {
  /// The exit status: 1 findings, 2 could not do it, 64 wrong usage.
  let status: Int32
  /// A word for programs, such as `no-book`.
  let code: String
  let message: String
  /// The line of what the user wrote that is meant, and a mark below it; for people.
  var excerpt: [String] = []
  let hint: String?
  /// What was done before it, for programs.
  private(set) var done: JSON? = nil

  static func usage(_ message: String, hint: String? = nil) -> Failure {
    Failure(status: 64, code: "usage", message: message, hint: hint)
  }

  static func impossible(_ code: String, _ message: String, hint: String? = nil) -> Failure {
    Failure(status: 2, code: code, message: message, hint: hint)
  }
}

extension Failure {
  /// The failure that any error of the floors below comes to; nil for those that ArgumentParser words itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as StoreError: self.init(error)
    case let error as EditRefusal: self = .impossible("edit", error.message)
    case let error as FieldRefusal: self.init(error)
    case let error as NewRefusal: self.init(error)
    case let error as TaskRefusal: self.init(error)
    case let error as GitError:
      self = .impossible("repository", error.message, hint: error.wayOut)
    case let fault as PastFault: self.init(fault)
    case ReportFault.past(let fault): self.init(fault)
    case ReportFault.picking(let fault): self.init(Failure.error(fault))
    case ReportFault.plan(let fault): self.init(fault)
    case ReportFault.reading(let error): self.init(error)
    case let fault as CustomerPlanFault: self.init(fault)
    case let error as SQLiteUnavailable:
      self = .impossible("sqlite", "SQLite could not be used: \(error.message)")
    case TableFault.unavailable(let error): self.init(error as any Error)
    case TableFault.sql(let error):
      self = .impossible("sqlite", "the tables could not be written: \(error.message)")
    default: return nil
    }
  }

  private init(_ error: FieldRefusal) {
    if case .edit = error {
      self = .impossible("edit", error.message, hint: error.hint)
    } else {
      self = .usage(error.message, hint: error.hint)
    }
  }

  private init(_ error: NewRefusal) {
    switch error {
    case .template(let fault):
      self = .impossible("template", fault.message, hint: fault.hint)
    case .field(let refusal): self.init(refusal)
    case .missing, .table: self = .usage(error.message, hint: error.hint)
    }
  }

  private init(_ error: TaskRefusal) {
    if case .several = error {
      self = .usage(error.message, hint: error.hint)
    } else {
      self = .impossible("task", error.message, hint: error.hint)
    }
  }

  private init?(_ fault: PastFault) {
    switch fault {
    case .store(let error): self.init(error)
    case .git(let error): self.init(error as any Error)
    case .accounts(let fault): self.init(Failure.error(fault))
    }
  }

  private init(_ fault: CustomerPlanFault) {
    switch fault {
    case .unreadable(let account):
      self = .impossible(
        "unreadable-plan", "a plan of \(account) cannot be read, and half of it must not be sent",
        hint: "`csbook lint` says why")
    case .none(let account):
      self = .impossible(
        "no-plan", "\(account) has no plan that may leave the house",
        hint: "drafts stay inside: write `status: active` once it is agreed")
    }
  }

  private init(_ error: StoreError) {
    switch error {
    case .noBook(let place):
      self = .impossible(
        "no-book", "no book here: \(place) is not there",
        hint: "go to a folder with csbook.yml, name one with -C, or try `csbook sample DIR`")
    case .unreadable(let path, let reason):
      self = .impossible("unreadable", "cannot read \(path): \(reason)")
    case .repository(let message, let help):
      self = .impossible("repository", message, hint: help)
    case .unwritable(let path, let reason):
      self = .impossible("unwritable", "cannot write \(path): \(reason)")
    case .changedMeanwhile(let path):
      self = .impossible(
        "changed-meanwhile", "\(path) was changed by somebody else meanwhile; nothing was written",
        hint: "look at it, and run the command again")
    case .exists(let path):
      self = .impossible(
        "exists", "\(path) is there already; nothing was written",
        hint: "look at it, or give the new file another name: id=NAME")
    case .outsideBook(let path):
      self = .impossible(
        "outside-book", "\(path) is a symbolic link that leads out of the book",
        hint: "edit the file that it leads to, or put a copy of it in the book")
    case .busy(let folder):
      self = .impossible(
        "busy", "another csbook is writing to \(folder)", hint: "try again when it is done")
    }
  }

  /// The same failure, after something that was done and stays.
  func after(_ done: JSON) -> Failure {
    var failure = self
    failure.done = done
    return failure
  }

  /// The failure as one JSON object, for callers that asked for JSON.
  var json: String {
    let error: JSON = ["code": .text(code), "message": .text(message), "hint": JSON(hint)]
    let whole: JSON = done.map { ["error": error, "data": $0] } ?? ["error": error]
    return whole.written + "\n"
  }

  var text: String {
    let lines =
      ["csbook: \(message)"] + excerpt.map { "  " + $0 } + (hint.map { ["hint: \($0)"] } ?? [])
    return lines.map { Terminal.safe($0) + "\n" }.joined()
  }
}

/// Ends a command that worked, with a status that says there is something to see.
struct FindingsExit: Error {}
