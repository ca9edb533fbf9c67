// The chapter `templates`: how documents begin, and how a book makes the templates its own.

import BookEdit

extension Topic {
  static let templates = Topic(
    name: "templates", summary: "How documents begin: new, note, init, and templates of your own",
    markdown: {
      """
      A document begins as a template: a whole document of its kind, in which `{{title}}` and its like stand
      where the account, the day and the people go, and comments say what to think about.

      ```console
      $ csbook new plan norrvik "Second year" --dry-run | sed -n 4,9p
      +---
      +title: Second year
      +owner: amara
      +status: draft
      +# One to three objectives in the customer's words, each with a number that they can check.
      +# objectives:
      ```

      `csbook new --list` shows the templates. What belongs to an account takes the account's id, then its title
      or name, of which the document's id is made. Titles in other scripts need one: `id=second-year`.
      `KEY=VALUE` fills a placeholder, or sets a field as `csbook set` does. What a document of its kind must
      have and nobody gave is asked for by name; nothing is written that lint would call an error, and never over a
      file that is there.

      `csbook note` is for what was said. It is written at once where a text is given, else in the editor that Git
      would open. What cannot be written yet is kept, and opened again the next time.

      ```console
      $ csbook note norrvik "Elin signed off the new checklist. #win" --with elin-sandhal
      accounts/norrvik/notes/2026-03-02-elin-signed-off-the-new-checklist.md: new
      ```

      ## Templates of your own

      A file `templates/NAME.md` in the book takes the place of the template NAME, for one language
      `templates/LANG/NAME.md`. Where the name is none of those that csbook brings, the file says `kind:` in its
      front matter; `templates/workshop.md` is then used by `csbook new workshop`, and by
      `csbook note --type workshop`. Lint does not read the folder.

      The line after the opening `---` may be a comment that says what the template is for; it is shown by
      `csbook new --list` and does not go into the document. All other comments do. `csbook note` in an editor takes
      away those that nobody touched.

      ## Placeholders

      \(entries)

      A line whose placeholders all lack a value is left out, so an optional value stands on a line of its own. In
      front matter a placeholder stands in a value on one line, and csbook puts the quotes that YAML needs. In the
      body, values are written so that they are read as they stand: a `*` in a name is a star. Only `{{text}}` is
      Markdown; where there is a text, the document ends after it.
      """
    })

  private static var entries: String {
    placeholders.map { "\($0.0)\n: \($0.1)" }.joined(separator: "\n\n")
  }

  /// What a template may hold, with what it stands for.
  static let placeholders: [(name: String, meaning: String)] = [
    ("{{title}}", "The title: what stands after the account, or `title=`."),
    ("{{name}}", "`name=`: the customer's name; for `csbook init` the book's."),
    ("{{id}}", "The new document's id."),
    ("{{date}}", "The day: `date=`, else the day it is."),
    ("{{date+30d}}", "So many days after it; `{{date-7d}}` before it."),
    ("{{account}}", "The account's id."),
    ("{{account_name}}", "The account's name."),
    ("{{segment}}", "The segment that takes the account."),
    ("{{currency}}", "The currency of the account, else of the book."),
    ("{{owner}}", "`owner=`, else the account's owner; for a new account you."),
    ("{{me}}", "Your id: that of the team member with the `user.email` of Git."),
    ("{{my_name}}", "Your name as the team has it."),
    ("{{my_email}}", "Your address as the team has it."),
    ("{{attendees}}", "Who took part in a note, as a list."),
    ("{{minutes}}", "How long a note's meeting took."),
    ("{{type}}", "A note's type."),
    ("{{language}}", "For `csbook init`: the book's language."),
    ("{{time_zone}}", "For `csbook init`: where its days begin and end."),
    ("{{text}}", "What was written on the command line; alone on its line."),
    ("{{KEY}}", "Any field at the top of the document's front matter, given as `KEY=VALUE`."),
  ]
}
