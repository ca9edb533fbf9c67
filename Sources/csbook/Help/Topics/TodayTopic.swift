// The chapter `today`: the work of a day.

extension Topic {
  static let today = Topic(
    name: "today", summary: "What is to be done, on one screen",
    markdown: {
      """
      ```console
      $ csbook today
      2026-03-02  16 accounts, ARR at risk USD 522,480
      Tasks: 13 overdue, 0 due today; 9 more: csbook tasks
      2026-01-16  mossbridge   tomas           Find out who does Erin's work now: ask…
      2026-02-13  hartog-koel  wouter-demeyer  Genk names a lead for the night round
      2026-02-20  hartog-koel  amara           Recalibrate on site, all 22
      2026-02-26  hartog-koel  amara           Update on the calibration to Wouter, i…
      Alerts: 4 new in 7 days; 4 older: csbook alerts
      2026-02-28  mossbridge        tomas  usage-drop, medium
      2026-03-01  shiranui-seiki    kenji  renewal-ask, high
      2026-02-28  kirigaya-transit  kenji  expansion, low
      2026-03-01  hartog-groep      amara  renewal-ask, high
      Renewals to ask about: 6; 2 more: csbook renewals
      2026-06-15  tamarind-retail   amara  USD 210,000, undecided, notice in 14 days
      2026-07-01  shiranui-seiki    kenji  USD 64,320, not asked, notice in 29 days
      2026-02-18  kirigaya-transit  kenji  USD 48,240, stay
      2026-07-01  hartog-groep      amara  USD 45,360, not asked, notice in 29 days
      Out of cadence: 1
      132 d over  mossbridge  tomas  qbr last 2025-04-24, touch last 2025-10-20
      Updates due: 8; 4 more: csbook today --all
      2026-02-20  hartog-koel       amara  risk: Recalibrate all 64 probes on site, t…
      2026-02-25  hartog-koel       amara  play: usage-drop
      2026-02-26  hartog-koel       amara  escalation: Probes in Kallo read four degr…
      2025-10-31  hartog-transport  tomas  play: onboarding
      ```

      In each part, what has most ARR at risk comes first, then what has been due longest. A part without
      anything in it is left out, and an empty day says so. Lines are shared out so that all fits one
      screen of 80 by 24; `--all` shows every line, and so do JSON and the command named beside a part.

      Tasks
      : Open tasks whose `due:` is today or over. Those of closed plans and plays do not count.

      Alerts
      : Those that became true in the last seven days. Older ones that nobody has begun are counted:
        `csbook help alerts`.

      Renewals to ask about
      : Open renewals past due, or inside their ask window, with what they answered.

      Out of cadence
      : Customers for whom we did a thing longer ago than their segment's `cadence` asks: the days over,
        and when it was done last.

      Updates due
      : The next update of an escalation, the next step of a risk, a play that is due or wakes up; and
        decisions and playbooks whose day of review is here.

      ## Whose day

      `csbook today --owner me` is your own: the alerts, renewals and cadence of the accounts that you own,
      and of all accounts the tasks, escalations, risks and plays that are yours. What is to be reviewed is
      the team's, and is not in it. `me` is the team member who has your `user.email`.

      `csbook today owner:me` is another question: everything in the accounts that you own, whoever is to
      do it. Any terms of `csbook help terms` can be asked so.

      ```console
      $ csbook today --owner amara
      2026-03-02  amara, ARR at risk USD 329,880
      Tasks: 3 overdue, 0 due today
      2026-02-20  hartog-koel  amara  Recalibrate on site, all 22
      2026-02-26  hartog-koel  amara  Update on the calibration to Wouter, in writing
      2026-02-27  hartog-koel  amara  Plan for Genk without Wouter's signature: who e…
      Alerts: 1 new in 7 days; 1 older: csbook alerts
      2026-03-01  hartog-groep  amara  renewal-ask, high
      Renewals to ask about: 3
      2026-06-15  tamarind-retail  amara  USD 210,000, undecided, notice in 14 days
      2026-07-01  hartog-groep     amara  USD 45,360, not asked, notice in 29 days
      2026-04-15  hartog-koel      amara  USD 4,320, not asked, notice in 13 days
      Updates due: 3
      2026-02-20  hartog-koel  amara  risk: Recalibrate all 64 probes on site, then a…
      2026-02-25  hartog-koel  amara  play: usage-drop
      2026-02-26  hartog-koel  amara  escalation: Probes in Kallo read four degrees t…
      ```
      """
    })
}
