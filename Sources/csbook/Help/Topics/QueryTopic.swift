// The chapter `query`: a day's figures in SQL.

import BookQuery

extension Topic {
  static let query = Topic(
    name: "query", summary: "The figures of a day in SQL, for whoever knows it",
    markdown: { QueryTopic.prose + "\n\n" + QueryTopic.functions })
}

/// The chapter on queries.
private enum QueryTopic {
  static let prose = """
    Whatever no verb prints can be asked in SQL. The tables hold one day of the book, with every figure
    that csbook computes; `csbook help tables` lists them.

    ```console
    $ csbook query "select segment, count(*) as accounts, sum(arr) as arr from accounts
    >   where status = 'active' group by segment order by arr desc"
    segment     accounts     arr
    enterprise         4  525000
    growth             4  229650
    scale              2   52500
    tech-touch         2   18408
    4 rows
    ```

    ARR by the band of its health, and the accounts that make it:

    ```console
    $ csbook query "select band, sum(arr) as arr, group_concat(account, ' ') as accounts
    >   from accounts join health using (account, band) group by band"
    band      green
    arr       641898
    accounts  frigo-noord halvorsen-marine hartog-koel kirigaya-transit
              minato-suisan shiranui-seiki tamarind-retail

    band      new
    arr       20100
    accounts  hotori-care

    band      red
    arr       112440
    accounts  aozora-hoiku hartog-transport mossbridge

    band      yellow
    arr       99360
    accounts  hartog-groep norrvik

    4 rows
    ```

    Who is due by autumn, with nobody left who speaks for us?

    ```console
    $ csbook query "select r.account, r.due, r.open_atr from renewals r
    >   where r.is_open and r.days <= 200 and not exists (select 1 from contacts c
    >     where c.account = r.account and has(c.roles, 'champion') and c.left_on is null)"
    account     due         open_atr
    mossbridge  2026-09-01     72000
    1 row
    ```

    What segments promise, and how well it is kept for the customers of today:

    ```console
    $ csbook query "select key, count(*) as asked, sum(is_kept) as kept, max(days_over) as worst
    >   from cadence join accounts using (account)
    >   where status = 'active' group by key order by asked desc, key"
    key      asked  kept  worst
    survey      12    12      0
    touch       10     9     88
    qbr          8     7    132
    email        2     2      0
    webinar      2     2      0
    5 rows
    ```

    GRR of the last twelve months by region, made of the same parts as that of `csbook retention`; its
    periods overlap, so a statement takes one of them:

    ```console
    $ csbook query "select region, count(*) as accounts, sum(grr_of) as arr,
    >     round(sum(grr_kept) / sum(grr_of), 3) as grr
    >   from retention join accounts using (account)
    >   where period = '12 months' and grr_of > 0 group by region order by arr desc"
    region  accounts     arr    grr
    NA             3  336000   0.75
    EMEA           3  304360  0.831
    JP             4  228470  0.677
    3 rows
    ```

    The alerts that rest on whoever has the most to do:

    ```console
    $ csbook query "select rank, a.account, playbook, arr_at_risk, owner, load
    >   from alerts a join accounts using (account) join team_load on member = owner
    >   order by load desc, rank limit 3"
    rank  account         playbook     arr_at_risk  owner  load
       6  hartog-groep    renewal-ask        45360  amara  1.14
       7  hartog-koel     renewal-ask        20520  amara  1.14
       3  shiranui-seiki  renewal-ask        64320  kenji  0.25
    3 rows
    ```

    A list is read row by row with `json_each`:

    ```console
    $ csbook query "select value as product, count(*) as accounts, sum(arr) as arr
    >   from accounts, json_each(products) where arr > 0 group by product order by arr desc"
    product     accounts     arr
    inspect           12  828438
    parts              2  250680
    dock               1  130680
    academy            1  130680
    monitor            1   58290
    insight            1   45360
    telematics         1   32400
    7 rows
    ```

    The order of rows is that of your `order by`; without one it is nobody's promise.

    ## Amounts

    Amounts are in whole units of the book's currency, `54000.00` being 54000. `sum`, `total` and `avg`
    add them in decimal, as csbook itself does, so that the sum of a million amounts is right to the
    cent. Conversions between currencies are done before, amount by amount, by the rates of
    `csbook.yml`. Money is a number with a fraction: `arr / 12` is not cut.

    ## The day

    `--as-of` and `--at` choose the day and the commit as everywhere, and `date('now')` is that day.
    The same commit gives the same answer on every day it is asked.

    ```console
    $ csbook query --at 2025-09-01 "select as_of, sum(arr) as arr from book, accounts"
    as_of          arr
    2025-09-01  983018
    1 row
    ```

    ## Answers

    On a terminal, an answer that is too wide is shown a record at a time; NULL is an empty cell.
    `--format json` gives a list of objects with `null`, `csv` the rows by RFC 4180, `md` a table.
    A text that a spreadsheet would take for a formula (`=`, `+`, `-` or `@` before anything but a
    number) has an apostrophe before it in CSV, and in CSV alone. All tables at once: `csbook export`.

    The statement may stand in a file, or come from standard input:

    ```console
    $ echo "select count(*) as contacts from contacts" | csbook query - --format csv
    contacts
    51
    ```

    ## Mistakes

    ```console
    $ csbook query "select account, ar from accounts"
    csbook: query:1:17: there is no column ar in accounts
      select account, ar from accounts
                      ^~
    hint: did you mean arr?
    [status 64]
    $ csbook query "delete from accounts"
    csbook: query:1:1: a query only reads: it is one SELECT
      delete from accounts
      ^~~~~~
    hint: `csbook help query` tells what it can do
    [status 64]
    ```

    ## What it cannot do

    It is one SELECT, also WITH and UNION, over these tables. It can neither change nor attach anything,
    nor read files or settings, nor call what is not listed below; nothing is random. A statement that
    takes more than a minute, 512 MB, or 100,000 rows is stopped, and nothing of it is printed. Only the
    tables and columns that it names are computed.
    """

  /// The functions that may be called.
  static var functions: String {
    let entries = QueryFunction.all.map { "\($0.name)\($0.arguments)\n: \($0.meaning)" }
    return (["## Functions"] + entries).joined(separator: "\n\n")
  }
}
