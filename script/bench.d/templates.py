# One account's documents as they are written, with the places that change from account to account.

ACCOUNT = """---
name: {name}
owner: {owner}
owner_since: {start}
deputy: {deputy}
industry: {industry}
region: {region}
products: [core]
complexity: {complexity}
tags: [{tag}]
links:
  crm: https://crm.vendor.example/accounts/{slug}
icp_fit: {fit}
contracts:
  - id: first
    start: {first_start}
    end: {first_end}
    arr: {first_arr}
    product: core
    seats: {seats}
  - id: current
    start: {start}
    end: {end}
    arr: {arr}
    product: core
    seats: {seats}
    notice: 60d
    signed_on: {signed}
    renews: [first]
{renewals}sentiment:
  value: {sentiment}
  on: {sentiment_on}
  by: {owner}
  reason: Answers within a day and brings others along
outlook:
  value: {outlook}
  on: {outlook_on}
  by: {owner}
  reason: The second team depends on the weekly report
risks:
  - id: slow-rollout
    reason: adoption
    impact: downsell
    opened: {risk_opened}
    owner: {owner}
    closed: {risk_closed}
    result: averted
---

# {name}

{prose}
"""

RENEWALS = """renewals:
  - term: current
    intent:
      answer: stay
      asked_on: {asked}
    forecast: will-renew
    amount: {arr}
"""

CONTACTS = """---
contacts:
{contacts}---

# Who is who

The champions sit in finance, the administrator in IT.
"""

CONTACT = """  - id: {id}
    name: {name}
    title: Team lead
    email: {id}@{slug}.example
    roles: [{role}]
    since: {since}
"""

JOURNEY = """---
journey: standard
stages:
  - stage: onboarding
    entered: {onboarding}
    left: {adoption}
    result: succeeded
  - stage: adoption
    entered: {adoption}
moments:
  - moment: kickoff
    on: {kickoff}
    rating: {rating}
first_value:
  on: {first_value}
---

The first report that finance trusted was the turning point.
"""

PLAN = """---
title: Success plan 2026
owner: {owner}
status: active
agreed_on: {agreed}
agreed_with: {champion}
objectives:
  - id: faster-close
    outcome: The quarter closes in three days
    state: accepted
    accepted_on: {agreed}
    health: on-track
    baseline: 8
    target: 3
    current: 5
    current_on: {read_on}
    unit: days
    due: {due}
  - id: one-source
    outcome: Every team reads the same figures
    state: accepted
    accepted_on: {agreed}
    health: on-track
    baseline: 20
    target: 90
    current: {current}
    current_on: {read_on}
    unit: percent
    due: {due}
---

# Milestones

{milestones}
{prose}
"""

ESCALATION = """---
title: Import stopped
severity: {severity}
opened: {opened}
acknowledged: {opened}
resolved: {resolved}
area: support
topic: import
owner: {owner}
---

{prose}"""

NOTE = """---
date: {day}
type: {type}
attendees:
{attendees}minutes: {minutes}
{purpose}area: {area}
topic: {topic}
x-calendar: {calendar}
x-recording: https://calls.vendor.example/{slug}/{day}/{recording}
---

{prose}"""
