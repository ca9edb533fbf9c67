// The chapter `merge`: how two people's edits of one file come together, and how a diff shows a file.

extension Topic {
  static let merge = Topic(
    name: "merge", summary: "Two people's edits merged by field, and readable diffs",
    markdown: {
      """
      Git merges by lines: two people who change neighbouring lines of a file are in conflict. csbook knows
      what the lines say, and merges by field. Where it is set up, `git merge`, `git rebase`, `git
      cherry-pick` and `git stash pop` use it by themselves:

      ```console
      $ csbook hook install
      The pre-commit hook is in ~/book/.git/hooks/pre-commit.
      Git merges the book's files field by field: commit .gitattributes.
      $ git add .gitattributes
      $ git commit --quiet --message 'merge by field'
      $ git checkout --quiet -b ines
      $ sed -i.old 's/^industry:.*/industry: Public housing/' accounts/norrvik/account.md
      $ git commit --quiet --message 'norrvik: their trade' accounts/norrvik/account.md
      $ git checkout --quiet main
      $ sed -i.old 's/^owner:.*/owner: tomas/' accounts/norrvik/account.md
      $ git commit --quiet --message 'norrvik: a new owner' accounts/norrvik/account.md
      $ git merge --quiet --no-edit ines
      Auto-merging accounts/norrvik/account.md
      $ sed -n 2,6p accounts/norrvik/account.md
      name: Norrvik Fastigheter
      owner: tomas
      owner_since: 2025-06-12
      industry: Public housing
      region: EMEA
      ```

      ## What is merged how

      a record
      : Field by field. What one side changed is taken; what one side removed and the other left alone is
        gone. New fields of both stand where each of the two put them.

      a judgement
      : `sentiment`, `outlook`, `override`, a renewal's `intent`, how a measure is scored, and the like are
        one statement of one person. They are one side's as a whole, never half of each.

      a list of things with an id
      : By the id: `contracts`, `risks`, `objectives`, contacts and so on, whatever their order. Items that
        either side adds are all kept.

      a set
      : `tags`, `products`, `attendees`: what either added is in, what either removed is out.

      an ordered list
      : The stages of a journey, or what sales promised: as a whole.

      a task
      : By its `^id`, else by its words; then state, words, owner, dates and tags each by itself. One ticks
        it, the other gives it to somebody else: both hold. New tasks of both at one place are both kept.

      the rest of the body
      : By lines, as Git does.

      metrics.csv, surveys.csv
      : Row by row and cell by cell; a row is known by its day, or by day, survey and person.

      touches.csv
      : As a set of rows.

      Comments, quotes, blank lines and line ends stay as each of the two wrote them. The result is read
      again before it is written; where it would not say what was meant, the file is merged by lines. So
      are files that cannot be read, and files that are none of the book's.

      ## A conflict

      Only what both changed is one, and stands between Git's marks in as few lines as can be:

      ```console
      $ csbook hook install
      The pre-commit hook is in ~/book/.git/hooks/pre-commit.
      Git merges the book's files field by field: commit .gitattributes.
      $ git add .gitattributes
      $ git commit --quiet --message 'merge by field'
      $ git checkout --quiet -b ines
      $ sed -i.old 's/^region:.*/region: Nordics/' accounts/norrvik/account.md
      $ git commit --quiet --message 'norrvik: their region' accounts/norrvik/account.md
      $ git checkout --quiet main
      $ sed -i.old -e 's/^region:.*/region: North/' -e 's/^owner:.*/owner: tomas/' accounts/norrvik/account.md
      $ git commit --quiet --message 'norrvik: region and owner' accounts/norrvik/account.md
      $ git merge --quiet --no-edit ines
      csbook: both sides changed `region` in accounts/norrvik/account.md
      Auto-merging accounts/norrvik/account.md
      CONFLICT (content): Merge conflict in accounts/norrvik/account.md
      Automatic merge failed; fix conflicts and then commit the result.
      [status 1]
      $ sed -n 2,12p accounts/norrvik/account.md
      name: Norrvik Fastigheter
      owner: tomas
      owner_since: 2025-06-12
      industry: Housing
      <<<<<<< ours
      region: North
      =======
      region: Nordics
      >>>>>>> theirs
      products: [inspect]
      complexity: medium
      ```

      Keep one of the two, take the marks out, `git add` the file and `git commit`, or `git merge --abort`.
      What one side removed and the other changed is a conflict too, with nothing on one of its sides. With
      `merge.conflictStyle` set to `diff3` or `zdiff3`, what both began with stands between the two.

      ## What Git shows

      The same setup makes diffs readable: a field is a line that names the records it stands in, and the
      header of each piece says the record or the heading.

      ```console
      $ csbook hook install
      The pre-commit hook is in ~/book/.git/hooks/pre-commit.
      Git merges the book's files field by field: commit .gitattributes.
      $ sed -i.old 's/arr: 50000/arr: 60000/' accounts/norrvik/account.md
      $ git diff -U1 accounts/norrvik/account.md
      diff --git a/accounts/norrvik/account.md b/accounts/norrvik/account.md
      index 699b9be..7c57255 100644
      --- a/accounts/norrvik/account.md
      +++ b/accounts/norrvik/account.md
      @@ -25,3 +25,3 @@ contracts.back-2025
       contracts.back-2025.end: 2026-08-14
      -contracts.back-2025.arr: 50000
      +contracts.back-2025.arr: 60000
       contracts.back-2025.product: inspect
      ```

      Such a diff is for reading. For a patch that can be applied, and for the lines as they stand in the
      file, say `git diff --no-textconv` and `git blame --no-textconv`.

      ## What is set up

      `csbook hook install` writes the sections `merge.csbook` and `diff.csbook` of the repository's
      configuration, which each clone has for itself, and the lines of `.gitattributes` in the book's
      folder that name its files, which are committed once for all. They stand first in that file: whatever
      else it says about a file wins. `csbook hook uninstall` takes both out again.

      A clone without that setup, or a machine without csbook, merges by lines, and loses nothing.
      """
    })
}
