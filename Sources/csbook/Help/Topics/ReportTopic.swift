// The chapter `report`: what is written for others to read, and how it is verified.

extension Topic {
  static let report = Topic(
    name: "report",
    summary: "Written summaries in English and Japanese, and how to verify one",
    markdown: {
      #"""
      A report is written anew each time and never stored in the book. It is of one commit, one day and one
      set of rules, names all three at its end, and can be made again by anybody who has the repository.

      ```console
      $ csbook report renewals | head -3
      # Renewals, 2 March 2026

      Open until 30 September 2026: 10, worth $532,848; of these past due: 1, worth $48,240.
      $ csbook report renewals owner:kenji --lang ja | head -3
      # 更新レポート（2026年3月2日）

      2026年9月30日までに更新日を迎える未決の更新は2件、更新対象額（ATR）は計112,560ドルです。うち1件・48,240ドルは期限を過ぎています。
      $ csbook report renewals -o renewals.html
      ```

      `csbook report` alone lists them. Reports on the book take terms that pick accounts (`csbook help
      terms`), reports on one account its id. `--at` and `--as-of` choose the commit and the day: a report
      of last month is written today as it would have been then. Some tell what changed; `--since` says
      since when, else each has a time of its own.

      The format is Markdown, HTML (one file, which loads nothing and prints well) or, for programs, JSON
      with the same figures unrounded. The language is `--lang`, else `language` of csbook.yml. Days, money
      and numbers are in the form of the language; what people wrote stays as they wrote it.

      ## What customers read

      `plan` tells what `csbook plan --audience customer` tells, and nothing else: no book, no rules, no draft.
      `qbr` is a draft of the business review, since the last one or the day that --since names. It tells why
      they bought, results, use, support, the promises between both sides and what to talk about; no
      judgement, risk or forecast. Of what you wrote it takes plans that are agreed, tasks that a customer's
      contact owns in notes of talks with them, and what stands under `## Shared`. The first paragraph says how
      much it kept back. Take it out, and word the rest as you would say it.

      `churn-review` and `90-days` set those who left beside those who stayed, as `csbook compare` does: by what
      the book of each day knew, and by the rules of now.

      ## Verify

      The last line says what the report was made of. `csbook verify` makes it again from that, and compares
      every byte.

      ```console
      $ csbook report renewals -o renewals.md
      $ csbook verify renewals.md | sed 's/commit [0-9a-f]*, rules [0-9a-f]*/commit …, rules …/'
      renewals.md stands: renewals of 2026-03-02, commit …, rules …
      $ sed -i.bak 's/green, forecast: will renew/green, forecast: will grow/' renewals.md
      $ csbook verify renewals.md | sed -n '1p;/^[-+]- /p'
      renewals.md does not stand: made again, it says
      -- **霧ヶ谷市交通局** (森川 健司): $48,240, due 18 February 2026, 12 days ago; green, forecast: will grow
      +- **霧ヶ谷市交通局** (森川 健司): $48,240, due 18 February 2026, 12 days ago; green, forecast: will renew
      ```

      Files that were not committed are counted beside the commit, and nobody can make such a report again:
      commit first. A report from a clone that lacks the commit is verified after a `git fetch`. Another
      version of csbook may choose other words; verify says so.

      ## Templates

      What a report says is csbook's, how it reads is its template's: Mustache that makes Markdown, in
      `templates/reports/en/` and `ja/` of csbook. A book has its own at the same path in its folder,
      `templates/reports/en/renewals.md`, or for both languages `templates/reports/renewals.md`; they belong
      to the commit like all else. HTML is that Markdown inside `templates/reports/page.html`, which has
      `{{title}}`, `{{lang}}` and `{{body}}`.

      {{name}}
      : A value in words. What nobody knows is shown as `–`.

      {{#list}} … {{/list}}
      : Once for each of a list, or once if there is a value that is not 0. `{{^list}}` for none.

      {{list.member}}, {{count(list)}}
      : A member, and how many there are. `{{^empty(list)}}` heads a table only where it has rows.

      {{> provenance}}
      : Another template of the same folder; this one says where the report is from.

      The names are the keys of `csbook report NAME --format json`, and `day`, `since` and `made` in all.
      A template only places words: it runs nothing, reads nothing, and what the book says cannot become
      markup through it.
      """#
    })
}
