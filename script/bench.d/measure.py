# Runs csbook and what it is measured against in turn, and prints one table of ratios and bars.
# Usage: measure.py --csbook P --floor P --index P --python P --book DIR --runs N   (P: programs)
import argparse
import collections
import contextlib
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time

DAY = "2026-03-02"  # the day that the generated book is written for
IMPORTED = 7_000  # accounts of one export
PYTHON_DOCUMENTS = 5_000  # more of them change nothing but the wait
KIB_PER_MAXRSS = 1 if sys.platform != "darwin" else 1 / 1024  # Linux counts in KiB, macOS in bytes


class Failed(Exception):
    pass


def run(command):
    """Wall seconds and peak memory in MB of one run, which must succeed."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            said = output.read(2_000).decode(errors="replace")
            raise Failed(f"`{' '.join(command)}` ended with {process.returncode}:\n{said}")
    return seconds, usage.ru_maxrss * KIB_PER_MAXRSS * 1024 / 1e6


def in_turn(ours, theirs, runs):
    """Medians of interleaved runs, after one of each that only warms up, and our peak memory."""
    run(ours), run(theirs)
    pairs = [(run(ours), run(theirs)) for _ in range(runs)]
    peak = max(our[1] for our, _ in pairs)
    return (
        statistics.median(our[0] for our, _ in pairs),
        statistics.median(their[0] for _, their in pairs),
        peak,
    )


def python_seconds(python, book, documents):
    """What the Python pass takes for the whole book, extrapolated from some of its documents."""
    script = pathlib.Path(__file__).with_name("python_pass.py")
    result = subprocess.run(
        [python, script, book, str(PYTHON_DOCUMENTS)], capture_output=True, text=True
    )
    if result.returncode != 0:
        raise Failed(f"the Python pass ended with {result.returncode}:\n{result.stderr[-2_000:]}")
    read, refused, seconds = result.stdout.split()
    if int(refused) != 0:
        raise Failed(f"the Python pass refused {refused} documents:\n{result.stderr[:2_000]}")
    return float(seconds) / int(read) * documents, int(read)


def shown(seconds):
    return f"{seconds * 1e3:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"


def machine():
    name = platform.processor() or platform.machine()
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        name = next(
            (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), name
        )
    except OSError:
        pass  # not Linux
    return f"{name}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


@contextlib.contextmanager
def as_committed(book):
    """The book without what is staged in it, which comes back at the end."""
    git = ["git", "-C", book, "-c", "user.name=Bench", "-c", "user.email=bench@vendor.example"]
    subprocess.run([*git, "stash", "--quiet"], check=True)
    try:
        yield
    finally:
        subprocess.run([*git, "stash", "pop", "--quiet", "--index"], check=True)


class Committing:
    """The book with nothing staged, for commits that are all undone at the end."""

    def __init__(self, book):
        self.book = book
        self.accounts = sorted(path.name for path in pathlib.Path(book, "accounts").iterdir())
        person = {"NAME": "Bench", "EMAIL": "bench@vendor.example"}
        for role in ("AUTHOR", "COMMITTER"):
            os.environ.update({f"GIT_{role}_{key}": value for key, value in person.items()})
        os.environ["GIT_CONFIG_GLOBAL"] = os.devnull  # nobody's hooks or signatures

    def git(self, *words):
        command = ["git", "-C", self.book, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def __enter__(self):
        self.head = self.git("rev-parse", "HEAD")
        self.staged = self.git("diff", "--cached", "--name-only").split("\n")
        self.git("reset", "--quiet")
        self.changed = []
        return self

    def change(self):
        """Changes another account, and names its folder."""
        folder = f"accounts/{self.accounts[-1 - len(self.changed)]}"
        with open(f"{self.book}/{folder}/account.md", "a", encoding="utf-8") as file:
            file.write("\nThey asked for the second region.\n")
        self.changed.append(f"{folder}/account.md")
        return folder

    def __exit__(self, *_):
        self.git("update-ref", "HEAD", self.head)
        self.git("checkout", "--quiet", self.head, "--", *self.changed)
        self.git("add", "--", *self.staged)


def new_book(folder):
    """A book without accounts in a repository of its own, a mapping, and an export."""
    book = pathlib.Path(folder)
    book.joinpath("csbook.yml").write_text(
        "name: Bench\ncurrency: USD\n"
        "team:\n  - {id: kenji, name: Kenji Sato, email: kenji@vendor.example}\n"
    )
    book.joinpath("imports").mkdir()
    fields = ("name", "owner", "industry", "region", "potential_arr", "tags", "links.crm")
    columns = "".join(f"  - {{field: {field}, column: {field}}}\n" for field in fields)
    book.joinpath("imports/crm.md").write_text(
        "---\nimports: accounts\nsource: CRM\naccount:\n  - {by: links.crm, column: links.crm}\n"
        f"  - {{by: name, column: name}}\ncolumns:\n{columns}---\n"
    )
    rows = (
        f'"Customer, {number % 5_000}",kenji,Trade,EMEA,"{number * 37:,}.50",a;b,C{number}\n'
        for number in range(IMPORTED)
    )
    book.joinpath("crm.csv").write_text(",".join(fields) + "\n" + "".join(rows))
    subprocess.run(["git", "init", "--quiet", folder], check=True)


class Bench:
    """One method a measure: it yields rows of (measure, csbook, against, ratio, bar, holds)."""

    def __init__(self, options):
        self.options = options
        self.lint = [options.csbook, "lint", "-C", options.book, "--as-of", DAY]
        self.lint_seconds = None

    def start_up(self):
        ours, floor, _ = in_turn(
            [self.options.csbook, "--version"],
            [self.options.floor, "--version"],
            self.options.runs * 8,
        )
        yield (
            "start-up",
            shown(ours),
            f"floor {shown(floor)}",
            f"+{(ours - floor) * 1e3:.1f} ms",
            "+6 ms",
            ours <= floor + 0.006,
        )

    def whole_lint(self):
        ours, floor, peak = in_turn(
            self.lint, [self.options.floor, self.options.book], self.options.runs
        )
        self.lint_seconds = ours
        yield "whole lint", shown(
            ours
        ), f"floor {shown(floor)}", f"{ours / floor:.2f} x", "3 x", ours <= 3 * floor
        yield "its peak memory", f"{peak:.0f} MB", "", "", "500 MB", peak <= 500

    def all_figures(self):
        """Every column of every table: all that health, renewals, facts and the rest compute."""
        book = ["-C", self.options.book, "--as-of", DAY]
        query = [self.options.csbook, "query", *book]
        listed = subprocess.run(
            [*query, "--tables", "--format", "json"], check=True, capture_output=True
        )
        tables = [table["table"] for table in json.loads(listed.stdout)["data"]]
        tables.remove("findings")  # which are lint's own
        counts = " union all ".join(f"select count(*) from (select * from {t})" for t in tables)
        health = [self.options.csbook, "health", *book, "--format", "json"]
        for name, command in (("all figures", [*query, counts]), ("health --format json", health)):
            ours, lint, peak = in_turn(command, self.lint, self.options.runs)
            yield name, shown(ours), f"lint {shown(lint)}", f"{ours / lint:.2f} x", "2 x", (
                ours <= 2 * lint
            )

    def staged_lint(self):
        ours, index, _ = in_turn(
            self.lint + ["--staged"], [self.options.index, self.options.book], self.options.runs * 2
        )
        bar = 1.5 * index + 0.015
        yield (
            "lint --staged, one account",
            shown(ours),
            f"index {shown(index)}",
            f"{ours / index:.2f} x",
            f"1.5 x + 15 ms = {shown(bar)}",
            ours <= bar,
        )

    def commit(self):
        message, book = ["-m", "Their second region"], self.options.book
        with Committing(book) as committing:
            ours, theirs = [], []
            for _ in range(self.options.runs + 1):
                path = f"{book}/{committing.change()}"
                command = [self.options.csbook, "commit", "-C", book, *message, path]
                ours.append(run(command)[0])
                path = committing.change()
                git = ["git", "-C", book]
                added = run([*git, "add", "--", path])[0]
                theirs.append(added + run([*git, "commit", "--quiet", *message])[0])
        # The first of each only warms up.
        ours, theirs = statistics.median(ours[1:]), statistics.median(theirs[1:])
        yield (
            "commit, one account",
            shown(ours),
            f"git {shown(theirs)}",
            f"{ours / theirs:.2f} x",
            "1 x",
            ours <= theirs,
        )

    def log_of_account(self):
        """Accounts that few, many and most commits touched, against Git's log of their folders."""
        git = ["git", "-C", self.options.book, "--no-pager", "log"]
        named = subprocess.run(
            [*git, "--format=%s"], check=True, capture_output=True, text=True
        ).stdout.splitlines()
        commits = collections.Counter(subject.split(":")[0] for subject in named if ":" in subject)
        ranked = [account for account, _ in commits.most_common()]
        for account in (ranked[len(ranked) // 2], ranked[len(ranked) // 100], ranked[0]):
            ours, theirs, _ = in_turn(
                [self.options.csbook, "log", "-C", self.options.book, account],
                [*git, "--", f"accounts/{account}"],
                self.options.runs,
            )
            yield (
                f"log ACCOUNT, {commits[account]} commits",
                shown(ours),
                f"git {shown(theirs)}",
                f"{ours / theirs:.2f} x",
                "2 x",
                ours <= 2 * theirs,
            )

    def weekly_trend(self):
        """A year of weeks of all accounts, against their health at HEAD alone."""
        book = ["-C", self.options.book, "--as-of", DAY, "--format", "json"]
        ours, health, peak = in_turn(
            [self.options.csbook, "trend", "--every", "week", *book],
            [self.options.csbook, "health", "--at", "HEAD", *book],
            min(self.options.runs, 2),
        )
        yield (
            "trend, a year of weeks",
            shown(ours),
            f"health {shown(health)}",
            f"{ours / health:.2f} x",
            "10 x",
            ours <= 10 * health,
        )
        yield "its peak memory", f"{peak:.0f} MB", "", "", "1000 MB", peak <= 1000

    def importing(self):
        """Accounts from one CSV into a new book, and once more, against Git taking in the files."""
        first, again, theirs = [], [], []
        for _ in range(self.options.runs + 1):
            with tempfile.TemporaryDirectory() as book:
                new_book(book)
                command = [self.options.csbook, "import", "accounts", "-C", book]
                command += ["--map", "crm", f"{book}/crm.csv"]
                first.append(run(command)[0])
                # Git would tidy up in the background, and still be at it when the folder goes.
                git = ["git", "-C", book, "-c", "gc.auto=0", "-c", "user.name=Bench"]
                git += ["-c", "user.email=bench@vendor.example"]
                added = run([*git, "add", "--all"])[0]
                theirs.append(added + run([*git, "commit", "--quiet", "-m", "All of them"])[0])
                again.append(run(command)[0])
        # The first of each only warms up.
        git = statistics.median(theirs[1:])
        for name, seconds in ((f"import, {IMPORTED:,} accounts", first), ("import again", again)):
            ours = statistics.median(seconds[1:])
            yield (
                name,
                shown(ours),
                f"git {shown(git)}",
                f"{ours / git:.2f} x",
                "3 x",
                ours <= 3 * git,
            )

    def site(self):
        """Every page of the site, against the book's lint and a copy of the files that are written."""
        with tempfile.TemporaryDirectory() as place:
            book = ["-C", self.options.book, "--as-of", DAY]
            site = [self.options.csbook, "site", *book, "-o", f"{place}/site"]
            for name, files in (
                ("site, a file staged", contextlib.nullcontext()),
                ("site, files as committed", as_committed(self.options.book)),
            ):
                with files:
                    ours, lint, peak = in_turn(site, self.lint, self.options.runs)
                copied, _ = run(["cp", "-r", f"{place}/site", f"{place}/{name}"])
                bar = 3 * lint + copied
                yield (
                    name,
                    shown(ours),
                    f"lint {shown(lint)}",
                    f"{ours / lint:.2f} x",
                    f"3 x + copy {shown(copied)}",
                    ours <= bar,
                )
                yield "its peak memory", f"{peak:.0f} MB", "", "", "1000 MB", peak <= 1000

    def python_pass(self):
        ours = self.lint_seconds or run(self.lint)[0]
        documents = sum(1 for _ in pathlib.Path(self.options.book).rglob("*.md"))
        theirs, read = python_seconds(self.options.python, self.options.book, documents)
        yield (
            f"whole lint (Python read {read:,})",
            shown(ours),
            f"Python {shown(theirs)}",
            f"1/{theirs / ours:.1f}",
            "1/20",
            theirs >= 20 * ours,
        )


def main():
    parser = argparse.ArgumentParser()
    for name in ("csbook", "floor", "index", "python", "book"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--runs", type=int, required=True)
    bench = Bench(parser.parse_args())
    row = "{:<32} {:>10}   {:<16} {:>9}   {:<24} {}".format
    print(row("measure", "csbook", "against", "ratio", "bar", ""))
    failures = []
    for measure in (
        bench.start_up,
        bench.whole_lint,
        bench.all_figures,
        bench.staged_lint,
        bench.commit,
        bench.log_of_account,
        bench.weekly_trend,
        bench.importing,
        bench.site,
        bench.python_pass,
    ):
        try:
            for *cells, holds in measure():
                print(row(*cells, "ok" if holds else "OVER"), flush=True)
        except Failed as failed:
            print(
                row(measure.__name__.replace("_", " "), "-", "-", "-", "-", "did not run"),
                flush=True,
            )
            failures.append(f"bench: {failed}")
    print(f"\n{machine()}")
    if failures:
        sys.exit("\n".join(failures))


main()
