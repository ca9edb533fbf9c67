# Generates a lint-clean book of any size as a Git repository, as a clone has it: packed, checked
# out, its index written; then changes one account and stages it. Same arguments, same bytes.
# Usage: book.py --accounts N --files N --commits N DIR
# (files: Markdown documents; time series come on top)
import argparse
import subprocess
import sys

import history
import shared
from account import Account, slug

DOCUMENTS_AN_ACCOUNT = 5  # account, contacts, journey, plan, escalation; all the rest are notes
COMMIT = """commit refs/heads/main
committer Bench <bench@vendor.example> {time} +0000
data {length}
{message}
"""


def first_files(accounts, documents, past):
    yield from past.shared(shared.DOCUMENTS)
    common = sum(path.endswith(".md") for path in shared.DOCUMENTS)
    notes, rest = divmod(documents - common - accounts * DOCUMENTS_AN_ACCOUNT, accounts)
    if notes < 1:
        sys.exit(f"book: {accounts} accounts do not fit into {documents} files")
    for number in range(accounts):
        yield from past.first(number, Account(number).files(notes + (number < rest)))


def all_commits(accounts, documents, past):
    """The messages and files of all commits, in the order in which they are made."""
    yield "The book", first_files(accounts, documents, past)
    for number, files in zip(past.touched, past.later):
        yield f"{slug(number)}: as it is seen now", files


def write_repository(directory, commits, times):
    """Streams the commits into a pack and checks out the last: far quicker than `git add` is."""
    settings = ["core.fsync=none", "gc.auto=0", "fastimport.unpackLimit=0"]
    git = ["git", "-C", directory] + [word for setting in settings for word in ("-c", setting)]
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", directory], check=True)
    importer = subprocess.Popen(git + ["fast-import", "--quiet", "--done"], stdin=subprocess.PIPE)
    for time, (message, files) in zip(times, commits):
        head = COMMIT.format(time=time, length=len(message), message=message)
        importer.stdin.write(head.encode())
        for path, text in files:
            content = text.encode()
            header = f"M 100644 inline {path}\ndata {len(content)}\n"
            importer.stdin.write(header.encode() + content + b"\n")
    importer.stdin.write(b"done\n")
    importer.stdin.close()
    if importer.wait() != 0:
        sys.exit("book: git fast-import failed")
    subprocess.run(git + ["repack", "-q", "-a", "-d", "-f"], check=True)
    subprocess.run(git + ["reset", "--quiet", "--hard"], check=True)

    changed = f"accounts/{slug(0)}/account.md"
    with open(f"{directory}/{changed}", "a", encoding="utf-8") as file:
        file.write("\nThey signed off the second region.\n")
    subprocess.run(git + ["add", "--", changed], check=True)


def main():
    parser = argparse.ArgumentParser(description="Generates a lint-clean book of any size.")
    parser.add_argument("--accounts", type=int, required=True)
    parser.add_argument("--files", type=int, required=True)
    parser.add_argument("--commits", type=int, required=True)
    parser.add_argument("directory")
    options = parser.parse_args()
    past = history.Past(options.accounts, options.commits - 1)
    commits = all_commits(options.accounts, options.files, past)
    write_repository(options.directory, commits, past.times())


main()
