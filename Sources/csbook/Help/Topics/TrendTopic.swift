// The chapter `trend`: points over time, what each of them knows, and where the rules changed.

extension Topic {
  static let trend = Topic(
    name: "trend", summary: "Scores, bands and ARR over time, by what was known on each day",
    markdown: {
      """
      A score of today says where an account is. Where it is going is in the scores before it, and those
      are only worth something if nobody can improve them afterwards. So each point of a trend is read
      from the commit of its day.

      ```console
      $ csbook trend --every month
      2025-03-31 to 2026-03-02, 13 points
      account            score, 0 to 100  now  change  band    ARR USD
      mossbridge         ▇▆▆▆▆▅▅▅▅▅▃▃▃     26     −56  red      72,000
      hartog-groep          ·····██▇▅▅     55     −45  yellow   45,360
      hartog-koel        ▇▆▇▆▆█▇█▇▇▇▇▇     75      −6  green   130,680
      aozora-hoiku               ···▄▄     41      −3  red       8,040
      frigo-noord        ········█████    100      +3  green    10,368
      tamarind-retail    ▆▆▆█▇▇▇▇▆█▇▇▇     85     +11  green   210,000
      kirigaya-transit   ▆▅▅▆▆▆▆▅▇▇▇▇▇     77     +12  green    48,240
      shiranui-seiki     ▇▇▆▆▇▇▇▇▇▇███     96     +13  green    64,320
      halvorsen-marine   ▇▇▇▇▇▇███████     98     +19  green   120,000
      hartog-transport   ▄▄▅▄▄▄▄▄▅▅▅▆▆     63     +19  red      32,400
      minato-suisan      ▄▆▆▇▆▅▅▅▆▆▆▆▇     75     +31  green    58,290
      norrvik            ▅····▇▆▆▇▇▇▇█     89     +35  yellow   54,000
      brightwater-foods  ████▇▇▆▆▅····      –       –  –             0
      hotori-care                   ··      –       –  new      20,100
      quayside-brewing   ·····██······      –       –  –             0
      tsubaki-resort     ▇▆▆▇▇▇▇██▇▇··      –       –  –             0
      rules changed          ▲ ▲▲▲▲  ▲

      all together                   first      now   change
      ARR USD       ████████████▇  923,438  873,798  −49,640
      score         ▆▆▆▇▇▇▇▇▇▇▇▇▇       74       78       +4
      green         ▅▃▄▅▅▆▅▅▅▆▆▆▆   58.3 %   73.5 %    +15.1
      yellow        ▂▅▅▃▃▁▂▂▄▂▁▂▁   24.5 %   11.4 %    −13.1
      red           ▂▁▁▁▁▁▂▂▁▁▂▂▂   16.1 %   12.9 %     −3.3
      unknown       ▁▁▁▁▁▁▁▁▁▁▁▁▁    0.0 %    0.0 %      0.0
      new           ▁▁▁▁▁▁▁▁▁▁▁▁▁    1.1 %    2.3 %     +1.2
      n = 12 customers on 2025-03-31, 13 now; the bars of ARR run from 0 to 1,005,722

      Rules changed
      2025-07-07      segment enterprise, segment growth: segments: enterprise from
                      100,000, and from 60,000 in Japan (Ruth Adebanjo, 9ea3835)
      2025-09-01      journey standard: journeys: an onboarding that was given up may
                      begin again (Inês Portela, fd8d92e)
      2025-10-06      exchange rates: book: rates, and what three quarters cost (Inês
                      Portela, 7b4d47f)
      2025-11-13      journey digital, segment tech-touch: playbooks: green without a
                      result, quiet accounts, stalled objectives (Inês Portela,
                      c38478e)
      2025-12-15      health dear: health: adoption over engagement, and no green
                      without a champion (Inês Portela, 6a4786e)
      2026-03-02      exchange rates: book: rates of 1 March, Amara's three days (Inês
                      Portela, 668ee8b)
      ```

      The steepest fall comes first. Mossbridge is the red account of a meeting on Monday; that it has been
      falling since spring is what the meeting should be about.

      ## A point

      on
      : Weeks end on Sundays, months on their last day. The last point is the day it is, in the middle of a
        week or not. `--from` and `--to` take days or periods, as does a word: `csbook trend 2025-Q4`.

      known by
      : The newest commit of the first-parent line that is not after the day, by the book's time zone. What
        is in the folder and not committed is in no point. A commit made on 3 March about a call of
        27 February is not known on the last of February; in `csbook health --as-of 2026-02-28` it is.

      score, band, ARR
      : What `csbook health --at DAY` and `csbook list --at DAY` say: figures on that day, so values age
        between two commits too. A churned account has no score and ARR 0. Scores are cut, not rounded.

      change
      : The printed score now, less the printed score of the first point that has one and a band. A 100 from
        a single survey, in the band `unknown`, is nothing to fall from.

      `·` stands where there was no score, or too little known for a band; a blank where the account was
      not in the book. A sparkline has 26 cells: of more points each cell shows the last one of its share,
      never a mean.

      ## All together

      ARR, the score weighed by ARR, and the share of ARR in each band are those of `csbook health` on that
      day: over all accounts that were in the book then, also those that have left it since. Terms pick
      accounts as they stand on the last day, and follow these back. That is a fair way to look at fourteen
      accounts that you know. It is no way to say how a segment did: those that fell out of it on the way
      are missing, and they fell for a reason.

      ## Where the rules changed

      By default each point is judged by the segments, models, maps and settings of its commit: what the
      team saw then. `▲` marks a point since whose predecessor a commit changed one of them, or a choice in
      csbook.yml that moves scores or ARR (health, metrics, surveys, retention, fields, currency, rates of
      exchange). A step at a mark may be the rule's doing and not the customers'. To tell:

      ```console
      $ csbook trend halvorsen-marine --every month --from 2025-10 --rules now
      Halvorsen Marine  halvorsen-marine
      on          score              band     ARR USD  known by  rules changed
      2025-10-31     93  █████████▎  unknown  124,000  cfd7160
      2025-11-30     94  █████████▍  green    124,000  7e10272
      2025-12-31     94  █████████▍  green    124,000  b0dfab6
      2026-01-31    100  ██████████  green    120,000  e355f9b
      2026-02-28     99  █████████▉  green    120,000  c528ade
      2026-03-02     98  █████████▊  green    120,000  76bdce2
      judged by the rules of now
      ```

      `--rules now` judges every point by the rules of the files as they are, `--rules REV` by those of a
      commit. No point is marked then, and one set of rates of exchange converts all of them.

      ## For programs

      `--format json`: `data` has each account with its points (`on`, `commit`, `score`, `band`, `arr`; null
      where nothing is known, and before the account was in the book), `summary` the portfolio and
      `rulesChanged`. `--format csv` has a row for each account and point, and where there are several
      accounts rows without an account for all of them together, with the share of each band.

      A history that begins after `--from` gives no points before its first commit, and says so. In a
      shallow clone it begins where the clone was cut.
      """
    })
}
