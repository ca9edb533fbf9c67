// The chapter `why`: what lies between two scores, and whom changed rules move.

extension Topic {
  static let why = Topic(
    name: "why",
    summary: "Why a score moved, and whom a change of rules moves",
    markdown: {
      """
      A score that fell has fallen for a reason, and the reason says who has to do something. Usage fell:
      call them. Nobody has called: call them. CS Ops weighed adoption more: nothing happened at the
      customer, and a call would be about nothing.

      ```console
      $ csbook why norrvik --since 2025-12-01
      norrvik  84 green → 89 yellow
      from            2025-12-01, commit df10644: metrics: November
      to              2026-03-02, the files as they are

      measure             score  facts  rules  points
      licences         77 → 100   +2.1   +3.0    +5.1
      breadth          71 → 100   +1.7   +2.0    +3.7
      touch           100 → 100          −5.0    −5.0
      threads           90 → 90          −4.5    −4.5
      executive       100 → 100          −4.0    −4.0
      relationship      85 → 85          −5.1    −5.1
      trend           100 → 100          +7.5    +7.5
      reports          70 → 100   +3.0   +7.5   +10.5
      outlook          100 → 50   −3.5           −3.5
      score         84.8 → 89.5   +3.3   +1.4    +4.7

      Facts, what was written since: +3.3
      licences        licence_utilisation 0.74 → 0.905: +2.1
      breadth         metric_features_used 7 → 9: +1.7
      reports         metric_weekly_reports 37 → 53: +3.0
                      accounts/norrvik/metrics.csv:15, of 2026-02-28
                      2026-03-02 Inês Portela: metrics: February (da4b145)
      outlook         outlook green → yellow: −3.5
                      accounts/norrvik/account.md:49, of 2026-02-24
                      2026-02-24 Amara Lindwall: norrvik: 37 of 41 recovered; band
                      overridden, Ruth agrees (fa46fd7)

      Rules: +1.4
      changed by      2026-03-02 Inês Portela: book: rates of 1 March, Amara's three
                      days (668ee8b)
                      2025-12-15 Inês Portela: health: adoption over engagement, and
                      no green without a champion (6a4786e)
      book            exchange rates JPY 0.0068 → 0.0067
                      exchange rates EUR 1.17 → 1.08
      health dear     weight of deployment 15 → 20
                      weight of engagement 45 → 25
                      weight of adoption 20 → 35
                      gate critical-open added
                      gate no-champion added
      weights         shares of the score: licences 9.0 → 12.0 % (+3.0), breadth 6.0 →
                      8.0 % (+2.0), touch 11.2 → 6.2 % (−5.0), threads 11.2 → 6.2 %
                      (−4.5), executive 9.0 → 5.0 % (−4.0), relationship 13.5 → 7.5 %
                      (−5.1), trend 10.0 → 17.5 % (+7.5), reports 10.0 → 17.5 % (+7.5)

      Band
      computed        green → red (rules)
      override        none → yellow
      gate            gate critical-open fires now
                      2026-02-17 Amara Lindwall: norrvik: critical, photos of 41 doors
                      are gone (a8ff9ef)
      2025-12-01      score 84: green (green from 75, yellow from 50)
      2026-03-02      score 89: green (green from 75, yellow from 50)
                      gate critical-open fired (critical_escalations > 0: yes
                      (critical_escalations = 1)): the band is capped at red, from
                      green; Nobody is fine while a critical escalation is open.
                      set to yellow, from red, by amara from 2026-02-24 to 2026-04-15,
                      approved by ruth: The gate is red for the open escalation. Elin
                      and the CFO both said they stay, all 41 inspections are complete
                      again, the cause is known.
      ```

      Each number is in points of the score, and all of them add up: each row to its last number, each
      column to its sum, and the sums to what lies between the two scores. Measures that give what they gave
      are left out.

      facts
      : What was written since: a row of usage, a note, an answer, another judgement. Below stand the value
        before and after, where it is written, its day, and the commit that brought it.

      rules
      : Another health model, other weights or shapes, other segments, maps or settings. Below stand the
        commits that changed what bears on this score, and what they changed.

      ageing
      : What nobody wrote about, so that only the days went by: silence, a judgement that got stale, an
        answer that left its window.

      override
      : A band that somebody set. It never changes a score; it stands with the band.

      points
      : What a measure adds to the score: W/ΣW · w/Σw · s, with W and ΣW the weights of its group and of all
        groups that have a value, w and Σw its own and that of all measures of the group that have one, and s
        its score of 0 to 100. They sum to the score.

      weights
      : Where a measure lost its value, the others weigh more, and less where it got one. That is nobody's
        doing at those measures, so it is told apart: the share of the score before and after, and what that
        comes to.

      ## How it is split

      Four scores are worked out, and one cause lies between each and the next:

      - The earlier one: what was known then, by the rules of then, on the day of then. It is what `csbook
        health --at` prints for that commit.
      - With the facts of now. Whatever was written about since is read as it is now, all else as it was.
      - With the rules of now beside.
      - The later one, with the day of now beside: all that is left has aged.

      Was something written about a fact? csbook asks what both states say of it **on the later day**. Where
      they say the same, with the same day beside it, nobody wrote anything that counts, and the fact has
      aged. So a row of usage that comes every month is no ageing, though the old one would be stale by now,
      and a sentiment that was replaced is not missing in between. A fact about which something was written
      counts whole as written: if one call came in ninety days, `touch 10 → 60` is told under facts, with that
      call.

      When another model takes the account, no measure of the one is one of the other: the points of the old
      ones go, those of the new ones come, and the reason is told: the segment, and the ARR.

      ## Silence

      ```console
      $ csbook why mossbridge
      mossbridge  58 yellow → 26 red
      from            2025-12-02, commit df10644: metrics: November
      to              2026-03-02, the files as they are

      measure             score  facts  rules  ageing  points
      licences          62 → 28   −3.0   +0.8            −2.2
      breadth           42 → 28   −0.9   +0.6            −0.3
      touch              72 → 0          −3.6    −4.6    −8.2
      threads           75 → 10          −3.8    −3.7    −7.5
      executive         55 → 12          −2.2    −1.9    −4.1
      relationship   55 → stale          −3.3    −4.1    −7.4
      trend             51 → 19   −3.2   +1.5            −1.7
      reports           70 → 40   −3.0   +3.0             0.0
      verified          35 → 35                  +1.5    +1.5
      survey            50 → 50                  +1.3    +1.3
      outlook        50 → stale                  −3.5    −3.5
      score         58.1 → 26.0  −10.1   −7.0   −15.0   −32.1

      Facts, what was written since: −10.1
      licences        licence_utilisation 0.6367 → 0.3967: −3.0
      breadth         metric_features_used 5 → 4: −0.9
      trend           change_active_users -0.1195 → -0.2316: −3.2
      reports         metric_weekly_reports 32 → 11: −3.0
                      accounts/mossbridge/metrics.csv:19, of 2026-02-28
                      2026-03-02 Inês Portela: metrics: February (da4b145)

      Rules: −7.0
      changed by      2026-03-02 Inês Portela: book: rates of 1 March, Amara's three
                      days (668ee8b)
                      2025-12-15 Inês Portela: health: adoption over engagement, and
                      no green without a champion (6a4786e)
      book            exchange rates JPY 0.0068 → 0.0067
                      exchange rates EUR 1.17 → 1.08
      health dear     weight of deployment 15 → 20
                      weight of engagement 45 → 25
                      weight of adoption 20 → 35
                      gate critical-open added
                      gate no-champion added
      weights         shares of the score: licences 9.0 → 12.0 % (+0.8), breadth 6.0 →
                      8.0 % (+0.6), touch 11.2 → 6.2 % (−3.6), threads 11.2 → 6.2 %
                      (−3.8), executive 9.0 → 5.0 % (−2.2), relationship 13.5 → 7.5 %
                      (−3.3), trend 10.0 → 17.5 % (+1.5), reports 10.0 → 17.5 % (+3.0)

      Ageing, what nobody wrote about: −15.0
      touch           days_since_touch 43 → 133: −4.6
      threads         contacts_met 2 → 0: −4.1 by the score, +0.3 by the weight
      executive       days_since_exec_touch 154 → 244: −2.1 by the score, +0.3 by the
                      weight
      relationship    sentiment 3 of 2025-10-08, stale since 2026-02-06: −4.1
      outlook         outlook yellow of 2025-10-08, stale since 2026-02-06: −3.5
      weights         without relationship, outlook the others weigh more: threads 6.2
                      → 8.9 % (+0.3), executive 5.0 → 7.1 % (+0.3), verified 8.0 →
                      12.3 % (+1.5), survey 5.0 → 7.7 % (+1.3)

      Band
      computed        yellow → red (facts)
      gate            gate no-champion fires now
                      2025-12-03 Tomás Verbeke: mossbridge: mail to Erin comes back,
                      she has left (29672ee)
      2025-12-02      score 58: yellow (green from 75, yellow from 50)
      2026-03-02      score 26: red (green from 75, yellow from 50)
                      gate outlook-red cannot be told: outlook = 'red': unknown:
                      outlook is missing
                      gate no-champion fired (champions = 0: yes (champions = 0)): the
                      band is red already; An account that nobody defends is not safe
                      however much it is used.
      without --since: from 90 days before, or from the first commit if that is later
      ```

      Without `--since` it goes back 90 days, as the decline in `csbook alerts` does. With `--at` and
      `--as-of` the later end is another one than the files of today. `--rules now` judges both ends by the
      rules of now, and leaves what was done and what was left undone.

      ## No score at an end

      ```console
      $ csbook why hotori-care --since 2026-02-07
      hotori-care  new → new
      from            2026-02-07, commit ff1a2c4: events: webinar, four fields are
                      enough
      to              2026-03-02, the files as they are

      no score on 2026-02-07: new: the first term has not begun, so there is no score yet; no sentiment yet
      no score on 2026-03-02: new: the first term began 21 days ago, so there is no score yet; sentiment 2 since 2026-02-10
      so there is no difference to split

      Band
      2026-02-07      new: the first term has not begun, so there is no score yet; no
                      sentiment yet
      2026-03-02      new: the first term began 21 days ago, so there is no score yet;
                      sentiment 2 since 2026-02-10
      ```

      There is nothing to split where an end has no score: an account that is new, that has left, or that was
      not there.

      ## Whom a change of rules moves

      `csbook impact` asks the other way round: not why one account moved, but whom one change moves. It takes
      the accounts of the later end, on one day, and judges them by the rules of both ends: settings,
      segments, health models, journey maps, playbooks. What customers and colleagues did in between is on
      both sides, and makes no difference.

      ```console
      $ sed "s/champions = 0, band: yellow/champions < 2, band: yellow/" health/dear.md > edited
      $ mv edited health/dear.md
      $ csbook impact
      Impact of changed rules, 76bdce2 → what is not committed
      judged          16 accounts, ARR USD 873,798
      other segment   nobody
      other band      1 account, ARR USD 58,290
      other score     nobody
      alerts          the same
      renewals        1 other status

      changed by      not committed yet
      health dear     when of no-champion champions = 0 → champions < 2

      Bands, accounts and their ARR in USD
      before  green after  yellow after    red after   new after           all
      green   6 (583,608)    1 (58,290)                            7 (641,898)
      yellow                 2 (99,360)                             2 (99,360)
      red                                3 (112,440)               3 (112,440)
      new                                             1 (20,100)    1 (20,100)
      all     6 (583,608)   3 (157,650)  3 (112,440)  1 (20,100)  13 (873,798)

      Accounts
      account        ARR USD    score  points  band            segment
      minato-suisan   58,290  75 → 75          green → yellow

      minato-suisan   gate no-champion fires

      Renewals
      due         account        ATR USD  before   after    reason
      2026-12-05  minato-suisan   50,250  no-risk  at-risk  the gate no-champion is s…
      ```

      judged
      : The accounts of the later end, and their ARR.

      other segment, band, score
      : Accounts that the two sets of rules judge otherwise, with their ARR. An account may be in all three.

      Bands
      : Each account by its band before and after. What did not change stands on the diagonal.

      Accounts
      : By name, and what makes it: the points of the measures that move most, gates, coverage, another model.
        Points add up as in `csbook why`: only the rules are at work, so all of it is theirs.

      Alerts, renewals
      : Playbooks that are to be begun by one set of rules alone, and open renewals of another status.

      One revision compares it with the files as they are, and none stands for HEAD, so `csbook impact` is for
      the moment before a commit; `--staged` takes what is staged. `REV..REV` compares two commits, and
      `REV...REV` begins where the two grew apart, as in Git. A day is its newest commit. Here is a change of
      the past, on its day:

      ```console
      $ csbook impact 2025-12-14..2025-12-15
      Impact of changed rules, 27b7315 → 6a4786e
      judged          15 accounts, ARR USD 929,882
      other segment   nobody
      other band      nobody
      other score     10 accounts, ARR USD 887,090
      alerts          the same
      renewals        1 other status

      changed by      2025-12-15 Inês Portela: health: adoption over engagement, and
                      no green without a champion (6a4786e)
      health dear     weight of deployment 15 → 20
                      weight of engagement 45 → 25
                      weight of adoption 20 → 35
                      gate critical-open added
                      gate no-champion added
                      text changed
      playbook sponsor-left version 1 → 2
                      review on 2025-09-01 → 2026-06-15
                      task added: Our own CSM new as well? The lead takes the acc…

      Accounts
      account           ARR USD    score  points  band    segment
      minato-suisan      59,160  73 → 69    −3.9  yellow
      hartog-transport   49,140  66 → 64    −2.4  yellow
      kirigaya-transit   48,960  86 → 84    −2.2  green
      norrvik            58,500  83 → 82    −1.6  green
      tamarind-retail   210,000  90 → 89    −1.4  green
      hartog-koel       141,570  88 → 88    +0.5  green
      shiranui-seiki     65,280  86 → 87    +0.5  green
      tsubaki-resort     58,480  91 → 91    −0.3  green
      halvorsen-marine  124,000  96 → 97    +0.3  green
      mossbridge         72,000  56 → 56    −0.2  yellow

      minato-suisan   trend +7.5, relationship −5.1, touch −4.1, executive −4.0, 4
                      measures more
      hartog-transport trend +7.5, touch −4.4, executive −4.0, threads −3.8, 4 measures
                      more
      kirigaya-transit trend +7.2, reports +5.2, relationship −5.1, threads −5.0, 4
                      measures more
      norrvik         trend +7.5, reports +5.2, relationship −5.1, threads −4.5, 4
                      measures more
      tamarind-retail reports +7.5, trend +6.1, relationship −5.1, touch −5.0, 4
                      measures more
      hartog-koel     reports +7.5, trend +6.9, relationship −5.1, touch −5.0, 4
                      measures more
      shiranui-seiki  reports +7.5, trend +6.8, threads −6.4, touch −6.3, 3 measures
                      more, coverage 79 % → 85 %
      tsubaki-resort  reports +7.5, trend +6.8, relationship −6.0, touch −4.8, 4
                      measures more
      halvorsen-marine reports +7.5, trend +7.3, relationship −6.0, threads −5.0, 4
                      measures more
      mossbridge      reports +5.2, trend +3.9, threads −3.8, relationship −3.3, 4
                      measures more, gate no-champion fires

      Renewals
      due         account     ATR USD  before   after    reason
      2026-09-01  mossbridge   72,000  no-risk  at-risk  the gate no-champion is set …
      ```

      In a pull request, where the rules have an owner (`CODEOWNERS`), it belongs below the diff:

      ```
      csbook impact origin/main...HEAD --format md > comment.md
      ```

      Where no rule differs, it says so, and ends with 0. Errors in the changed rules are counted below the
      answer, as what cannot be read judges nobody.

      ## For programs

      `csbook why --format json` (`csbook.why/1`) has every part with all its digits, so that sums are exact:
      `steps` with their `causes`, `points` and the score after them, and for each measure its `parts`, each
      cut into `ofScore` and `ofWeight`. In text, numbers are in tenths of a point. Scores are cut, never
      rounded up; the parts are rounded so that what is printed adds up, each to one of its two neighbours.
      `csbook impact --format json` (`csbook.impact/1`) has every account that is judged otherwise, with
      every measure.
      """
    })
}
