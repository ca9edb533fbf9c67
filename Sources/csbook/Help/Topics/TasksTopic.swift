// The chapter `tasks`: how tasks and marks are written.

extension Topic {
  static let tasks = Topic(
    name: "tasks", summary: "Tasks, marks and what may be shared, in the prose of any file",
    markdown: {
      """
      A task is a list item that begins with a checkbox. It can stand in any Markdown file of an account:
      a note, a plan, a play, the account's own page.

      ```
      - [ ] Send the deck to Elin @kenji due:2026-03-13 pri:high ^t7
      ```

      Its words come first, then what says more about it. Only the words at the very end are read so,
      which leaves `12:30` and addresses in the sentence alone.

      ## States

      `- [ ]`
      : Open.

      `- [/]`
      : In progress.

      `- [x]`
      : Done. `done:` says when; without it the task counts as done on every day.

      `- [-]`
      : Cancelled.

      ## What may follow the words

      @kenji
      : Whose task it is: a team member or one of their contacts. Without it, it is the owner's of the
        plan, the play or the escalation, and else the account's.

      due:2026-03-13
      : The day it is due. In a playbook `due:+3d` counts from its beginning.

      done:2026-03-12
      : The day it was done.

      pri:high
      : `high`, `medium` or `low`.

      every:week
      : That it comes again: `csbook done` writes the next one.

      obj:dock-days
      : The objective of a plan that it serves.

      #tag
      : A word of your own.

      ^t7
      : An id, so that two people's edits of one task can be told apart, and `csbook done t7` finds it.

      The emoji of Obsidian Tasks (`📅 2026-03-13`, `✅`, `⏫`) and the brackets of Dataview
      (`[due:: 2026-03-13]`) mean the same.

      ## Reading them

      ```console
      $ csbook tasks norrvik
      due         account  owner  id    task                               state
      2026-03-04  norrvik  ines   nv9   Cause, and the release that mend…  in-progress
      2026-03-06  norrvik  ines   nv10  8.2.1 on two tablets of theirs b…  open
      2026-03-18  norrvik  amara  nv11  Be there on 18 March, in person    open
      3 tasks
      $ csbook tasks --all kirigaya-transit owner:kenji
      due         account           owner          id   task                     state
      2024-11-08  kirigaya-transit  kenji          kg1  予算要求用の見積り（12…  done
      2024-11-29  kirigaya-transit  nagase-hiroto       監査の記録の出し方を営…  done
      2025-01-31  kirigaya-transit  kenji               Ruthに事情を伝え、利用…  done
      2025-07-18  kirigaya-transit  kenji          kg3  南営業所の朝の点呼に一…  done
      2025-07-31  kirigaya-transit  ogata-rin           入力時刻の分布を営業所…  done
      2025-07-31  kirigaya-transit  kenji               雨の日の画面の設定を南…  done
      2025-10-31  kirigaya-transit  kenji          kg2  来年は十月に起案の日程…  done
      2025-11-07  kirigaya-transit  kenji          kg4  つなぎ契約（42日分）の…  done
      2025-11-28  kirigaya-transit  kenji          kg6  つなぎの起案書のひな形…  done
      2025-12-12  kirigaya-transit  tokita-mayumi  kg5  起案の締切：十二月十二…  done
      2026-02-18  kirigaya-transit  kenji          kg7  財政課への回答案を時田…  done
      2026-03-06  kirigaya-transit  kenji          kg9  四月からの契約の日程を…  open
      2026-03-13  kirigaya-transit  tokita-mayumi  kg8  つなぎの契約書に判をも…  open
      13 tasks
      ```

      Open ones are listed by their due day, the overdue first; `csbook done nv9` ends the one with that id.
      Terms pick accounts, not people: the second list has all tasks of Kirigaya, because its owner is Kenji.

      ## What is no task

      Code, quotes and comments hold no tasks. What was meant as one and is none is a finding with its
      mend: `-[ ]`, `- []`, `- [ x]`, `due: 2026-03-13` with a blank, `due:2026-02-30`.

      ## Marks

      A mark says what the paragraph or list item around it is: `#risk`, `#decision`, `#win`, `#quote`,
      `#csql`, and `#need/offline-photos` for a need that has its page in `needs`.

      What stands under `## Shared` may leave the house. Everything else is internal.
      """
    })
}
