// The chapter `programs`: hypothesis, audience, comparison, and the day of the read-out.

extension Topic {
  static let programs = Topic(
    name: "programs", summary: "Programs: hypothesis, audience, comparison, read-out",
    markdown: {
      """
      ```console
      $ csbook programs
      program          start       read-out    audience  compared  what came of it
      seats-by-name    2025-07-07  2026-01-12         5         7  +0.18 ± 0.39, chan…
      second-champion  2026-01-12  2026-07-13         5  in words  in 133 days
      second-webinar   2025-04-07  2025-10-06         2  in words  no group to compare
      value-letter     2024-11-04  2025-05-05        10  in words  no group to compare
      ```

      A program is one thing that is tried with many customers at once. Write down before it starts what
      you believe, how you will know, and on which day you will look:

      ```
      ---
      hypothesis: Office hours lift utilisation.
      audience: segment = 'growth' and licence_utilisation < 0.6
      start: 2026-01-12
      read_out_on: 2026-07-13
      measure: licence_utilisation
      expected: ten points more than the others
      comparison: segment = 'scale' and licence_utilisation < 0.6
      ---
      ```

      audience
      : A condition on facts. It is asked once, with the facts of the first day: who joins or leaves it
        later is neither in nor out. Segments and health models are those that the book has now.

      comparison
      : If it reads as a condition, it picks accounts on that same first day, and whoever is in the audience
        is not compared with it. Anything else are words for people, and csbook computes no group from
        them; nor does it take everybody else for one.

      measure
      : A fact that is a number, by its name in conditions.

      read_out_on
      : Before this day nothing is said of an effect, by csbook or anybody: a figure that one stops at when
        it looks good always looks good in the end.

      ## What is read

      Of each account with a fresh value of the measure on the first day and on the day of the read-out:
      its change. Of each group: n, the mean on both days, and the mean change.

      effect
      : The mean change of the audience less that of the comparison.

      margin
      : Half of its 95 % interval: t · √(s₁² / n₁ + s₂² / n₂), with the variances of the changes, and t of
        Student with the smaller n less one. That is rather too wide than too narrow.

      If the interval holds 0, it is `no better than chance`. If either group has fewer than `min_n` (5)
      such accounts, it is `too few to judge`. Accounts of the audience that left in between are named: where
      they have no value any more they are in no mean, and a program that loses the weak lifts it.

      ```console
      $ csbook programs value-letter
      value-letter
      hypothesis      A letter with one number of their own site makes site managers
                      open the weekly report.
      audience        arr >= 40000 and status = 'active': 10 accounts on 2024-11-04,
                      brightwater-foods, halvorsen-marine, hartog-koel,
                      hartog-transport, kirigaya-transit, mossbridge, norrvik,
                      shiranui-seiki, tamarind-retail, tsubaki-resort
      measure         metric_weekly_reports, reports
      expected        One report in five more is opened by the end of April.
      compared with   The same sites in the half year before (in words: write a
                      condition to have it computed)
      read-out        no group to compare with (n = 9)
      result          A seventh more reports, nearly all of it at sites where a person
                      handed the letter over. Goes on as a page for reviews, not as a
                      mailing.

      group     accounts  n  at start  at read-out  change
      audience        10  9     39.22        52.11  +12.89
      n are those with a value on both days; means are theirs
      left in between: norrvik
      ```

      An audience that was picked because it does badly gets better by itself. Compare it with others that
      did as badly.
      """
    })
}
