// Accounts picked by a condition over all their facts.

import BookFacts
import BookFigures
import BookTesting
import Testing

struct AccountFilterTests {
  private let figures: Figures

  init() throws {
    figures = try Figures(of: SampleBook.book(), on: SampleBook.day, threads: 1)
  }

  private func pick(_ condition: String) throws -> AccountFilter.Picked {
    try AccountFilter(condition, on: figures).pick(from: figures.accounts)
  }

  @Test(arguments: ["band", "segment", "renewal_status", "stage"])
  func `a condition reads facts of every stratum`(_ name: String) throws {
    for value in Set(
      figures.accounts.compactMap { figures.row(of: $0).value(of: name)?.description })
    {
      let picked = try pick("\(name) = '\(value)'").accounts.map(\.id)
      let expected = figures.accounts.filter {
        figures.row(of: $0).value(of: name)?.description == value
      }
      #expect(picked == expected.map(\.id), "\(name) = \(value)")
    }
  }

  @Test func `accounts that hold, that do not, and that cannot be told are all of them`() throws {
    for condition in ["nps < 0", "arr > 60000", "health < 50 or csat > 3", "null", "1"] {
      let held = try pick(condition)
      let others = try pick("not (\(condition))")
      #expect(held.untold == others.untold, "\(condition)")
      #expect(
        held.accounts.count + others.accounts.count + held.untold.count == figures.accounts.count,
        "\(condition)")
    }
  }

  @Test func `what is missing is named once`() throws {
    let picked = try pick("nps < 0 or nps > 200 or ces > 100")
    #expect(picked.untold.count > 1)
    #expect(picked.missing.sorted() == ["ces", "nps"])
  }

  @Test func `only the accounts that are handed in are picked`() throws {
    let few = Array(figures.accounts.prefix(2))
    #expect(try AccountFilter("1", on: figures).pick(from: few).accounts.map(\.id) == few.map(\.id))
  }

  @Test func `a fault is told with its place, before any account is looked at`() throws {
    let fault = #expect(throws: AccountFilter.Fault.self) { try pick("arr > 1 and regoin = 'JP'") }
    guard case .condition(let error, _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(error.offset == 12)
    #expect(error.kind == .unknownName("regoin", suggestion: "region"))
  }
}
