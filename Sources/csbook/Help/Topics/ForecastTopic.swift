// The chapter `forecast`: what is expected to stay, and what the quarter comes to.

extension Topic {
  static let forecast = Topic(
    name: "forecast", summary: "Worst, likely, best; what the quarter lost and will lose; risks",
    markdown: {
      """
      ```console
      $ csbook forecast
      ```

      ## A call

      `renewals: [{term: y1, forecast: will-renew, amount: 90000, swing: 20000, likelihood: 80}]`

      worst
      : `amount`, and no more than the ATR. Without it, all of the ATR for `will-renew` and `upsell`, nothing
        for `will-churn` and `will-churn-actionable`.

      best
      : The worst and `swing`, and no more than the ATR.

      likely
      : The worst and `likelihood` percent of what is between. Where no likelihood is stated, the band's:
        green 95, yellow 75, red 45, unknown 60.

      uncalled
      : What nobody has called, or only as a contraction without an amount: from nothing to all of it, and
        counted beside the totals.

      by health
      : ATR times the band's likelihood alone. It stands beside the forecast and is never mixed in.

      Say the ATR is 100, `amount` 60, `swing` 10, `likelihood` 90: worst 60, likely 69, best 70 percent.
      What is decided counts as it came out, min(W, ATR), in all three.

      The quarters are this one and the two after it. What was due before this one and is still undecided
      stands in a line of its own.

      ## The quarter

      to date
      : Churned ARR, downsell and churned logos with their day in the quarter so far, as `csbook retention`
        counts them. Each stands alone.

      a year ago
      : The same quarter of last year, to the same day and whole.

      written down, not yet in effect
      : Losses, renewals at less and downward changes that stand in the book and lie between today and the
        quarter's last day.

      expected of what is open
      : Σ (ATR − likely) over the open renewals due by the quarter's last day, older ones that are past due
        among them.

      lost by the quarter's end
      : The sum of the three.

      ## Risks

      ```console
      $ csbook risks
      ```

      ARR at risk is what is past due or at risk, due in this quarter and the two after it. ARR in red is
      the ARR of red accounts. They answer two questions, and neither stands for the other. An account
      that is red or at risk and has no open risk is listed below the others: somebody should say what the
      plan is.

      `risks: [{id: new-cfo, reason: budget, impact: churn, opened: 2026-02-10, owner: kenji, plan: meet
      the CFO before the board, next_on: 2026-03-20}]`

      ## Against finance

      ```console
      $ echo account,arr > finance.csv
      $ echo tamarind-retail,180000 >> finance.csv
      $ echo mossbridge,72000 >> finance.csv
      $ csbook reconcile finance.csv tamarind-retail mossbridge halvorsen-marine
      ```

      Columns, in any order and case: `account` (the id) or `name`; `arr` or `amount`; `currency`, without which
      amounts are in the book's. Rows of one account are added up. A row that cannot be read is told with
      its line and column, and is in no sum.

      The likely cause is the first that explains the difference to the cent: `late` (a term past its end
      still counts here), `lost` (there still), `price step` (there the value before or after one), `missing
      term` (not there, not here, or not yet in force), `currency`, `merged`. It is a guess that says where
      to look first. `--tolerance 1` lets a difference of 1 pass, `--tolerance 0.5%` half a percent. The exit
      status is 1 where something differs or cannot be read.
      """
    })
}
