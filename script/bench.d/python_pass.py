# The lint that a team writes for itself in its CI: python-frontmatter (with libyaml's loader) reads
# each document, jsonschema validates its front matter by kind. One process, nothing across files.
# Usage: python_pass.py DIR COUNT   (so many documents, drawn at random but always the same)
# Prints how many documents it read, how many of them it refused, and the seconds that took.
import datetime
import os
import random
import re
import sys
import time

import frontmatter
import jsonschema
import yaml

import schemas


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
    return {kind: validator(schema) for kind, schema in schemas.BY_KIND.items()}


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
    directory, count = sys.argv[1], int(sys.argv[2])
    by_kind = validators()
    handler = Handler()
    paths = list(documents(directory))
    paths = random.Random(1).sample(paths, min(count, len(paths)))
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
