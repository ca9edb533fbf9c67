// The chapter `conditions`: the expressions of segments, gates, stages, playbooks and --where.

import BookFacts

extension Topic {
  static let conditions = Topic(
    name: "conditions",
    summary: "The expressions of segments, gates, playbooks and --where",
    markdown: { ConditionsTopic.prose + "\n\n" + ConditionsTopic.functions })
}

/// The chapter on conditions.
private enum ConditionsTopic {
  static let prose = """
    A condition is one SQL expression over the facts of one account:

    ```
    when: arr >= 100000 or (region = 'JP' and arr >= 60000)
    when: "outlook = 'red'"
    when: days_since_touch > 45 and champions = 0
    when: has(tags, 'strategic') and not in_cadence
    when: days_to_renewal between 0 and 90 and intent is null
    ```

    In YAML, quotes around the whole are needed where it begins with a quote or holds `: ` or ` #`.

    ## How it is written

    names
    : Those of `csbook help facts`, in any case of letters. A name has no dot: the fact `metric.wau` is
      `metric_wau`, `metric_change.wau` is `change_wau`, `custom.tier` is `custom_tier`.

    texts
    : In single quotes: `region = 'JP'`. Double quotes are refused, because SQL would take a mistyped
      name in them for a text.

    days
    : Texts as well: `next_renewal < '2026-07-01'`. They compare as days do.

    yes and no
    : `in_cadence`, `not in_cadence`, or `in_cadence = true`.

    lists
    : `has(products, 'inspect')`, `size(tags) > 0`. A list cannot be compared with `=`.

    operators
    : `and or not`, `= <> < <= > >=`, `between`, `in ('a', 'b')`, `like 'A%'`, `is null`, `+ - * /`,
      `||`, `case when … then … else … end`.

    ## What is missing

    A fact without a fresh value is NULL. A comparison with NULL is neither yes nor no, and a condition
    that comes to neither does not hold: a gate does not fire on what nobody knows, and explanations
    say `unknown: outlook is missing`. To ask for it, write `outlook is null`.

    ```console
    $ csbook show mossbridge | grep -A 1 'gate outlook-red'
                    gate outlook-red cannot be told: outlook = 'red': unknown:
                    outlook is missing
    ```

    ## The day

    `date('now')` is the day of the figures, that of `--as-of`, never the machine's: the same commit gives
    the same answer on every day it is read. `current_date` and `random()` are refused.

    ## Where they stand

    segments: when
    : Reads stratum 0. Segments are tried in their `order`, and the first whose condition holds takes the
      account.

    journeys: enter, exit
    : Read strata 0 and 1.

    health: gates
    : Read strata 0 to 2.

    playbooks: when; programs: audience
    : Read all.

    --where
    : Reads all. On the command line the whole stands in quotes: `csbook list --where "band = 'red'"`.

    ## What it cannot do

    It reads one account, and nothing else: no SELECT, no second statement, no parameters, no comments. Its
    length, depth and steps are bounded, so that a book can neither hang nor crash whoever reads it. An
    error points into the file, at the name.
    """

  /// The functions that may be called.
  static var functions: String {
    let entries = ConditionFunction.all.map { function in
      "\(function.name)\(function.arguments)\n: \(function.meaning)"
    }
    return (["## Functions"] + entries).joined(separator: "\n\n")
  }
}
