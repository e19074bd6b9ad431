"""What was exported: the folder, and the records that every other format is compared with."""
import json
import sys

OUT = sys.argv[1]
BINARY = sys.argv[2]


def path(name):
    """The path of an output."""
    return f"{OUT}/{name}"


def records():
    """All records, in the order of the run."""
    with open(path("records.jsonl"), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def count(layer):
    """How many items of a layer all records hold."""
    return sum(len(record[layer]) for record in records())


def slug(record):
    """The name of a record's own files."""
    return record["source"]["path"].split("/")[-1].removesuffix(".txt")


def load(name):
    """A file of JSON."""
    with open(path(name), encoding="utf-8") as file:
        return json.load(file)
