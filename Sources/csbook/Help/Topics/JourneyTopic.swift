// The chapter `journey`: stages, pace, onboarding, and the time to value.

extension Topic {
  static let journey = Topic(
    name: "journey", summary: "Who is in which stage, onboarding, and the time to value",
    markdown: {
      """
      A journey map says which stages customers go through, what each is to achieve, and how long it may
      take. The log of an account says when it entered and left each of them. The map is a file in
      `journeys`, the log is `journey.md` in the account's folder:

      ```
      ---
      journey: standard
      stages:
        - {stage: onboarding, entered: 2025-10-01, left: 2025-11-24, result: succeeded}
        - {stage: adoption, entered: 2025-11-24}
      moments:
        - {moment: kickoff, on: 2025-10-06, rating: 4}
      first_value: {on: 2025-11-20, evidence: The first report was read out in the Monday round}
      ---
      ```

      ## The board

      ```console
      $ csbook journey
      digital
      stage  account       days  target  pace    since
      setup  aozora-hoiku    91      30  behind  2025-12-01
      habit  frigo-noord    304     180  behind  2025-05-02
      more   –
      2 accounts: on-track 0, behind 2, stuck 0
      standard
      stage       account           days  target  pace      since
      onboarding  hartog-transport   182      60  stuck     2025-09-01  visit 2; miss…
                  hotori-care         21      60  on-track  2026-02-09
      adoption    –
      value       mossbridge         630     365  stuck     2024-06-10  missed proof
                  hartog-koel         88     365  on-track  2025-12-04  visit 2
                  minato-suisan       74     365  on-track  2025-12-18
                  norrvik             49     365  on-track  2026-01-12
                  hartog-groep        40     365  on-track  2026-01-21
      growth      halvorsen-marine    81     270  on-track  2025-12-11
                  shiranui-seiki      33     270  on-track  2026-01-28
      renewal     kirigaya-transit   102     120  on-track  2025-11-20
                  tamarind-retail     14     120  on-track  2026-02-16
      escalation  hartog-koel         39      21  behind    2026-01-22  beside
                  norrvik             13      21  on-track  2026-02-17  beside
      11 accounts: on-track 9, behind 0, stuck 2

      Moments missed
      expected by  days late  account           moment        stage
      2025-04-06         330  mossbridge        proof         value
      2025-10-31         122  hartog-transport  first-report  onboarding
      2025-11-09         113  minato-suisan     paper-gone    adoption
      2025-12-07          85  tamarind-retail   reference     growth
      2026-02-24           6  hartog-koel       reference     growth

      onboarding      succeeded 4, failed 1, abandoned 1; n = 6, ended 2025-03-03 to
                      2026-03-02
                      median 79.5 days of those that succeeded; within their target
                      1 of 4
      time to value   median 189 days (Kaplan–Meier); n = 5, first terms begun
                      2024-12-03 to 2025-12-02
                      reached 3 (60 %), waiting 1, left without it 1

      Where the log disagrees with status or age
      norrvik         on track in value, but on day 700 since the first term; by the
                      map it ends by day 575
      shiranui-seiki  on track in growth, but on day 975 since the first term; by the
                      map it ends by day 845
      ```

      days, pace
      : Whole days since the stage was entered, 0 on the day itself. On track up to `behind_after` (else
        `target_days`), behind up to `stuck_after`, then stuck. A stage without days has no pace.

      visit 2
      : They were in this stage before. Stages are no ladder, and a return is worth knowing; the moves that
        a map allows stand under its `next`, and `csbook explain undeclared-move` tells of the others.

      beside
      : A stage with `parallel: true` runs beside the others, as an escalation does. The counts under the
        board leave it out.

      Moments of truth count from the last entry into their stage: expected on day `by_day`, missed from
      the day after. The list has those of customers only, the oldest first.

      ## One account

      ```console
      $ csbook journey norrvik
      Norrvik Fastigheter  norrvik  standard
      stage           value since 2026-01-12, day 49 of 365, on-track
                      A result in the customer's own numbers, confirmed by them.
      beside          escalation since 2026-02-17, day 13 of 21, on-track
                      The customer trusts the next promise again.
      to leave        value: At least one objective verified by the sponsor.
                      objectives_verified >= 1: no (objectives_verified = 0)
      to leave        escalation: Resolved, and the customer has told us how we
                      handled it.
                      open_escalations = 0: no (open_escalations = 1)
      to enter        growth: A result is verified, and somebody asks where else it
                      would hold.
                      objectives_verified >= 1: no (objectives_verified = 0)
      to enter        renewal: days_to_renewal <= 120: no (days_to_renewal = 166)
      to enter        adoption: First site live.
                      first_value_days is not null: yes (first_value_days = 65)
      to come         proof by 2026-11-08, in 251 days: The sponsor shows our number
                      in a meeting of their own
      first value     2024-06-05, 65 days after the first term began: The first fire
                      door was mended because of a report
      but             on track in value, but on day 700 since the first term; by the
                      map it ends by day 575

      entered     left        stage                days  target  pace      result
      2024-04-01  2024-06-20  onboarding             80      60  behind    succeeded
      2024-06-20  2025-04-01  adoption              285     150  stuck     failed
      2025-08-15  2025-09-29  onboarding, visit 2    45      60  on-track  succeeded
      2025-09-29  2026-01-12  adoption, visit 2     105     150  on-track  succeeded
      2026-01-12  –           value                  49     365  on-track
      2026-02-17  –           escalation (beside)    13      21  on-track
      ```

      What the stage asks to be left, and what the next ones ask to be entered, is evaluated on the
      account's facts, part by part. Criteria in words are printed as the map has them: they are for you to
      judge. `csbook help conditions` tells how conditions are written.

      ## Onboarding

      An onboarding is a stay in the stage `onboarding`, else in the map's first one. It counts in the
      period in which it ended; without days, that is the last twelve months. Each has a result:
      `succeeded` by what the map calls `success`, `failed`, or `abandoned` where the customer went away.
      The median length is of those that succeeded. A length keeps its target when `left − entered` is at
      most `target_days`.

      ## Time to value

      How long do customers wait for what they bought it for? The mean of those who have it already
      flatters: the slow ones are still waiting. So it is estimated as in medicine, by Kaplan and Meier:

      - The cohort are accounts whose first term began in the period: `--from` and `--to`, or a word such as
        `2025` or `2025-Q2`, else the twelve months that ended 90 days ago, so that all had at least 90
        days. A win-back does not start again.
      - The wait runs from the first day of the first term to `first_value`, in days.
      - On each day on which somebody reaches value, the share without it is multiplied by
        (at risk − reached) / at risk. At risk are all who were without value just before it.
      - Whoever still waits is at risk up to today, and then leaves the count as neither success nor failure.
        One that was merged into another account leaves it on that day.
      - Whoever left before value stays at risk for good, as never reached. Else churn would shorten the wait.
      - The median is the first day on which at most half are without value. Where that has not come, it is
        "not reached", which is an answer too.

      ```console
      $ csbook journey --from 2023-01-01 | grep -A1 "time to value"
      time to value   median 79 days (Kaplan–Meier); n = 16, first terms begun
                      2023-01-01 to 2026-03-02
      ```

      Example. Of ten, one has it after 20 days, two after 45, one after 90; four wait since 30, 45, 60 and
      100 days; two left. Day 20: 9/10 are without. Day 45: 8 are at risk, × 6/8 makes 67.5 %. Day 90: 4 are
      at risk, × 3/4 makes 50.6 %. The median is not reached. `--format json` has the whole curve.

      ## How long a stage takes

      ```console
      $ csbook journey --history
      digital
      stage  n  left  in it  25 %  median  75 %  target  told after
      setup  3     2      1    48     183   183      30        51 d  too few
      habit  1     0      1     –       –     –     180         3 d  too few
      more   0     0      0     –       –     –     365           –

      standard
      stage        n  left  in it  25 %  median  75 %  target  told after
      onboarding  15    13      2    73      81   111      60       154 d
      adoption    13    13      0   140     198   231     150        84 d
      value       13     8      5   218     315   441     365        11 d
      growth       4     2      2    98      98    98     270         1 d  too few
      renewal      5     3      2    77      85   108     120         1 d
      escalation   5     3      2    14      21     –      21         1 d
      days by which 25, 50 and 75 % had left it (Kaplan–Meier); whoever is still in a
      stage counts as not yet over; too few: n under 5, too few to judge
      ```

      Each stay in a stage is one duration, a second visit is another one. Whoever is still in the stage is
      not over yet, and counts as such by the same estimate as above: a stage that only the quick ones have
      left is not a quick stage. A customer that churned was last seen in its stage on that day. `25 %`,
      `median` and `75 %` are the days by which that share had left it; `–` where that has not come.
      `--from`, `--to` or a period pick stays by the day of entry, terms pick accounts.

      The days are those that the log says, not those of the commits that wrote them: an onboarding began
      when it began. The history serves for what the log no longer says:

      taken out
      : A stay that some commit had, and that no entry of now stands for, counts as it was written last. If
        it was open then, it was last seen on the day of the commit that took it out. So do the stays of
        accounts that are no longer in the book, where no terms pick others.

      written anew
      : Where a stage has as many stays as ever and another day of entry, it was corrected, and the
        correction counts.

      told after
      : Days from entry to the first commit that says so, the middle one. Where it is long, the board shows
        people where they were last month. What the first commit of all brought has none.

      ## Where the log disagrees

      A stage is what somebody has written; status and age are not. These are printed where they disagree:

      - They have left, and the log has them in a stage. Or they are a customer in no stage.
      - Their first term has not begun, and they are past the onboarding.
      - The stay is on track, and by their age it should be over: `target_days` up to and with the stage,
        summed, are fewer than the days since the first term began. Earlier stages ate the time.
      - The stay is behind or stuck, and by their age there is time. Earlier stages were quick: look at
        whether the target of this one is right.

      The last stage of a map is never late by age, nor is one to which an account came back. Onboardings
      without a result, and adoption without an objective, are found by `csbook lint`.
      """
    })
}
