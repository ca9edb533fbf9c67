// The chapter `forecast`: what is expected to stay, and what the quarter comes to.

extension Topic {
  static let forecast = Topic(
    name: "forecast", summary: "Worst, likely, best; what the quarter lost and will lose; risks",
    markdown: {
      """
      ```console
      $ csbook forecast
      Renewals, USD
      due in    n      ATR    worst   likely     best  uncalled  by health
      2026-Q1   5  264,420  189,840  189,840  189,840         0    187,428
      2026-Q2   4  232,080  175,000  200,104  214,320     4,320    211,242
      2026-Q3   6  262,248  120,048  198,132  259,008   126,000    193,264
      all      15  758,748  484,888  588,076  663,168   130,320    591,934
      what is decided counts as it came out; by health stands beside the calls

      Of the ATR
      due in    worst  likely    best  by health
      2026-Q1  71.8 %  71.8 %  71.8 %     70.9 %
      2026-Q2  75.4 %  86.2 %  92.3 %     91.0 %
      2026-Q3  45.8 %  75.6 %  98.8 %     73.7 %
      all      63.9 %  77.5 %  87.4 %     78.0 %
      uncalled: 2026-Q2 1, ATR 4,320; 2026-Q3 2, ATR 126,000

      By owner
      owner  n      ATR    worst   likely     best  uncalled  by health
      amara  9  495,568  372,328  443,116  478,608    58,320    444,964
      kenji  3  170,180  112,560  112,560  112,560         0    106,932
      saki   1    8,040        0        0        0         0      7,638
      tomas  2   84,960        0   32,400   72,000    72,000     32,400

      Lost in 2026-Q1, USD
                        to date  a year ago  that whole
      from           2026-01-01  2025-01-01  2025-01-01
      to             2026-03-02  2025-03-02  2025-03-31
      churned ARR        57,620           0           0
      downsell           16,960           0           0
      churned logos           1           0           0

      2026-Q1 to its end, USD
      lost to date, churn and downsell        74,580
      written down, not yet in effect              0
      expected of what is open, ATR − likely       0
      lost by the quarter's end               74,580
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

      ## Was it right?

      A forecast is worth what the last ones were worth. Every call stands in the history as it was when it
      was made, so nobody has to remember.

      ```console
      $ csbook forecast --history
      What was called, and what came of it, USD
      days before   n   called  came out   error     bias  in range  slips
               90   8  411,440   276,690  42.3 %  +28.3 %         5      0
               60  11  332,708   298,290  19.5 %   +6.6 %        10      0
               30  16  400,266   382,478   4.2 %   +3.1 %        14      0
      19 renewals due 2025-03-03 to 2026-03-02 and decided; error Σ|likely − outcome|
      / Σ ATR, bias Σ(likely − outcome) / Σ ATR, above 0 where too much was promised
      90 days before: uncalled 11, ATR 170,288
      60 days before: uncalled 8, ATR 126,348
      30 days before: uncalled 2, ATR 8,640; decided by then 1, ATR 57,620

      By owner, of whom the account was then
      owner  days  n   called  came out   error     bias  in range  slips
      amara    90  2  129,720   129,720   0.0 %    0.0 %         2      0  too few
      amara    60  3  151,320   151,320   0.0 %    0.0 %         3      0  too few
      amara    30  4  170,760   167,520   1.8 %   +1.8 %         4      0  too few
      dario    90  0        –         –     n/a      n/a         –      0
      dario    60  0        –         –     n/a      n/a         –      0
      dario    30  2   17,568    10,368  41.0 %  +41.0 %         1      0  too few
      kenji    90  3  142,040   114,570  51.0 %  +16.0 %         2      0  too few
      kenji    60  4  142,040   114,570  48.3 %  +15.1 %         3      0  too few
      kenji    30  5  128,640   121,940   4.5 %   +4.5 %         4      0
      noor     90  2   76,680    32,400  58.8 %  +51.2 %         1      0  too few
      noor     60  1        0         0   0.0 %    0.0 %         1      0  too few
      noor     30  1        0         0   0.0 %    0.0 %         1      0  too few
      saki     90  0        –         –     n/a      n/a         –      0
      saki     60  0        –         –     n/a      n/a         –      0
      saki     30  1   50,250    50,250   0.0 %    0.0 %         1      0  too few
      tomas    90  1   63,000         0  75.0 %  +75.0 %         0      0  too few
      tomas    60  3   39,348    32,400   9.9 %   +5.1 %         3      0  too few
      tomas    30  3   33,048    32,400   5.2 %   +0.5 %         3      0  too few
      too few: n under 5, too few to judge

      Each
      due         account                ATR      90 d      60 d      30 d  came out
      2025-04-01  norrvik             47,520    47,520         0         0         0
      2025-04-01  tsubaki-resort      60,300  uncalled  uncalled    60,300    53,600
      2025-04-15  hartog-koel          4,320  uncalled  uncalled  uncalled     4,320
      2025-05-01  hartog-koel          9,720     9,720     9,720     9,720     9,720
      2025-06-15  frigo-noord         10,368  uncalled  uncalled    10,368    10,368
      2025-07-01  hartog-koel         23,760  uncalled  uncalled    19,440    16,200
      2025-07-01  shiranui-seiki      64,320    64,320    64,320    64,320    64,320
      2025-07-01  tsubaki-resort       9,380  uncalled         0         0         0
      2025-10-01  hartog-transport    38,880    29,160    29,160    29,160    32,400
      2025-10-01  minato-suisan       12,060  uncalled  uncalled         0         0
      2025-10-01  quayside-brewing     7,200  uncalled  uncalled     7,200         0
      2025-10-01  tsubaki-resort       4,020  uncalled  uncalled     4,020     4,020
      2025-10-15  hartog-koel          4,320  uncalled  uncalled  uncalled     4,320
      2025-12-01  brightwater-foods   84,000    63,000     6,300         0         0
      2025-12-05  minato-suisan       50,250    20,100    20,100    50,250    50,250
      2026-01-01  halvorsen-marine   124,000   120,000   120,000   120,000   120,000
      2026-01-01  hartog-groep        21,600  uncalled    21,600    21,600    21,600
      2026-01-21  hartog-transport    12,960  uncalled     3,888     3,888         0
      2026-02-01  tsubaki-resort      57,620    57,620    57,620   decided         0
      not decided yet, and in no line: 1, ATR 48,240
      ```

      The renewals are those that fell due in the twelve months to the day, or in the period that you name
      (`csbook forecast --history 2025-Q4`, `--from`, `--to`), and are decided. Each is looked at 90, 60 and
      30 days before its due day, in the newest commit not after that day.

      called
      : Σ of what was likely by the call of then, over the n renewals that somebody had called. A likelihood
        that nobody stated is the band's, by the facts of that day.

      came out
      : Σ min(W, ATR): what stayed, and no more than was up for renewal.

      error
      : Σ |likely − came out| / Σ ATR. Two calls that miss to opposite sides do not cancel.

      bias
      : Σ (likely − came out) / Σ ATR. Above 0 too much was promised, below 0 too little. A small error has
        a small bias; a large error without bias is bad luck or bad sight, one with bias is a habit.

      in range
      : How many came out between the worst and the best that was called.

      slips
      : How many fell due later than they were to on that day, and by how many days together.

      What nobody had called is counted apart, by number and ATR, and so is what was decided by then and what
      the book did not have yet: none of them is a call. Owners are those of whom the account was on that
      day, whoever has it now; terms pick accounts by how they stand now. Under five calls (`min_n`) there
      is too little to judge anybody by.

      All days are judged by the models and the rates of exchange of now: a change of rates is nobody's
      error. `--rules then` takes those of each day.

      ## Risks

      ```console
      $ csbook risks
      account           at risk USD  reason    impact    opened      owner  next
      tamarind-retail       210,000  budget    downsell  2026-01-22  amara  2026-03-06
      tamarind-retail       210,000  sponsor…  delay     2025-12-09  amara  2026-03-20
      mossbridge             72,000  sponsor…  churn     2025-12-03  tomas  –
      shiranui-seiki         64,320  sponsor…  delay     2026-01-28  kenji  2026-04-15
      norrvik                54,000  product…  churn     2026-02-17  amara  2026-03-04
      kirigaya-transit       48,240  budget    delay     2026-02-13  kenji  2026-03-06
      hartog-koel            20,520  product…  churn     2026-01-22  amara  2026-02-20
      hartog-koel            20,520  no-value  downsell  2026-02-10  amara  2026-03-12
      minato-suisan           8,040  sponsor…  delay     2026-01-28  saki   2026-03-13

      Plans
      tamarind-retail, unused-seats: One price that grows when Prairie opens
      tamarind-retail, lena-leaves: Two days a month with Devon until June
      mossbridge, erin-gone: none
      shiranui-seiki, makabe-retires: 後任が決まった月に工場を一緒に回る
      norrvik, photos: 8.2.1 on two of their tablets first, and be there on 18 March
      kirigaya-transit, gap-of-42-days: 二月十八日から三月三十一日までのつなぎの契約
      hartog-koel, probe-readings: Recalibrate all 64 probes on site, then a week of
      double readings that Bram signs
      hartog-koel, addons-leave: Count the compressor stops that parts prevented, with
      Yusuf, before Saskia counts the euros
      minato-suisan, one-person: 第二選果場の場長と二月中に会う

      Red or at risk, and no open risk
      account           at risk USD  band    owner  why
      hartog-groep           45,360  yellow  amara  at-risk: nobody has asked whether…
      aozora-hoiku                –  red     saki   the account is red
      hartog-transport            –  red     tomas  the account is red

      ARR at risk USD 522,480, due until 2026-09-30; 477,120 of it has an open risk
      ARR in red USD 112,440, n = 3
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
      account           book USD  finance  difference
      halvorsen-marine   120,000        –     120,000
      tamarind-retail    210,000  180,000      30,000

      Likely causes
      halvorsen-marine: missing: finance has no row of it
      tamarind-retail: price step: ramp-2023, on 2025-06-15

      3 accounts on 2026-03-02: 1 agree, 2 differ by more than USD 0
      book USD 402,000, finance 252,000, difference 150,000
      rates of exchange of 2026-03-01
      [status 1]
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
