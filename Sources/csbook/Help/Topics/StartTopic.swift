// The chapter `start`: ten minutes with the sample book.

extension Topic {
  static let start = Topic(
    name: "start", summary: "Ten minutes with the sample book",
    markdown: {
      """
      A book is a folder of plain text in Git: one folder for each account, and beside them what holds
      for all: segments, health models, journeys, playbooks. The sample book is that of a made-up team,
      with sixteen accounts and eighteen months of history. Make it, and say which day it is:

      ```
      csbook sample book
      cd book
      export CSBOOK_TODAY=2026-03-02
      ```

      ## Who is in it

      ```console
      $ csbook list
      account            owner  segment  ARR USD  health  band    renewal     status
      aozora-hoiku       saki   tech-t…    8,040      41  red     –           active
      brightwater-foods  tomas  scale          0       –  –       –           churned
      frigo-noord        amara  tech-t…   10,368     100  green   2026-09-01  no-risk
      halvorsen-marine   amara  enterp…  120,000      98  green   2027-01-01  no-risk
      hartog-groep       amara  growth    45,360      55  yellow  2026-07-01  at-risk
      hartog-koel        amara  enterp…  130,680      75  green   2026-04-15  at-risk
      hartog-transport   tomas  scale     32,400      63  red     2026-10-01  at-risk
      hotori-care        kenji  scale     20,100       –  new     2027-02-09  unknown
      kirigaya-transit   kenji  growth    48,240      77  green   2026-02-18  past-due
      minato-suisan      saki   growth    58,290      75  green   2026-04-15  at-risk
      mossbridge         tomas  growth    72,000      26  red     2026-09-01  at-risk
      norrvik            amara  growth    54,000      89  yellow  2026-08-15  at-risk
      quayside-brewing   dario  scale          0       –  –       –           churned
      shiranui-seiki     kenji  enterp…   64,320      96  green   2026-07-01  at-risk
      tamarind-retail    amara  enterp…  210,000      85  green   2026-06-15  at-risk
      tsubaki-resort     kenji  scale          0       –  –       –           churned
      16 accounts, ARR USD 873,798
      ```

      Health is 0 to 100, and the band says what to make of it. `new` is an account in its first 30 days:
      there is nothing to score yet. Brightwater left in December; its past is still there.

      ## Before a call

      The beginning of an account's id is enough.

      ```console
      $ csbook show moss
      Mossbridge Property Services  mossbridge  active
      Facility services · NA · owner tomas
      segment         growth  (arr >= 40000: yes (arr = 72000))
      ARR             USD 72,000, 300 seats
                      y2-y3 inspect  72,000
      renewal         2026-09-01, in 183 days, ATR 72,000, at-risk: the account is red
                      notice by 2026-07-02, in 122 days
      health          26 red, coverage 85 %
                      gate outlook-red cannot be told: outlook = 'red': unknown:
                      outlook is missing
                      gate no-champion fired (champions = 0: yes (champions = 0)): the
                      band is red already; An account that nobody defends is not safe
                      however much it is used.
      sentiment       3 of 5, 2025-10-08: Friendly and short. Erin runs two regions
                      and has no time for it.
      outlook         yellow, 2025-10-08: Five sites stopped taking photos. Signed
                      until August.
      risk            erin-gone (sponsor-left)
      sponsor         Walt Dreyer
      decision-maker  Walt Dreyer
      stage           value, 630 days, stuck
      note            2025-10-08 call  Erin, on the way to a site
      note            2025-07-09 call  First call with Erin
      note            2025-04-24 qbr  Business review, spring
      task            2026-01-16 Find out who does Erin's work now: ask Bea, then Walt
      ```

      Everything on this screen stands in a file that you can open: `accounts/mossbridge/account.md`,
      `contacts.md` and the notes beside them. `csbook facts moss` says in which file, on which line.

      ## What renews, and what to do

      ```console
      $ csbook renewals --within 4m region:JP
      due         account           ATR USD  band   status    notice by   forecast
      2026-02-18  kirigaya-transit   48,240  green  past-due  –           will-renew
      2026-04-15  minato-suisan       8,040  green  at-risk   2026-03-15  will-churn
      2026-07-01  shiranui-seiki     64,320  green  at-risk   2026-03-31  will-renew
      3 renewals, ATR USD 120,600: past-due 1, 48,240; at-risk 2, 72,360
      forecast: worst 112,560, likely 112,560, best 112,560; by health 114,570
      ARR at risk, due until 2026-09-30: USD 120,600 (3 renewals)

      Why
      kirigaya-transit: undecided 12 days after its due day
      minato-suisan: they mean to leave
      shiranui-seiki: nobody has asked whether they stay, due in 121 days

      Decided, due since the quarter began
      due         account         ATR USD  renewed  status
      2026-02-01  tsubaki-resort   57,620        0  lost    lost from 2026-02-01
      $ csbook tasks owner:kenji
      due         account           owner          id   task                     state
      2026-03-06  hotori-care       kenji          ht6  夜の配色の手順を一枚で   open
      2026-03-06  kirigaya-transit  kenji          kg9  四月からの契約の日程を…  open
      2026-03-11  hotori-care       kenji          ht2  最初の夜に立ち会う       open
      2026-03-13  kirigaya-transit  tokita-mayumi  kg8  つなぎの契約書に判をも…  open
      2026-03-13  shiranui-seiki    kenji          sh9  日ごとの席の案を製品側…  open
      2026-03-13  tsubaki-resort    ruth           tb1  更新の問いに「会社とし…  open
      2026-03-19  shiranui-seiki    odagiri-aoi    sh8  協力会社の使い方を一日…  open
      2026-03-31  hotori-care       kenji          ht3  施設長と最初の週報を読…  open
      2026-06-30  shiranui-seiki    kenji          sh7  後任の方が決まったら、…  open
      9 tasks
      ```

      `csbook help terms` tells how to pick accounts; the same words work with every verb.

      ## Write it down

      A note is a file with a few lines between two `---` and whatever you have to say below:

      ```console
      $ head -n 9 accounts/norrvik/notes/2025-06-11-elin-calls-back.md
      ---
      date: 2025-06-11
      type: interview
      attendees: [elin-sandhal, maja-orstad, noor, amara]
      minutes: 50
      purpose: risk
      ---

      # Ten weeks with the other tool
      ```

      Any editor will do. `csbook help format note` lists the fields, `csbook help tasks` how to write a
      task. Required are only those without which a note could not be found again: `date` and `type`.

      ## When something is wrong

      Somebody writes `indstry`, and somebody else a second owner:

      ```console
      $ sed 's/^industry:/indstry:/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ awk '{ print } /^owner:/ { print "owner: ruth" }' accounts/halvorsen-marine/account.md > edited
      $ mv edited accounts/halvorsen-marine/account.md
      $ csbook lint accounts/norrvik accounts/halvorsen-marine
      accounts/halvorsen-marine/account.md:4:1: error: `owner` is written twice [duplicate-key]
        owner: ruth
        ^~~~~
        help: keep one of the two
      accounts/norrvik/account.md:5:1: error: no field `indstry` in the account [unknown-field]
        indstry: Housing
        ^~~~~~~
        fix: write `industry`
      2 errors, 0 warnings in 2 accounts
      [status 1]
      ```

      `csbook lint --fix` mends what says `fix`, and `csbook explain duplicate-key` tells why the other
      matters. `csbook hook install` puts the same check before every commit, so that nobody else has to
      find it: `csbook help hook`.

      ## Then

      - `csbook health --explain norrvik` shows how a score came about, and why the band is another.
      - `csbook list --at 2025-09-01` shows what the team knew on that day: `csbook help git`.
      - `git log --stat` shows how a book grows. Every commit in it is a day's work.
      - `csbook init DIR` begins your own, with segments, a health model, a journey and playbooks to change or
        take out; `csbook new account` adds the first. Over what is there it writes nothing, and in a book it
        sets up only Git's part: what you took out stays out.
      """
    })
}
