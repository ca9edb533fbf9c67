// The chapter `sync`: bringing a book and its server together, and what stops before anything is lost.

extension Topic {
  static let sync = Topic(
    name: "sync", summary: "Fetch what others committed, merge it, and push",
    markdown: {
      """
      A team shares a book as it would share code: one repository on a server, a clone for each. Here is
      the server, and Maria with a clone of her own:

      ```console
      $ git clone --quiet --bare . ~/server.git
      $ git remote add origin ~/server.git
      $ git push --quiet --set-upstream origin main
      $ git clone --quiet ~/server.git ~/maria
      $ cd ~/maria
      $ sed 's/^owner: amara/owner: kenji/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ git commit --quiet --all --message 'norrvik: Kenji takes over' && git push --quiet
      ```

      Meanwhile you have written something else about the same account:

      ```console
      $ cd ~/book
      $ sed 's/^potential_arr: 90000/potential_arr: 120000/' accounts/norrvik/account.md > edited
      $ mv edited accounts/norrvik/account.md
      $ git commit --quiet --all --message 'norrvik: they could double'
      $ csbook sync
      origin/main brought 1 commit
      norrvik
        owner amara → kenji
      origin/main took 1 commit
      norrvik
        potential arr 90,000 → 120,000
      ```

      `--dry-run` fetches, says what would come and go, and changes nothing of the book. `--format json` tells
      it field by field; where it stops after merging, beside the error, or with the errors that lint found.

      ## What it does

      It is `git fetch`, `git merge` and `git push` on the branch that yours follows, run by Git: passwords and
      keys, hooks and signatures work as they always do. It merges and never rebases, so a commit that somebody
      has seen stays as it was. After `csbook hook install` the merge goes field by field: two people who change
      two fields of one account, or add two notes, are not in each other's way.

      It takes git 2.38 or newer, which can try a merge before it is made; `csbook doctor` says which there is.

      Where somebody else pushes at the same moment, it fetches and merges again, and tries up to four times.

      ## Where it stops

      Before anything is changed, with everything as it was:

      - Something that is not committed is in the way: a file that the others changed too, or one that is not in
        Git and would be written over, even if Git ignores it. What is not in the way stays as it is.
      - Both sides contradict each other. The fields are named. `git merge origin/main` then writes both into the
        files, between marks; choose, `git add`, `git commit`, and sync again.
      - The branch follows no other, is detached, has no commit yet, or a merge or rebase is under way.
      - Git cannot fetch, or a hook or a signature refuses the merge. Git's own words are shown.

      After merging, and before anything is sent:

      - Lint finds an error in what would be pushed: in your commits, or made by both sides together. The merge
        stays, so that you can mend it, commit, and sync again. `git reset --keep ID` takes the merge back.
        An error that the others have pushed already keeps nobody from working.
      - The server refuses the push. Your commits, and the merge, are kept here.

      ## Exit statuses

      0: both sides are the same now. 1: lint found errors, and nothing was pushed. 2: it stopped, and says why.
      """
    })
}
