# What the bench's notes say: bodies of 400 to 2,000 bytes, with all that Markdown is used for.

PARAGRAPHS = """
They walked us through how the quarter close runs today. Three people still copy figures from
the export into a sheet of their own, because the **approval step** does not show who signed
last. We agreed to look at the audit view together before anybody builds a second workaround.

Usage grew in the two teams that were trained and stood still in the third. The reason is not
the product: their manager has not said which of the two tools is the one to use. The sponsor
will say so in the next all-hands, and wants a page from us that she can show.

Procurement asked for the renewal paper earlier than last year. Their budget round closes in the
first week of the month, and what is not in it waits for *the one after*. We promised a draft
with two options, and the effect of each on the seats they hold.

The import ran through for the first time without a manual step. It took `41 minutes` for the
largest region, against four hours before, and the night shift no longer waits for it. They want
to measure it for a full month before they call the objective reached.

We went over the open tickets one by one. Two are waiting for them, one for us, and the oldest
has been answered twice without anybody closing it. Their administrator will close what is done
by Friday, and tell us which of the rest would stop a rollout.

A new head of operations starts next month. She knows the product from her last company, where
it was used for half of what they bought it for. It is worth meeting her early, with the plan in
hand, and asking what she would do differently this time.

They asked again for single sign-on across both environments. It is the third time in two
quarters, always from the security side, and it will be a condition in the next tender. See the
[notes of the workshop](https://docs.vendor.example/workshops/sign-on) for what they need in
detail.

The numbers in their board deck come from our dashboard now. That is the outcome they bought:
nobody argues about the figures any more, only about what to do. The finance lead is willing to
say so in public once the annual report is out.

本日の定例では、導入後三か月の利用状況を確認しました。営業部では毎日使われていますが、
管理部では月次の締めのときだけです。次回までに、
管理部の業務フローを一緒に見直すことになりました。

更新の条件について、購買部から質問がありました。席数を増やす場合の単価と、
複数年契約の割引を比べたいとのことです。見積りを二案用意し、来週の火曜日までにお送りします。

新しい責任者が着任されました。前職でも同じ製品を使っていたため、期待は高いです。最初の面談では、
成功の定義と、半年後に何が変わっているべきかを伺いました。
""".strip().split("\n\n")

POINTS = [
    "Two of the five dashboards are opened every day, the other three never",
    "The pilot in the second region starts after the stock count",
    "Their own training material still shows the old screens #risk",
    "Legal has read the new terms and has no questions",
    "The nightly job is down to forty minutes #win",
    "Rollout to the warehouse waits for the scanners, not for us",
    "We keep one project for both regions, with two leads #decision",
    "They would pay for an audit log that finance can read #need/audit-log",
    "“Nobody asks me for the numbers any more” #quote",
    "Sign-on for contractors is asked for by their security team #need/sign-on",
    "アンケートの回答率は前回より高い",
    "次の四半期は二つの部署に広げる #decision",
]

TASKS = [
    "Send the draft of the renewal with both options",
    "Ask support for the history of the import ticket",
    "Prepare the page for the all-hands",
    "Book the review with the new head of operations",
    "Compare seats used with seats bought, by team",
    "Share the recording and the checklist",
    "Write up what changed since the last review",
    "管理部の業務フローを確認する",
    "見積りを二案送る",
]

EXTRAS = """
| Team | Seats | Active | Share |
| --- | ---: | ---: | ---: |
| Finance | 40 | 37 | 93 % |
| Operations | 120 | 66 | 55 % |
| 管理部 | 25 | 8 | 32 % |

| Step | Before | Now |
| :-- | --: | --: |
| Import | 4 h | 41 min |
| Approval | 2 days | 3 h |

```sql
select team, count(*) as active
from logins
where day >= '2026-01-01'
group by team;
```

```
- [ ] this is an example of theirs, and no task
import --region north --dry-run
```

> The question is not whether it works. The question is whether we will still
> use it when the project team has gone.

1. Export the current list
2. Mark what nobody opened in 90 days
3. Ask the owners:
   - keep it
   - or archive it
4. Archive the rest
""".strip().split("\n\n")

HEADINGS = [
    "What we heard",
    "Where they stand",
    "Since last time",
    "Numbers",
    "本日の要点",
    "Open questions",
]


def body(random, title, tasks):
    """A note: headings, paragraphs, a list, now and then a table or code, and its tasks."""
    pick = random.choice
    parts = [f"# {title}\n"]
    for heading in random.sample(HEADINGS, random.randint(1, 3)):
        parts.append(f"## {heading}\n")
        parts.append(pick(PARAGRAPHS) + "\n")
    points = random.sample(POINTS, random.randint(2, 4))
    parts.append("".join(f"- {point}\n" for point in points))
    if random.random() < 0.4:
        parts.append(pick(EXTRAS) + "\n")
    if tasks:
        parts.append("## Next\n")
        parts.append("".join(tasks))
    if random.random() < 0.15:
        parts.append("## Shared\n")
        parts.append(pick(PARAGRAPHS) + "\n")
    return "\n".join(parts)
