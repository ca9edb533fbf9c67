// The chapter `opportunities`: what could be sold on top, and what became of the leads.

extension Topic {
  static let opportunities = Topic(
    name: "opportunities", summary: "Upsell and cross-sell, and the conversion of leads",
    markdown: {
      """
      ```console
      $ csbook opportunities
      Open
      created     account           opportunity           lead   accepted       USD
      2025-10-06  hartog-transport  The other five yards  sales  2025-10-13  25,920
      2025-12-05  hartog-koel       Probes for Zeebrugge  csql   2025-12-12  15,120
      2026-01-21  halvorsen-marine  Eleven service ships  csql   2026-01-26  38,000
      2026-02-06  aozora-hoiku      避難訓練の記録        pql    2026-02-10   2,010
      2026-02-27  minato-suisan     輸出向けの記録        csql   –           10,050
      5 opportunities, USD 91,100

      Closed, 2025-03-03 to 2026-03-02
      closed      account          opportunity      type        lead   outcome     USD
      2025-05-30  hartog-koel      Parts for the …  upsell      pql    lost      7,560
      2025-08-29  minato-suisan    市場の荷さばき…  cross-sell  sales  lost     32,160
      2025-11-17  tamarind-retail  Energy dashboa…  cross-sell  csql   lost     45,000
      2025-12-18  hartog-groep     The view over …  upsell      csql   won      23,760
      2025-12-18  tsubaki-resort   姉妹館二館       upsell      csql   lost     16,080
      5 opportunities, USD 124,560

      Leads created 2025-03-03 to 2026-03-02
      lead   created    accepted        won  of decided  open  won USD
      csql         6   4, 66.7 %  1, 16.7 %      33.3 %     3   23,760
      pql          1  1, 100.0 %   0, 0.0 %         n/a     1        0
      sales        2   1, 50.0 %   0, 0.0 %       0.0 %     1        0
      what is open counts as not won yet; of decided leaves it out
      pql: n = 1, too few to judge
      sales: n = 2, too few to judge
      ```

      An opportunity is a file in `opportunities/` of the account. Its `amount` is the ARR that it would
      add, in the account's currency, converted as contracts are. `lead` says where it came from: `csql`
      from us, as a lead of Customer Success that sales has to qualify; `pql` from the use of the product;
      `sales` from sales itself. Mark the sentence that it began with `#csql`, and name the note in `source`.

      Open are those without `closed`. They are listed all; of the rest what was closed in the last twelve
      months, or within `--within`.

      ## Conversion

      The cohort are the leads created in these months, as they stand today.

      accepted
      : Sales took it (`accepted`), or it was won.

      won
      : Closed with `outcome: won`, of all that were created. What is still open counts as not won yet, so
        that a young cohort looks worse than it will be.

      of decided
      : Won, of won and lost. A cohort that closes its losses late looks better than it is. Between the two
        lies the truth.

      Rates are by count. Below `min_n` (5) leads `too few to judge` stands beside them: two of three is a
      story and no rate.
      """
    })
}
