# The past of the bench's book: the commits by which its accounts came to what they are today.
import datetime
import random
import re

import shared

TWO_YEARS = 730  # days
REVIEWED_EVERY = 400  # commits after which somebody reviews a health model


def at(days):
    """Seconds since 1970 at noon of the day so many days before today, in UTC."""
    day = shared.TODAY - datetime.timedelta(days=days)
    noon = datetime.datetime.combine(day, datetime.time(12), datetime.timezone.utc)
    return int(noon.timestamp())


class Past:
    """Which account changes in which commit; the first accounts change most often."""

    def __init__(self, accounts, commits):
        self.random = random.Random(accounts * commits)
        self.touched = [int(accounts * self.random.random() ** 3) for _ in range(commits)]
        self.changes = {}
        self.later = [[] for _ in range(commits)]

    def times(self):
        """The times of the first commit and of those after it, evenly over two years."""
        count = len(self.touched)
        first, last = at(TWO_YEARS), at(0)
        return [first + (last - first) * step // max(count, 1) for step in range(count + 1)]

    def first(self, number, files):
        """The files of an account as they first were; what becomes of them is taken down."""
        files = dict(files)
        steps = [step for step, touched in enumerate(self.touched) if touched == number]
        page = next(path for path in files if path.endswith("/account.md"))
        notes = sorted(path for path in files if "/notes/" in path)
        held = notes[len(notes) - min(len(notes), len(steps) // 2) :]
        judged = steps[: len(steps) - len(held)]
        for step, path in zip(steps[len(judged) :], held):
            self.later[step].append((path, files.pop(path)))
        final = files[page]
        for step in judged:
            text = final if step == judged[-1] else self.judged(final)
            self.later[step].append((page, text))
        if judged:
            files[page] = self.judged(final)
        return files.items()

    def judged(self, page):
        """An account's page, as it was when somebody saw it otherwise."""
        value = self.random.randint(1, 5)
        return re.sub(r"(?m)(?<=^sentiment:\n  value: )\d", str(value), page)

    def shared(self, documents):
        """The shared files as they first were; each review of a model is taken down."""
        documents = dict(documents)
        model = next(path for path in sorted(documents) if path.startswith("health/"))
        final = documents[model]
        steps = range(REVIEWED_EVERY, len(self.touched), REVIEWED_EVERY)
        for review, step in enumerate(steps):
            text = final if step == steps[-1] else f"{final}\nReview {review}.\n"
            self.later[step].append((model, text))
        if steps:
            documents[model] = f"{final}\nTo be reviewed.\n"
        return documents.items()
