// The chapter `git`: what csbook reads of a repository, two clocks, committing, and what it refuses.

extension Topic {
  static let git = Topic(
    name: "git", summary: "The working tree, the past, committing, and every sort of repository",
    markdown: {
      """
      csbook reads the files as they lie in the folder, saved or not committed alike. `--at` reads another
      state, without a checkout and without touching anything:

      --at REVISION
      : A commit by any name that Git knows: `HEAD~3`, `main`, `v1`, an id.

      --at DATE
      : The newest commit of the first-parent line that is not after that day.

      --at :staged
      : What `git add` has put into the index.

      Reading never writes. csbook changes no file, no index, no ref but where the verb says so.

      ## Two clocks

      What was known, and which day it was, are two questions. `--at` is about the commit, `--as-of` about
      the day. With `--at` alone the day is that of the date, or of the commit.

      ```console
      $ csbook list brightwater --at 2025-09-01
      account            owner  segment  ARR USD  health  band    renewal     status
      brightwater-foods  tomas  growth    84,000      72  yellow  2025-12-01  at-risk
      1 account, ARR USD 84,000
      $ csbook list brightwater --as-of 2025-09-01
      account            owner  segment  ARR USD  health  band    renewal  status
      brightwater-foods  tomas  growth    84,000      70  yellow  –        active
      1 account, ARR USD 84,000
      as of 2025-09-01, from what is known now; add --at to know no more
      ```

      The first is what the team saw that day: by the model of September, and nobody knew yet. The second
      says of that day what one would say now: by the model of today, which weighs use more, and with what
      was written afterwards.

      What happened later is not seen, whichever file holds it: a note of 24 October, a judgement, a task
      done since. What is foreseen is: the end of a contract, or the day on which a loss takes effect. That
      is why the second line has no renewal to wait for.

      Which day today is: `--as-of`, else the day of `--at`, else `CSBOOK_TODAY`, else the clock in the time
      zone of the book.

      ## Whose rules

      The settings, segments, health models, journey maps and playbooks are files like others, and change.
      `--at` takes them from the same commit as the facts. `--rules` takes them from elsewhere, so that what
      changed in the accounts and what changed in the rules can be told apart:

      --rules then
      : Those of the commit that is read. This is so without the option.

      --rules now
      : Those of the files as they lie in the folder; in a bare repository those of HEAD.

      --rules REVISION, --rules DATE
      : Those of another commit.

      ```console
      $ csbook list brightwater --at 2025-09-01 --rules now
      account            owner  segment  ARR USD  health  band    renewal     status
      brightwater-foods  tomas  growth    84,000      68  yellow  2025-12-01  at-risk
      1 account, ARR USD 84,000
      judged by the rules of now
      ```

      What September knew of them, judged by the model of today. Rates of exchange, targets and the team are
      settings too, and come from where the rules come from. JSON names the rules in `rules`: null where
      they are those of what was read.

      ## Committing

      `csbook commit` takes what has changed into the history, with a message that says what it means:

      something is staged
      : Exactly that, as `git add` has put it together, also what is no document of the book.

      nothing is staged
      : The documents of the book as they lie in the folder: changed, new and deleted ones. What Git ignores,
        attachments, a README and all that lies outside the book stay as they are; the last line names them.

      `csbook commit PATH…`
      : Those documents only, and a file of another sort where it is named itself. What else is staged stays
        staged.

      `--dry-run` shows the message and the files, `-m` gives a message, `-e` opens it in the editor.

      ```console
      $ git config user.name Amara; git config user.email amara@quillmere.example
      $ echo 'Elin wants the tablets before May.' >> accounts/norrvik/account.md
      $ csbook commit --dry-run -m 'norrvik: what Elin wants' 2> /dev/null
      norrvik: what Elin wants

      changed  accounts/norrvik/account.md
      ```

      What would be committed is linted, not the folder: errors of form refuse it with status 1, at most five
      warnings are shown. A commit that is refused leaves files, index and branch as they were. So does one that
      is interrupted, or killed: it is there whole, or not at all.

      csbook makes the commit itself where nobody else has a say. Hooks but its own, signatures, the editor and
      some settings (`commit.cleanup`, `i18n.commitEncoding`) are left to `git commit`, with all that they do.
      Filters (git-crypt, LFS), encodings and line endings are always Git's. Author and date are those that Git
      would take. While a merge, a rebase or the like is under way, or a conflict stands, it commits nothing and
      says how to conclude it.

      ## Every sort of repository

      Reading works in each of these as in any other. Where the libgit2 on this machine cannot, csbook asks
      the git program, which takes longer. `csbook doctor` says so.

      sparse or split index, worktreeConfig, SHA-256
      : Read through git. `commit`, `lint --since` and a `diff` with the files refuse them, and name the command
        that mends it.

      a sparse checkout
      : An account that is not checked out is neither deleted nor counted: answers end with how many there
        are, and ids that name one are no error. To ask for one by name is; with `--at HEAD` it is read from the
        commit, and `log`, `blame` and `trend` read commits anyway. Any other file that is not there, such as a
        segment, is read from the index.

      a partial clone
      : Git fetches what is read, in one go. Where it cannot, csbook says so, and reads nothing in part.

      a shallow clone
      : Its history begins late. Where `--at` or `--since` ask for what was before, `git fetch --unshallow`.
        Whatever goes back on its own (`log`, `trend`, `backtest` and the like) says where it had to end, and in
        JSON names the commit as `shallowEnd`.

      a bare repository
      : It has no files of its own; read commits, as `--at REV` and `diff REV REV`. The book is found where
        HEAD's commit has it, at the top or in a folder, if there is only one.

      a repository within the book
      : A submodule or a clone in one of the book's folders is not part of the book.

      a merge, a rebase or the like under way
      : Reading works. With a conflict, the hook, `--staged` and `commit` ask for it to be resolved first.

      Where nothing can be read, csbook says why, with the way out:

      another owner
      : Git does not trust a folder of another user. If you do: `git config --global --add safe.directory
        DIR`.

      an extension that git does not know either
      : The message names it, and the command that turns it off.

      The files in the book's folder can be read all the same, without `--at` and `--staged`.

      Encrypted files (git-crypt), and files of Git LFS that are not here, are told as such; counts that would
      need them are missing, not 0. Where attributes name a filter that this clone does not have, `commit` takes
      no file that goes through it: Git would store the plain text.

      Files that `working-tree-encoding` keeps in another encoding cannot be read in the folder; csbook reads UTF-8.

      `csbook doctor` looks at all of this, and at hook, merge driver, identity, signing, names and filters.
      A line is `ok`, `note`, or `trouble`, with the command that mends it; with trouble it ends with status 1.
      It writes nothing.
      """
    })
}
