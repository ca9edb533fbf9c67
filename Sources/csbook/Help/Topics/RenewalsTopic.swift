// The chapter `renewals`: terms, what falls due, its status and the forecast.

extension Topic {
  static let renewals = Topic(
    name: "renewals", summary: "Terms, ARR, what falls due, its status, map and rates",
    markdown: {
      """
      ```console
      $ csbook renewals
      due         account           ATR USD  band    status    notice by   forecast
      2026-02-18  kirigaya-transit   48,240  green   past-due  –           will-renew
      2026-04-15  hartog-koel         4,320  green   at-risk   2026-03-15  –
      2026-04-15  minato-suisan       8,040  green   at-risk   2026-03-15  will-churn
      2026-06-15  tamarind-retail   210,000  green   at-risk   2026-03-16  will-contr…
      2026-07-01  hartog-groep       45,360  yellow  at-risk   2026-03-31  upsell
      2026-07-01  hartog-koel        16,200  green   at-risk   2026-05-01  will-churn…
      2026-07-01  shiranui-seiki     64,320  green   at-risk   2026-03-31  will-renew
      2026-08-15  norrvik            54,000  yellow  at-risk   2026-06-15  –
      2026-09-01  frigo-noord        10,368  green   no-risk   2026-08-01  will-renew
      2026-09-01  mossbridge         72,000  red     at-risk   2026-07-02  –
      10 renewals, ATR USD 532,848: past-due 1, 48,240; at-risk 8, 474,240; no-risk 1,
      10,368
      forecast: worst 343,288, likely 446,476, best 521,568; by health 450,334
      uncalled: 3, ATR 130,320
      ARR at risk, due until 2026-09-30: USD 522,480 (9 renewals)

      Why
      kirigaya-transit: undecided 12 days after its due day
      hartog-koel: nobody has asked whether they stay, due in 44 days
      minato-suisan: they mean to leave
      tamarind-retail: the forecast is will-contract-actionable
      hartog-groep: nobody has asked whether they stay, due in 121 days
      hartog-koel: the forecast is will-churn-actionable
      shiranui-seiki: nobody has asked whether they stay, due in 121 days
      norrvik: the gate critical-open is set off
      mossbridge: the account is red

      Decided, due since the quarter began
      due         account           ATR USD  renewed  status
      2026-01-01  halvorsen-marine  124,000  120,000  renewed  renewed
      2026-01-01  hartog-groep       21,600   45,360  renewed  renewed
      2026-01-21  hartog-transport   12,960        0  lost     lapsed, undecided
      2026-02-01  tsubaki-resort     57,620        0  lost     lost from 2026-02-01
      2026-05-01  hartog-koel         9,720        0  lost     lost from 2026-05-01
      ```

      ## Terms

      A contract is written as terms, in `account.md`:

      ```
      contracts:
        - {id: y1, start: 2025-04-01, end: 2026-03-31, arr: 120000, seats: 250, notice: 60d}
      ```

      Both days are inclusive, and `arr` is for a year, whatever the length of the term: committed and
      recurring, without services, usage above commitment, or tax. A term without `end` goes on. The ARR
      of an account on a day is the sum of its terms in force: an add-on is a term of its own.

      Other currencies are converted by the one set of rates in `csbook.yml`, for all days of a report, so
      that a rate never looks like a movement.

      ramp
      : One term whose value changes: `changes: [{on: 2026-04-01, arr: 150000, why: ramp}]`. No change is
        a renewal. Tamarind has one.

      successor
      : The term that renews another: `renews: y1`, or several. If it does not say, a term renews those
        of the same product that ended up to `grace_days` (30) before it starts.

      co-term
      : Terms of one account that fall due on one day are one renewal. Halvorsen's two became one.

      late
      : Between the end of a term and the start of its successor, a gap of up to `grace_days` counts the
        smaller of both values. A longer gap is churn, and what follows a win-back. Kirigaya's last one
        began 17 days late.

      auto-renewal
      : `auto_renew: true` goes on at its last value for `renews_for` months, again and again, until notice
        or a loss is written. Each round is a renewal with its own deadline. Shiranui's does.

      loss
      : `losses: [{effective_on: 2025-12-01, reason: no-value}]` ends terms for good, on the first day
        without them. Brightwater's page has one.

      ## What falls due

      A renewal is due on the day after its terms' last day. ATR, what is available to renew, is their
      value on that last day. What is listed: what is due in this quarter and the two after it, or within
      `--within`; past due ones always; and below, what was decided of it.

      notice by
      : The last day on which notice can be given: the day before the due day less `notice`. A month is a
        month of the calendar: a term that ends on 31 March with `3m` has 31 December.

      ask window
      : From 30 days before that deadline (`renewals.ask_before`) to the due day. Ask, even where the
        contract renews itself, and write the answer into `renewals`: `intent: {answer: stay, asked_on:
        2026-03-02, by: kenji}`.

      ## Status

      The first that holds, and its reason is printed under Why:

      past-due
      : The due day is over, and nobody wrote what came of it. After `grace_days` it has lapsed: it counts
        as lost from its due day, until somebody does.

      at-risk
      : They mean to leave; or the forecast is a contraction or churn; or the account is red; or a gate of
        health fired; or the ask window is open and they are undecided, or were not asked.

      unknown
      : Too little is known of the account's health, or it is too new.

      no-risk
      : None of these.

      renewed, lost
      : Decided.

      ARR at risk is the ATR that is past due or at risk, due in this quarter and the two after it, of
      the whole book. It is not the ARR of red accounts.

      ## The map

      ```console
      $ csbook renewals --map
      Open ATR by the month it falls due in, USD
      month    n                        ATR    green  yellow     red  unknown  notice
      earlier  1  ████               48,240   48,240       –       –        –       –
      2026-03  0                          –        –       –       –        –       5
      2026-04  2  █                  12,360   12,360       –       –        –       –
      2026-05  0                          –        –       –       –        –       1
      2026-06  1  ████████████████  210,000  210,000       –       –        –       1
      2026-07  3  ██████▓▓▓▓        125,880   80,520  45,360       –        –       1
      2026-08  1  ▓▓▓▓               54,000        –  54,000       –        –       1
      2026-09  2  █▒▒▒▒▒             82,368   10,368       –  72,000        –       –
      █ green  ▓ yellow  ▒ red  ░ unknown or new
      10 renewals, ATR USD 532,848, until 2026-09-30

      Notice deadlines ahead
      notice by   days  account          due         ATR USD  intent
      2026-03-15    13  hartog-koel      2026-04-15    4,320  not asked  renews itself
      2026-03-15    13  minato-suisan    2026-04-15    8,040  leave
      2026-03-16    14  tamarind-retail  2026-06-15  210,000  undecided
      2026-03-31    29  hartog-groep     2026-07-01   45,360  not asked
      2026-03-31    29  shiranui-seiki   2026-07-01   64,320  not asked  renews itself
      2026-05-01    60  hartog-koel      2026-07-01   16,200  not asked
      2026-06-15   105  norrvik          2026-08-15   54,000  not asked
      2026-07-02   122  mossbridge       2026-09-01   72,000  not asked
      2026-08-01   152  frigo-noord      2026-09-01   10,368  stay
      ```

      A row a month, with the ATR by band. The bar is as long as the month's ATR beside that of the
      largest, and shaded by band. `notice` counts the deadlines that lie in the month, whenever the
      renewal itself falls due: that is when it is decided.

      ## Rates

      ```console
      $ csbook renewals --rates
                         2025-Q4  2026-Q1  2026-Q2  2026-Q3  target
      due                      7        5        4        6
      ATR, USD           200,730  264,420  232,080  262,248
      decided                  7        4        1        0
      their ATR          200,730  216,180    9,720        0
      gross               45.3 %   65.5 %    0.0 %      n/a
      net                 45.3 %   76.5 %    0.0 %      n/a
      by count            57.1 %   50.0 %    0.0 %      n/a
      on time             57.1 %   40.0 %      n/a      n/a
      on time by ATR      48.6 %   55.1 %      n/a      n/a
      green, of ATR due   33.2 %   65.1 %  100.0 %   34.7 %    90 %
      2026-Q1, decided: n = 4, too few to judge
      2026-Q2, decided: n = 1, too few to judge
      due in the period, of terms that started before it; bands as of today

      Past due now
      due         days late  account           ATR USD  band   forecast
      2026-02-18         12  kirigaya-transit   48,240  green  will-renew
      1 renewal, ATR USD 48,240
      ```

      D, what is due in a period, are the renewals whose due day lies in it, of terms that started before
      it. A term that was lost before its end is not among them: it counted when it was lost. W is what
      renews them, on its first day; a successor that renews terms of two due days is split by their ATR.

      gross
      : Σ min(W, ATR) / Σ ATR.

      net
      : Σ W / Σ ATR.

      by count
      : Renewals with W above zero / D.

      on time
      : Closed (`closed_on`, else signed, else started) by the last day of their terms / due by today; also by
        ATR.

      green
      : The ATR due whose account is green today / ATR due. The target is 90 %, or `targets:
        {healthy_renewals: 90}`.

      What is undecided is in no rate but "on time". Say 100 and 24 fall due together and are renewed as
      one term of 120: gross and net are 96.8 %, one of one.

      Without a period there are the last closed quarter, this one and the next two. Others: `csbook
      renewals --rates 2025`, or with `--from` and `--to` (see `csbook help retention`). `csbook forecast`
      says what is expected of those that are open.
      """
    })
}
