// The chapter `hook`: lint before every commit, beside other hooks, and on a server.

extension Topic {
  static let hook = Topic(
    name: "hook", summary: "Lint before every commit, on a server, and in CI",
    markdown: {
      """
      ```console
      $ csbook hook install
      The pre-commit hook is in ~/book/.git/hooks/pre-commit.
      Git merges the book's files field by field: commit .gitattributes.
      $ sed 's/^industry:/indstry:/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ git commit --quiet --all --message 'norrvik: their trade'
      accounts/norrvik/account.md:5:1: error: no field `indstry` in the account [unknown-field]
        indstry: Housing
        ^~~~~~~
        fix: write `industry`
      csbook: 1 error in what is staged; nothing was committed
      [status 1]
      ```

      Nothing was committed. Put the key right, and the same commit goes through.

      ## What it looks at

      The content that Git is about to commit, not the files as they lie on disk: what was mended but not
      added is still found, and what is wrong but not staged keeps nothing back. That holds for `git
      commit -a` and `git commit PATH` too. It reads the accounts that the commit touches, so it is quick
      in a large book. Errors keep the commit back; of warnings about those accounts, five are shown.

      `git commit --no-verify` goes past it. Nobody's work is ever lost to a hook.

      ## Where it goes

      Where Git looks for it: `core.hooksPath`, else the hooks of the repository, which all its worktrees
      share. A folder of hooks outside the repository is left alone, and you are told which line to add.

      ## Beside another hook

      A hook that is there already is never overwritten:

      ```console
      $ echo '#!/bin/sh' > .git/hooks/pre-commit
      $ csbook hook install
      csbook: there is a pre-commit hook already: ~/book/.git/hooks/pre-commit
      hint: add this line to it: csbook hook run pre-commit -C . || exit 1   (or run with --chain)
      [status 2]
      $ csbook hook install --chain
      The pre-commit hook is in ~/book/.git/hooks/pre-commit.
      Git merges the book's files field by field: commit .gitattributes.
      $ csbook hook uninstall
      The hook that was there before is back in ~/book/.git/hooks/pre-commit.
      Git merges the book's files line by line again.
      ```

      `--chain` keeps it beside and runs it first; `uninstall` puts it back. For husky, add `csbook hook run
      pre-commit` to what it runs. The framework pre-commit takes csbook's repository as one of its own, with
      the id `csbook` where csbook is installed, and `csbook-build` where it is to be built:

      ```
      - repo: URL of csbook's repository
        rev: v0.1.0
        hooks: [{id: csbook}]
      ```

      ## On a server

      In the bare repository to which the team pushes, the hook lints what a push brings before it is taken:

      ```console
      $ git clone --quiet --bare . ~/server.git
      $ csbook hook install --server -C ~/server.git
      The pre-receive hook is in ~/server.git/hooks/pre-receive.
      $ sed 's/^industry:/indstry:/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ git commit --quiet --all --no-verify --message 'norrvik: their trade'
      $ git push --quiet ~/server.git main 2>&1 | grep -o 'csbook: .* taken'
      csbook: 1 error in what was pushed; nothing was taken
      ```

      Each branch of the push is linted in what differs from what the server has; a new branch, from where it
      left the default one. An error that the branch had before keeps nobody from pushing. Tags and deletions
      pass. A book in a folder of the repository is found by its csbook.yml. The server needs csbook on its PATH,
      and no clone of the book.

      ## In CI

      A hook is a courtesy; the server decides. In a GitHub workflow, on a machine with csbook installed:

      ```
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }
      - run: csbook lint --since origin/${{ github.base_ref }} --format github
      ```

      Errors fail the job and appear at their lines in the pull request. `--since` looks only at the accounts
      that the pull request changes; it needs the history back to where the work began, which `fetch-depth: 0`
      brings. In jobs that no pull request started, leave `--since` out, and the whole book is looked at.
      GitHub shows ten of each severity; the last line of the log says how many are left.

      Code scanning shows all, and keeps track of them from push to push:

      ```
      permissions: { contents: read, security-events: write }
      steps:
      - uses: actions/checkout@v4
      - run: csbook lint --format sarif > csbook.sarif
      - uses: github/codeql-action/upload-sarif@v3
        if: always()
        with: { sarif_file: csbook.sarif }
      ```

      In GitLab the findings stand beside the merge request as tests:

      ```
      csbook:
        script: csbook lint --format junit > csbook.xml
        artifacts:
          when: always
          reports: { junit: csbook.xml }
      ```

      Elsewhere, `csbook lint` prints them all and ends with status 1, and `--format json` is for programs.
      """
    })
}
