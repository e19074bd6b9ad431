#!/usr/bin/env python3
"""Random sequences of what people do to a workflow over many articles: sequences.py BINARY [SEQUENCES] [--formats a,b] [--seed N]

For each format, articles are edited, added, removed, renamed and touched, options change, the output is deleted or edited by
hand, and runs are killed (SIGKILL) at any moment. After each step the output must be, byte for byte, what a run that knows
nothing of earlier ones gives; an edited output must stay as it was until somebody forces a run; a killed run must leave the
output as it was or as it should be, and the next run nothing unfinished. Of a database its rows are compared, and articles
that have gone must still be in it.
"""
import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ENDINGS = {"jsonl": "jsonl", "json": "json", "csv": "csv", "markdown": "md", "html": "html", "jsonld": "jsonld", "atom": "atom",
           "web-annotation": "anno.json", "label-studio": "tasks.json", "spacy": "spacy.jsonl", "sqlite": "sqlite"}
ROWS = ("SELECT a.id, a.headline, a.text, a.sha256 FROM articles a ORDER BY a.id",
        "SELECT a.id, q.number, q.text, q.speaker_name, s.name, q.line FROM quotes q JOIN articles a USING (article) "
        "LEFT JOIN speakers s USING (speaker) ORDER BY a.id, q.number",
        "SELECT a.id, c.number, c.text, c.date FROM corrections c JOIN articles a USING (article) ORDER BY a.id, c.number")


class Wrong(Exception):
    """The program broke its word."""


class Desk:
    """A workflow over a few articles, to which things happen."""

    def __init__(self, binary, form, seed, folder):
        self.binary, self.form, self.folder = binary, form, folder
        self.random = random.Random(f"{form} {seed}")
        self.output = f"{folder}/Out/all.{ENDINGS[form]}"
        self.kinds, self.articles, self.history, self.edited = "direct, mixed", set(), [], None
        os.mkdir(f"{folder}/In")
        for number in range(5):
            self.write(number)
        self.flow()

    def flow(self):
        with open(f"{self.folder}/flow.yaml", "w", encoding="utf-8") as flow:
            flow.write(f"name: sequence\narticles: [In/*.txt]\nsteps:\n  - parse\n  - extract-quotes: {{kinds: [{self.kinds}]}}\n"
                       f"  - detect-corrections\n  - export: {{as: {self.form}, to: Out/all.{ENDINGS[self.form]}}}\n"
                       '  - export: {as: json, to: "Own/${{ article.slug }}.json"}\n')

    def path(self, number):
        return f"{self.folder}/In/a{number:02}.txt"

    def write(self, number):
        word = self.random.choice(["ferry", "mill", "pier", "harbour"])
        quotes = "".join(f"“We saw the {word} {count} times,” said Anna Lindqvist.\n\n" for count in range(self.random.randrange(3)))
        notice = "Correction, 2 March 2025: An earlier version named another day.\n" if self.random.random() < 0.5 else ""
        with open(self.path(number), "w", encoding="utf-8") as file:
            file.write(f"---\npublished: 2025-03-01\n---\nThe {word} of day {number}\n\nIt opened on Monday at {word}.\n\n{quotes}{notice}")
        self.articles.add(number)

    def change(self):
        """One thing that somebody does."""
        what = self.random.choice(["edit", "edit", "add", "remove", "rename", "touch", "delete", "hand", "option"])
        number = self.random.choice(sorted(self.articles))
        self.history.append(f"{what} {number}")
        if what == "edit":
            self.write(number)
        elif what == "add":
            self.write(self.random.randrange(20))
        elif what == "remove" and len(self.articles) > 1:
            os.remove(self.path(number))
            self.articles.remove(number)
        elif what == "rename":
            other = self.random.randrange(20, 40)
            os.rename(self.path(number), self.path(other))
            self.articles = self.articles - {number} | {other}
        elif what == "touch":
            os.utime(self.path(number))
        elif what == "delete" and os.path.exists(self.output):
            os.remove(self.output)
            self.edited = None
        elif what == "hand" and os.path.exists(self.output):
            with open(self.output, "ab") as file:
                file.write(b"an editor's work")
            self.edited = self.bytes()
        elif what == "option":
            self.kinds = "direct" if self.kinds != "direct" else "direct, mixed"
            self.flow()

    def bytes(self):
        """The output as it is."""
        try:
            with open(self.output, "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def content(self, path=None):
        """What of the output must be right: its bytes, or a database's rows."""
        path = path or self.output
        if not os.path.exists(path):
            return None
        if self.form != "sqlite":
            with open(path, "rb") as file:
                return file.read()
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            if database.execute("PRAGMA integrity_check").fetchone() != ("ok",) or list(database.execute("PRAGMA foreign_key_check")):
                raise Wrong("the database is broken")
            return [list(database.execute(sql)) for sql in ROWS]
        finally:
            database.close()

    def run(self, *more):
        done = subprocess.run([self.binary, "run", "flow.yaml", "--quiet", *more], cwd=self.folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr

    def kill(self):
        """A run that is killed at some moment: the output is the old one or the new one."""
        before = self.bytes()
        # A process group of its own, so that nothing of the run outlives it.
        run = subprocess.Popen([self.binary, "run", "flow.yaml", "--quiet"], cwd=self.folder, start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(self.random.random() * 0.04)
        os.killpg(run.pid, signal.SIGKILL)
        killed = run.wait() == -signal.SIGKILL
        self.history.append("killed" if killed else "not killed in time")
        if self.bytes() != before:
            if self.edited is not None:
                raise Wrong("a killed run wrote over an edited file")
            self.same()
        return killed

    def same(self):
        """The output is what a run that knows nothing gives."""
        anew, state = f"{self.folder}/Anew", f"{self.folder}/anew"
        code, said = self.run("--force", "--out", anew, "--state", state)
        if code:
            raise Wrong(f"the run that compares ended with {code}: {said}")
        wanted, found = self.content(f"{anew}/Out/all.{ENDINGS[self.form]}"), self.content()
        shutil.rmtree(anew)
        shutil.rmtree(state)
        if self.form == "sqlite":
            if found is None:
                raise Wrong("there is no database")
            now = {row[0] for row in wanted[0]}
            kept = [[row for row in rows if row[0] in now] for rows in found]
            doubled = len({row[0] for row in found[0]}) != len(found[0])
            if kept != wanted or doubled or not self.seen <= {row[0] for row in found[0]}:
                raise Wrong("rows differ")
            self.seen |= now
        elif found != wanted:
            raise Wrong("bytes differ")

    seen = frozenset()

    def step(self):
        """A few changes, perhaps a killed run, and a run: returns how many runs were killed."""
        for _ in range(self.random.randint(1, 3)):
            self.change()
        if self.form == "sqlite" and not os.path.exists(self.output):
            self.seen = frozenset()
        killed = self.random.random() < 0.5 and self.kill()
        if self.edited is not None:
            code, said = self.run()
            if self.bytes() != self.edited:
                raise Wrong("a run wrote over an edited file")
            if not code:
                # Nothing was to be written, so nothing was lost; what is compared below is what a forced run gives.
                self.history.append("the edited file was not touched")
            code, said = self.run("--force")
            self.edited = None
            if self.form == "sqlite" and code:
                os.remove(self.output)
                self.seen = frozenset()
                code, said = self.run("--force")
        else:
            code, said = self.run()
        if code:
            raise Wrong(f"the run ended with {code}: {said}")
        self.same()
        left = [name for name in os.listdir(f"{self.folder}/Out") if name.startswith(".")]
        if left:
            raise Wrong(f"left behind: {left}")
        return int(killed)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("binary", type=os.path.abspath)
    arguments.add_argument("sequences", type=int, nargs="?", default=500)
    arguments.add_argument("--formats", default=",".join(ENDINGS))
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--steps", type=int, default=4)
    chosen = arguments.parse_args()
    wrong = 0
    # In memory where there is such a folder: a kill asks nothing of a disk.
    top = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    for form in chosen.formats.split(","):
        killed = steps = failed = 0
        for number in range(chosen.sequences):
            with tempfile.TemporaryDirectory(dir=top) as folder:
                desk = Desk(chosen.binary, form, chosen.seed + number, folder)
                try:
                    for _ in range(chosen.steps):
                        killed += desk.step()
                        steps += 1
                except Wrong as error:
                    failed += 1
                    print(f"{form}, sequence {chosen.seed + number}: {error}\n  {', '.join(desk.history)}", flush=True)
        print(f"{form}: {chosen.sequences} sequences, {steps} steps, {killed} runs killed, {failed} failed", flush=True)
        wrong += failed
    sys.exit(1 if wrong else 0)


main()
