#!/usr/bin/env python3
"""Eight workflows of one fresh folder started at once, as cron and service managers do at boot: at-once.py BINARY [TIMES]

Each must end with 0, with its output whole; afterwards the log knows all eight, and a second start at once works nothing.
"""
import json
import os
import subprocess
import sys
import tempfile

WORKFLOWS = 8


def start(binary, folder):
    """Starts all workflows and returns what went wrong."""
    runs = [subprocess.Popen([binary, "run", f"flow-{number}.yaml"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for number in range(WORKFLOWS)]
    said = [(run.communicate(), run.returncode) for run in runs]
    return [(code, err) for (_, err), code in said if code], [err for (_, err), _ in said]


def main():
    binary = os.path.abspath(sys.argv[1])
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    failed = 0
    for _ in range(times):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/In")
            for number in range(3):
                with open(f"{folder}/In/a{number}.txt", "w", encoding="utf-8") as article:
                    article.write(f"Ferry {number}\n\n“We go,” said Anna Holt.\n")
            for number in range(WORKFLOWS):
                with open(f"{folder}/flow-{number}.yaml", "w", encoding="utf-8") as flow:
                    flow.write(f"name: flow-{number}\narticles: [In/*.txt]\n"
                               f"steps: [parse, extract-quotes, {{export: {{as: jsonl, to: Out/{number}.jsonl}}}}]\n")
            wrong, _ = start(binary, folder)
            for number in range(WORKFLOWS):
                path = f"{folder}/Out/{number}.jsonl"
                lines = open(path, encoding="utf-8").read().splitlines() if os.path.exists(path) else []
                if [json.loads(line)["id"] for line in lines] != ["a0", "a1", "a2"]:
                    wrong.append((0, f"Out/{number}.jsonl is not whole"))
            again, told = start(binary, folder)
            wrong += again + [(0, line) for line in told if "3 up to date" not in line]
            log = subprocess.run([binary, "history", "--json"], cwd=folder, capture_output=True, text=True, check=False)
            if len(log.stdout.splitlines()) != 2 * WORKFLOWS:
                wrong.append((log.returncode, f"the log has {len(log.stdout.splitlines())} runs\n{log.stderr}"))
            if wrong:
                failed += 1
                print(wrong, flush=True)
    print(f"{WORKFLOWS} at once, {times} times, and again: {failed} failed")
    sys.exit(1 if failed else 0)


main()
