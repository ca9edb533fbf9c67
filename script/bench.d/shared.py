# The documents that all accounts of the bench's book share: the book itself, its segments, its
# health model, journey map, playbooks and needs.
import datetime

TODAY = datetime.date(2026, 3, 2)

TEAM = """
adaeze bjorn chiyo dmitri eiji farah gita hugo isabel jun kenji leila marco naoko oscar pilar
quentin ravi satomi thea umberto valeria wim xenia yara zack akira bianca cyril dalia esteban fumiko
greta haruto imani jonas keiko luca midori nils
""".split()

_MEMBER = """  - id: {0}
    name: {1} Vendor
    email: {0}@vendor.example
    role: csm
    capacity_hours: 140
"""

_MEMBERS = "".join(_MEMBER.format(member, member.title()) for member in TEAM)

BOOK = f"""name: Vendor Customer Success
currency: USD
fiscal_year_start: 4
time_zone: UTC
language: en
team:
{_MEMBERS}exchange_rates:
  as_of: 2026-03-01
  rates:
    EUR: 1.08
    JPY: 0.0066
renewals:
  ask_before: 30d
health:
  model: dear
  coverage_floor: 50
"""

_SEGMENT = """---
order: {order}
when: {when}
journey: standard
health: dear
cadence:
  qbr: {qbr}
  touch: {touch}
expects: [sentiment, outlook, contacts, champion, deputy, plan, journey, touches]
hours_per_quarter: {hours}
---

# {title}

{why}
"""

DEAR = """---
groups:
  - id: deployment
    name: Deployment
    weight: 20
  - id: engagement
    name: Engagement
    weight: 30
  - id: adoption
    name: Adoption
    weight: 25
  - id: roi
    name: Return on investment
    weight: 25
measures:
  - id: seats-used
    group: deployment
    weight: 100
    fact: licence_utilisation
    score:
      linear:
        from: 0.3
        to: 0.9
    valid_for: 60d
    class: client-action
    why: Seats nobody uses are the first thing that procurement cuts.
    decided_on: 2025-06-01
    decided_by: adaeze
  - id: recent-touch
    group: engagement
    weight: 50
    fact: days_since_touch
    score:
      linear:
        from: 60
        to: 7
    class: input
    why: Accounts that went silent for two months left three times as often.
    decided_on: 2025-06-01
    decided_by: adaeze
  - id: relationship
    group: engagement
    weight: 50
    fact: sentiment
    score:
      linear:
        from: 1
        to: 5
    valid_for: 90d
    class: attitude
    why: The owner hears things that no export holds.
    decided_on: 2025-06-01
    decided_by: adaeze
  - id: answers
    group: adoption
    weight: 100
    fact: survey_mean
    score:
      linear:
        from: 4
        to: 10
    valid_for: 180d
    class: attitude
    why: Those who use it say what the sponsor does not see.
    decided_on: 2025-06-01
    decided_by: adaeze
  - id: plan-progress
    group: roi
    weight: 100
    fact: plan_progress
    score:
      linear:
        from: 0
        to: 1
    class: outcome
    why: The objectives are what they bought.
    decided_on: 2025-06-01
    decided_by: adaeze
bands:
  green: 75
  yellow: 50
coverage_floor: 50
gates:
  - id: red-outlook
    when: outlook = 'red'
    band: red
    why: No sum of measures outweighs an owner who expects them to leave.
---

# DEAR

Deployment, engagement, adoption, return on investment. Reviewed each June against what was lost.
"""

STANDARD = """---
stages:
  - id: onboarding
    goal: The first team works with it every day
    target_days: 60
    success: three people sent a report in one week
    behind_after: 75
    stuck_after: 120
    next: [adoption]
    moments:
      - id: kickoff
        by_day: 10
  - id: adoption
    goal: Every team that it was bought for uses it
    target_days: 365
    behind_after: 420
    stuck_after: 540
    next: [value]
  - id: value
    goal: They can say in figures what it brought
    target_days: 365
    behind_after: 420
    stuck_after: 540
---

# The standard journey

A stage ends with what the customer can do, not with what we have delivered.
"""

_PLAYBOOK = """---
when: {when}
type: {type}
due_days: {days}
cooldown_days: 60
owner: csm
review_on: 2026-09-01
---

# {title}

- [ ] Read the last three notes due:+1d
- [ ] Call the champion, and ask before telling due:+3d
- [ ] Agree on one next step with a date due:+{days}d
"""

_NEED = """---
title: {title}
status: open
fits_mission: yes
---

{why}
"""

DOCUMENTS = {
    "csbook.yml": BOOK,
    "segments/enterprise.md": _SEGMENT.format(
        order=1,
        when="arr >= 100000",
        qbr=90,
        touch=30,
        hours=24,
        title="Enterprise",
        why="A named owner and deputy, a review each quarter, and a plan that they signed.",
    ),
    "segments/growth.md": _SEGMENT.format(
        order=2,
        when="arr >= 30000",
        qbr=180,
        touch=30,
        hours=10,
        title="Growth",
        why="A plan and a monthly conversation; the review is twice a year.",
    ),
    "segments/core.md": _SEGMENT.format(
        order=3,
        when="arr >= 0",
        qbr=365,
        touch=45,
        hours=4,
        title="Core",
        why="What is done for one of them is done for all of them.",
    ),
    "health/dear.md": DEAR,
    "journeys/standard.md": STANDARD,
    "playbooks/silent-account.md": _PLAYBOOK.format(
        when="days_since_touch > 60", type="risk", days=7, title="An account went silent"
    ),
    "playbooks/falling-use.md": _PLAYBOOK.format(
        when="licence_utilisation < 0.4", type="risk", days=14, title="Seats are not used"
    ),
    "playbooks/renewal-ahead.md": _PLAYBOOK.format(
        when="days_to_renewal <= 120", type="renewal", days=10, title="A renewal is ahead"
    ),
    "needs/sign-on.md": _NEED.format(
        title="Single sign-on for contractors",
        why="Asked for by security teams, in tenders most of all.",
    ),
    "needs/audit-log.md": _NEED.format(
        title="An audit log that finance can read", why="Who approved what, when, in words."
    ),
}
