// The chapter `edit`: how commands write into the book's files.

extension Topic {
  static let edit = Topic(
    name: "edit", summary: "Writing by commands: set a field, end a task, and what stays as it was",
    markdown: {
      """
      The files are yours to write in any editor. `csbook set` and `csbook done` are for what one does ten
      times a day, and fill in what one would have to look up.

      ## Judgements

      ```console
      $ git config user.email amara@quillmere.example
      $ csbook set norrvik sentiment=5 "Elin asked us to speak at their owners' day" --dry-run
      --- a/accounts/norrvik/account.md
      +++ b/accounts/norrvik/account.md
      @@ -45,7 +45,7 @@
           reason: product-gap
           competitor: a form tool that fills work orders
           retro: 2025-04-02-retro
      -sentiment: {value: 4, on: 2026-02-24, by: amara, reason: "Angry, and they tell us so at once and help. That is not how people leave."}
      +sentiment: {value: 5, on: 2026-03-02, by: amara, reason: "Elin asked us to speak at their owners' day"}
       outlook: {value: yellow, on: 2026-02-24, by: amara, reason: "Safe if 8.2.1 holds and the authority leaves content on 18 March."}
       override:
         band: yellow
      ```

      `sentiment`, `outlook`, `override` and the `intent` of a renewal are judgements of one day. Set as a
      whole, they are made anew: `on` is today, or the day of `--as-of`; `by` is whoever of the team has the
      address in Git's `user.email`; the words at the end are the reason. Nothing of the old judgement
      stays, its reason neither: it was the reason for another value. `sentiment.value=5` corrects the one
      field and leaves the rest.

      ## Keys

      owner=kenji
      : A field of account.md, contacts.md or journey.md, as it stands there. No two of them share a key.

      sponsor.theirs=m-tanaka
      : A field inside a record. A record that is not there yet is written at its place.

      contracts.y2.arr=90000
      : A field of a list's item, named by its id: renewals by their `term`, losses by their
        `effective_on`, moments by their `moment`. Lists in order, such as `stages`, by place:
        `stages.2.left`. An id that is new makes a new item, with all fields it must have.

      plans/year-one.objectives.docks.state=accepted
      : A field of another file of the account, after the file's name: plans, notes, escalations,
        opportunities, plays.

      tags+=strategic
      : Adds to a list, once. `tags-=strategic` takes away.

      deputy=
      : Takes the field away, with its line; `risks.photos=` takes away the whole risk.

      Several of them make one edit. All of it is written, or nothing:

      ```console
      $ csbook set mossbridge risks.thin-team.reason=adoption risks.thin-team.opened=2026-03-02
      accounts/mossbridge/account.md: risks.thin-team.reason adoption; risks.thin-team.opened 2026-03-02
      $ git diff --unified=1
      diff --git a/accounts/mossbridge/account.md b/accounts/mossbridge/account.md
      index 01ccce2..30ba492 100644
      --- a/accounts/mossbridge/account.md
      +++ b/accounts/mossbridge/account.md
      @@ -43,2 +43,5 @@ risks:
           owner: tomas
      +  - id: thin-team
      +    reason: adoption
      +    opened: 2026-03-02
       handoff:
      ```

      Values are checked as lint would, before anything is written:

      ```console
      $ csbook set mossbridge owner=tomass complexity=High
      accounts/mossbridge/account.md:3:8: error: no team member `tomass` [dangling-id]
        owner: tomass
               ^~~~~~
        help: did you mean `tomas`?
      accounts/mossbridge/account.md:8:13: error: `complexity` cannot be "High" [unknown-choice]
        complexity: High
                    ^~~~
        fix: write `high`
      csbook: 2 errors would be new; nothing was written
      [status 1]
      ```

      ## Tasks

      ```console
      $ csbook done mossbridge Erin
      accounts/mossbridge/account.md: done: Find out who does Erin's work now: ask Bea, then Walt
      ```

      A task is named by its `^id`, by its place as in `accounts/acme/account.md:24`, or by words that no
      other open task has; words may be of the account's id too. `--on` says another day, `--cancel` marks
      it as cancelled. The day is written as the line has its other days: `done:`, `✅` or `[completion:: ]`.

      A task with `every:` is written once more, above the one that is done: open, due on the first day of
      its series after today, without the id, which stays with the one that is done. What is indented below
      stays there too. Days, weeks, months, quarters and years are understood, with a number or without:
      `every:week`, `every:2w`, `🔁 every 3 months`. `--cancel` ends the series.

      ## What stays as it was

      Only the bytes of the value change. Comments, quotes, the order of the keys, line ends and all other
      lines stay; new values get quotes only where some reader of YAML would take them for something else.
      The file is read again, and nothing is written if anything else would have changed. A value that
      stands on several lines is left to an editor, and so is a file with a fault of form.

      What is written takes the file's place in one step: whoever reads meanwhile sees the old file or the
      new one. Where somebody else wrote meanwhile, the edit is made again on what they wrote. Nothing is
      staged or committed.
      """
    })
}
