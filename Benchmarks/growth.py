#!/usr/bin/env python3
"""How the time of one long article grows with its length: growth.py BINARY.

Each text is of one kind of passage that a rule might search the whole article for. Four times the text may take four
times as long; a rule that reads all of it again for each passage takes sixteen times as long.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time

# How much longer the longer text is.
TIMES = 4
FIRST = ["Nadia", "Jonas", "Petra", "Tomás", "Claire", "Hugo", "Inés", "Marek", "Lotte", "Samir", "Vera", "Anton"]
LAST = ["Brook", "Haddad", "Lindner", "Okafor", "Sanz", "Moreau", "Vidal", "Novak", "Jansen", "Qureshi", "Weller"]
PLACES = ["Haven", "Marsh", "Quay", "Mill", "Ridge", "Ford", "Cross", "Field", "Bridge", "Wharf", "Green", "Lane"]


def name(number):
    """One of many names, most of which come again now and then."""
    return f"{FIRST[number % len(FIRST)]} {LAST[number // 3 % len(LAST)]}{'' if number % 7 else '-' + LAST[number % 11]}"


def place(number):
    return PLACES[number % len(PLACES)] + PLACES[number // 5 % len(PLACES)].lower()


def one_sentence(count):
    """One sentence of so many quotations."""
    parts = [f"“we counted the boats at {place(n)}” by {name(n)}" for n in range(count)]
    return "Boats Are Counted\n\nThe list has " + ", ".join(parts) + ", said the clerk.\n"


def french(count):
    """Short paragraphs with abbreviations in brackets."""
    parts = ["La rivière monte", "Par Claire Moreau"]
    for n in range(count):
        body = f"Agence du port de {place(n)} (AP{place(n)[:2].upper()}{n % 90})"
        parts.append(f"« Le pont {n} restera fermé », a déclaré {name(n)}, directrice de l’{body}.")
        if n % 3 == 0:
            parts.append(f"L’AP{place(n)[:2].upper()}{n % 90} (Fédération {place(n)}) n’a « rien promis », selon elle.")
    return "\n\n".join(parts) + "\n"


def spanish(count):
    parts = ["El río crece otra vez", "Por Inés Vidal"]
    for n in range(count):
        body = f"Asociación de Vecinos de {place(n)} (AV{place(n)[:2].upper()}{n % 90})"
        parts.append(f"«El puente {n} seguirá cerrado», afirmó {name(n)}, presidenta de la {body}.")
        if n % 3 == 0:
            parts.append(f"La AV{place(n)[:2].upper()}{n % 90} (Federación {place(n)}) no prometió «nada», según ella.")
    return "\n\n".join(parts) + "\n"


def dashes(count):
    """Lines of a talk, each behind a dash."""
    parts = ["En la plaza"]
    for n in range(count):
        parts.append(f"—El barco {n} salió de {place(n)} —dijo {name(n)}—. Nadie lo vio.")
        parts.append(f"—¿Y quién pagó? —preguntó ella en {place(n + 1)}.")
    return "\n".join(parts) + "\n"


def pronouns(count):
    """Paragraphs whose speakers are pronouns alone, far behind the last names."""
    who = ["he said", "she said", "they said", "it said"]
    parts = ["Ferry Talks Go On", "By Ada Brook", f"{name(1)}, a teacher, met {name(2)} of the Harbour Trust on Monday."]
    for n in range(count):
        parts.append(f"“We will mend pier {n} before winter,” {who[n % 4]}. “Nobody at {place(n)} asked.”")
    return "\n\n".join(parts) + "\n"


KINDS = {
    "four times the quotations in one sentence": (one_sentence, 3000),
    "four times the French paragraphs with abbreviations": (french, 3000),
    "four times the Spanish paragraphs with abbreviations": (spanish, 3000),
    "four times the lines behind dashes": (dashes, 3000),
    "four times the paragraphs of he, she, they, it": (pronouns, 5000),
}


def spent(binary, work, text):
    """Processor seconds that parsing and finding quotes take, the least of three."""
    path = os.path.join(work, "article.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    flow = os.path.join(work, "growth.yaml")
    with open(flow, "w", encoding="utf-8") as file:
        file.write(
            "steps: [parse, {extract-quotes: {kinds: [direct, mixed, indirect, scare]}}, {export: {as: jsonl, to: '-'}}]\n"
        )
    best = float("inf")
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [binary, "run", flow, path, "-q", "--state", os.path.join(work, "state")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def figures(binary, work):
    """For each kind of text how many times longer one of four times the length takes."""
    found = {}
    start = spent(binary, work, "A headline\n\nOne paragraph.\n")
    for kind, (text, count) in KINDS.items():
        short, long = (max(spent(binary, work, text(size)) - start, 0.001) for size in (count, count * TIMES))
        found[kind] = long / short
    return found


def main():
    with tempfile.TemporaryDirectory(prefix="workflow-growth-") as work:
        begun = time.monotonic()
        for kind, value in figures(os.path.abspath(sys.argv[1]), work).items():
            print(f"{kind:<56}{value:>8.2f}")
        print(f"{time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
