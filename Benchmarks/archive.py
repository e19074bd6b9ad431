#!/usr/bin/env python3
"""Measures an archive through `pipe`, `run` and `merge`: archive.py BINARY [COUNT]

Prints processor time, articles a second and peak memory of each, and fails unless all of them give the same bytes. See
README.md.
"""

import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STEPS = "parse, extract-quotes, detect-corrections, summarize"
# Runs a command with files as its streams and prints its seconds, its processor seconds and its peak of memory in kB.
MEASURE = """
import resource, subprocess, sys, time
start = time.monotonic()
subprocess.run(sys.argv[3:], stdin=open(sys.argv[1]), stdout=open(sys.argv[2], "w"), stderr=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def measure(name, count, command, cwd, given="/dev/null", output="/dev/null"):
    """Runs a command, prints a row of the table, and gives back its processor seconds and its peak."""
    answer = subprocess.run(
        [sys.executable, "-c", MEASURE, given, output, *command], cwd=cwd, check=True, capture_output=True, text=True)
    seconds, cpu, peak = (float(figure) for figure in answer.stdout.split())
    rate = f"{count / cpu:8.0f} articles a CPU second"
    print(f"{name:28} {count:7} {seconds:8.1f} s {cpu:8.1f} s CPU {rate} {peak / 1024:8.1f} MB", flush=True)
    return cpu, peak


def same(first, second, what):
    """Ends the program unless two files are the same."""
    if subprocess.run(["cmp", first, second]).returncode:
        sys.exit(f"{what} differs")


def main():
    binary = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)

        maker = os.path.join(HERE, "..", "Tools", "develop", "make-archive.py")
        for number, name in [(count, "archive.jsonl"), (count // 10, "tenth.jsonl")]:
            with open(path(name), "w") as out:
                subprocess.run([sys.executable, maker, str(number), "--paths"], stdout=out, check=True)
        os.mkdir(path("In"))
        for line in open(path("archive.jsonl"), encoding="utf-8"):
            article = json.loads(line)
            with open(path(article["path"]), "w", encoding="utf-8") as out:
                out.write(article["text"])
        with open(path("pipe.yaml"), "w") as out:
            out.write(f"name: archive\nsteps: [{STEPS}]\n")
        with open(path("run.yaml"), "w") as out:
            out.write(f'name: archive\narticles: In/*.txt\nsteps: [{STEPS}, {{export: {{as: jsonl, to: Out/run.jsonl}}}}]\n')

        run, _ = measure("run -j 1", count, [binary, "run", "run.yaml", "-j", "1", "--quiet"], folder)
        tables = {}
        for kind in ["jsonl", "sqlite"]:
            with open(path(kind + ".yaml"), "w") as out:
                out.write(f'name: {kind}\narticles: tenth.jsonl\nsteps: [{STEPS}, {{export: {{as: {kind}, to: Out/tenth.{kind}}}}}]\n')
            call = [binary, "run", kind + ".yaml", "-j", "1", "--quiet"]
            tables[kind] = min(measure(f"run -j 1 to {kind}, a tenth", count // 10, call + ["--force"], folder)[0] for _ in range(3))
        piped = {}
        for name, options in [("pipe -j 1", ["-j", "1"]), ("pipe -j 1 --isolate", ["-j", "1", "--isolate"]),
                              ("pipe -j 2", ["-j", "2"])]:
            output = path(name.replace(" ", "") + ".jsonl")
            call = [binary, "pipe", "pipe.yaml", "--quiet", *options]
            measure(name + ", a tenth", count // 10, call, folder, path("tenth.jsonl"))
            piped[name], _ = measure(name, count, call, folder, path("archive.jsonl"), output)
            same(path("pipe-j1.jsonl"), output, name)
        os.mkdir(path("Answers"))
        os.rename(path("pipe-j1.jsonl"), path("Answers/all"))
        merge = [binary, "merge", "Answers", "--input", "archive.jsonl", "--quiet"]
        measure("merge, checked", count, merge, folder)
        measure("merge --to all.jsonl", count, [*merge, "--to", "Out/all.jsonl"], folder)
        measure("merge --to quotes.csv", count, [*merge, "--to", "Out/quotes.csv"], folder)
        same(path("Out/run.jsonl"), path("Out/all.jsonl"), "what run and pipe give")
        beyond = (tables["sqlite"] - tables["jsonl"]) * 100_000 / count
        print(f"sqlite: {beyond:.2f} s of processor time more than jsonl for 10,000 articles (at most 2)")
        for name, limit in [("pipe -j 1", 1.1), ("pipe -j 1 --isolate", 1.25)]:
            print(f"{name}: {piped[name] / run:.2f} of the processor time of run -j 1 (at most {limit})")


main()
