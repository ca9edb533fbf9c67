// The chapter `people`: whom we know at the customer, and who of us looks after what.

extension Topic {
  static let people = Topic(
    name: "people",
    summary: "Champions, sponsors and threads at each customer",
    markdown: {
      """
      Who speaks for us there, and what would be lost with one person.

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
      aozora-hoiku        8,040          1  none       1           1     1
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
      """
    })
}
