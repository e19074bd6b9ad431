"""Kills the desk, commands and runs while people decide: no decision that was told is lost, none is there twice.

    desk-kills.py FOLDER-OF-PROGRAMS [KILLS]

Three threads decide about articles of one workflow: one posts forms to the desk, one calls `workflow review`, one runs
the workflow. All are killed (SIGKILL) at random moments. Each decision carries a word of its own as its reason, by which
the log is asked afterwards: a decision that was answered for stands there once, any other once or not at all. In the
end the workflow's outputs must have exactly the decisions that are in force.
"""

import http.client
import json
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

FLOW = """\
name: morning
articles: ["Inbox/*.txt"]
steps:
  - parse
  - extract-quotes
  - review: {below: 1}
  - export: {as: json, to: "Out/${{ article.slug }}.json"}
  - export: {as: jsonl, to: Out/all.jsonl}
"""
ARTICLE = """\
Council votes on the harbour

“We will not leave the islands alone,” said Maren Holt, the council chair. She called the vote “a small miracle.”

“Money for one winter is no plan,” Tomas Brandt told reporters on the quay. “Ask again in spring,” a note read.
"""


class Round:
    """One life of the desk."""

    def __init__(self, programs, folder, told, counter, last):
        self.programs, self.folder, self.told, self.counter, self.last = programs, folder, told, counter, last
        self.busy = threading.Event()
        self.processes = []
        self.lock = threading.Lock()
        self.over = False

    def start(self, program, *arguments, **options):
        with self.lock:
            if self.over:
                return None
            process = subprocess.Popen(
                [self.programs / program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, text=True, **options)
            self.processes.append(process)
            return process

    def kill(self):
        with self.lock:
            self.over = True
            for process in self.processes:
                process.send_signal(signal.SIGKILL)
        for process in self.processes:
            process.wait()

    def reason(self):
        with self.lock:
            self.counter[0] += 1
            return f"word {self.counter[0]}"

    def wish(self, review, items):
        """A decision that changes something: who decides about a review knows what holds."""
        item = random.choice(items)
        action = "approve" if self.last.get((review, item)) == "reject" else "reject"
        return item, action, self.reason()

    def tell(self, review, item, action, reason):
        self.told.append(reason)
        self.last[review, item] = action

    def at_the_desk(self, review, items):
        desk = self.start("workflow-desk", ".", "--port", "0", "--by", "ines", stdout=subprocess.PIPE)
        link = desk.stdout.readline().strip()
        if not link:
            return
        place = urlsplit(link)
        browser = http.client.HTTPConnection(place.hostname, place.port, timeout=10)
        headers = {"Origin": f"http://{place.netloc}", "Content-Type": "application/x-www-form-urlencoded"}
        try:
            browser.request("GET", f"{place.path}?{place.query}")
            answer = browser.getresponse()
            answer.read()
            headers["Cookie"] = answer.getheader("Set-Cookie").split(";")[0]
            browser.request("GET", f"/review/{review}", headers=headers)
            page = browser.getresponse().read().decode()
            form = re.search(r'name="form" value="([0-9a-f]+)"', page)[1]
            while not self.over:
                item, action, reason = self.wish(review, items)
                fields = {"form": form, "item": item, "action": action, "reason": reason}
                browser.request("POST", f"/review/{review}/decide", urlencode(fields), headers)
                answer = browser.getresponse()
                answer.read()
                if answer.status == 303:
                    self.tell(review, item, action, reason)
                    self.busy.set()
        except (OSError, http.client.HTTPException, TypeError, AttributeError):
            pass

    def at_the_prompt(self, review, items):
        while not self.over:
            item, action, reason = self.wish(review, items)
            command = self.start(
                "workflow", "review", action, str(review), item, "--reason", reason, "--by", "tom", "-q",
                stdout=subprocess.DEVNULL)
            if command and command.wait() == 0:
                self.tell(review, item, action, reason)

    def runs(self):
        while not self.over:
            run = self.start("workflow", "run", "morning.yaml", "-q", stdout=subprocess.DEVNULL)
            if run:
                run.wait()


def call(programs, folder, *arguments):
    return subprocess.run([programs / "workflow", *arguments], cwd=folder, capture_output=True, text=True)


def decisions(programs, folder):
    return [json.loads(line) for line in call(programs, folder, "review", "log", "--json").stdout.splitlines()]


def problems(told, log):
    """What is lost, and what is there twice."""
    counts = {}
    for row in log:
        counts[row.get("reason")] = counts.get(row.get("reason"), 0) + 1
    return [f"twice: {reason}" for reason, count in counts.items() if reason and count > 1] + [
        f"lost: {reason}" for reason in told if reason not in counts]


def states(log):
    """The last decision in force of each item, and one after another never the same."""
    last, repeated = {}, []
    for row in log:
        if row["decision"] == "undo" or row.get("undone"):
            continue
        place = (row["review"], row["item"])
        if last.get(place) == row["decision"]:
            repeated.append(f"twice in a row: {row['decision']} {place}")
        last[place] = row["decision"]
    return last, repeated


def main():
    programs, kills = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 200
    folder = Path(tempfile.mkdtemp())
    random.seed(1)
    bad, told, counter = [], [], [0]
    try:
        (folder / "Inbox").mkdir()
        (folder / "morning.yaml").write_text(FLOW)
        for name in ["desk", "prompt"]:
            (folder / f"Inbox/{name}.txt").write_text(ARTICLE + f"\nNumber {name}.\n")
        call(programs, folder, "run", "morning.yaml", "-q")
        waiting = [json.loads(line) for line in call(programs, folder, "review", "list", "--json").stdout.splitlines()]
        places = {Path(row["article"]).stem: row["review"] for row in waiting}
        items = ["q1", "q2", "q3"]
        log = []
        for number in range(kills):
            life = Round(programs, folder, told, counter, states(log)[0])
            threads = [
                threading.Thread(target=life.at_the_desk, args=(places["desk"], items)),
                threading.Thread(target=life.at_the_prompt, args=(places["prompt"], items)),
                threading.Thread(target=life.runs),
            ]
            for thread in threads:
                thread.start()
            # While it starts, or while decisions are made.
            if random.random() < 0.8:
                life.busy.wait(10)
            time.sleep(random.uniform(0, 0.3))
            life.kill()
            for thread in threads:
                thread.join()
            log = decisions(programs, folder)
            bad += problems(told, log) + states(log)[1]
            if bad:
                break
        ended = call(programs, folder, "run", "morning.yaml", "-q")
        if ended.returncode not in (0, 4):
            bad.append(f"the last run ended with {ended.returncode}: {ended.stderr[-300:]}")
        for name in places:
            call(programs, folder, "review", "approve", str(places[name]), "--by", "ines", "-q")
        ended = call(programs, folder, "run", "morning.yaml", "-q")
        log = decisions(programs, folder)
        for name, review in places.items():
            record = json.loads((folder / f"Out/{name}.json").read_text())
            shown = [(row["item"], row.get("reason")) for row in record["reviewed"]]
            meant = [
                (row["item"], row.get("reason"))
                for row in log if row["review"] == review and row["decision"] != "undo" and not row.get("undone")]
            if shown != meant:
                bad.append(f"Out/{name}.json has {len(shown)} decisions, the log {len(meant)}")
            gone = {item for (number, item), kind in states(log)[0].items() if number == review and kind == "reject"}
            if gone & {quote["id"] for quote in record["quotes"]}:
                bad.append(f"Out/{name}.json has quotes that were rejected")
        rows = [json.loads(line) for line in (folder / "Out/all.jsonl").read_text().splitlines()]
        if sorted(row["id"] for row in rows) != sorted(places):
            bad.append("Out/all.jsonl has not each article once")
        left = [str(path) for path in folder.rglob("*partial*")]
        if left:
            bad.append(f"left behind: {left}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for line in bad[:10]:
        print("FAILED  " + line)
    print(f"{number + 1} kills, {len(told)} decisions told, {len(log)} in the log: " + (f"{len(bad)} problems" if bad else "ok"))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
