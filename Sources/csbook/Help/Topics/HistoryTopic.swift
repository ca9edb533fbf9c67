// The chapter `history`: what changed, who wrote it and why, and what changed since somebody looked.

extension Topic {
  static let history = Topic(
    name: "history", summary: "What changed in a book, who wrote it, and since you last looked",
    markdown: {
      """
      Every value of a book was committed by somebody, on a day, with a reason. Four verbs read that:
      `log` tells each commit, `diff` two states, `blame` where a value comes from, and `review` what changed
      since you last looked. They speak of fields, people and money, not of lines.

      ```console
      $ csbook log norrvik --since 2026-02-17
      da4b145  2026-03-02  Inês Portela  metrics: February
        health 79 → 89
        surveys to 2026-02-24: 1 new
        touches to 2026-02-20: 3 new
        metrics to 2026-02-28: 1 new

      fa46fd7  2026-02-24  Amara Lindwall  norrvik: 37 of 41 recovered; band
        overridden, Ruth agrees
        sentiment on 2025-11-19 → 2026-02-24
        sentiment reason changed
        outlook on 2026-02-17 → 02-24
        outlook reason changed
        override set to yellow
        override until set to 2026-04-15
        health red → yellow
        next update of escalation 2026-02-17-lost-photos 2026-02-18 → 03-04
        updates of escalation 2026-02-17-lost-photos +2026-02-18 +2026-02-20
          +2026-02-24
        task done: What is still on the tablets? Do not restart th…
        and 2 more

      198cd6d  2026-02-21  Amara Lindwall  norrvik: 29 of 41
        health 85 → 86
        note 2026-02-20 call

      a8ff9ef  2026-02-17  Amara Lindwall  norrvik: critical, photos of 41 doors are
        gone
        renewal moved to at-risk
        outlook green → yellow
        risk photos opened
        health 88 → 85, green → red
        escalation 2026-02-17-lost-photos opened, critical
        stage escalation entered on 2026-02-17

      4 of 19 commits since 2026-02-17; the other 15 changed nothing of norrvik
      ```

      ## What a commit changed

      A commit is compared with its first parent: the state of the branch before it. So a merge tells all that it
      brought, and the commits of the merged branch are not told a second time. `git log --first-parent` shows the
      same line.

      Folders whose tree has the same id on both sides are the same, and are not looked into; only files with
      another blob are read. Then values are compared by the schema: a contract, a contact or an objective by its
      id, a set without regard to its order, `1.0` and `1` as one. What only looks otherwise is `page edited`.
      Dates and authors of a judgement are left out where the judgement itself is told; they are in the JSON.

      What a commit did to segment, health and renewal status of the accounts that it touched is told too. Both
      states are judged on the day of the commit, each by its own rules: so the day makes no difference, only what
      was written. Where the commit changed rules as well, it says `under changed rules`, since nobody can tell
      which of the two it was; `csbook why` takes them apart. `--no-figures` leaves this out.

      Not told: personal data, which stays where it is written; the words of notes, reasons and plans, only that
      they changed; and what a change of rules does to accounts of which no file changed.

      `--at` is where to begin, `--since` how far to go back: a day is included, a commit is not. An account whose
      folder was renamed is followed to its old name, and one that is no more can be named as well. Commits that
      changed nothing of what was asked for are counted at the end, and where a shallow clone ends is said.

      ## Two states

      ```console
      $ csbook diff 2026-02-20 HEAD mossbridge
      2026-02-20 (799b51c) → HEAD (76bdce2)
      1 account, ARR as it was

      account     owner  ARR USD   health  band  renewal  segment
      mossbridge  tomas   72,000  25 → 26  red   at-risk  growth

      mossbridge
        health 25 → 26
        metrics to 2026-02-28: 1 new

      figures of both states are those of 2026-03-02
      ```

      As `git diff`: without a revision it holds HEAD against the files, with one that one against the files, with
      two the first against the second. `--staged` takes what is staged for the files. `A...B` begins where the
      two have grown apart, which is what a pull request brings. A day is the newest commit of that day, or before
      it. What follows the revisions picks accounts: ids, or terms that hold in either state.

      Accounts come in the order of the ARR that moved, then those with another band or renewal status, then by
      what changed: money, renewals, health, people, plans, notes. Figures of both states are those of one day:
      `--as-of`, else the day of the later commit, else today. Both are judged by the rules of the later state,
      its rates of exchange among them: so ARR that moved is ARR that somebody wrote down, and no rate.
      `csbook impact` tells what a change of rules does.

      `csbook diff origin/main...HEAD --format md` writes a comment for a pull request. Text of the book cannot
      become markup or call people in it, and what does not fit into a comment is counted.

      ## Where a value comes from

      ```console
      $ csbook blame norrvik sentiment
      fa46fd7  2026-02-24  Amara Lindwall  norrvik: 37 of 41 recovered; band
        overridden, Ruth agrees
        sentiment.on: 2026-02-24
        sentiment.reason: "Angry, and they tell us so at once and help. That is not
          how people leave."
      141b703  2025-11-20  Amara Lindwall  norrvik: review; no door typed twice
        since October
        sentiment.value: 4
      b10fb06  2025-08-11  Amara Lindwall  norrvik: won back at 50,000 euros
        sentiment.by: amara
      ```

      The commit is told that gave a value its present meaning. A line that moved, another indent or another order
      of keys makes nothing younger. A field that was taken out and came back is as old as its return. What stands
      in the files and is not committed is said to be so. It looks at the account's page, contacts and journey.

      ## Since you last looked

      ```console
      $ csbook review --since 2026-02-24
      Since 2026-02-24
      10 commits: Inês Portela 3, Amara Lindwall 2, 三宅 早紀 2, 森川 健司 2, Ruth
        Adebanjo 1

      Rules
      book: capacity hours of amara 380 → 200
      book: deputy of dario amara → ines
      book: capacity hours of dario 300 → 120
      book: exchange rates JPY 0.0068 → 0.0067
      book: exchange rates EUR 1.17 → 1.08
      book: exclusion hartog-transport added
      playbook expansion: review on 2025-09-01 → 2026-09-01
      playbook onboarding: review on 2025-09-01 → 2026-09-01
      playbook renewal-ask: version 1 → 2
      playbook renewal-ask: review on 2025-09-01 → 2026-09-01
      playbook renewal-ask: text changed
      playbook usage-drop: version 1 → 2
      playbook usage-drop: review on 2025-09-01 → 2026-09-01
      playbook usage-drop: text changed

      Overridden
      norrvik: override set to yellow
      norrvik: override until set to 2026-04-15

      amara: 6 accounts
      norrvik
        sentiment on 2025-11-19 → 2026-02-24
        sentiment reason changed
        outlook on 2026-02-17 → 02-24
        outlook reason changed
        override set to yellow
        override until set to 2026-04-15
        health 79 → 89, red → yellow
        next update of escalation 2026-02-17-lost-photos 2026-02-18 → 03-04
        updates of escalation 2026-02-17-lost-photos +2026-02-18 +2026-02-20
          +2026-02-24
        task done: What is still on the tablets? Do not restart th…
        and 5 more
      tamarind-retail
        health 83 → 85
        surveys to 2026-02-03: 1 new
        touches to 2026-02-26: 3 new
        metrics to 2026-02-28: 1 new
      hartog-koel
        health 80 → 75
        surveys to 2026-02-16: 3 new
        touches to 2026-02-12: 1 new
        metrics to 2026-02-28: 1 new
      hartog-groep
        health 60 → 55
        task done: Write it beside the health model as a case
        note 2026-02-23 call
        surveys to 2026-02-04: 1 new
        touches to 2026-02-06: 1 new
        metrics to 2026-02-28: 1 new
      halvorsen-marine
        touches to 2026-02-25: 1 new
        metrics to 2026-02-28: 1 new
      frigo-noord
        touches to 2026-02-19: 1 new
        metrics to 2026-02-28: 1 new

      kenji: 3 accounts
      shiranui-seiki
        health 97 → 96
        touches to 2026-02-10: 1 new
        metrics to 2026-02-28: 1 new
      kirigaya-transit
        health 76 → 77
        task done: 財政課への回答案を時田さんと書く
        note 2026-02-26 call
        touches to 2026-02-17: 1 new
        metrics to 2026-02-28: 1 new
      hotori-care
        task done: 夜間見回りの点検表を一つだけ移す
        task done: 三か所の記入を一つにする案
        task done: 端末六台に職員の名前を登録する
        note 2026-02-26 call
        touches to 2026-02-19: 1 new
        metrics to 2026-02-28: 1 new

      saki: 2 accounts
      minato-suisan
        next on of one-person 2026-02-27 → 03-13
        health 69 → 75, yellow → green
        opportunity export-records added
        note 2026-02-26 meeting
        surveys to 2026-02-17: 1 new
        touches to 2026-02-05: 1 new
        metrics to 2026-02-28: 1 new
      aozora-hoiku
        health 51 → 41, unknown → red
        surveys to 2026-02-12: 3 new
        touches to 2026-02-05: 1 new
        metrics to 2026-02-28: 1 new

      tomas: 2 accounts
      mossbridge
        health 25 → 26
        metrics to 2026-02-28: 1 new
      hartog-transport
        health 76 → 63
        surveys to 2026-02-10: 1 new
        metrics to 2026-02-28: 1 new

      Shared files
      import crm-contacts: added
      import madoguchi: added

      444e92f of 2026-02-23 → 76bdce2 of 2026-03-02; figures of both are those of
      2026-03-02
      rules changed: both states are judged by the later ones; csbook impact tells
      what they do
      csbook review --done marks this as looked at
      ```

      `review` compares the state that you saw last with HEAD. Changed rules, overrides and new risks come first,
      because they change what the figures mean; then the accounts, owner by owner, your own first. Without
      `--since` that state is your mark, else your own last commit on this branch, else a week ago; the first line
      says which.

      `csbook review --done` shows the same, and then moves your mark to the newest commit that it has shown. The
      mark is a reference of this clone, `refs/csbook/reviewed/` and your address: no file of the book, not pushed,
      and nobody else's. It is moved only if it is still where it was when the review began. Nothing else here
      writes anything.
      """
    })
}
