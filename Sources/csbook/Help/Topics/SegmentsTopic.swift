// The chapter `segments`: rules, service levels, and trying others.

extension Topic {
  static let segments = Topic(
    name: "segments",
    summary: "Whom each segment takes, what it is promised, and trying other rules",
    markdown: {
      """
      A segment is a file in `segments`: a rule, an order, and what its accounts can expect of us. Rules are
      tried in their order, and the first that holds takes the account. So make the last one hold always,
      or somebody is left over; `csbook lint` says who.

      ```
      ---
      order: 1
      when: arr >= 100000 or (region = 'JP' and arr >= 60000)
      journey: standard
      health: dear
      cadence: {qbr: 90, touch: 30, survey: 180}
      expects: [sentiment, outlook, champion, plan, journey, intent]
      playbooks: [renewal-ask, usage-drop]
      hours_per_quarter: 60
      ---

      # Enterprise

      Why the line is where it is.
      ```

      A rule reads the facts that are written or counted from the account's own files (`csbook help
      facts`, stratum 0), never health: a segment decides by which model an account is scored. What is
      missing holds nothing: `licence_utilisation < 0.5` does not take an account without usage.

      ```console
      $ csbook segments
      order  segment     accounts  customers  ARR USD  share
          1  enterprise         4          4  525,000   60 %
          2  growth             5          5  277,890   32 %
          3  tech-touch         2          2   18,408    2 %
          4  scale              5          2   52,500    6 %

      enterprise      arr >= 100000 or (region = 'JP' and arr >= 60000)
                      cadence: qbr every 90 days, touch every 30 days, survey every
                      180 days
                      journey: standard
                      health: dear
                      expects: sentiment, outlook, contacts, champion, deputy, plan,
                      journey, intent, touches
                      playbooks: sponsor-left, usage-drop, renewal-ask, expansion
                      hours: 60 a quarter

      growth          arr >= 40000
                      cadence: qbr every 180 days, touch every 45 days, survey every
                      180 days
                      journey: standard
                      health: dear
                      expects: sentiment, outlook, contacts, champion, journey,
                      intent, touches
                      playbooks: sponsor-left, usage-drop, renewal-ask, expansion
                      hours: 24 a quarter

      tech-touch      arr > 0 and arr < 15000
                      cadence: email every 45 days, webinar every 120 days, survey
                      every 180 days
                      journey: digital
                      health: pulse
                      expects: contacts, journey
                      playbooks: digital-nudge, usage-drop
                      hours: 1 a quarter

      scale           1 = 1
                      cadence: touch every 90 days, survey every 180 days
                      journey: standard
                      health: pulse
                      expects: contacts, journey
                      playbooks: onboarding, usage-drop
                      hours: 6 a quarter
      ```

      accounts, customers
      : All whom the rule takes, and those of them with a term in force. Accounts that have left or have not
        begun are in some segment too.

      share
      : The part of the ARR that segments hold.

      cadence, expects
      : How often we mean to do a thing, in days, and what practice rules ask for. Nothing is asked of an
        account whose segment does not name it.

      ## Why an account is where it is

      ```console
      $ csbook segments --explain norrvik
      Norrvik Fastigheter  norrvik  growth
      1 enterprise    arr >= 100000 or (region = 'JP' and arr >= 60000): no (arr =
                      54000, region = EMEA)
      2 growth        arr >= 40000: yes (arr = 54000)

      cadence         qbr every 180 days, touch every 45 days, survey every 180 days
      journey         standard
      health          dear
      expects         sentiment, outlook, contacts, champion, journey, intent, touches
      playbooks       sponsor-left, usage-drop, renewal-ask, expansion
      hours           24 a quarter
      ```

      Each rule that was tried, cut where AND joins it, with what its parts say. The rules after the one that
      holds are not asked.

      ## Trying other rules

      Copy the folder, change the copy, and look before you move anybody:

      ```console
      $ cp -r segments ../tried
      $ sed 's/^when: .*/when: arr >= 70000/' segments/enterprise.md > ../tried/enterprise.md
      $ csbook segments --try ../tried
      segment     now  ARR USD  then  ARR USD  change
      enterprise    4  525,000     4  532,680  +7,680
      growth        5  277,890     5  270,210  -7,680
      tech-touch    2   18,408     2   18,408
      scale         5   52,500     5   52,500
      2 of 16 accounts would move, ARR USD 136,320 of 873,798; 0 accounts would have
      another band

      enterprise → growth: 1 account, ARR USD 64,320
                      qbr 90 days → 180 days
                      touch 30 days → 45 days
                      hours a quarter 60 → 24
                      expects −deputy −plan
      account         ARR USD  band now  band then  score  then
      shiranui-seiki   64,320  green     same          96    96

      growth → enterprise: 1 account, ARR USD 72,000
                      qbr 180 days → 90 days
                      touch 45 days → 30 days
                      hours a quarter 24 → 60
                      expects +deputy +plan
      account     ARR USD  band now  band then  score  then
      mossbridge   72,000  red       same          26    26
      ```

      Both sides are worked out on the same day and the same accounts. For each pair of segments it says who
      moves with how much ARR, and what becomes different for them: cadence, journey, health model, what is
      expected, playbooks, hours. A band can change without a move, where a segment got another model: that
      has a list of its own. Nothing is written.

      A file with an error of form is refused, as half of the rules would give half of an answer. With `--at`
      the accounts are those of a commit, the tried rules still those of the folder.
      """
    })
}
