#!/usr/bin/env python3
"""Writes the graphs that workflow engines are compared on as workflow files: peer_graphs.py TEST FOLDER N [--children].

Every task makes one file `out/NUMBER`. startup: one task. chain: N steps of one article, each after the one before.
fan: N articles and one output that joins them. noop: N articles that are up to date the second time.
kill: N articles, each worked by the program `step.sh NUMBER OUT`. With --children, chain and fan start a shell a task.
"""

import os
import sys

ARTICLE = "Council meets\n\nThe council met on Monday. “We agreed,” the mayor said.\n"
SHELL = "{id: s%s, run: [sh, -c, ': > out/%s; echo {}']%s}"
KILLED = "{run: [sh, -c, '. ./step.sh && echo {}', sh, '${{ article.slug }}', 'out/${{ article.slug }}']}"


def articles(folder, count):
    os.makedirs(os.path.join(folder, "in"), exist_ok=True)
    for number in range(count):
        with open(os.path.join(folder, "in", str(number)), "w") as file:
            file.write(ARTICLE)


def workflow(steps):
    lines = ["name: graph", "articles: ['in/*']", "steps:"]
    return "\n".join(lines + ["  - " + step for step in steps]) + "\n"


def chain(count, children):
    for number in range(count):
        needs = f", needs: [s{number - 1}]" if number else ""
        if children:
            yield SHELL % (number, number, needs)
        else:
            yield f"{{id: s{number}, use: export, with: {{as: markdown, to: out/{number}}}{needs}}}"


def graph(test, count, children):
    """The number of articles and the steps."""
    each = "{export: {as: markdown, to: 'out/${{ article.slug }}'}}"
    if test == "startup":
        return 1, ["parse", each]
    if test == "chain":
        return 1, ["parse", *chain(count, children)]
    if test == "fan":
        shell = SHELL % ("hell", "${{ article.slug }}", "")
        return count, ["parse", shell if children else each, f"{{export: {{as: csv, to: out/{count}, of: quotes}}}}"]
    if test == "noop":
        return count, ["parse", each]
    return count, [KILLED]


def main():
    test, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    number, steps = graph(test, count, "--children" in sys.argv)
    articles(folder, number)
    with open(os.path.join(folder, "wf.yaml"), "w") as file:
        file.write(workflow(steps))


main()
