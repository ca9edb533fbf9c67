// The chapter `site`: the book as pages for a browser.

extension Topic {
  static let site = Topic(
    name: "site", summary: "The book as pages for a browser: dashboard, map, accounts",
    markdown: {
      #"""
      A book is read by whoever works in it. A site is for the others: the executive who wants four numbers
      and where they came from, the colleague from sales who looks up one customer, the wall.

      ```console
      $ csbook site -o ../site
      31 pages: ../site/index.html
      $ ls ../site | head -n 3
      about.html
      account-aozora-hoiku.html
      account-brightwater-foods.html
      ```

      It is a folder that any browser opens, from the disk too. There is no server, no script, and nothing
      that is fetched; what stands in the book is text in its pages, whatever somebody wrote. It follows
      the reader's choice of light or dark, prints, and works on a phone. Each picture has a description
      and its figures as a table; bands differ by pattern and not by colour alone.

      `--lang ja` writes it in Japanese; without it the book's `language` decides. What people wrote stays
      as they wrote it.

      ## What is on it

      Overview
      : NRR and GRR of the twelve months to the last closed month, with cohort and target, and the churn
        rate, 1 − GRR. Overall health: the share of ARR that is green. Portfolio score: the mean by ARR.
        Engagement: the share of ARR in cadence. Retention cost of the last quarter whose costs are
        written, of the ARR retained. ARR at risk as `csbook renewals` has it. The chart shows the same
        twelve months ending with each of the last thirteen, by what is known now.

      Renewals
      : Open ARR by the month it renews in, twelve months ahead, coloured by band; ⚑ counts the last days
        for notice in a month. Past due, notice, forecast, and what was decided since the last quarter.

      Health
      : ARR by band now, accounts by score, and ARR by band at the end of each of twelve months, each as
        it was known then and by the rules of then, as `csbook trend --every month` tells it: months,
        because reading the past is what a site spends its time on. The eight accounts that fell most in
        90 days and the eight that rose most, with what made it, as `csbook why` splits it.

      Journey
      : A board for each map: who is in which stage, how long, against which target.

      Team
      : Accounts, touches and load; for each colleague a page with what is due, as `csbook today` has it,
        and their accounts.

      Accounts
      : A page each: renewals, the steps to the band and how the score adds up, judgement and risks,
        people, plans, tasks, a timeline of all that took place, and the notes of twelve months.

      About
      : Book, commit, day and rules, what the site holds, and how it is counted. The foot of every page
        names the first four: with them anybody has the same figures again.

      The figures are those of the commands; they are computed once for all pages. `--at` and `--as-of`
      choose the commit and the day as everywhere. The same commit and day give the same bytes.

      ## While you write

      `csbook site --watch` serves the site to the browsers of this machine, on the loopback address and no
      other, and writes it again when a file of the book changes; reload the page. It takes a port that is
      free, or that of `--port`, and prints the address. Ctrl-C ends it. Without `-o` it leaves nothing
      behind; with `-o` the last site stays. A file that is half written is said, and counted as any file
      that cannot be read. What is committed meanwhile shows in the trend with the next change of a file.

      ## Who may have it

      Whoever may read the book. It names the customers' people, with title and role, never an address,
      and it holds what the team wrote for itself. Where that is too much:

      ```console
      $ csbook site -o ../site --without contacts,notes
      31 pages: ../site/index.html
      $ grep -c Elin ../site/account-norrvik.html
      2
      ```

      `contacts` leaves out the people on the customers' side: the table, who took part, who answered.
      `notes` leaves out prose: notes, the account's own page, tasks, comments of surveys. What is written
      in fields stays, and names whom it names, as the two lines above do: reasons of a judgement, titles
      of escalations, plans of a risk. For the customer's eyes there is
      `csbook plan --audience customer`, which is closed unless somebody opened it.

      What is encrypted and cannot be read here is not in the site, and the page says so.

      ## Replacing

      A site replaces an earlier one, whole or not at all, and never anything else: the folder has to be
      new, or empty, or hold a site and no file beside it. Whoever interrupts it keeps the old one.

      ```console
      $ csbook site -o accounts
      csbook: accounts holds no site of csbook
      hint: name a folder that does not exist yet
      [status 2]
      ```
      """#
    })
}
