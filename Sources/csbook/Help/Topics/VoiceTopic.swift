// The chapter `voice`: needs, quotes, problems, losses, surveys.

extension Topic {
  static let voice = Topic(
    name: "voice", summary: "What customers ask for, say and leave for; surveys, advocacy, wins",
    markdown: {
      """
      ```console
      $ csbook voice
      Needs
      need             status       ours    mentions  accounts  ARR USD  last
      shared-seats     open         unsure         6         3  394,320  2026-02-18
      short-rounds     in-progress  yes            5         5  229,410  2026-01-22
      probe-readings   in-progress  yes            2         2  188,970  2026-02-12
      group-view       in-progress  yes            2         2  176,040  2025-10-20
      single-sign-on   open         yes            1         1  130,680  2025-12-04
      monday-packet    planned      yes            4         3  117,360  2026-01-21
      official-forms   open         unsure         4         4   76,698  2026-01-28
      offline-photos   in-progress  yes            2         1   54,000  2025-10-15
      work-order-link  delivered    yes            1         1   54,000  2025-09-18
      an account that asks for two things stands behind both
      2025-02-26      shared-seats, shiranui-seiki: 夜勤の八人は一台を回して使っている
                      が、白縫では名前ごとの席を保つと真壁部長が決めた。「誰が見たかが
                      分からない点検は要らない。」
      2026-01-22      short-rounds, aozora-hoiku: 園長と主任が一人ずつ。谷さんの質問が
                      よかった。「異常なしの写真も要りますか。」要る、と答えたら、四園
                      分で月に千二百枚になると計算してくれた。一枚で足りる形を考える。
      2026-02-12      probe-readings, minato-suisan: 鳴る回数は週に61回、意味のあった
                      のは二回。しきい値が加工場向けでなかった。
      2025-10-20      group-view, hartog-groep: They want Frigo Noord in it, and one
                      view instead of three log-ins.
      2025-12-04      single-sign-on, hartog-koel: One sign-on with the group's
                      directory, or IT will not roll out anything in 2026.
      2026-01-21      monday-packet, hartog-groep: The page needs a PDF on the fifth
                      working day without Marijke pressing a button.
      2026-01-28      official-forms, minato-suisan: 輸出の話が出た。相手国の監査は記
                      録を五年分求める。こちらの保存は三年。
      2025-10-15      offline-photos, norrvik: Three of 1,140, all from one tablet,
                      all on the day of an update. Maja has put that tablet in a
                      drawer with a note on it. I said that we look at it; I should
                      have said by when.

      In their words
      2026-02-26      hotori-care: 三月十日の夜、二十二時と二時の二回。梶さんが自分で
                      一回目を回る。「職員に頼む前に、自分が間違えておきたい。」
      2026-02-24      norrvik: Asked Elin plainly where this leaves us. "Angry, and
                      not leaving. Last time you had no answer for half a year. This
                      time I had one in four days." Anders knows and sees it the same
                      way.
      2026-02-23      hartog-groep: Third month in a row at the bottom of the page.
                      Pieter asked Marijke whether the tool or the company is at
                      fault. She said: "Both a bit."
      2026-02-19      hartog-koel: Ilse Martens follows Lotte in May. She comes from a
                      dairy and asked the best question in months: "What do you do
                      when the number is wrong?" I told her about January, all of it.
      2026-02-19      tamarind-retail: "If it were your decision today, would you sign
                      again, and for what?" Grace took her time: "Again, yes. For
                      210,000, I can't say that before Hugh is through with his list.
                      Give me a price that grows when Prairie opens and I will carry
                      it in."
      the latest 5 of 55 quotes

      Recurring problems, 2025-12-03 to 2026-03-02
      topic           notes  escalations  open  accounts  ARR USD  areas
      probe-readings      4            1     1         2  188,970  product, process
      offline-photos      2            1     1         1   54,000  product
      area        notes  escalations  open  accounts  ARR USD  topics
      product         6            2     2         4  307,290  probe-readings, offlin…
      onboarding      5            0     0         2   28,140
      process         3            0     0         2  178,920  late-contract, probe-r…
      engagement      2            0     0         2   77,760  driver-check
      training        2            0     0         2  218,040

      Who speaks for us
      since       account           as         what they allow
      2026-02-12  halvorsen-marine  reference  One call a quarter with a shipyard
      2025-12-11  halvorsen-marine  case       Name, numbers and a photo of Måløy, by…
      2025-11-13  halvorsen-marine  talk       Name and recording, by Øyvind Krane
      2025-10-15  shiranui-seiki    reference  見学と社名の掲載を真壁部長が承諾

      Wins
      2026-02-26      kirigaya-transit: 緒方さんが、現場から一言添えた。「南営業所の時
                      刻の分布を議会の資料に使います。」つまり、やめる話ではない。
      2026-02-26      minato-suisan: 監査は九月。様式は英語で、項目は三十二。うち二十
                      四は今の記録から出せる。残り八つの半分は、帳面の頃からない。
      2026-02-19      tamarind-retail: Prairie has dates now: twelve stores in April,
                      thirty by July. Marcus got them in writing.
      2026-02-18      shiranui-seiki: 小田切さんが三月十九日に一日見せてくれる。商談に
                      するのはその後。小田切さんは五月の諮問会にも加わってくれる。
      2026-02-13      kirigaya-transit: 四月一日からの契約は内示が出た。720万円、三月
                      議会のあとに締結。
      the latest 5 of 52 wins

      Losses, 2025-03-03 to 2026-03-02
      reason        preventable  losses  logos  ARR USD  accounts
      sponsor-left  yes               1      1   84,000  brightwater-foods
      acquired      no                2      2   64,820  quayside-brewing, tsubaki-re…
      product-gap   yes               2      1   59,580  minato-suisan, norrvik
      not written   –                 1      0   12,960  hartog-transport
      no-value      yes               1      0    9,380  tsubaki-resort
      7 losses, ARR USD 230,740; for preventable reasons 66.3 % of the ARR

      Surveys, 2025-09-04 to 2026-03-02
      survey  segment     asked   n  response    score
      NPS     all            37  31    83.8 %      +42  ± 25
      NPS     enterprise     14  14   100.0 %      +43  ± 38
      NPS     growth         12   9    75.0 %      +44  ± 54
      NPS     tech-touch      3   2    66.7 %      +50  n = 2, too few to judge
      NPS     scale           8   6    75.0 %      +33  ± 38
      CSAT    all             8   6    75.0 %   66.7 %
      CSAT    enterprise      4   3    75.0 %   33.3 %  n = 3, too few to judge
      CSAT    growth          2   2   100.0 %  100.0 %  n = 2, too few to judge
      CSAT    scale           2   1    50.0 %  100.0 %  n = 1, too few to judge
      CES     all             6   6   100.0 %      4.8
      CES     enterprise      2   2   100.0 %      5.0  n = 2, too few to judge
      CES     growth          2   2   100.0 %      4.0  n = 2, too few to judge
      CES     tech-touch      2   2   100.0 %      5.5  n = 2, too few to judge
      2026-02-24      norrvik, CSAT 4: Quick answers, bad reason to need them.
      2026-02-17      minato-suisan, CES 3: 監視が鳴りすぎる。
      2026-02-16      hartog-koel, CES 4: Calibration by hand is work.
      ```

      ## Needs and quotes

      Write what somebody said where it was said, in a note, and mark the paragraph or list item:

      ```
      - They want seats by ship, since crews rotate every four weeks. #need/shared-seats
      - Sigrid: "I tell people that I know how long. I never could." #quote
      ```

      `needs/shared-seats.md` is the page of the need: what is meant, its `status`, and whether it is ours
      to build (`fits_mission`). A need may be marked before it has a page.

      mentions
      : Paragraphs that mark the need, each once, in any file of an account. `--within 6m` takes those of
        the last six months; what a page without a day says always counts.

      accounts, ARR
      : The accounts that mention it, and their ARR today. It is who stands behind a need, and not what it
        would bring. An account that asks for two things stands behind both: the column does not sum.

      settled
      : `delivered` or `declined`. Those come last.

      Under the table stands what was said of each open need: the latest mention that is a quote too, else
      the latest. `--need` shows all that was said of one, from the latest:

      ```console
      $ csbook voice --need shared-seats
      Seats by shift, ship or store instead of by name  shared-seats
      status          open
      ours to build   unsure
      asked for       6 mentions in 3 accounts, ARR USD 394,320

      2026-02-18      shiranui-seiki: 十五人のうち毎日来るのは四人、残りは月に二、三
                      日。宮下さんの案：日ごとに名前を選んで始め、その日だけ席を使う。
                      誰が見たかは残る。この案なら「誰が見たか分からない点検」にはなら
                      ない。
      2026-01-28      shiranui-seiki: 協力会社の職人十五人にも点検をお願いしたい。ただ
                      し名前ごとの席では合わない。
      2026-01-20      halvorsen-marine: Crews rotate every four weeks, so seats by
                      name don't fit. They want seats by ship.
      2025-10-16      tamarind-retail: Lena will call those three herself.
      2025-09-16      tamarind-retail: West: 24 of 62 stores. Managers do the morning
                      check and skip the evening one: the shift that closes has no
                      log-in of its own.
      2025-02-26      shiranui-seiki: 夜勤の八人は一台を回して使っているが、白縫では名
                      前ごとの席を保つと真壁部長が決めた。「誰が見たかが分からない点検
                      は要らない。」
      ```

      ## Recurring problems

      A note or an escalation can name an `area` (onboarding, training, support, product, engagement,
      process) and a `topic`, one word of your own. A topic recurs that stands in at least three of them in
      the last 90 days, of whichever accounts. The fact `recurring_topics` counts the same in one account.
      Areas are counted with all that name them.

      ## Who speaks for us, and wins

      `advocacy` of an account lists what they do for us in public (`reference`, `case`, `talk`, `beta`), since
      when, and what they allow. It counts at any time, and `permission` is what was agreed, word for word:
      read it before a name leaves the house. A win is a paragraph marked `#win`; it stands in the words of
      whoever wrote it, and `--within` cuts it as it cuts quotes.

      ## Losses

      Terms that ended without a successor, by the reason that is written at the loss, in the last twelve
      months or `--within`. A loss counts on its first day without, or with `churn_recognition: notice` on
      the day of the notice. What lapsed and a renewal that was closed as lost have no reason, and that is a
      line of its own. `logos` are accounts of which nothing was left: to retention those are churn, and
      what leaves something is downsell.

      Whether a reason is preventable is decided once for all, in `reasons:` of csbook.yml. Shipped as
      preventable: adoption, no-value, product-gap, product-quality, sponsor-left, competitor; and not:
      budget, acquired, shut-down, poor-fit.

      ## Surveys

      Answers of `surveys.csv` in the surveys' window (180 days), the latest of each respondent of an
      account. A row without score is an invitation.

      response
      : Those who answered, of those who answered or were invited.

      NPS
      : 100 × (answers of 9 and 10 − answers of 0 to 6) / n. Its margin is 196 · √((p + d − (p − d)²) / n),
        p and d being the shares of both: half of the 95 % interval. With 14 answers it is often 30 points.

      CSAT
      : The share of answers in the upper two fifths of the scale: 4 and 5 of five.

      CES
      : The mean answer, or with `method: top` the share of the top three.

      Below `min_n` (5) the figure stands there and `too few to judge` beside it. An account's own mean
      answer is the fact `survey_mean`, and no NPS.
      """
    })
}
