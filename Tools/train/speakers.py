#!/usr/bin/env python3
"""Fits the weights by which extract-quotes ranks speakers, and those by which it finds reported speech. Standard
library only.

  quote-lab cases < annotated.jsonl > cases.tsv        (or: quote-lab reports)
  speakers.py cases.tsv WEIGHTS [--folds 5] [--epochs 8] [--common N] [--leave K] [--start WEIGHTS]

One softmax over the candidates of each quotation (the right ones' probabilities summed), AdaGrad with an L1
threshold at the end; features of fewer than `--common` cases are left out. `--leave K` leaves out the documents of fold K (by a hash of the document's name): what
cross-validation is made of. `--start` begins with weights that are there, and decay pulls back to them: what other
documents taught is kept where the new ones say nothing (tried in docs/models/clauses.md, no gain so far).
"""
import argparse, collections, hashlib, math, random


def fold(document, folds):
    return int(hashlib.sha256(("fold" + document).encode()).hexdigest()[:8], 16) % folds


def read(path, leave, folds):
    cases = []
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if not parts[1] or (leave is not None and fold(parts[0], folds) == leave):
            continue
        right = {int(x) for x in parts[1].split(",")}
        cases.append((right, [[int(f, 16) for f in part.split()] for part in parts[3:]]))
    return cases


def without_rare(cases, common, start):
    counts = collections.Counter()
    for _, candidates in cases:
        counts.update({f for features in candidates for f in features})
    for _, candidates in cases:
        for features in candidates:
            features[:] = [f for f in features if counts[f] >= common or f in start]


def fit(cases, epochs, rate, decay, start):
    index = {}
    for _, candidates in cases:
        for features in candidates:
            for k, f in enumerate(features):
                features[k] = index.setdefault(f, len(index))
    home = [start.get(f, 0.0) for f in index]
    weights, squares = home[:], [1e-6] * len(index)
    order = list(range(len(cases)))
    shuffle = random.Random(7)
    for _ in range(epochs):
        shuffle.shuffle(order)
        for n in order:
            right, candidates = cases[n]
            scores = [sum(weights[f] for f in features) for features in candidates]
            top = max(scores)
            exps = [math.exp(s - top) for s in scores]
            total, good = sum(exps), sum(exps[i] for i in right)
            for i, features in enumerate(candidates):
                slope = exps[i] / total - (exps[i] / good if i in right else 0.0)
                if abs(slope) < 1e-3:
                    continue
                for f in features:
                    g = slope + decay * (weights[f] - home[f])
                    squares[f] += g * g
                    weights[f] -= rate * g / math.sqrt(squares[f])
    return start | {f: weights[i] for f, i in index.items()}


def weights_in(path):
    rows = (line.split() for line in open(path, encoding="utf-8")) if path else []
    return {int(f, 16): int(w) / 1000 for f, w in rows}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("cases"); ap.add_argument("weights")
    ap.add_argument("--folds", type=int, default=5); ap.add_argument("--leave", type=int)
    ap.add_argument("--epochs", type=int, default=8); ap.add_argument("--rate", type=float, default=0.1)
    ap.add_argument("--decay", type=float, default=2e-3); ap.add_argument("--common", type=int, default=1); ap.add_argument("--least", type=float, default=0.02)
    ap.add_argument("--start")
    a = ap.parse_args()
    cases = read(a.cases, a.leave, a.folds)
    start = weights_in(a.start)
    without_rare(cases, a.common, start)
    fitted = fit(cases, a.epochs, a.rate, a.decay, start)
    rows = sorted((f, round(w * 1000)) for f, w in fitted.items() if abs(w) >= a.least)
    with open(a.weights, "w") as out:
        out.writelines(f"{f:x} {w}\n" for f, w in rows)
    print(len(cases), "cases,", len(rows), "weights of", len(fitted))


if __name__ == "__main__":
    main()
