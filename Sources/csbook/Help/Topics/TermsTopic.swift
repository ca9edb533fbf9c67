// The chapter `terms`: the words that pick accounts.

import BookFigures

extension Topic {
  static let terms = Topic(
    name: "terms", summary: "The words that pick accounts, with every verb",
    markdown: {
      """
      Every verb that speaks of accounts takes words that pick them. All must hold.

      ```console
      $ csbook list segment:growth renewal:..180d
      account           owner  segment  ARR USD  health  band    renewal     status
      hartog-groep      amara  growth    45,360      55  yellow  2026-07-01  at-risk
      kirigaya-transit  kenji  growth    48,240      77  green   2026-02-18  past-due
      minato-suisan     saki   growth    58,290      75  green   2026-04-15  at-risk
      norrvik           amara  growth    54,000      89  yellow  2026-08-15  at-risk
      4 accounts, ARR USD 205,890
      $ csbook list not:band:green arr:50000..
      account     owner  segment  ARR USD  health  band    renewal     days  status
      mossbridge  tomas  growth    72,000      26  red     2026-09-01   183  at-risk
      norrvik     amara  growth    54,000      89  yellow  2026-08-15   166  at-risk
      2 accounts, ARR USD 126,000
      ```

      They are made of characters that no shell touches, so that nothing has to be quoted.

      ## A name and a word

      segment:growth
      : The segment that took the account.

      owner:amara, deputy:ruth
      : The id of a team member. `owner:me` is whoever has your `user.email` of Git.

      status:churned
      : By their contracts: `upcoming`, `active`, `past-due`, `churned`.

      band:red
      : `green`, `yellow`, `red`, `unknown` or `new`.

      renewal-status:at-risk
      : Of the next renewal: `past-due`, `at-risk`, `unknown` or `no-risk`.

      stage:onboarding
      : The stage of their journey.

      region:JP, industry:housing, product:inspect, tag:strategic
      : As the account's page has them, in any case of letters.

      ## A name and a range

      `LOW..HIGH`, both ends included. Either may be left out, not both.

      health:..50
      : The score. An account without a score is in no range.

      coverage:80..
      : How much of the health model was known, in percent.

      renewal:..90d
      : Days to the next renewal. What is past due has fewer than 0, so it is in.

      arr:50000..100000
      : In the book's currency.

      seats:100..
      : Licences.

      ## Words and ids

      A word alone is looked for in the names and ids of accounts: `csbook list moss`. A word that is an
      account's whole id picks that account, and several ids pick several. `not:` turns any term around.

      ## Everything else: --where

      Whatever the words cannot say is a condition on the account's facts, always in quotes, as SQL has
      signs that a shell reads. It may name every fact of `csbook help facts`, health and band among them,
      and together with words both must hold. It is written as in segments and playbooks: `csbook help
      conditions`.

      ```console
      $ csbook list segment:growth --where 'sentiment <= 3 or days_since_touch > 60'
      account     owner  segment  ARR USD  health  band  renewal     days  status
      mossbridge  tomas  growth    72,000      26  red   2026-09-01   183  at-risk
      1 account, ARR USD 72,000
      ```

      A fact that is missing is neither above nor below anything. Accounts of which the condition cannot be
      told are left out, and counted on standard error, with the facts that they lack.

      ## Mistakes

      A name that there is not is wrong usage, and is answered with the nearest:

      ```console
      $ csbook list segmnt:growth
      csbook: there is no term `segmnt:`
      hint: did you mean `segment:`?
      [status 64]
      ```

      So is a word that is in the name or id of no account. Terms that fit none are an answer:

      ```console
      $ csbook renewals norvik
      csbook: there is no account `norvik`
      hint: did you mean `norrvik`?
      [status 2]
      $ csbook renewals owner:dario band:red
      no account fits; csbook list shows the accounts
      ```
      """
    })
}
