// Two states account by account: what comes first, and what each comes to.

import BookFigures
import BookHistory
import BookModel
import BookRevenue
import BookText
import Testing

struct BookComparisonTests {
  @Test func `the account whose ARR moved most comes first, and one without money last`() throws {
    let comparison = try TwoStates(
      [
        page("small"): account(1_000), page("large"): account(50_000), page("gone"): account(3_000),
        page("words"): account(900_000),
      ],
      [
        page("small"): account(1_500), page("large"): account(49_000),
        page("words"): account(900_000, "region: EU"),
        page("new"): account(2_000).replacing("Acme", with: "New"),
        "segments/a.md": "---\norder: 1\nwhen: arr > 0\n---\n",
      ]
    ).comparison()
    #expect(comparison.accounts.map(\.id) == ["gone", "new", "large", "small", "words"])
    #expect(
      comparison.accounts.map { $0.arrMoved?.amount } == [
        "-3000.00", "2000.00", "-1000.00", "500.00", "0.00",
      ])
    #expect(comparison.shared.map(\.text) == ["added"])
    #expect(comparison.areRulesChanged)
  }

  @Test func `a renamed account is held against what it was`() throws {
    let comparison = try TwoStates(
      [page("acme"): account(1_000)], [page("globex"): account(1_200)]
    ).comparison()
    let globex = try #require(comparison.accounts.first)
    #expect(comparison.accounts.count == 1)
    #expect(globex.before?.id == "acme")
    #expect(globex.arrMoved?.amount == "200.00")
  }

  private func page(_ id: String) -> String { "accounts/\(id)/account.md" }

  private func account(_ arr: Int, _ fields: String = "") -> String {
    Story.page(
      "contracts: [{id: y1, start: 2026-01-01, end: 2026-12-31, arr: \(arr)}]\n\(fields)")
  }
}
