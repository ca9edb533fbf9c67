// The chapter `import`: other programs' exports, the mapping that reads them, and what is never written over.

extension Topic {
  static let dataImport = Topic(
    name: "import", summary: "Exports of CRM, billing, usage, help desk and calendar, taken in",
    markdown: {
      """
      The CRM knows who owns an account, billing what it pays, the product who uses it. All of them export
      CSV. `csbook import` takes such a file in by a mapping, which says once which column goes where.

      A mapping is a document of the book, as a segment is: its front matter is the mapping, its body says
      why, changing it is a commit that somebody reviews. The sample book has one for the people in the CRM,
      written after the CRM knew five days before the CSM that a champion had left:

      ```console
      $ sed -n '2,23p' imports/crm-contacts.md
      # People, from the CRM's report "CS: contacts"
      imports: contacts
      source: CRM
      # Told by their page in the CRM; those of the pool have none there, and are told by
      # their mail.
      account:
        - {by: links.crm, column: Account page}
        - {by: domain, column: E-mail}
      columns:
        - {field: name, column: [First name, Last name]}
        - {field: title, column: Title}
        - {field: email, column: E-mail}
        - field: roles
          column: Role
          values:
            Signs: decision-maker
            Holds the budget: economic-buyer
            Sponsor: sponsor
            Administrator: admin
            User: end-user
            Billing: ""
        - {field: left_on, column: Left on}
      $ cat > people.csv <<END
      > First name,Last name,Title,E-mail,Account page,Role,Left on
      > Bea,Lindgren,Operations Manager,Bea.Lindgren@mossbridge.example,https://crm.quillmere.example/a/mossbridge,Administrator,
      > 谷,陽平,第三園 園長,tani@aozora-hoiku.example,,User,
      > END
      $ csbook import contacts people.csv --map crm-contacts --dry-run
      accounts/aozora-hoiku/account.md: imported
      accounts/aozora-hoiku/contacts.md: contacts.tani-yohei.title 第三園 主任 → 第三園 園長
      accounts/mossbridge/account.md: imported
      accounts/mossbridge/contacts.md: contacts.bea-lindgren.roles +admin; contacts.bea-lindgren.title Site Lead, North Park → Operations Manager
      contacts: 0 new, 2 changed, 0 unchanged; of 2 rows
      --- a/accounts/aozora-hoiku/account.md
      +++ b/accounts/aozora-hoiku/account.md
      @@ -28,6 +28,9 @@
         risks:
           - 市の様式での出力は、まだない
         stakeholders: [hoshi-mayuko]
      +imported:
      +  - by: crm-contacts
      +    on: 2026-03-02
       custom:
         sites: 4
         data_region: jp
      --- a/accounts/aozora-hoiku/contacts.md
      +++ b/accounts/aozora-hoiku/contacts.md
      @@ -8,7 +8,7 @@
           since: 2025-11-20
         - id: tani-yohei
           name: 谷 陽平
      -    title: 第三園 主任
      +    title: 第三園 園長
           email: tani@aozora-hoiku.example
           roles: [end-user]
           since: 2026-01-22
      --- a/accounts/mossbridge/account.md
      +++ b/accounts/mossbridge/account.md
      @@ -53,6 +53,9 @@
         stakeholders: [erin-calloway, walt-dreyer]
         accepted_by: tomas
         accepted_on: 2025-07-02
      +imported:
      +  - by: crm-contacts
      +    on: 2026-03-02
       custom:
         sites: 27
         go_live: 2023-10-09
      --- a/accounts/mossbridge/contacts.md
      +++ b/accounts/mossbridge/contacts.md
      @@ -15,8 +15,8 @@
           since: 2023-08-14
         - id: bea-lindgren
           name: Bea Lindgren
      -    title: Site Lead, North Park
      +    title: Operations Manager
           email: bea.lindgren@mossbridge.example
      -    roles: [end-user]
      +    roles: [end-user, admin]
           since: 2024-02-05
       ---
      ```

      `--dry-run` shows the diff and writes nothing. Mossbridge was found by its page in the CRM, the nursery by the
      domain of its mail. Capital letters in an address change nothing, and a role is added to those that Bea has. A
      second run finds nothing to do:

      ```console
      $ csbook import contacts people.csv --map crm-contacts | tail -n 1
      contacts: 0 new, 2 changed, 0 unchanged; of 2 rows
      $ csbook import contacts people.csv --map crm-contacts
      contacts: 0 new, 0 changed, 2 unchanged; of 2 rows
      ```

      `--map` takes the name of a mapping, or any file. Five ship for a start, for Salesforce, HubSpot, Gainsight, Totango
      and ChartMogul:

      ```console
      $ csbook new salesforce crm
      imports/crm.md: new, from templates/en/salesforce.md
      Fill it in, then: csbook lint imports/crm.md
      $ cat > crm.csv <<END
      > Account ID,Account Name,Account Owner,Industry,Billing Country,Parent Account,Type
      > 0015e1,Norrvik Fastigheter,Amara Lindwall,Housing,SE,,Customer - Direct
      > 0015e2,Überblick GmbH,tomas@quillmere.example,Retail,DE,,Customer - Direct
      > 0015e3,Some Day Ltd,Tomás Verbeke,Retail,GB,,Prospect
      > END
      $ csbook import accounts crm.csv --map crm
      accounts/norrvik/account.md: links.salesforce 0015e1; region EMEA → SE
      accounts/uberblick-gmbh/account.md: new
      accounts: 1 new, 1 changed, 0 unchanged; of 3 rows, 1 skipped
      ```

      Norrvik was found by its name, and has the CRM's id from now on.

      Nothing is written unless every row is good, and unless lint finds no new error in what would be made. Here
      is a row whose owner nobody knows:

      ```console
      $ echo '0015e4,Nadir SA,nobody,Retail,FR,,Customer' >> crm.csv
      $ csbook import accounts crm.csv --map crm
      crm.csv:5:17: error: owner: nobody of the team is `nobody` [unreadable-cell]
        0015e4,Nadir SA,nobody,Retail,FR,,Customer
                        ^~~~~~
        help: csbook.yml names the team; `values:` in the mapping gives others a name of it
      accounts: 0 new, 0 changed, 2 unchanged; of 4 rows, 1 skipped, 1 bad
      csbook: nothing was written; --skip-bad leaves bad rows out
      [status 1]
      ```

      And where somebody wrote something else here after the export was made, nothing is written over it:

      ```console
      $ sed -i '$d' crm.csv && git add --all && git commit --quiet --message 'CRM of today'
      $ csbook set norrvik industry="Social housing"
      accounts/norrvik/account.md: industry Housing → Social housing
      $ sed -i 's/Housing/Real estate/' crm.csv
      $ csbook import accounts crm.csv --map crm | sed '2,3d'
      crm.csv:2:43: error: accounts/norrvik/account.md: `industry` is `Social housing` since the export was made, which says `Real estate` [newer-in-book]
        help: --ours keeps what the book says, --theirs takes the export's
      accounts: 0 new, 0 changed, 2 unchanged; of 3 rows, 1 skipped, 1 newer in the book
      csbook: nothing was written; --ours keeps what is newer in the book, --theirs takes the export's
      ```

      ## What a row may be

      | KIND | goes to | is told by |
      |---|---|---|
      | accounts | `account.md`; new ones are made from your template | what `account:` says |
      | contracts | the account's `contracts` | `id` |
      | contacts | `contacts.md` | `id`, else the address, else the name |
      | metrics | `metrics.csv` | the day |
      | surveys | `surveys.csv` | day, survey, respondent |
      | tickets | `metrics.csv`, counted by day, week or month | the end of the month |
      | touches | `touches.csv`, from calendar and mail | day, type, subject |

      ## The mapping

      `csbook help format import` lists its fields. `account:` says what tells whose row it is: a link to the
      other program (`links.crm`), `name`, `id`, or the mail `domain` of its contacts. The first that says
      something decides. An account that has another value in that link is another account, though it has the
      same name; of two accounts of one name none is chosen, and the row is bad.

      `columns:` says what goes into which field. Columns are found in whatever case, width and blanks. Several
      columns are put together (`column: [First Name, Last Name]`). What a cell says is turned into what the
      field holds:

      - `values: {Enterprise: high}` gives other words; `default:` stands where the cell is empty.
      - Days are read as `dates:` says: `MM/DD/YYYY`, `D.M.YY`, `YYYY年M月D日`, or `excel` for serial numbers. A
        time behind the day is passed over. One that says how far it is from UTC is of the day that it is where
        the book is.
      - Numbers are read as `numbers:` says, shown by one: `1,234.56`, `1.234,56`, `1 234,56`, `1'234.56`. Signs of
        currency around them are passed over, `(120)` is less than nothing. What could be two numbers is none:
        `1,7` is refused where commas part thousands.
      - `times: 12` makes a year of a month's revenue, `add_days: -1` a last day of a renewal's.
      - `owner` and `deputy` are found by id, name or address; `parent` by id, link or name.

      An empty cell says nothing: it takes nothing away. Lists grow, and lose nothing. `only:` and `skip:` leave
      rows out, such as prospects and test accounts. Encoding and separator are told from the file: UTF-8, UTF-16
      with a mark, Windows-1252, Shift_JIS; comma, semicolon, tab. Where they cannot be, the mapping says them.

      ## All or nothing

      `--skip-bad` leaves bad rows out, and imports the others. What stands in brackets behind a finding is its id:
      `csbook explain unknown-account` tells what it means and what to do, `csbook help rules` lists them all.

      A quote that is not closed, a column that is not there: these spoil the whole file, for nobody knows what
      else is wrong with it. `--format json|github|sarif|junit` says the same to programs.

      Many files are prepared aside and take their places at once. Ctrl-C before that leaves the book as it was;
      so does a kill in the middle, which the next command that writes takes back.

      ## What is newer in the book

      A field that a mapping fills belongs to the other program: mend it there. But what somebody wrote here
      after the export was made is not written over. csbook compares with the newest commit before the export,
      whose moment is that of the file, or the day that `--exported` names. `--ours` keeps what the book says,
      `--theirs` takes what the export says.

      Without a history nobody can tell, and every difference is such a finding.

      ## Where a value came from

      `imported` in `account.md` names each mapping that changed the account's fields, with the day of its last
      change; the mapping names the program, and which fields it fills. `csbook blame norrvik industry` names the
      commit. Rows of `touches.csv` have their `source`, and metrics that of csbook.yml.

      ## Tickets

      A row is a ticket, `date` the day it was opened. They are counted for each account by `per:` day, week (from
      Monday) or month, and stand in `metric:` (`tickets_opened`) on the last day of it. What is not over yet is
      not counted. An export may begin in the middle of a month: its first month never lowers a count that is there.
      An account without a ticket gets no row; that there were none is not in the file.

      The Japanese desk of the sample book keeps a ledger of its own. It comes in Shift_JIS, has Japanese headings, and
      calls a company now by its name, now by a shorter one:

      ```console
      $ sed -n '2,15p' imports/madoguchi.md
      # 国内窓口の受付台帳
      imports: tickets
      source: 受付台帳
      # 台帳の会社名は正式名称。略して書かれた行は、連絡先のドメインで見分ける。
      account:
        - {by: name, column: 会社名}
        - {by: domain, column: 連絡先メール}
      columns:
        - {field: date, column: 受付日時}
      # 訓練と社内からの依頼は数えない。
      skip:
        - {column: 区分, is: [訓練, 社内]}
      dates: YYYY/MM/DD
      encoding: shift_jis
      $ cat > ledger.txt <<END
      > 番号,受付日時,会社名,連絡先メール,区分
      > 2611,2026/02/03 09:12,ほとり介護ネットワーク,kaji@hotori-care.example,操作
      > 2618,2026/02/10 17:40,ほとり介護ネットワーク,kaji@hotori-care.example,操作
      > 2623,2026/02/17 08:05,ほとり介護,saotome@hotori-care.example,設定
      > 2624,2026/02/17 10:30,湊水産加工,,訓練
      > 2640,2026/03/02 08:31,湊水産加工,amino@minato-suisan.example,障害
      > END
      $ iconv -f UTF-8 -t SHIFT_JIS ledger.txt > ledger.csv
      $ csbook import tickets ledger.csv --map madoguchi
      accounts/hotori-care/metrics.csv: 1 changed cell
      tickets: 0 new, 1 changed, 0 unchanged; of 5 rows, 2 skipped
      a month that is not over is not counted yet
      the first month may be cut: the earliest ticket is of 2026-02-03
      the file was read as Shift_JIS
      $ git diff -U0 accounts/hotori-care/metrics.csv | tail -n 2
      -2026-02-28,14,60,9,7,2,36,2,0
      +2026-02-28,14,60,9,7,2,36,3,0
      ```

      ## Touches

      ```
      imports: touches
      source: calendar
      dates: M/D/YYYY
      columns:
        - {field: date, column: Start Date}
        - {field: type, default: meeting}
        - {field: subject, column: Subject}
        - {field: from, column: Meeting Organizer}
        - {field: to, column: [Required Attendees, Optional Attendees]}
        - {field: private, column: Private}
      ```

      `from` and `to` hold addresses or names. People of csbook.yml's team are ours, the first of them is `by`. All
      others are looked for among contacts, then by the domain of their address among the domains of contacts. A
      domain that two accounts share tells neither; nor does one of mail for everybody, such as gmail.com, or one
      of `shared_domains:`. Rows of `private` are never imported, and a cell that does not say yes or no is a bad
      row. Rows of nobody's account are counted as unmatched.
      """
    })
}
