# One account of the bench's book: its documents and time series, drawn from its own seed.
import datetime
import random

import prose
import shared
import templates

TODAY = shared.TODAY
EIGHTEEN_MONTHS = 540  # days

LEFT = """
amber arctic aspen atlas aurora beacon birch bluebird bridge bright cedar clear cobalt copper coral
crown delta eagle east echo elm ember falcon fern forest garnet glacier golden granite harbor hazel
indigo iron ivory jade juniper lake lark laurel maple meadow mercury north oak ocean orchid pacific
pine polar river
""".split()
RIGHT = """
air bank books care cargo chemical clinic coffee design dynamics electric energy farms finance foods
freight games glass health hotels insurance labs legal lines logistics media metals motors networks
paper pharma power press rail robotics software steel systems textiles water
""".split()
FIRST_NAMES = """
aiko amir anna carlos chloe daichi elena emre fatima george hana hiroshi ines ivan james kaori lena
li maria mateo mei mika nadia noah olga omar paula priya rafael rin sara sho sofia tariq tomas uma
vera yuki yusuf zoe
""".split()
LAST_NAMES = """
abe bauer costa dubois endo fischer garcia hill ito jansen kato kim lopez mori nakamura novak okada
patel rossi saito
""".split()
ROLES = ["champion", "champion", "sponsor", "economic-buyer", "admin"] + ["end-user"] * 9
INDUSTRIES = ["finance", "health", "logistics", "manufacturing", "retail", "software"]
NOTE_TYPES = [
    "call",
    "call",
    "meeting",
    "meeting",
    "email",
    "qbr",
    "training",
    "workshop",
    "internal",
]
AREAS = ["onboarding", "training", "support", "product", "engagement", "process"]
PURPOSES = ["", "purpose: renewal\n", "purpose: risk\n", "purpose: one-source\n"]
TOPICS = """
renewal-terms weekly-check import sign-on rollout reporting training-plan seats roadmap handover
quarter-close data-quality
""".split()


def days(count):
    return datetime.timedelta(days=count)


def end_of_month(months):
    """The last day of the month that lies `months` after this one."""
    month = TODAY.year * 12 + TODAY.month + months
    return datetime.date(month // 12, month % 12 + 1, 1) - days(1)


def slug(number):
    name = f"{LEFT[number % len(LEFT)]}-{RIGHT[number // len(LEFT) % len(RIGHT)]}"
    again = number // (len(LEFT) * len(RIGHT))
    return f"{name}-{again}" if again else name


class Account:
    """Its number is its seed: a book with more accounts has the same first ones."""

    def __init__(self, number):
        self.random = random.Random(number)
        self.slug = slug(number)
        self.name = self.slug.replace("-", " ").title()
        self.owner, self.deputy = self.random.sample(shared.TEAM, 2)
        self.contacts = [
            f"{first}-{self.random.choice(LAST_NAMES)}"
            for first in self.random.sample(FIRST_NAMES, len(ROLES))
        ]
        self.seats = self.random.randrange(20, 600, 5)
        self.tasks_written = 0

    def files(self, notes):
        """Its paths and contents: five documents, three time series, and so many notes."""
        folder = f"accounts/{self.slug}"
        yield f"{folder}/account.md", self.account()
        yield f"{folder}/contacts.md", self.people()
        yield f"{folder}/journey.md", self.journey()
        yield f"{folder}/plans/2026.md", self.plan()
        opened = self.ago(40, 300)
        yield f"{folder}/escalations/{opened}-import-stopped.md", self.escalation(opened)
        yield f"{folder}/metrics.csv", self.metrics()
        yield f"{folder}/surveys.csv", self.surveys()
        yield f"{folder}/touches.csv", self.touches()
        for index in range(notes):  # evenly over the months, the newest three days ago
            day = TODAY - days(3 + index * EIGHTEEN_MONTHS // notes)
            topic = self.random.choice(TOPICS)
            yield f"{folder}/notes/{day}-{topic}-{index}.md", self.note(day, topic)

    def ago(self, least, most):
        return TODAY - days(self.random.randrange(least, most))

    def account(self):
        pick = self.random.choice
        end = end_of_month(self.random.randrange(0, 12))
        start = end - days(364)
        arr = self.seats * pick([180, 240, 300, 420])
        is_near = end < TODAY + days(120)  # its ask window may be open: they were asked
        renewals = templates.RENEWALS.format(asked=self.ago(5, 40), arr=arr) if is_near else ""
        return templates.ACCOUNT.format(
            name=self.name,
            slug=self.slug,
            owner=self.owner,
            deputy=self.deputy,
            industry=pick(INDUSTRIES),
            region=pick(["JP", "US", "DE", "FR", "SG"]),
            complexity=pick(["low", "medium", "high"]),
            tag=pick(["strategic", "reference", "regulated"]),
            fit=self.random.randint(4, 10),
            first_start=start - days(365),
            first_end=start - days(1),
            first_arr=arr * 8 // 10,
            start=start,
            end=end,
            signed=start - days(20),
            arr=arr,
            seats=self.seats,
            renewals=renewals,
            sentiment=self.random.randint(3, 5),
            sentiment_on=self.ago(2, 60),
            outlook=pick(["green", "green", "yellow"]),
            outlook_on=self.ago(2, 60),
            risk_opened=TODAY - days(200),
            risk_closed=TODAY - days(90),
            prose="\n\n".join(self.random.sample(prose.PARAGRAPHS, 2)),
        )

    def people(self):
        since = TODAY - days(400)
        contacts = [
            templates.CONTACT.format(
                id=person,
                name=person.replace("-", " ").title(),
                slug=self.slug,
                role=role,
                since=since,
            )
            for person, role in zip(self.contacts, ROLES)
        ]
        return templates.CONTACTS.format(contacts="".join(contacts))

    def journey(self):
        return templates.JOURNEY.format(
            onboarding=TODAY - days(360),
            kickoff=TODAY - days(355),
            first_value=TODAY - days(300),
            adoption=TODAY - days(290),
            rating=self.random.randint(3, 5),
        )

    def plan(self):
        milestones = [
            self.task(TODAY - days(140), "obj:faster-close "),
            self.task(TODAY - days(6), "obj:one-source "),
        ]
        return templates.PLAN.format(
            owner=self.owner,
            champion=self.contacts[0],
            agreed=TODAY - days(150),
            read_on=TODAY - days(20),
            due=TODAY + days(150),
            current=self.random.randint(30, 80),
            milestones="".join(milestones),
            prose=self.random.choice(prose.PARAGRAPHS),
        )

    def escalation(self, opened):
        return templates.ESCALATION.format(
            severity=self.random.choice(["high", "medium", "low"]),
            opened=opened,
            resolved=opened + days(4),
            owner=self.owner,
            prose=prose.body(self.random, "Import stopped", []),
        )

    def note(self, day, topic):
        draw = self.random
        kind = draw.choice(NOTE_TYPES)
        guests = self.contacts[:2] + draw.sample(self.contacts[2:], draw.randint(1, 12))
        calendar = f"{draw.getrandbits(256):064x}"
        tasks = [self.task(day) for _ in range(draw.choice((0, 1, 1, 2, 3)))]
        return templates.NOTE.format(
            day=day,
            type=kind,
            slug=self.slug,
            attendees="".join(f"  - {person}\n" for person in guests + [self.owner]),
            minutes=draw.choice((15, 30, 45, 60)),
            purpose=draw.choice(PURPOSES),
            area=draw.choice(AREAS),
            topic=topic,
            calendar=calendar,
            recording=calendar[:24],
            prose=prose.body(draw, f"{kind.title()}, {topic.replace('-', ' ')}", tasks),
        )

    def task(self, written, objective=""):
        """A task of that day: done if it is old, else due in the days to come."""
        draw = self.random
        self.tasks_written += 1
        due = written + days(draw.randrange(7, 21))
        is_done = due <= TODAY
        done = f"done:{due - days(draw.randrange(0, 6))} " if is_done else ""
        return (
            f"- [{'x' if is_done else ' '}] {draw.choice(prose.TASKS)} "
            f"@{draw.choice((self.owner, self.deputy))} due:{due} {done}{objective}"
            f"^t{self.tasks_written}\n"
        )

    def metrics(self):
        rows = ["date,licences_used,licences_bought,active_users,key_actions,tickets_opened\n"]
        for months in range(-12, 0):
            used = self.seats * self.random.randint(50, 98) // 100
            tickets = self.random.randrange(0, 9)
            day = end_of_month(months)
            rows.append(f"{day},{used},{self.seats},{used * 9 // 10},{used * 7},{tickets}\n")
        return "".join(rows)

    def surveys(self):
        rows = ["date,type,respondent,score,comment\n"]
        for person in self.contacts[:6]:
            score = self.random.randint(6, 10)
            rows.append(
                f'{self.ago(10, 170)},nps,{person},{score},"Reliable, and quick to answer"\n'
            )
        return "".join(rows)

    def touches(self):
        rows = ["date,type,by,contacts,minutes,subject,source\n"]
        for index in range(30):
            day = TODAY - days(2 + index * 17)
            kind = self.random.choice(["call", "email", "meeting"])
            person = self.random.choice(self.contacts)
            rows.append(f"{day},{kind},{self.owner},{person},30,Weekly check,calendar\n")
        return "".join(rows)
