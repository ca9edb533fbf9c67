// Needs with the ARR behind them, losses, and surveys over several accounts.

import BookFigures
import BookModel
import BookRevenue
import BookTesting
import BookWork
import Testing

struct VoiceFiguresTests {
  private static let files = [
    "csbook.yml": "name: B\ncurrency: USD\nteam: [{id: kenji, name: K}]\n",
    "segments/key.md": "---\norder: 1\nwhen: arr >= 100000\n---\n",
    "segments/rest.md": "---\norder: 2\nwhen: 1 = 1\n---\n",
    "needs/sso.md": "---\ntitle: SSO\n---\n",
    "needs/pdf.md": "---\ntitle: PDF\nstatus: declined\n---\n",
    "needs/idle.md": "---\ntitle: Idle\n---\n",
    "a/account.md": customer("kenji", arr: 100_000),
    "a/notes/2026-02-20-x.md":
      "---\ndate: 2026-02-20\ntype: call\n---\nThis. #need/sso\n\nAgain. #need/sso\n\nPaper. #need/pdf\n",
    "a/surveys.csv":
      "date,type,respondent,score\n2026-02-01,nps,x,10\n2026-02-01,nps,y,9\n2026-02-02,nps,z,\n",
    "b/account.md": customer("kenji", arr: 40_000),
    "b/notes/2025-02-20-x.md":
      "---\ndate: 2025-02-20\ntype: call\n---\nOld. #need/sso\n\nOffline. #need/photos\n",
    "b/surveys.csv": "date,type,respondent,score\n2026-02-01,nps,x,0\n2026-02-01,nps,y,8\n",
    "c/account.md": """
    ---
    name: Gone
    owner: kenji
    contracts: [{id: y1, start: 2024-01-01, end: 2025-12-31, arr: 9000}]
    losses: [{effective_on: 2026-01-01, reason: budget}]
    ---
    """,
    "d/account.md": """
    ---
    name: Merged
    owner: kenji
    merged: {into: a, on: 2025-12-31}
    contracts: [{id: y1, start: 2024-01-01, end: 2025-12-31, arr: 7000}]
    ---
    """,
  ]

  private func voice(within: Period? = nil, of ids: Set<String>? = nil) throws -> VoiceFigures {
    let figures = try figures(Self.files)
    let accounts = figures.accounts.filter { ids?.contains($0.id) ?? true }
    return VoiceFigures(of: accounts, in: figures, within: within)
  }

  @Test func `the ARR behind a need is that of its accounts, each once`() throws {
    let needs = try voice().needs
    #expect(needs.map(\.theme.id) == ["sso", "photos", "pdf"])
    #expect(needs.map(\.arr) == [usd(140_000), usd(40_000), usd(100_000)])
    #expect(needs.map(\.theme.mentions.count) == [3, 1, 1])
    #expect(try voice().unmentioned == ["idle"])
  }

  @Test func `within a time only what was said in it counts`() throws {
    let voice = try voice(within: Period(12, .months))
    #expect(voice.needs.map(\.theme.id) == ["sso", "pdf"])
    #expect(voice.needs.first?.arr == usd(100_000))
  }

  @Test func `a need is found by its id, mentioned or not`() throws {
    let voice = try voice()
    #expect(voice.need("idle")?.theme.mentions.isEmpty == true)
    #expect(voice.need("sso")?.arr == usd(140_000))
    #expect(voice.need("nothing") == nil)
  }

  @Test func `a loss has its reason, and an account that merged has left nothing`() throws {
    let losses = try voice().losses
    #expect(losses.reasons.map(\.reason) == ["budget"])
    #expect(losses.reasons.map(\.arr) == [usd(9000)])
    #expect(try voice(within: Period(30, .days)).losses.reasons.isEmpty)
  }

  @Test func `answers are pooled, and by segment add up to all`() throws {
    let voice = try voice()
    let nps = try #require(voice.surveys.netPromoterScore)
    // Two promoters, one detractor, one in between.
    #expect([nps.promoters, nps.detractors, nps.n] == [2, 1, 4])
    #expect(nps.score == 25)
    // p = 0.5, d = 0.25: 196 · √((0.75 − 0.0625) / 4) = 81.26…
    #expect(abs(nps.margin - 81.257) < 0.001)
    #expect(voice.surveys.nps.asked == 5)
    #expect(voice.surveys.nps.responseRate == 0.8)
    let parts = voice.surveysBySegment
    #expect(parts.map(\.segment) == ["key", "rest"])
    #expect(parts.map(\.surveys.nps.scores.count) == [2, 2])
    #expect(parts.map(\.surveys.nps.asked) == [3, 2])
  }

  @Test func `terms narrow all of it`() throws {
    let voice = try voice(of: ["b"])
    #expect(voice.needs.map(\.arr) == [usd(40_000), usd(40_000)])
    #expect(voice.unmentioned == ["idle", "pdf"])
    #expect(voice.surveys.nps.scores == [0, 8])
    #expect(voice.losses.reasons.isEmpty)
  }
}
