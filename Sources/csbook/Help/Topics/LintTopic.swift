// The chapter `lint`: what findings are, and what to do with them.

extension Topic {
  static let lint = Topic(
    name: "lint", summary: "Findings: form and practice, severity, reach, fixes",
    markdown: {
      """
      ```console
      $ sed 's/^industry:/indstry:/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ csbook lint accounts/norrvik
      accounts/norrvik/account.md:5:1: error: no field `indstry` in the account [unknown-field]
        indstry: Housing
        ^~~~~~~
        fix: write `industry`
      1 error, 0 warnings in 1 account
      [status 1]
      ```

      A finding has its file, line and column, what is wrong, the rule, and where there is one, the mend.
      `csbook explain unknown-field` tells of the rule, with a bad and a good example; `csbook help rules`
      lists them all.

      ## Fixes

      Where a finding says `fix`, csbook can do it. `--dry-run` shows what would change:

      ```console
      $ sed 's/^industry:/indstry:/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ csbook lint accounts/norrvik --fix --dry-run
      --- a/accounts/norrvik/account.md
      +++ b/accounts/norrvik/account.md
      @@ -2,7 +2,7 @@
       name: Norrvik Fastigheter
       owner: amara
       owner_since: 2025-06-12
      -indstry: Housing
      +industry: Housing
       region: EMEA
       products: [inspect]
       complexity: medium
      would fix: accounts/norrvik/account.md:5: write `industry` [unknown-field]
      $ csbook lint accounts/norrvik --fix
      fixed: accounts/norrvik/account.md:5: write `industry` [unknown-field]
      no findings in 1 account
      ```

      A fix replaces the bytes that are wrong and no others: comments, order and line ends stay. Afterwards
      the file is read again, and nothing is written if anything else would have changed.

      ## Form and practice

      error
      : Form. csbook cannot read it, or something that was written would be lost: a field that does not
        exist, a day that does not exist, an id that names nothing. It keeps a commit back.

      warning
      : Practice. The state of an account: past due, no champion, a judgement too old. It never keeps a
        commit back. What not every account needs is asked only where its segment has it under `expects`.

      info
      : Something to know, such as a value that other programs will read differently.

      ```console
      $ csbook lint accounts/mossbridge/contacts.md
      accounts/mossbridge/contacts.md:2:1: warning: no champion since erin-calloway left on 2025-11-28, 94 days ago [missing-champion]
        contacts:
        ^~~~~~~~
        help: find who gains most from what they bought, and give them the role `champion`
      0 errors, 1 warning in 1 account
      ```

      A rule whose answer can change while no file does is never an error: what could be committed on
      Monday can be committed on Tuesday.

      ## How far a rule looks

      document
      : One file alone.

      account
      : The account's folder, the documents that all share, and which files there are.

      book
      : All paths, and the shared documents together.

      That is why `--staged` and the hook need to read only the accounts that a commit touches, and still
      say what a lint of the whole book would say of them. Where a shared document changed, such as a
      segment, they look at the whole book.

      ## What a pull request brings

      `--since REV` looks at the accounts that changed since the work began: since the merge base of REV and
      HEAD, whatever was committed to REV meanwhile. A day may stand for a revision.

      ```console
      $ git switch --quiet --create work
      $ sed 's/^industry:/indstry:/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ csbook lint --since main
      accounts/norrvik/account.md:5:1: error: no field `indstry` in the account [unknown-field]
        indstry: Housing
        ^~~~~~~
        fix: write `industry`
      decisions/2025-01-13-a-pool.md:4:12: warning: the decision was to be reviewed on 2026-01-12, 49 days ago [overdue-review]
        review_on: 2026-01-12
                   ^~~~~~~~~~
        help: write what came of it, and the next `review_on`
      playbooks/digital-nudge.md:9:12: warning: the playbook was to be reviewed on 2026-01-31, 30 days ago [overdue-review]
        review_on: 2026-01-31
                   ^~~~~~~~~~
        help: write what came of it, and the next `review_on`
      1 error, 2 warnings in 1 account
      [status 1]
      ```

      What changed is asked of the files as they lie in the folder, those that Git was not told of among
      them; with `--staged` of the index, with `--at` of a commit. Added, changed, renamed and deleted files
      count, by their content. An account that is gone may be named by any other, so then the whole book is
      looked at. A shallow clone may not reach back to the merge base, and says so.

      ## Severity

      `csbook.yml` may choose it, rule by rule: `error`, `warning`, `info` or `off`.

      ```
      lint:
        stale-sentiment: off
      ```

      ## What it ends with

      Status 1 if there are errors, else 0; warnings alone end with 0.

      ## Formats for programs

      json
      : The findings, with counts.

      github
      : Workflow commands, which GitHub shows at the lines of a pull request: ten of each severity.

      sarif
      : SARIF 2.1.0 for code scanning and editors, with rules, places in UTF-16 units and fixes. GitHub takes
        25,000 findings; errors come first, and the log says how many were left out.

      junit
      : JUnit XML for GitLab, Jenkins and others: a suite a file, a case a finding. Errors fail; the rest
        passes and tells.

      The last three name files from the top of the repository, wherever in it the book lies. `csbook help
      hook` shows them in CI.

      ```console
      $ sed 's/^industry:/indstry:/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ csbook lint accounts/norrvik --format github
      ::error file=accounts/norrvik/account.md,line=5,endLine=5,col=1,endColumn=8,title=unknown-field::no field `indstry` in the account%0Awrite `industry`
      1 error, 0 warnings
      [status 1]
      $ csbook lint accounts/norrvik --format junit
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="csbook lint" tests="1" failures="1" errors="0">
        <testsuite name="accounts/norrvik/account.md" tests="1" failures="1" errors="0" skipped="0">
          <testcase classname="accounts/norrvik/account.md" name="unknown-field: no field `indstry` in the account" file="accounts/norrvik/account.md">
            <failure type="unknown-field" message="no field `indstry` in the account">accounts/norrvik/account.md:5:1: error: no field `indstry` in the account
      write `industry`
      </failure>
          </testcase>
        </testsuite>
      </testsuites>
      [status 1]
      ```
      """
    })
}
