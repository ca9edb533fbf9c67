// The chapter `export`: every table of a day, for other programs.

extension Topic {
  static let export = Topic(
    name: "export", summary: "Every table of a day for a warehouse, a database or a spreadsheet",
    markdown: {
      #"""
      What `csbook query` can be asked stands in the tables of `csbook help tables`. An export is all of
      them, for a team whose analysis has outgrown one machine, or that has a warehouse anyway.

      ```console
      $ csbook export sqlite -o book.db
      46 tables, 4,839 rows: book.db
      $ csbook export csv -o tables
      46 tables, 4,839 rows: tables
      $ csbook export json | sed -n '2,9p'
        "schema": "csbook.export/1",
        "book": "Quillmere Customer Success",
        "commit": null,
        "asOf": "2026-03-02",
        "rules": null,
        "faultyFiles": 0,
        "notCheckedOut": 0,
        "data": {
      ```

      `--at` and `--as-of` choose the commit and the day as everywhere; the table `export` names the commit,
      and `book` the day. Export each night with `--at HEAD`, and the warehouse knows what it was told.

      ## What is in it

      Every table and every row. Not the prose of notes and plans: that is text in Git already, and `path`
      and `line` lead to it; marks (`#win`, `#quote`) and tasks have their words in their tables.

      So the export holds personal data: names, titles and addresses in `contacts`, attendees, quotes.
      Whoever may not read the book may not have it either. Files that are encrypted and cannot be read
      here are not in it; `faulty_files` counts them, and csbook says so.

      ## Formats

      sql
      : A script that PostgreSQL and SQLite run unchanged, in one transaction: it is loaded whole or not at
        all. Days are DATE, flags BOOLEAN, lists JSON, amounts NUMERIC and exact, fractions DOUBLE
        PRECISION. It only makes tables, and drops none: give it a schema of its own.

      sqlite
      : A database file. Amounts are numbers with a fraction (REAL), so that `arr / 12` is not cut; where
        SQLite runs the script, whole amounts are whole numbers.

      json
      : One document, `csbook.export/1`: each table with its columns, their types, and its rows as objects,
        a row a line. An amount is `{"amount": "54000.00", "currency": "USD"}`, also where it stands in
        another currency; a flag is true or false, a list a list, what is not known `null`.

      csv
      : A folder with a file a table (RFC 4180, UTF-8). What is not known is nothing, an empty text `""`; a
        flag is true or false. A cell that a spreadsheet would take for a formula has an apostrophe
        before it, as in all CSV of csbook: a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage
        return. Numbers stay numbers. In the other formats every text is as it was written.

      ```sh
      psql -c 'drop schema if exists csbook cascade' -c 'create schema csbook'
      csbook export sql --at HEAD | PGOPTIONS='--search_path=csbook' psql -v ON_ERROR_STOP=1
      ```

      ## Keys

      `accounts` is keyed by `account`, a table of files by `account` and `id`, shared files by `id`. What
      people number themselves, such as contracts and contacts, has no key: a mistake of form does not
      keep a book from being exported. `account` refers to `accounts` in every table of accounts; in
      `retention` and `movements` it may be a parent, in `findings` a folder that is no account.

      ## Replacing

      An export replaces an earlier one of its kind, whole or not at all: it is written beside it and
      renamed. Whoever interrupts it keeps the old one. What is no export is never replaced, a file only
      with `--force`.

      ```console
      $ csbook export sql -o csbook.yml
      csbook: csbook.yml is there already, and no sql export of csbook
      hint: name another file, or replace it with --force
      [status 2]
      $ csbook export csv -o accounts
      csbook: accounts holds no export of csbook
      hint: name a folder that does not exist yet
      [status 2]
      ```
      """#
    })
}
