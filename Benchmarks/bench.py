#!/usr/bin/env python3
"""Measures the release binary from outside: bench.py BINARY. See README.md."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def cpu(command, runs=1, cwd=None):
    """CPU seconds of one run of a command, its children included: the least of several batches."""
    best = float("inf")
    for _ in range(3 if runs > 1 else 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        for _ in range(runs):
            subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best, used / runs)
    return best


def peak(command, cwd=None):
    """Peak memory of a command in MB, asked of the kernel by a process of its own."""
    code = (
        "import resource,subprocess,sys;"
        "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL,check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    out = subprocess.run([sys.executable, "-c", code, *command], cwd=cwd, capture_output=True, text=True, check=True)
    return int(out.stdout) / (1024 if sys.platform != "darwin" else 1024 * 1024)


def texts():
    """The repository's own articles."""
    folders = ["Workflows/Articles", "Tests/Fixtures/articles"]
    paths = [os.path.join(ROOT, f, n) for f in folders for n in sorted(os.listdir(os.path.join(ROOT, f)))]
    found = []
    for path in paths:
        data = open(path, "rb").read()
        if path.endswith(".txt") and b"\x93" not in data:
            found.append(data)
    return found


def corpus(folder, count):
    """So many articles, each a little different."""
    os.makedirs(folder)
    sources = texts()
    for number in range(count):
        with open(os.path.join(folder, f"a{number:06d}.txt"), "wb") as file:
            file.write(sources[number % len(sources)] + b"\n\nNumber %d.\n" % number)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def measure(binary, work):
    figures = {}
    article = os.path.join(ROOT, "Workflows/Articles/ferry-subsidy.txt")
    python = cpu(["python3", "-S", "-c", "pass"], runs=20)
    help_time = cpu([binary, "--help"], runs=20)
    one = cpu([binary, "run", article], runs=20)
    figures["start-up: --help (ms)"] = help_time * 1000
    figures["start-up: --help / empty python"] = help_time / python
    figures["one article (ms)"] = one * 1000
    figures["one article / empty python"] = one / python
    figures["one article, peak (MB)"] = peak([binary, "run", article])

    corpus(os.path.join(work, "many"), 2000)
    names = sorted(os.listdir(os.path.join(work, "many")))
    size = sum(os.path.getsize(os.path.join(work, "many", n)) for n in names)
    write(os.path.join(work, "quotes.yaml"), 'name: q\narticles: [many]\nsteps: [parse, extract-quotes]\n')
    run = [binary, "run", "quotes.yaml", "-j", "1", "-q", "--force"]
    spent = cpu(run, cwd=work)
    words = cpu(["sh", "-c", "cat many/* | LC_ALL=C.UTF-8 wc -w"], cwd=work)
    figures["parse + quotes (MB/s a core)"] = size / 1e6 / spent
    figures["parse + quotes / wc -w"] = spent / words
    small = peak(run, cwd=work)

    corpus(os.path.join(work, "in"), 10000)
    write(os.path.join(work, "noop.yaml"), 'name: n\narticles: [in]\nsteps: [parse, {export: {as: jsonl, to: "out/${{ article.slug }}.jsonl"}}]\n')
    noop = [binary, "run", "noop.yaml", "-q"]
    cpu(noop, cwd=work)
    figures["10,000 articles, nothing to do (s)"] = cpu(noop, cwd=work)
    figures["10,000 articles, nothing to do, peak (MB)"] = peak(noop, cwd=work)

    shutil.rmtree(os.path.join(work, "many"))
    corpus(os.path.join(work, "many"), 20000)
    figures["memory of 20,000 articles / memory of 2,000"] = peak(run, cwd=work) / small
    return figures


def main():
    binary = os.path.abspath(sys.argv[1])
    thresholds = json.load(open(os.path.join(HERE, "thresholds.json"), encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="workflow-bench-") as work:
        figures = measure(binary, work)
    worst = 0
    for name, value in figures.items():
        limit = thresholds.get(name)
        over = limit is not None and value > limit
        worst = max(worst, int(over))
        note = "" if limit is None else f"   (at most {limit:g}){'   OVER' if over else ''}"
        print(f"{name:<48}{value:>10.2f}{note}")
    sys.exit(worst)


if __name__ == "__main__":
    main()
