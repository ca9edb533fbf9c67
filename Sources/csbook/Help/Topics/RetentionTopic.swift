// The chapter `retention`: who stays, who grows, who leaves, and how that is counted.

extension Topic {
  static let retention = Topic(
    name: "retention", summary: "GRR, NRR, logos, movements: how they are counted, with examples",
    markdown: {
      """
      ```console
      $ csbook retention
                                 12 months      2025-Q4  2026-Q1 to date  target
      from                      2025-03-01   2025-10-01       2026-01-01
      to                        2026-02-28   2025-12-31       2026-03-02
      GRR by point                  75.9 %       89.2 %           92.8 %    92 %
      NRR                           80.5 %       89.1 %           94.4 %   104 %
      churn rate, 1 − GRR           24.1 %       10.8 %            7.2 %
      logo retention                72.7 %       84.6 %           91.7 %
      logo churn                    27.3 %       15.4 %            8.3 %
      cohort                   11 accounts  13 accounts      12 accounts
      ARR at the opening           927,150    1,006,218          904,518
      left of it at the close      746,298      896,478          853,698
      retention cost                     –       10.4 %                –
      12 months: GRR is over 10 accounts, ARR 868,830
      2025-Q4: GRR is over 12 accounts, ARR 954,378
      2026-Q1 to date: GRR is over 11 accounts, ARR 859,158

      Movements, USD
                          12 months    2025-Q4  2026-Q1 to date
      ARR at the opening    927,150  1,006,218          904,518
      new                    56,940      8,040           20,100
      win-back               54,000          0                0
      upsell                 92,268          0           23,760
      price                   5,400          0                0
      downsell              -65,620    -18,540          -16,960
      churn                -196,340    -91,200          -57,620
      ARR at the close      873,798    904,518          873,798

      Who moved
      day         account            what          USD
      2025-03-01  shiranui-seiki     upsell      8,040
      2025-03-15  hartog-koel        upsell     10,368
      2025-04-01  minato-suisan      upsell     12,060
      2025-04-01  norrvik            churn     -47,520
      2025-04-01  quayside-brewing   new         7,200
      2025-04-01  tsubaki-resort     downsell   -6,700
      2025-04-15  minato-suisan      upsell      8,040
      2025-06-15  tamarind-retail    upsell     30,000
      2025-07-01  hartog-groep       new        21,600
      2025-07-01  hartog-koel        downsell   -7,560
      2025-07-01  tsubaki-resort     downsell   -9,380
      2025-08-15  norrvik            win-back   54,000
      2025-10-01  minato-suisan      downsell  -12,060
      2025-10-01  quayside-brewing   churn      -7,200
      2025-12-01  aozora-hoiku       new         8,040
      2025-12-01  brightwater-foods  churn     -84,000
      2026-01-01  hartog-groep       upsell     23,760
      2026-01-21  hartog-transport   downsell  -12,960
      2026-02-01  tsubaki-resort     churn     -57,620
      2026-02-09  hotori-care        new        20,100
      the 20 largest of 24; --format json has all of them

      Beside the rates
      won and lost    quayside-brewing, 2025-04-01 to 2025-10-01, up to USD 7,200
      merged          frigo-noord counts at hartog-koel, since 2025-10-01
      left out        hartog-transport of grr in 12 months, 2025-Q4, 2026-Q1 to date:
                      Twenty seats went with two depots that the competition authority
                      had them sell; approved by ruth
      late            tsubaki-resort, due 2025-04-01, renewed by r2, 14 days after its
                      due day
      lapsed          hartog-transport, tele, USD 12,960, lost from 2026-01-21:
                      undecided
      past due        kirigaya-transit, r6, undecided, still counted

      rates of exchange of 2026-03-01, for all days
      ```

      Without a period there are three: the twelve months to the last month that is over, because a
      quarter of a small book says little; the last closed quarter; and the quarter to date. Ask for
      others by name or by days: `csbook retention 2025-Q3 2025-Q4`, `csbook retention 2025`, `csbook
      retention --from 2025-04-01 --to 2025-09-30`. Quarters and years are fiscal (`fiscal_year_start`,
      `fiscal_year_named` in `csbook.yml`), `2025-04` is a month. `--from` alone runs to today, `--to`
      alone is the twelve months up to it.

      ## The cohort

      T0 is the close of the day before the period, T1 the close of its last day, or of today where the
      period is not over (the report then says so). The cohort is everyone whose ARR at T0 is above
      zero. Nobody joins it later: what new customers and win-backs bring is on neither side of a rate.

      Periods chain: a term that ends on 31 March and is not renewed belongs to April's cohort, and is
      lost in April, on its due day.

      ## The rates

      GRR by point
      : Σ min(A(T0), A(T1)) / Σ A(T0) over the cohort, capped for each account. It is never above 100 %.

      GRR by movement
      : (Σ A(T0) − every loss on the way) / Σ A(T0), at least 0 for each account. `--method movement`, or
        `retention: {grr_method: movement}` in `csbook.yml`. An account that goes from 100 to 60 and back
        up to 110 has 100 % by point and 60 % by movement.

      NRR
      : Σ A(T1) / Σ A(T0) over the cohort. NRR is GRR by point plus Σ max(0, A(T1) − A(T0)) / Σ A(T0).

      churn rate
      : 1 − GRR. It is about money; logo churn is about customers.

      logo retention
      : The share of the cohort with ARR above zero at T1. Logo churn is 1 − that.

      retention cost
      : The `costs` of the period in `csbook.yml` / the ARR that the cohort has at T1. Costs are written by
        quarter, so only a period of whole quarters has one, and only the whole book.

      An example: A goes from 100 to 300, B from 100 to nothing, C from 100 to 50. NRR is 350 / 300 = 116.7
      %, GRR (100 + 0 + 50) / 300 = 50.0 %. A cap on the total instead of each account would call that 100
      %, and hide a customer who left.

      A rate over fewer than `min_n` (5) customers says "too few to judge"; one over nobody is `n/a`.
      Targets beside the rates are those of `csbook.yml`: `targets: {grr: 92, nrr: 104}`.

      ## Movements

      new
      : The first ARR of a customer, ever.

      win-back
      : ARR of somebody who had some before and had none the day before. Who leaves and comes back inside
        a period counts as lost in its rates, and the return stands here; `win_back: retained` compares
        the two ends only. A gap that `grace_days` bridges is no return.

      upsell, price
      : More from a customer. Price is a rise by a change that says `why: price`: `changes: [{on:
        2026-01-01, arr: 126000, why: price}]`. A renewal that is worth more counts as upsell, unless such
        a change stands on its first day.

      downsell
      : Less, and still something.

      churn
      : The last of it.

      A term and what renews it are one step, not a loss and a sale. The six sum to the change in ARR, and
      those of four quarters to those of the year. Churn and downsell are negative.

      ## Groups

      `--by segment|owner|industry|region|product|cohort` takes customers as they stood at T0, so that an
      account which shrank out of a segment counts where it shrank. Who is elsewhere now is named. The
      terms that pick accounts are read at T0 too. Say A goes from 120 to 80 and is mid-market by then, B
      from 100 to 150, both enterprise at T0: enterprise kept 104.5 %. By today's segments it would be 150
      % and 67 %.

      `cohort` is the fiscal year of their first term. By product, each product of an account is capped
      for itself, and the lines do not sum to the whole. The fields of an account do not say who had it
      before `owner_since`: such accounts stand under no owner.

      ## What if

      ```console
      $ csbook retention 2025 --grr +5pt | sed -n '/^What if/,/^A/p'
      What if GRR were higher by 5 points
      ARR now         USD 873,798
      ```

      A is the ARR of today, g the GRR of the last twelve months, x the points, n the years. It tells what
      such points are worth, not how to get them.

      ## Choices

      These stand in `csbook.yml` under `retention`, and hold for every figure:

      undecided_due
      : What a renewal counts as that is past due, within grace and undecided: `pending` (still there,
        listed), `lost`, or `excluded` (its account is in no cohort and no movement, listed). After grace
        it has lapsed, and counts as lost from its due day until somebody writes what happened.

      churn_recognition
      : `effective`, or `notice`: a loss then counts here on its `notified_on`. ARR itself does not change.

      entity
      : `account`, or `parent`: accounts of one `parent` are one customer, by the topmost of them.

      merged
      : `merged: {into: acme, on: 2025-06-01}` in the account that ends. For periods that end on or after
        that day both count at `acme`, and the report says so. What goes from one to the other on one day
        is neither lost nor won. The merger leaves ARR as it is; NRR too, where both were customers at T0;
        GRR by point can only rise.

      exclusions
      : `exclusions: [{account: acme, metric: grr, from: 2025-10-01, to: 2026-03-31, reason: contract under
        dispute, approved_by: ruth}]` leaves an account out of a rate in periods that end within these
        days; `all` leaves it out of movements too. Each is listed with who approved it.

      Other currencies go by the one set of rates in `csbook.yml`, on all days: a change of rates is never
      a movement.
      """
    })
}
