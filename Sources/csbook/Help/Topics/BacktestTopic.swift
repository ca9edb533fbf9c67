// The chapter `backtest`: whether the score would have known.

extension Topic {
  static let backtest = Topic(
    name: "backtest",
    summary: "Whether the score would have known who stays, and what told them apart",
    markdown: {
      """
      A health score is a forecast. The book knows what came of each renewal and, in its commits, what
      was known before: so one can ask whether the score would have told.

      ```console
      $ csbook backtest --cut 90
      judged by       the models of now
      outcomes        25 renewals of 13 accounts, decided by 2026-03-02: 13 renewed, 4
                      contracted, 8 churned
                      1 of the churned lapsed: nobody has written what happened
      90 days         too few to judge: 8 churned and 9 renewed with a score; it takes
                      10 of each

      days  read by            AUC       recall of churn  precision of red
        90  final band         too few            1 of 8            1 of 3
            computed band      the same           1 of 8            1 of 3
            without judgement  too few            1 of 8            1 of 3
      90 days before: 2 not recorded by then

      Outcomes by band
      days  band       renewed  contracted  churned  computed  unaided
        90  green            5           3        4     5/3/4    4/2/5
            yellow           3           0        3     3/0/3    4/1/2
            new              1           0        0     1/0/0    1/0/0
            unknown          1           0        0     1/0/0    1/0/0
            red              1           1        1     1/1/1    1/1/1
            red, play        1           0        1
            red, none        0           1        0
      computed and unaided: renewed/contracted/churned; computed without overrides,
      unaided without anybody's sentiment, outlook, forecast and override
      red, play: of the red those with a play under way on that day

      Each measure by itself
      too few to judge at every cut

      Green, and churned
      due         account              ATR  days  score  play  what came of it
      2025-07-01  tsubaki-resort     9,380  90    80           lost: no-value
      2025-10-01  quayside-brewing   7,200  90    95     yes   lost: acquired
      2026-02-01  tsubaki-resort    57,620  90    91           lost: acquired
      2026-05-01  hartog-koel        9,720  90    78     yes   lost: competitor

      Red, and renewed
      due         account           ATR  days  score  play  what came of it
      2025-12-05  minato-suisan  50,250  90    40     yes   renewed

      Lead time
      2 of 8 churned were red before, first 205 days before the due day in the median
      due         account            first red   days before  red weeks
      2025-04-01  norrvik            never                      0 of 22
      2025-07-01  tsubaki-resort     never                      0 of 38
      2025-10-01  minato-suisan      2025-08-11           51    7 of 25
      2025-10-01  quayside-brewing   never                      0 of 23
      2025-12-01  brightwater-foods  never                      0 of 41
      2026-01-21  hartog-transport   2025-01-27          359   40 of 43
      2026-02-01  tsubaki-resort     never                      0 of 33
      2026-05-01  hartog-koel        never                      0 of 41
      ```

      Here it is too early to say. In eight that churned some pattern always shows, and the next eight
      would show another one. csbook says so rather than print a figure that ends on a slide. What can be
      read already are the exceptions, each by name: who was green and left, and what came of who was red.

      ## Which renewals

      Those that are decided on the as-of day: what fell due and was renewed, contracted or lost, with W
      and ATR as in `csbook help renewals`.

      renewed
      : W ≥ ATR; what renewed itself too.

      contracted
      : 0 < W < ATR. It stands in the bands, and in neither of the two groups that the AUC compares.

      churned
      : W = 0. What lapsed is among them, as in every figure, and is counted beside: nobody has written
        what happened. What was lost before its end was no renewal.

      ## Which day

      The cut is so many days before the due day. If notice was due earlier, or anything was decided
      earlier, it is the day before that: the last day on which the outcome was open. With a due day D:

      ```
      cut(k) = the earlier of  D − k days
                               the day before the notice deadline
                               the day before the first of: notice given, loss told (notified_on),
                               a successor signed or begun, the renewal closed (closed_on)
      ```

      So with 60 days of notice a cut of 30 and one of 60 look from the same day, 62 days before D: after
      it there was nothing left to foretell.

      ## What was known

      The book is that of the newest commit of the first-parent line not after the cut, by the day on
      which it was committed in the book's time zone. Figures are those of the cut. What is dated later is
      not seen, and what was committed later does not exist, however it is dated: whoever writes after the
      end that they had always had doubts moves nothing.

      not recorded by then
      : The account, the term or the book was written down later. It is counted and named, never scored.

      decided before
      : The book of then had the outcome already, though without one of the days above. Nor is it scored.

      ## Which rules

      A backtest judges a model. Without more it takes the models, segments and settings of now, and lets
      them judge the facts of then: would what we have today have known?

      --model FILE
      : The same for a model that is not in the book yet: it scores every account, whatever model its
        segment names. One that lint calls an error is refused.

      --rules then
      : Each day's own models: did what we had know?

      --rules REV
      : Those of a commit.

      A model that was made after looking at these outcomes fits them. Its backtest flatters it until new
      ones have come.

      ## What is printed

      AUC
      : The chance that of one churned and one renewed renewal, drawn at random, the churned one had the
        lower score; a tie is half a chance. It is (R − n(n + 1)/2) / mn, with m churned, n renewed, and R
        the sum of the mid-ranks of the renewed. Scores whose coverage is under the floor are left out.

      interval
      : 95 %, by Newcombe: both ends solve (AUC − x)² = 1.96² · V(x), with Hanley's and McNeil's variance
        V(x) = x(1 − x) / mn · (1 + ((m + n)/2 − 1) · ((1 − x)/(2 − x) + x/(1 + x))). For it, m and n are
        accounts: two renewals of one customer are no two witnesses. Unlike DeLong's it is not of no
        width where ten churned stand below ten renewed without an exception: 0.80 to 1.00.

      verdict
      : `too few to judge` under 10 of the smaller of the two; `no better than chance` where the interval
        holds 0.5; else `better than chance`, or `worse than chance` for a score that says the contrary.

      recall of churn
      : Of those that churned, how many were red.

      precision of red
      : Of those that were red, how many churned.

      computed band
      : The band before overrides.

      without judgement
      : Without overrides, without measures of `sentiment`, `outlook` or `forecast`, and without gates that
        name them; weights are spread over the rest. A CSM who knows of a churn sets it red: what a model
        knows beside is this line.

      red, play
      : Red accounts with a play under way on the day of the cut. One that renewed may be a false alarm, or
        one that was heard: where those with a play renew more often than those without, it was heard.

      each measure
      : Its own AUC and its gap: the mean of its points for renewed ones less that for churned ones. A
        measure with weight that is no better than chance is vanity.

      lead time
      : From the first Monday on which a churned account was red to the due day, over the 52 weeks before
        the outcome was known, within the term; and on how many of those Mondays it was red.

      Terms pick accounts as they stood on each cut: `segment:enterprise` are those that were enterprise
      then. Those who left are in no segment that says much today.

      ## Churned against renewed

      ```console
      $ csbook compare --cut 180,30 --facts health,days_since_exec_touch,contacts_met
      fact                   group       180 days   30 days
      health                 churned     71.3 (5)  71.1 (7)
                             renewed     73.7 (4)  72.6 (9)
                             difference   too few   too few
      days_since_exec_touch  churned     24.7 (6)  54.7 (7)
                             renewed     43.3 (5)  24.3 (9)
                             difference   too few   too few
      contacts_met           churned     2.08 (6)  2.21 (7)
                             renewed     2.50 (5)  2.26 (9)
                             difference   too few   too few
      180 days before: 7 churned, 6 renewed, 8 not recorded by then
      30 days before: 8 churned, 11 renewed, 2 not recorded by then
      mean (accounts with a fresh value), before it was known who stays
      too few to judge: it takes 10 accounts of each group with a value
      ```

      `csbook compare` sets the facts of both groups side by side, the same number of days before each
      outcome. What differs at 180 days can still be changed. What differs only at 30 came with the
      decision. Days and books are those of `backtest`.

      - The mean is over accounts with a fresh value; one with several renewals counts once, with its mean.
      - The difference is churned less renewed, ± t · √(s₁² / n₁ + s₂² / n₂), with t of Student for the
        smaller n less one. Under 10 accounts of either group there is none; where the interval holds 0,
        it is `chance`.
      - One in twenty differences stands out by chance alone. The last line says how many that makes.
      - Without `--facts`: the score, and the numbers that the health models read. Any fact that is a
        number may be named (`csbook help facts`).
      """
    })
}
