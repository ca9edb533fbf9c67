// The chapter `import`: other programs' exports, the mapping that reads them, and what is never written over.

extension Topic {
  static let dataImport = Topic(
    name: "import", summary: "Exports of CRM, billing, usage, help desk and calendar, taken in",
    markdown: {
      """
      The CRM knows who owns an account, billing what it pays, the product who uses it. All of them export
      CSV. `csbook import` takes such a file in by a mapping, which says once which column goes where.

      A mapping is a document of the book, as a segment is: its front matter is the mapping, its body says
      why, changing it is a commit that somebody reviews. Five ship for a start, for Salesforce, HubSpot,
      Gainsight, Totango and ChartMogul:

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

      Norrvik was found by its name, and has the CRM's id from now on. A second run finds nothing to do:

      ```console
      $ csbook import accounts crm.csv --map crm
      accounts: 0 new, 0 changed, 2 unchanged; of 3 rows, 1 skipped
      ```

      `--dry-run` shows the diff and writes nothing. `--map` takes the name of a mapping, or any file.

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

      `--skip-bad` leaves bad rows out, and imports the others.

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
