#!/usr/bin/env python3
"""Measures the release binary from outside: bench.py BINARY. See README.md."""

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile

import growth

# Chains of steps that are measured over many articles; the second is the one that others are compared with.
CHAINS = {
    "parse": "parse",
    "parse + quotes": "parse, extract-quotes",
    "parse + quotes + JSON lines": "parse, extract-quotes, {export: {as: jsonl, to: Out/q.jsonl}}",
    "parse + quotes + reported speech": "parse, {extract-quotes: {kinds: [direct, mixed, indirect]}}",
    "all steps": "parse, extract-quotes, detect-corrections, summarize, {export: {as: jsonl, to: Out/a.jsonl}}",
}

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


def least(command, cwd=None):
    """CPU seconds of one run of a longer command: the least of three."""
    return min(cpu(command, cwd=cwd) for _ in range(3))


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
    """The repository's own articles in UTF-8."""
    folders = ["Workflows/Articles", "Tests/Fixtures/articles"]
    paths = [os.path.join(ROOT, f, n) for f in folders for n in sorted(os.listdir(os.path.join(ROOT, f)))]
    found = []
    for path in paths:
        data = open(path, "rb").read()
        is_article = path.endswith((".txt", ".md")) and not path.endswith("README.md")
        if is_article and data.decode(errors="ignore").encode() == data:
            found.append(data)
    return found


def corpus(folder, count):
    """So many articles, each a little different."""
    os.makedirs(folder)
    sources = texts()
    for number in range(count):
        with open(os.path.join(folder, f"a{number:06d}.txt"), "wb") as file:
            file.write(sources[number % len(sources)] + b"\n\nNumber %d.\n" % number)


def recombined(folder, count):
    """So many articles of the length of a newspaper's, put together from paragraphs of all sources.

    Each keeps the head of one source (headline, byline and what else stands before its third blank line).
    """
    os.makedirs(folder)
    chance = random.Random(7)
    sources = [source.split(b"\n\n") for source in texts()]
    sources = [source for source in sources if len(source) > 9]
    paragraphs = [paragraph for source in sources for paragraph in source[3:] if len(paragraph) > 80]
    for number in range(count):
        article = list(chance.choice(sources)[:3])
        length = chance.randint(1500, 8000)
        while sum(map(len, article)) < length:
            article.append(chance.choice(paragraphs))
        with open(os.path.join(folder, f"a{number:06d}.txt"), "wb") as file:
            file.write(b"\n\n".join(article) + b"\n")


def hearings(folder, count):
    """So many transcripts of 30,000 words, and for each an article with 50 quotes from it, a third of them changed."""
    for name in ("said", "heard"):
        os.makedirs(os.path.join(folder, name))
    chance = random.Random(11)
    words = sorted({word for text in texts() for word in text.decode().lower().split() if word.isalpha()})
    chance.shuffle(words)
    # As in speech, the first words of a list come far more often than the last.
    weights = [1 / (place + 2) for place in range(len(words))]
    names = ["Ann Weller", "Tom Brodie", "Priya Nair", "Luke Osei"]
    for number in range(count):
        said = [" ".join(chance.choices(words, weights, k=chance.randint(8, 24))).capitalize() for _ in range(1875)]
        turns = [(chance.choice(names), sentence) for sentence in said]
        lines = [f"{name.upper()}: {sentence}." for name, sentence in turns]
        write(os.path.join(folder, "said", f"a{number}.txt"), "\n".join(lines) + "\n")
        paragraphs = ["Council hears evidence", "The council heard evidence on Monday."]
        for place, (name, sentence) in enumerate(chance.sample(turns, 50)):
            quoted = sentence.split()
            if place % 3 == 0:
                quoted[4] = "never"
            paragraphs.append(f"“{' '.join(quoted)},” said {name}.")
        write(os.path.join(folder, "heard", f"a{number}.txt"), "\n\n".join(paragraphs) + "\n")


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def measure(binary, work):
    figures = {}
    article = os.path.join(ROOT, "Workflows/Articles/ferry-subsidy.txt")
    # Not whatever `python3` is: a manager of versions puts a shell script in its place.
    python = cpu([sys.executable, "-S", "-c", "pass"], runs=20)
    help_time = cpu([binary, "--help"], runs=20)
    one = cpu([binary, "run", article], runs=20)
    figures["start-up: --help (ms)"] = help_time * 1000
    figures["start-up: --help / empty python"] = help_time / python
    figures["one article (ms)"] = one * 1000
    figures["one article / empty python"] = one / python
    figures["one article, peak (MB)"] = peak([binary, "run", article])

    recombined(os.path.join(work, "many"), 2000)
    names = sorted(os.listdir(os.path.join(work, "many")))
    size = sum(os.path.getsize(os.path.join(work, "many", n)) for n in names)
    words = least(["sh", "-c", "LC_ALL=C.UTF-8 wc -w many/*"], cwd=work)
    spent = {}
    for name, steps in CHAINS.items():
        file = f"{len(spent)}.yaml"
        write(os.path.join(work, file), f"name: q{len(spent)}\narticles: [many]\nsteps: [{steps}]\n")
        spent[name] = least([binary, "run", file, "-j", "1", "-q", "--force"], cwd=work)
        figures[f"{name} (MB/s a core)"] = size / 1e6 / spent[name]
    figures["parse + quotes / wc -w"] = spent["parse + quotes"] / words
    run = [binary, "run", "1.yaml", "-j", "1", "-q", "--force"]
    small = peak(run, cwd=work)

    hearings(work, 20)
    checked = {}
    for name, step in (("without", ""), ("with", ', verify-quotes: "said/${{ article.slug }}.txt"')):
        write(os.path.join(work, f"{name}.yaml"), f"name: {name}\narticles: [heard]\nsteps: [parse, extract-quotes{step}]\n")
        checked[name] = least([binary, "run", f"{name}.yaml", "-j", "1", "-q", "--force"], cwd=work)
    figures["50 quotes against 30,000 words (ms)"] = (checked["with"] - checked["without"]) / 20 * 1000

    corpus(os.path.join(work, "in"), 10000)
    export = '{export: {as: jsonl, to: "out/${{ article.slug }}.jsonl"}}'
    write(os.path.join(work, "noop.yaml"), f"name: n\narticles: [in]\nsteps: [parse, {export}]\n")
    noop = [binary, "run", "noop.yaml", "-q"]
    cpu(noop, cwd=work)
    # The run after the first still reads files whose time was too fresh to be trusted.
    cpu(noop, cwd=work)
    nothing = least(noop, cwd=work)
    figures["10,000 articles, nothing to do (s)"] = nothing
    figures["10,000 articles, nothing to do / empty python"] = nothing / python
    figures["10,000 articles, nothing to do, peak (MB)"] = peak(noop, cwd=work)

    figures.update(growth.figures(binary, work))

    shutil.rmtree(os.path.join(work, "many"))
    recombined(os.path.join(work, "many"), 20000)
    figures["memory of 20,000 articles / memory of 2,000"] = peak(run, cwd=work) / small
    return figures


def main():
    binary = os.path.abspath(sys.argv[1])
    thresholds = json.load(open(os.path.join(HERE, "thresholds.json"), encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="workflow-bench-") as work:
        figures = measure(binary, work)
    worst = 0
    for name, value in figures.items():
        note, missed = judged(value, thresholds.get(name, {}))
        worst = max(worst, int(missed))
        print(f"{name:<56}{value:>10.2f}{note}")
    sys.exit(worst)


def judged(value, limits):
    """What the thresholds of a figure say of it, and whether it misses one."""
    most, least = limits.get("at most"), limits.get("at least")
    missed = most is not None and value > most or least is not None and value < least
    text = ", ".join(f"{word} {limit:g}" for word, limit in limits.items())
    return (f"   ({text}){'   MISSED' if missed else ''}" if text else ""), missed


if __name__ == "__main__":
    main()
