"""A newsroom of its own for a trial: a watched folder, a workflow with a review, articles that nobody published."""

import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path

FLOW = """\
name: morning
description: Quotes, corrections and a page for each article of the morning.
articles: ["Inbox/*.txt"]
steps:
  - parse
  - extract-quotes
  - detect-corrections
  - summarize: 2
  - review: {by: copy-desk, below: 1}
    if: quotes.count > 0
  - export: "Out/${{ article.slug }}.html"
  - export: Out/archive.sqlite
watch: Inbox/
schedule: {cron: "0 6 * * 1-5", timezone: UTC}
"""

TOWNS = ["Aldby", "Brenna", "Corvik", "Dalum", "Eskeby", "Fjordholm", "Granvik", "Halden Bay", "Isby", "Jelling"]
NAMES = ["Maren Holt", "Ines Calloway", "Tomas Brandt", "Ada Lindqvist", "Piotr Nowak", "Ruth Okafor", "Jonas Weber"]


def article(number):
    town, name, other = TOWNS[number % 10], NAMES[number % 7], NAMES[(number + 3) % 7]
    return f"""\
{town} council votes on the harbour, part {number}

By Ines Calloway · The Harbour Ledger

The council of {town} voted on Monday to keep the ferry for another year. “We will not leave the islands alone,” said
{name}, the council chair. She called the vote “a small miracle.”

The captain of the ferry was not so sure. “Money for one winter is no plan,” {other} told reporters on the quay.

Nobody spoke for the company. “Ask again in spring,” a note on its door read.

Correction: An earlier version of this article gave the wrong day. The council voted on Monday, not on Tuesday.
"""


class Newsroom:
    def __init__(self, programs, folder):
        self.programs, self.folder = Path(programs), Path(folder)
        self.started = []
        (self.folder / "Inbox").mkdir(parents=True)

    def write_workflow(self):
        (self.folder / "morning.yaml").write_text(FLOW)

    def workflow(self, *arguments):
        return subprocess.run(
            [self.programs / "workflow", *arguments], cwd=self.folder, capture_output=True, text=True)

    def start(self, program, *arguments, **options):
        process = subprocess.Popen([self.programs / program, *arguments], cwd=self.folder, text=True, **options)
        self.started.append(process)
        return process

    def desk(self, port=0):
        """Starts the desk and gives the process and its link."""
        process = self.start(
            "workflow-desk", ".", "--port", str(port), "--by", "ines",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return process, process.stdout.readline().strip()

    def stop(self):
        for process in self.started:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.started:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def memory(process):
    """Megabytes that a process holds."""
    text = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) / 1024


def until(condition, seconds=60):
    end = time.time() + seconds
    while time.time() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError("it took too long")
