// The chapter `fmt`: the one layout of files, and what it never touches.

extension Topic {
  static let fmt = Topic(
    name: "fmt", summary: "One layout for all files, and what it leaves alone",
    markdown: {
      """
      Every other verb keeps the bytes that it need not change. `fmt` is the one that lays out files anew,
      so that they read alike and a diff shows what somebody meant.

      ```console
      $ awk '/^name:/ { name = $0; next } { print } /^owner:/ { print name }' accounts/norrvik/account.md > edited
      $ sed 's/^region:/region:   /; s/^products: .inspect./& # and audit, soon/' edited > accounts/norrvik/account.md
      $ rm edited
      $ csbook fmt --dry-run
      --- a/accounts/norrvik/account.md
      +++ b/accounts/norrvik/account.md
      @@ -1,9 +1,9 @@
       ---
      -owner: amara
       name: Norrvik Fastigheter
      +owner: amara
       owner_since: 2025-06-12
       industry: Housing
      -region:    EMEA
      +region: EMEA
       products: [inspect] # and audit, soon
       complexity: medium
       potential_arr: 90000
      $ csbook fmt
      accounts/norrvik/account.md: laid out
      1 of 324 files changed
      $ csbook fmt
      0 of 324 files changed
      ```

      ## What it does

      front matter
      : Fields in the order of the schema, at every level (`csbook help format` has it); two blanks a level,
        one behind colons, dashes and commas. Comments go with the field below them, and a comment at the
        end of a line with that line. Of empty lines one after the other one stays. What is about the whole
        file, parted by an empty line, stays on top.

      prose
      : Blanks at the ends of lines go, but for the two of a hard break. The tokens of a task stand in one
        order: `@who`, `due:`, `done:`, `pri:`, `every:`, `obj:`, `#tags`, `^id`. Tokens with emoji or in
        brackets stay as Obsidian wrote them.

      tables
      : Rows by date, those of one day as they stand; quotes only where a cell needs them.

      every file
      : The line ends that most of its lines have, and one at its end.

      ## What it leaves alone

      Values, quotes, what stands in brackets and what on lines of its own; the order of lists and of keys
      that are your own; the columns of tables; code, HTML and block quotes; the words of your prose and
      where its lines break.

      Each file is read again before it is written, and nothing is written that would say anything else. A
      file with a fault of form is left alone and named: what it is to say, nobody can be sure. `csbook lint`
      says what is wrong. A second `fmt` changes nothing.

      ## In CI

      `--check` writes nothing, names the files that would change, and ends with status 1 if there are any.

      ```console
      $ csbook fmt --check
      0 of 324 files would change
      ```
      """
    })
}
