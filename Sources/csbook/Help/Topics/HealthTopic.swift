// The chapter `health`: how a score and its band come about.

extension Topic {
  static let health = Topic(
    name: "health", summary: "How a score and its band come about, step by step",
    markdown: {
      """
      ```console
      $ csbook health mossbridge
      mossbridge  26 red  coverage 85 %  model dear
      measure         value    on          score  weight  points  state
      Deployment                              28      20     5.7
        licences      0.3967   2026-02-28     28      60     3.4  fresh
        breadth       4        2026-02-28     28      40     2.3  fresh
      Engagement                               7      25     1.8
        touch         133      2026-03-02      0      25     0.0  fresh
        threads       0        2026-03-02     10      25     0.9  fresh
        executive     244      2026-03-02     12      20     0.9  fresh
        relationship  3        2025-10-08      –      30       –  stale
      Adoption                                29      35    10.4
        trend         -0.2316  2026-02-28     19      50     3.4  fresh
        reports       11       2026-02-28     40      50     7.0  fresh
      Return                                  40      20     8.2
        verified      0        2026-03-02     35      40     4.3  fresh
        survey        6        2025-10-21     50      25     3.8  fresh
        outlook       yellow   2025-10-08      –      35       –  stale

      band            score 26: red (green from 75, yellow from 50)
                      gate outlook-red cannot be told: outlook = 'red': unknown:
                      outlook is missing
                      gate no-champion fired (champions = 0: yes (champions = 0)): the
                      band is red already; An account that nobody defends is not safe
                      however much it is used.
      ```

      ## From facts to a score

      A model is a file in `health`. There may be any number of them: an account is scored by the model of
      the stage that it is in, else of its segment, else the one that `health.model` in `csbook.yml` names,
      else the only one that there is. `csbook help MODEL` prints the page of a model: its prose, and each
      measure with its weight, its form and its reason. How it was decided is part of the answer.

      measure
      : A fact and how it becomes 0 to 100: `linear` between two values, `bands` from lower bounds, or a
        `map` of words. Beyond the ends a line stays at 0 and 100.

      group
      : The mean of its measures by their weights; the score is the mean of the groups by theirs.

      fresh, stale, missing
      : A value counts while it is no older than `valid_for`, else than the fact's own span: usage 60
        days, tickets 30, judgement 120, surveys 180. What is stale or missing is left out, and the
        weights of the others are spread over the whole. It is never counted as 0.

      coverage
      : The share of the model's weight that had a fresh value. Under the floor (50 %) there is no band:
        it is `unknown`, with the measures that were missing.

      new
      : In the first 30 days of the first term there is no score. What was sold is not health.

      ## From the score to the band

      The steps are printed in their order under `band`:

      - The score: green from 75, yellow from 50, red below. A model may set other lines.
      - Gates cap the band, whatever the score: `outlook = 'red'` leaves red at best. A gate whose fact is
        missing does not fire, and says so.
      - An override sets the band by hand, never the score. It needs an author, a reason and a last day,
        at most 90 days on. To go above a gate, or up on one's own account, it needs the approval of
        somebody else. One that is over is ignored.

      ```console
      $ csbook health norrvik
      norrvik  89 yellow  coverage 100 %  model dear
      measure         value   on          score  weight  points  state
      Deployment                            100      20    20.0
        licences      0.905   2026-02-28    100      60    12.0  fresh
        breadth       9       2026-02-28    100      40     8.0  fresh
      Engagement                             93      25    23.3
        touch         6       2026-03-02    100      25     6.3  fresh
        threads       3       2026-03-02     90      25     5.6  fresh
        executive     6       2026-03-02    100      20     5.0  fresh
        relationship  4       2026-02-24     85      30     6.4  fresh
      Adoption                              100      35    35.0
        trend         0.0959  2026-02-28    100      50    17.5  fresh
        reports       53      2026-02-28    100      50    17.5  fresh
      Return                                 56      20    11.3
        verified      0       2026-03-02     35      40     2.8  fresh
        survey        9       2025-10-22    100      25     5.0  fresh
        outlook       yellow  2026-02-24     50      35     3.5  fresh

      band            score 89: green (green from 75, yellow from 50)
                      gate critical-open fired (critical_escalations > 0: yes
                      (critical_escalations = 1)): the band is capped at red, from
                      green; Nobody is fine while a critical escalation is open.
                      set to yellow, from red, by amara from 2026-02-24 to 2026-04-15,
                      approved by ruth: The gate is red for the open escalation. Elin
                      and the CFO both said they stay, all 41 inspections are complete
                      again, the cause is known.
      ```

      Norrvik scores 89. A gate makes it red, because a critical escalation is open; Amara has set it to
      yellow until 15 April, with her reason, and Ruth agreed.

      ## What is printed

      A score is cut, not rounded: 74.6 prints as 74, so that a yellow 75 cannot be. Bands are told from
      the printed number. `points` are what a measure adds to the whole, and add up to the score.

      `--explain` adds, for each measure, where its value is written (`path:line`), how old it is and for how
      long it counts, what is missing, its class, and why it is there, with who decided it and when.

      ## Many accounts

      Without an account all are listed, worst first, and below them the portfolio: the mean of the scores
      weighed by ARR, and the share of ARR in each band, the unknown too. Accounts without a score (new
      ones, and those under the floor of coverage) are not in the mean; where there are some, the ARR that
      it rests on is printed.

      ```console
      $ csbook health
      account           score  band    cover  ARR USD         why
      mossbridge           26  red      85 %   72,000  █▎     gate no-champion
      aozora-hoiku         41  red      80 %    8,040  ██
      hartog-transport     63  red     100 %   32,400  ███▏   set by hand, was yellow
      hartog-groep         55  yellow   82 %   45,360  ██▊
      norrvik              89  yellow  100 %   54,000  ████▍  set by hand, was red, g…
      hotori-care           –  new      59 %   20,100
      hartog-koel          75  green   100 %  130,680  ███▊
      minato-suisan        75  green   100 %   58,290  ███▊
      kirigaya-transit     77  green   100 %   48,240  ███▊
      tamarind-retail      85  green   100 %  210,000  ████▎
      shiranui-seiki       96  green   100 %   64,320  ████▊
      halvorsen-marine     98  green   100 %  120,000  ████▉
      frigo-noord         100  green   100 %   10,368  █████
      portfolio 78 by ARR, n = 13, USD 873,798: green 73 %, yellow 11 %, red 13 %, new
      2 %
      the mean rests on USD 853,698 that have a score
      2 overridden, USD 86,400

      Parents
      parent        mean  accounts  ARR USD  worst
      hartog-groep    72         2  163,080  hartog-transport  63 red
      ```

      An account that others name as their `parent` shows what those come to: the mean by ARR, and the
      worst of them, at any depth. The mean alone would hide the subsidiary that is about to leave; the
      parent's own contracts and score stand on its own line. The worst is the lowest band, then the lowest
      score, then the largest ARR; unknown and new accounts are the worst only where nobody has a band.

      ```console
      $ csbook health hartog-groep | tail -2
      children        72 by ARR of 2 accounts, USD 163,080; worst hartog-transport 63
                      red
      ```

      ## Judging a model

      Give each measure its `class`: `input` is our own doing, `client-action` is theirs, `outcome` is what
      they got, `attitude` what they say. A model of inputs only measures how busy we are. And write down
      `why`: a measure without a reason is one that nobody will dare to remove.
      """
    })
}
