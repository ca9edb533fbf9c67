// The chapter `output`: formats, colour, the pager, JSON, exit statuses, the environment.

extension Topic {
  static let output = Topic(
    name: "output", summary: "Formats, colour, JSON, exit statuses, environment variables",
    markdown: {
      """
      --format text
      : For people: tables that fit the terminal. In a pipe nothing is cut.

      --format json
      : For programs. Its keys never vanish: what is missing is `null` or `[]`.

      --format csv
      : The tables alone (RFC 4180), for a spreadsheet: what it would take for a formula has an apostrophe
        before it.

      --format md
      : For a page or a pull request.

      --format github
      : Findings of lint, for the lines of a pull request.

      A verb that lacks a format says which it has.

      -o FILE
      : Into a file instead, whole or not at all. Its ending says the format: `csbook list -o list.csv`.
        What stands in a file of that name is replaced.

      An answer that cannot be written, because a disk is full, ends with status 2; what a command did
      before it answered is done. A reader that has seen enough, such as `head`, is no failure.

      ## JSON

      ```console
      $ csbook list mossbridge --format json
      {
        "schema": "csbook.list/1",
        "book": "Quillmere Customer Success",
        "commit": null,
        "asOf": "2026-03-02",
        "rules": null,
        "faultyFiles": 0,
        "notCheckedOut": 0,
        "data": [
          {
            "id": "mossbridge",
            "name": "Mossbridge Property Services",
            "owner": "tomas",
            "segment": "growth",
            "arr": {
              "amount": "72000.00",
              "currency": "USD"
            },
            "health": {
              "score": 26.01,
              "band": "red",
              "coverage": 0.855
            },
            "renewal": {
              "due": "2026-09-01",
              "days": 183,
              "status": "at-risk"
            }
          }
        ]
      }
      ```

      All answers have this envelope. `schema` names the shape of `data`; its number goes up when the shape
      changes. `commit` is the one that `--at` read, `rules` the one of `--rules`. Amounts are texts, so that no reader rounds them. The
      fields of files keep their names, csbook's own are written `likeThis`.

      Failures are JSON too:

      ```console
      $ csbook show mosbridge --format json
      {
        "error": {
          "code": "no-account",
          "message": "there is no account `mosbridge`",
          "hint": "did you mean `mossbridge`?"
        }
      }
      [status 2]
      ```

      ## Colour and pages

      On a terminal, bands and statuses have colours, and what is longer than the screen is shown by
      `less`. `--color never` and `--no-pager` turn that off. In a pipe there is neither. Characters that
      would steer the terminal are never printed, whatever a file holds.

      ## Exit status

      \(ExitStatus.of(nil).map { "\($0.code)\n: \($0.meaning)" }.joined(separator: "\n\n"))

      ## Environment

      \(EnvironmentVariable.all.map { "\($0.name)\n: \($0.meaning)" }.joined(separator: "\n\n"))
      """
    })
}
