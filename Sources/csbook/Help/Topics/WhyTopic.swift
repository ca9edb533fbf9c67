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
      ```

      Without `--since` it goes back 90 days, as the decline in `csbook alerts` does. With `--at` and
      `--as-of` the later end is another one than the files of today. `--rules now` judges both ends by the
      rules of now, and leaves what was done and what was left undone.

      ## No score at an end

      ```console
      $ csbook why hotori-care --since 2026-02-07
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
