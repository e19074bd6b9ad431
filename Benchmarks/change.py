#!/usr/bin/env python3
"""What a change costs where all articles go into one file: change.py BINARY [COUNT]

Prints processor seconds and peak memory of a first run, of one with nothing to do, of one with a changed article, and of one
with an added one, and the bytes of the log an article; the file is compared with one made anew after each. Fails beyond the
limits: of up to 10,000 articles one changed costs at most 0.2 s and three times the run with nothing to do, of a million
10 s and 250 MB. See README.md.
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def run(binary, folder, what, *more):
    """Runs the workflow; its processor seconds and megabytes."""
    said = subprocess.run([sys.executable, "-c", MEASURE, binary, "run", "flow.yaml", *more], cwd=folder, check=True,
                          capture_output=True, text=True)
    cpu, peak = (float(figure) for figure in said.stdout.split())
    print(f"{what:22} {cpu:8.2f} s CPU {peak:7.0f} MB   {said.stderr.strip().splitlines()[-1] if said.stderr.strip() else ''}", flush=True)
    return cpu, peak


def log_size(folder):
    return sum(os.path.getsize(f"{folder}/.workflow/{name}") for name in os.listdir(f"{folder}/.workflow")
               if name.startswith("state.sqlite"))


def main():
    binary = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    limits = (0.2, 250) if count <= 10_000 else (10 * count / 1_000_000, 250)
    bad = []
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/flow.yaml", "w") as flow:
            flow.write('name: sheet\narticles: ["In/**/*.txt"]\nsteps: [parse, extract-quotes, {export: {as: jsonl, to: Out/all.jsonl}}]\n')

        def write(number, who="Mara"):
            """A short article, a thousand to a folder."""
            os.makedirs(f"{folder}/In/{number // 1000:04}", exist_ok=True)
            with open(f"{folder}/In/{number // 1000:04}/a{number:07}.txt", "w", encoding="utf-8") as article:
                article.write(f"Ferry {number} sails\n\nIt sailed on Monday. “We counted {number},” said {who} Quill, the mayor.\n")

        for number in range(count):
            write(number)
        run(binary, folder, f"{count} articles, first")
        size = log_size(folder)
        idle, _ = run(binary, folder, "nothing to do")
        write(count // 2, "Nora")
        changed, peak = run(binary, folder, "one changed")
        write(count)
        added, _ = run(binary, folder, "one added")
        print(f"the log: {size / count:.0f} bytes an article", flush=True)
        output = os.path.getsize(f"{folder}/Out/all.jsonl")
        print(f"the file: {output / 1e6:.0f} MB", flush=True)
        run(binary, folder, "made anew", "--out", "Anew", "--state", "anew")
        if subprocess.run(["cmp", f"{folder}/Out/all.jsonl", f"{folder}/Anew/Out/all.jsonl"]).returncode:
            bad.append("the file differs from one made anew")
        for what, found, limit in (("CPU of one changed", changed, limits[0]), ("CPU of one added", added, limits[0]),
                                   ("memory of one changed", peak, limits[1])):
            if found > limit:
                bad.append(f"{what}: {found:.2f}, not {limit:.2f}")
        if count <= 10_000 and changed > 3 * idle:
            print(f"note: one changed costs {changed / idle:.1f} times the run with nothing to do, copying {output / 1e6:.0f} MB included")
    for line in bad:
        print(line)
    sys.exit(1 if bad else 0)


main()
