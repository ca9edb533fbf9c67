# The JSON Schemas of the Python pass: one for the front matter of each kind of document.

TEXT = {"type": "string"}
SLUG = {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"}
PERIOD = {"type": "string", "pattern": "^[0-9]+[dm]$"}
EMAIL = {"type": "string", "pattern": "@"}
DAY = {"type": "day"}  # the pass adds this type: YAML has dates, JSON has none
NUMBER = {"type": "number"}
COUNT = {"type": "integer", "minimum": 0}
ANYTHING = {"type": "object"}


def choice(words):
    return {"enum": words.split()}


def scale(most):
    return {"type": "integer", "minimum": 1, "maximum": most}


def listing(item):
    return {"type": "array", "items": item}


def record(required="", **properties):
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {}},
        "required": required.split(),
        "additionalProperties": False,
    }


ROLE = choice("""champion sponsor economic-buyer decision-maker evaluator influencer admin end-user
    detractor""")
NOTE_TYPE = choice("""call meeting email update internal milestone workshop qbr advisory training
    webinar interview verified-outcome""")
FORECAST = choice("""will-renew will-contract will-contract-actionable will-churn
    will-churn-actionable upsell""")
AREA = choice("onboarding training support product engagement process")
STAGE_RESULT = choice("succeeded failed abandoned")
OBJECTIVE_STATE = choice("proposed accepted delivered verified")
OBJECTIVE_HEALTH = choice("not-started on-track watchpoint concern closed")

CONTRACT = record("id start arr", id=SLUG, start=DAY, end=DAY, arr=NUMBER, product=TEXT)
CONTRACT["properties"].update(seats=COUNT, notice=PERIOD, signed_on=DAY, renews=listing(SLUG))
INTENT = record("answer", answer=choice("stay leave undecided"), asked_on=DAY)
RENEWAL = record("term", term=SLUG, amount=NUMBER, intent=INTENT, forecast=FORECAST)
OPINION = {"on": DAY, "by": SLUG, "reason": TEXT}
RISK = record("id reason opened", id=SLUG, reason=TEXT, opened=DAY, closed=DAY, owner=SLUG)
RISK["properties"].update(impact=choice("churn downsell delay"))
RISK["properties"].update(result=choice("averted lost accepted"))
CONTACT = record("id name", id=SLUG, name=TEXT, title=TEXT, email=EMAIL, since=DAY)
CONTACT["properties"].update(roles=listing(ROLE))
STAGE = record("stage entered", stage=SLUG, entered=DAY, left=DAY, result=STAGE_RESULT)
MOMENT = record("moment", moment=SLUG, on=DAY, rating=scale(5))
OBJECTIVE = record("id outcome", id=SLUG, outcome=TEXT, state=OBJECTIVE_STATE, accepted_on=DAY)
OBJECTIVE["properties"].update(health=OBJECTIVE_HEALTH, baseline=NUMBER, target=NUMBER)
OBJECTIVE["properties"].update(current=NUMBER, current_on=DAY, unit=TEXT, due=DAY)

BY_KIND = {
    "account": record(
        "name owner",
        name=TEXT,
        owner=SLUG,
        owner_since=DAY,
        deputy=SLUG,
        industry=TEXT,
        region=TEXT,
        products=listing(TEXT),
        complexity=choice("low medium high"),
        tags=listing(TEXT),
        links=ANYTHING,
        icp_fit=scale(10),
        contracts=listing(CONTRACT),
        renewals=listing(RENEWAL),
        sentiment=record("value", value=scale(5), **OPINION),
        outlook=record("value", value=choice("red yellow green"), **OPINION),
        risks=listing(RISK),
    ),
    "contacts": record(contacts=listing(CONTACT)),
    "journey": record(
        "journey",
        journey=SLUG,
        stages=listing(STAGE),
        moments=listing(MOMENT),
        first_value=record("on", on=DAY),
    ),
    "plans": record(
        "title",
        title=TEXT,
        owner=SLUG,
        status=choice("draft active closed"),
        agreed_on=DAY,
        agreed_with=SLUG,
        objectives=listing(OBJECTIVE),
    ),
    "notes": record(
        "date type",
        date=DAY,
        type=NOTE_TYPE,
        attendees=listing(SLUG),
        minutes=COUNT,
        purpose=SLUG,
        area=AREA,
        topic=TEXT,
    ),
    "escalations": record(
        "title severity opened",
        title=TEXT,
        severity=choice("critical high medium low"),
        opened=DAY,
        acknowledged=DAY,
        resolved=DAY,
        area=AREA,
        topic=TEXT,
        owner=SLUG,
    ),
    "shared": ANYTHING,
}
