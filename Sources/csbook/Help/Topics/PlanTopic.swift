// The chapter `plan`: success plans, their numbers, and what of them the customer sees.

extension Topic {
  static let plan = Topic(
    name: "plan", summary: "Success plans: objectives, milestones, and what the customer sees",
    markdown: {
      """
      A success plan says what a customer will have reached, by when, in their own words. It is a file in the
      account's folder `plans`: objectives above the prose, milestones as tasks below.

      ```
      ---
      title: Year one
      status: active
      agreed_on: 2025-11-04
      agreed_with: m-tanaka
      objectives:
        - id: dispatch
          outcome: Dispatch is done by half past eight
          state: accepted
          accepted_on: 2025-11-04
          baseline: 120
          target: 30
          current: 55
          current_on: 2026-02-20
          unit: minutes a day
          due: 2026-06-30
      ---

      - [ ] Osaka does it without paper @m-tanaka due:2026-04-10 obj:dispatch
      ```

      ```console
      $ csbook plan tamarind
      Every fridge, every store  tamarind-retail/store-coverage
      active, agreed 2024-07-09 with grace-oyelaran
      due         objective   state     health               way     now  target
      2025-06-30  stock-loss  verified  closed      █████  100 %  268000  275000
      2026-07-31  coverage    accepted  watchpoint  ██▊     56 %     268     330

      stock-loss      Stock lost to failed fridges falls by a third
                      from 412000 to 275000 USD a year
                      now: by hand, as of 2025-06-10
                      verified 2025-06-10, 2025-06-10-business-review
      coverage        Stores in all six regions check fridges twice a day
                      from 188 to 330 stores
                      now: by hand, as of 2026-02-19

      due         slip  owner           side    milestone                        state
      2024-10-31    -3  lena-fairbrook  theirs  Loss per store, with and witho…  done
      2025-03-31   +16  marcus-teel     theirs  West region: first ten stores    done
      2026-03-27        devon-ashby     theirs  Devon runs a training alone      open
      2026-04-24        marcus-teel     theirs  Prairie: first twelve stores     open
      4 milestones: done 2 (on time 1 of 2), open 2
      ```

      ## Objectives

      state
      : `proposed` by us, `accepted` by them, `delivered` by us, `verified` by them. An objective that was
        accepted after the day of the report is proposed on it; one verified later is delivered.

      way
      : (current − baseline) / (target − baseline), not below 0 and not above 100 %, cut to whole percent:
        what prints as 100 % is there. The target may be the smaller number. Without all three there is no
        way to show.

      now
      : With `measure` the value of that fact, while it is fresh; else `current`, as somebody wrote it. The
        lines below the table say which, and of which day. `csbook facts` lists what can be a measure.

      plan_progress
      : The mean way of an account's accepted objectives, delivered and verified ones among them, in plans
        that are not closed. A health model can score it.

      ## Milestones

      Tasks in the prose of the plan. They are ours where the person after the `@` is of the team, theirs
      where it is one of the account's contacts, and the plan's owner's without one.

      slip
      : Done: the days from `due` to `done`, below 0 where it was early. Open and past due: the days since.
        A due day that was moved counts from where it stands now: `git log -p` shows where it stood. Open
        milestones of closed plans are not late any more.

      Without an account, objectives and open milestones of all accounts are listed by their due days; `--by
      state` puts what is proposed first.

      ## For the customer

      ```
      csbook plan tamarind --audience customer -o plan.md
      ```

      Everything is internal that is not named here. What goes out:

      - The name of the customer, and of each plan that is active or closed: title, day of agreement and
        with whom. Drafts stay; a line on standard error names them.
      - Of objectives: outcome, state, baseline, current, target, unit, due. Not their `health`, `impact`,
        `evidence` and `measure`. Where `measure` is not the customer's own figure (use, licences, surveys,
        first value), where they are now stays inside too: a CSM's sentiment is no customer's business.
      - What stands under `## Shared` in the plan, and the tasks there with the people's names. Paragraphs
        marked `#risk` or `#csql` and comments stay, even there.

      No notes, no minutes, no forecast, no other account, nothing of the book. A plan file that cannot be
      read stops the whole: half a plan is not sent. Read it once before you send it; csbook cannot know
      what a sentence under `## Shared` gives away.
      """
    })
}
