// The chapter `alerts`: when a playbook is to be begun, and plays.

extension Topic {
  static let alerts = Topic(
    name: "alerts", summary: "When a playbook is to be begun; plays, escalations, decisions",
    markdown: {
      """
      A playbook says what we do when something becomes true, and `when` says what that is. An alert is a
      playbook whose condition holds for an account and that nobody has begun there.

      ```console
      $ csbook alerts
      ARR at risk
      account           playbook      severity  true since  at risk USD  health, 90 d
      mossbridge        sponsor-left  high      2025-11-28       72,000  57 → 26
      mossbridge        usage-drop    medium    2026-02-28       72,000  57 → 26
      shiranui-seiki    renewal-ask   high      2026-03-01       64,320  88 → 96
      shiranui-seiki    expansion     low       2025-10-31       64,320  88 → 96
      kirigaya-transit  expansion     low       2026-02-28       48,240  83 → 77
      hartog-groep      renewal-ask   high      2026-03-01       45,360  100 → 55
      hartog-koel       renewal-ask   high      2026-02-13       20,520  87 → 75

      Fastest decline
      account       playbook       severity  true since  at risk USD  health, 90 d
      aozora-hoiku  digital-nudge  medium    2026-01-30            0  – → 41
      8 alerts in 6 accounts
      held back: 3 under way
      ```

      ## When there is one

      condition
      : The playbook's `when` holds on the day. It may read every fact, health and the status of the
        renewal among them. A playbook without `when` is begun by hand only. A condition that cannot be
        read is left out, and named below the list.

      for whom
      : The account's segment names the playbook in `playbooks`, or a stage that the account is in does.
        A segment without that list takes every playbook, but those that a stage of the account's journey
        map names: these keep to their stage. Accounts that were merged into another have no alerts.
        Those that have left have them only of a condition that asks about `status`, as a win-back does.

      not twice
      : A play of the same playbook that is under way in the account holds it back. So does one that is
        snoozed, until its `snoozed_until`: on that day the alert is there again, with the play. And so
        does one that was closed, for `cooldown_days` from the day it was closed. How many are held back
        is said below the list.

      true since
      : The first of the days, without a break, on which the condition has held. They are gone through one
        by one, back to a year before, by the dates that stand in the files and by the rules of now: what
        was written down late counts from its own day. `over a year` is where it held on all of them; in
        JSON that is null.

      ## Two queues

      ARR at risk
      : Accounts with ARR at risk come first, the most of it on top: what is past due or at risk and due in
        this quarter or the two after it, as in `csbook help renewals`.

      Fastest decline
      : The others. Decline is the health score 90 days ago less the score now, by the facts of each day
        and the rules of now. Whoever had no score on one of the days comes last.

      An alert stands in one queue only, with the playbook's severity, which decides among equals.

      `csbook alerts --since 2026-02-23` lists what was not true then: by the files and rules of the newest
      commit up to that day, or of any commit that you name. That is the question of a Monday: what is new,
      whenever it was dated. Outside Git the files are read as of that day.

      ## A play

      A play is a playbook under way for one account.

      ```console
      $ csbook play start shiranui-seiki renewal-ask --dry-run
      --- /dev/null
      +++ b/accounts/shiranui-seiki/plays/2026-03-02-renewal-ask.md
      @@ -0,0 +1,19 @@
      +---
      +playbook: renewal-ask
      +version: 2
      +opened: 2026-03-02
      +owner: kenji
      +# New, in-progress, snoozed, closed-success, closed-lost, closed-not-needed
      +status: new
      +due: 2026-03-16
      +# snoozed_until:              # with a reason
      +# reason: why it was snoozed or closed
      +---
      +
      +# Ask whether they stay
      +
      +- [ ] Look up the deadline and who signs due:2026-03-03
      +- [ ] Ask: "If it were your decision today, would you sign again, and for what?" due:2026-03-07
      +- [ ] Write down the answer as intent, and the forecast with it, the same day due:2026-03-08
      +- [ ] If undecided: agree on what would have to be true, and by when due:2026-03-12
      +- [ ] If leave: bring the lead in within one working day due:2026-03-16
      ```

      The steps become tasks, and `due:+3d` a day. The play keeps the `version` of its playbook, so that
      one can tell later by which rules it was played. It is due `due_days` from its first day. Whose work
      it is, the playbook's `owner` says: `csm` is the account's owner, `deputy` its deputy, any other word
      the one who has that `role` in `csbook.yml`. `--owner` names somebody else. Steps belong to the play's
      owner, unless they name somebody: `@lead` becomes the one who is it.

      `csbook done` ends a step. `csbook play snooze ACCOUNT PLAYBOOK --until DATE "reason"` lets a play
      wait. `csbook play close ACCOUNT PLAYBOOK --as success|lost|not-needed "what came of it"` ends it;
      steps that are open then are cancelled.

      ```console
      $ csbook play
      Under way
      due         account           playbook      owner  state                   steps
      2025-10-31  hartog-transport  onboarding    tomas  in-progress               2/3
      2025-11-26  hartog-koel       sponsor-left  amara  snoozed until 2026-05…    2/3
      2026-01-30  aozora-hoiku      onboarding    saki   in-progress               1/2
      2026-02-19  hartog-transport  usage-drop    tomas  in-progress               1/2
      2026-04-10  hotori-care       onboarding    kenji  in-progress               3/5
      2026-02-25  hartog-koel       usage-drop    amara  new                       0/2
      2026-03-13  tamarind-retail   renewal-ask   amara  in-progress               3/5
      7 plays

      Closed, and health around them
      closed      account            playbook      ended     open  close  +30 d  +60 d
      2025-10-07  quayside-brewing   onboarding    not-nee…   100   left   left   left
      2025-10-24  brightwater-foods  sponsor-left  lost        91     68     60   left
      2025-11-27  minato-suisan      usage-drop    success     49     63     67     67
      onboarding: 1 closed, 0 with success; health 60 days after known of 0, too few
      to judge
      sponsor-left: 1 closed, 0 with success; health 60 days after known of 0, too few
      to judge
      usage-drop: 1 closed, 1 with success; health 60 days after known of 1, too few
      to judge
      health before and after: what else happened to these accounts is not told apart
      ```

      Of closed plays, health is shown on the day they were begun, the day they were closed, and 30 and 60
      days later. `–` is a day without a score, `…` one that has not come. Each score is of the facts of
      its day, by the model of now, so that a change of the model is no success of the play. Means are
      printed from `min_n` plays on. What else happened to these accounts nobody can take out of them.

      ## Escalations

      ```console
      $ csbook escalations
      Open
      next update  account      severity  title               opened      ack  silence
      2026-03-04   norrvik      critical  Photos of 41 insp…  2026-02-17  0 d      6 d
      2026-02-26   hartog-koel  high      Probes in Kallo r…  2026-01-22  0 d     18 d

      Solved
      solved      account         title           ack  took  open  close  +30 d  +60 d
      2025-10-30  minato-suisan   切り身に金属…   0 d  21 d    44     54     63     67
      2025-09-03  tsubaki-resort  断水の夜に400…  0 d  13 d    86     82     86     88
      2025-06-03  halvorsen-mar…  Stock counts …  0 d  14 d    86     86     88     89
      2024-12-06  hartog-koel     Monthly expor…  1 d   3 d    74     74     72     77
      2 open, 4 solved; next update on time: 1 of 2 open
      to acknowledge: median 0 days, n = 6; to resolve: n = 4, too few to judge
      health 60 days after known of 4, too few to judge
      health before and after: what else happened to these accounts is not told apart
      ```

      ack
      : Days from `opened` to `acknowledged`.

      took
      : Days from `opened` to `resolved`.

      silence
      : The most days on end without a word from us: between `opened`, `acknowledged`, `updates` and the
        end, or the day.

      next update on time
      : Of the open ones, those whose `next_update` is not over. A file holds the last promise only, so
        it cannot tell how the ones before were kept.

      Health is looked at as for plays, from the day it was raised to 60 days after it was solved.

      ## Decisions

      ```console
      $ csbook decisions
      review                   decided     decision
      2026-01-12  49 days ago  2025-01-13  Below 15,000 there is a pool
      2026-03-09  in 7 days    2025-10-20  Green without a result gets a call
      2026-06-15  in 105 days  2025-12-15  Adoption weighs 35, engagement 25
      2026-07-06  in 126 days  2025-07-07  Enterprise begins at 100,000, in Japan at …
      2026-08-31  in 182 days  2026-02-23  We write down who owns our customers
      5 decisions, 1 due for review
      ```

      Each decision has a day on which somebody asks whether it was right: `review_on`. Those whose day is
      here stand on top, and `--due` lists nothing else. `csbook today` names them, and after that day
      `csbook explain overdue-review` does.
      """
    })
}
