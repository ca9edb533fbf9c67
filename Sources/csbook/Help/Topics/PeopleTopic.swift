// The chapter `people`: whom we know at the customer, and who of us looks after what.

extension Topic {
  static let people = Topic(
    name: "people",
    summary: "Champions, sponsors and threads; the team's accounts, load and deputies",
    markdown: {
      """
      Two questions, each of which ends accounts: who speaks for us there, and who of us would be missed.

      ## Whom we know

      ```console
      $ csbook contacts
      account           ARR USD  champions  sponsor  met  colleagues  gaps
      tamarind-retail   210,000          2  yes        5           2     1
      hartog-koel       130,680          2  yes        6           3     1
      halvorsen-marine  120,000          2  yes        4           1     1
      mossbridge         72,000          0  silent     0           1     4
      shiranui-seiki     64,320          2  yes        4           1     2
      minato-suisan      58,290          1  yes        3           2     1
      kirigaya-transit   48,240          2  yes        3           1     1
      hartog-groep       45,360          1  yes        2           1     2
      aozora-hoiku        8,040          1  none       1           1     2
      norrvik            54,000          2  yes        3           2     –
      hartog-transport   32,400          1  yes        2           1     –
      hotori-care        20,100          1  yes        2           1     –
      9 of 12 customers with gaps, ARR USD 756,930 of 863,430

      account           gap
      tamarind-retail   lena-fairbrook leaves on 2026-03-31, devon-ashby follows
      hartog-koel       lotte-verhaegen leaves on 2026-04-30, ilse-martens follows
      halvorsen-marine  known to one colleague only: amara
      mossbridge        no champion since erin-calloway left on 2025-11-28
      mossbridge        the sponsor was not seen in 180 days: walt-dreyer
      mossbridge        none of them was met in 90 days
      mossbridge        known to one colleague only: tomas
      shiranui-seiki    makabe-toshiya leaves on 2026-06-30, nobody follows
      shiranui-seiki    known to one colleague only: kenji
      minato-suisan     amino-chika is the only champion
      kirigaya-transit  known to one colleague only: kenji
      hartog-groep      marijke-vos is the only champion
      hartog-groep      known to one colleague only: amara
      aozora-hoiku      no sponsor on their side
      aozora-hoiku      single-threaded: of those met in 90 days only hoshi-mayuko is…

      role or persona     customers  ARR USD  seen in 180 days
      champion             11 of 12  791,430                11
      sponsor              11 of 12  855,390                10
      economic-buyer        5 of 12  534,780                 5
      decision-maker       11 of 12  843,330                 9
      Controller            1 of 12   45,360                 1
      Group quality         1 of 12  130,680                 1
      Shop-floor quality    1 of 12  130,680                 1
      現場の改善役          2 of 12  122,610                 2
      ```

      Customers with gaps come first, each half by ARR. What is a gap is for the segment to say: champions
      are asked for where it expects `champion`, sponsors where it expects `contacts`, threads and
      colleagues where it expects `touches`. An account whose first term began less than 30 days ago has
      none yet.

      met
      : Distinct contacts who took part in a touch of the last 90 days: the fact `contacts_met`. A touch is
        a call, meeting, email, workshop, review or training; internal talk and updates are none.

      seen
      : Was with us in the last 180 days by whatever means: an older touch, an event, an interview.

      new, silent, left
      : Neither met nor seen, and added in the last 180 days; the same and known for longer; `left_on` is
        today or past.

      champions
      : Active contacts with the role who are not silent: the fact `champions`. One champion is a gap of
        its own. Every one of them will change jobs.

      sponsor
      : Their executive: `sponsor.theirs` of the account, or the role `sponsor`. `yes` if one of them is
        not silent. Ours is a gap only where the one who is written has left the team.

      leaving
      : A champion or an executive (sponsor, economic buyer, decision maker) whose `left_on` lies ahead,
        with the successor if one is written.

      single-threaded
      : Of those who were met in 90 days one alone is still there. None at all is worse, and is said so.

      colleagues
      : Those of us who are still in the team and were with somebody there in 180 days. One alone is a gap:
        the account is known to one colleague only. Where no note and no row says who of us took part,
        there is a dash, and no gap.

      The last table says how many customers have somebody in each role that decides, and of each `persona`
      that is written in the book. A role that is filled and silent is not in its last column.

      With an account its people are shown, by how well they are known:

      ```console
      $ csbook contacts mossbridge
      Mossbridge Property Services  mossbridge  ARR USD 72,000
      contact        roles                    state            last met    known to
      Bea Lindgren   end-user                 seen             2025-10-20  tomas
      Walt Dreyer    sponsor, decision-maker  silent           2025-01-14
      Erin Calloway  champion, admin          left 2025-11-28  2025-10-08

      champions       none
      their sponsor   walt-dreyer
      our sponsor     none
      met in 90 days  0 contacts, known to tomas
      gaps            no champion since erin-calloway left on 2025-11-28
                      the sponsor was not seen in 180 days: walt-dreyer
                      none of them was met in 90 days
                      known to one colleague only: tomas
      ```

      Addresses are in `contacts.md` and are never printed here. JSON has names and titles only where one
      account was asked for. If contacts, notes or touches cannot be read, nothing is said of an account's
      people; it is not counted as having none.

      ## Who looks after what

      ```console
      $ csbook team
      Accounts, 2026-03-02
      colleague  accounts  ARR USD  green  yellow    red  other  in cadence   by ARR
      ruth              0        0      –       –      –      –           –        –
      amara             5  560,040   82 %    18 %    0 %    0 %      5 of 5  100.0 %
      tomas             2  104,400    0 %     0 %  100 %    0 %      1 of 2   31.0 %
      kenji             3  132,660   85 %     0 %    0 %   15 %      3 of 3  100.0 %
      dario             0        0      –       –      –      –           –        –
      saki              2   66,330   88 %     0 %   12 %    0 %      2 of 2  100.0 %
      ines              0        0      –       –      –      –           –        –
      mira              0        0      –       –      –      –           –        –
      engagement 91.7 %: ARR USD 791,430 in cadence of 863,430, 11 of 12 accounts

      Work and load, 2026-01-01 to 2026-03-02
      colleague  touches  hours  estimated  used  asked h  capacity h   load
      ruth             3    2.4        0 %   3 %        –         120      –
      amara           25   16.4        5 %  12 %      228         200  114 %
      tomas            2    0.5        0 %   0 %       30         340    9 %
      kenji           13   10.1        5 %   4 %       90         360   25 %
      dario            1    0.2      100 %   0 %        –         120      –
      saki             8    5.4        6 %   2 %       25         340    7 %
      ines             2    1.2       14 %   1 %        –         160      –
      mira             0    0.5        0 %     –        –           –      –
      load 30 % of the capacity of those who have accounts, from 7 % (saki) to 114 %
      (amara); over: amara

      Time by purpose
      purpose     hours  share  estimated
      risk          8.6   23 %        0 %
      objectives    5.8   16 %        0 %
      renewal       5.3   15 %        0 %
      not stated   16.9   46 %       12 %
      36.7 hours of colleagues, 5 % estimated by type; without minutes: 0
      2 entries name nobody of us: counted for the owner

      Who stands in
      ruth            halvorsen-marine, hartog-groep, hartog-koel, norrvik,
                      tamarind-retail
      amara           hartog-transport, hotori-care, kirigaya-transit, mossbridge,
                      shiranui-seiki
      kenji           aozora-hoiku, minato-suisan
      ```

      Accounts, ARR and bands are those of the day, of customers: with a term in force, or one that has
      ended and is undecided. Work is that of the period: this quarter to date, or one that is named as in
      `csbook team 2025-Q4`, or with `--from` and `--to`.

      in cadence
      : Accounts where all that the segment's `cadence` asks for was done no longer ago than it says, of
        those of which something is asked. By ARR it is called engagement: the share of ARR in cadence.

      touches
      : Those that they took part in, a note and a row of one day and type once. Where neither names
        anybody of us, it is the owner's, if the account was theirs by then.

      hours
      : The stated minutes, else the type's of `minutes:` in csbook.yml; `estimated` is the share of the
        latter. Internal talk is work too. Two of us in a meeting of an hour are two hours.

      used
      : Hours, of `capacity_hours` for the days of the period.

      asked h, load
      : The sum of `hours_per_quarter` of the segments of their accounts; and that of `capacity_hours`.
        Above 100 % somebody is over: the promise of the segments cannot be kept by this person, however
        the quarter goes. Used far below the load says that it was not kept, or not written down.

      purpose
      : As the note states it. Objectives of plans stand together. What is not stated is a line of its own:
        if it is the longest, the table says little.

      who stands in
      : The account's `deputy`, else the deputy of its owner in csbook.yml, if they are in the team. An
        account of somebody who has left is told by name.

      Compare people by this with care. A load is what we promised, ARR is what we were given, and neither
      says who is good.
      """
    })
}
