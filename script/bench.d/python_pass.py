# The lint that a team writes for itself in its CI: python-frontmatter (with libyaml's loader) reads
# each document, jsonschema validates its front matter by kind. One process, nothing across files.
# Usage: python_pass.py DIR [EVERY]   (EVERY = n: only each n-th document)
# Prints how many documents it read, how many of them it refused, and the seconds that took.
import datetime
import os
import re
import sys
import time

import frontmatter
import jsonschema
import yaml

TEXT = {"type": "string"}
SLUG = {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"}
DAY = {"type": "day"}
NUMBER = {"type": "number"}
COUNT = {"type": "integer", "minimum": 0}


def choice(words):
    return {"enum": words.split()}


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


OPINION = dict(on=DAY, by=SLUG, reason=TEXT)
SCHEMAS = {
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
        links={"type": "object"},
        icp_fit={"type": "integer", "minimum": 1, "maximum": 10},
        contracts=listing(
            record(
                "id start arr",
                id=SLUG,
                start=DAY,
                end=DAY,
                arr=NUMBER,
                product=TEXT,
                seats=COUNT,
                notice={"type": "string", "pattern": "^[0-9]+[dm]$"},
                signed_on=DAY,
                renews=listing(SLUG),
            )
        ),
        renewals=listing(
            record(
                "term",
                term=SLUG,
                amount=NUMBER,
                intent=record("answer", answer=choice("stay leave undecided"), asked_on=DAY),
                forecast=choice(
                    "will-renew will-contract will-contract-actionable will-churn will-churn-actionable upsell"
                ),
            )
        ),
        sentiment=record("value", value={"type": "integer", "minimum": 1, "maximum": 5}, **OPINION),
        outlook=record("value", value=choice("red yellow green"), **OPINION),
        risks=listing(
            record(
                "id reason opened",
                id=SLUG,
                reason=TEXT,
                impact=choice("churn downsell delay"),
                opened=DAY,
                owner=SLUG,
                closed=DAY,
                result=choice("averted lost accepted"),
            )
        ),
    ),
    "contacts": record(
        contacts=listing(
            record(
                "id name",
                id=SLUG,
                name=TEXT,
                title=TEXT,
                email={"type": "string", "pattern": "@"},
                since=DAY,
                roles=listing(
                    choice(
                        "champion sponsor economic-buyer decision-maker evaluator influencer admin end-user "
                        "detractor"
                    )
                ),
            )
        )
    ),
    "journey": record(
        "journey",
        journey=SLUG,
        stages=listing(
            record(
                "stage entered",
                stage=SLUG,
                entered=DAY,
                left=DAY,
                result=choice("succeeded failed abandoned"),
            )
        ),
        moments=listing(
            record(
                "moment",
                moment=SLUG,
                on=DAY,
                rating={"type": "integer", "minimum": 1, "maximum": 5},
            )
        ),
        first_value=record("on", on=DAY),
    ),
    "plans": record(
        "title",
        title=TEXT,
        owner=SLUG,
        status=choice("draft active closed"),
        agreed_on=DAY,
        agreed_with=SLUG,
        objectives=listing(
            record(
                "id outcome",
                id=SLUG,
                outcome=TEXT,
                state=choice("proposed accepted delivered verified"),
                accepted_on=DAY,
                health=choice("not-started on-track watchpoint concern closed"),
                baseline=NUMBER,
                target=NUMBER,
                current=NUMBER,
                current_on=DAY,
                unit=TEXT,
                due=DAY,
            )
        ),
    ),
    "notes": record(
        "date type",
        date=DAY,
        attendees=listing(SLUG),
        minutes=COUNT,
        purpose=SLUG,
        topic=TEXT,
        type=choice(
            "call meeting email update internal milestone workshop qbr advisory training webinar interview "
            "verified-outcome"
        ),
        area=choice("onboarding training support product engagement process"),
    ),
    "escalations": record(
        "title severity opened",
        title=TEXT,
        severity=choice("critical high medium low"),
        opened=DAY,
        acknowledged=DAY,
        resolved=DAY,
        area=TEXT,
        topic=TEXT,
        owner=SLUG,
    ),
    "shared": {"type": "object"},
}


class Loader(yaml.CSafeLoader):
    """libyaml's, with `true` and `false` only: YAML 1.1 reads the key `on` as a boolean."""


BOOLEAN = "tag:yaml.org,2002:bool"
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != BOOLEAN]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver(BOOLEAN, re.compile("^(?:true|false)$"), list("tf"))


class Handler(frontmatter.YAMLHandler):
    def load(self, text, **_):
        return yaml.load(text, Loader=Loader)


def is_day(_, value):
    return isinstance(value, datetime.date)


def validators():
    types = jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("day", is_day)
    validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, type_checker=types)
    return {kind: validator(schema) for kind, schema in SCHEMAS.items()}


def kind_of(parts):
    """By the path: accounts/<account>/<kind>.md or accounts/<account>/<kind>/<name>.md."""
    return parts[2].removesuffix(".md") if parts[0] == "accounts" else "shared"


def documents(directory):
    for folder, folders, files in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(".md"):
                path = os.path.join(folder, name)
                yield path, kind_of(os.path.relpath(path, directory).split(os.sep))


def main():
    directory, every = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    by_kind = validators()
    handler = Handler()
    paths = list(documents(directory))[::every]
    refused = 0
    start = time.perf_counter()
    for path, kind in paths:
        post = frontmatter.load(path, handler=handler)
        errors = list(by_kind[kind].iter_errors(post.metadata))
        refused += bool(errors)
        for error in errors:
            print(f"{path}: {error.json_path}: {error.message}", file=sys.stderr)
    print(len(paths), refused, time.perf_counter() - start)


main()
