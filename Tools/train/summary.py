#!/usr/bin/env python3
"""Fit the weights of `summarize` and say how good they are on articles they were not fitted on.

  summary.py FOLDER [--out Plugins/Summarize/weights.txt]

FOLDER holds cnn.jsonl, cnn_more.jsonl, newts.jsonl, dm.jsonl and bbc.jsonl, one article a line:
{"id", "title", "paragraphs": [...], "references": [[sentence, ...], ...]}. Standard library only. No text leaves the
data: the result is one number per feature.

All sets of up to three of the likeliest sentences of an article, within 65 words, none of them with a sentence that leans
on one that is not in the set, are compared with its references
(F1 of words plus F1 of word pairs, forms of a word made alike). A ridge regression explains the differences between
the sets of one article by their features; articles count alike. The weight of the headline, which only one of the
sources has, is fitted last, with all others held fast. The features are those of `SentenceFeatures.swift` and
`SetFeatures.swift`; the two must be changed together.
"""
import argparse
import hashlib
import itertools
import json
import math
import os
import re

SENTENCE = ["first", "second", "third", "near", "depth", "centre", "common", "length", "short", "long", "names",
            "numbers", "quoted", "leans", "asks", "headline", "repeated", "known"]
SET = ["set_centre", "set_repeats", "set_words", "set_words_squared", "set_count"]
BUDGET, MOST, LIKELIEST, FOLDS, RIDGE = 65, 3, 12, 5, 0.3
EMPTY = set("""a an and are as at be been but by for from had has have he her his i if in into is it its more not of on or
 our said says she so that the their them they this to was we were what when which who will with would you your than then
 there these those up out about after also over no can could one two new do did just my me us him am""".split())
LEANING = set("""and but or so yet he she they it his her their its him them this that these those such here however
 also instead meanwhile moreover furthermore nevertheless nonetheless therefore thus hence then still besides otherwise
 both another other others neither similarly likewise consequently additionally nor he's she's they're they've it's that's
 here's he'd she'd they'd he'll she'll they'll afterwards previously""".split())
LEANING_PHRASES = re.compile(r"""\W*(?:the (?:former|latter|pair|duo|two|trio|same|incident|move|decision|comments?|remarks?)
 |in (?:addition|contrast|response|turn|fact)|as a result|for (?:example|instance)|on the other hand|one of them
 |at the same time|(?:because|despite|after|before) (?:of )?(?:this|that))\b""".replace("\n ", ""), re.I)
BOILERPLATE = re.compile(r"""scroll down|click here|read more|\bpictured\b|\((?:left|right|above)\)|share this|follow us|
 sign up|for video|copyright|all rights reserved|video ?:|photo ?:|contributed to this report|opinions expressed|
 subscribe to (?:our|the)|this transcript|newsletter""".replace("\n ", ""), re.I)
ABBREVIATED = re.compile(r"""(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Lt|Gen|Col|Sgt|Capt|St|Jr|Sr|Inc|Co|Corp|Ltd|vs|No|
 U\.S|U\.K|U\.N|a\.m|p\.m|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Rev|Prof|Fla|Calif|[A-Z])\.$""".replace("\n ", ""))
STOP = re.compile(r"""[.!?…]+["”’')\]]*\s+(?=["“‘(\[]?[A-Z0-9])""")
WORD = re.compile(r"[A-Za-z0-9]+(?:[-'’.][A-Za-z0-9]+)*")


def sentences(text):
    """The sentences of a paragraph; those that one quotation holds together are one, what it leaves open is left out."""
    found, start = [], 0
    for stop in STOP.finditer(text):
        if ABBREVIATED.search(text[start:stop.start() + 1]):
            continue
        found.append(text[start:stop.end()].strip())
        start = stop.end()
    found.append(text[start:].strip())
    units, parts = [], []
    for sentence in found:
        parts.append(sentence)
        whole = " ".join(parts)
        if whole.count("“") == whole.count("”") and whole.count('"') % 2 == 0:
            units.append(whole)
            parts = []
        elif len(parts) == 4:
            parts = []
    return [unit for unit in units if len(unit.split()) >= 4 and not BOILERPLATE.search(unit) and re.search(r"""[.!?…]["”’')\]]*$""", unit)]


def stem(word):
    word = word.lower().replace("’", "'")
    word = word[:-2] if word.endswith("'s") else word
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) >= len(ending) + 4 and not word.endswith("ss"):
            return word[:-len(ending)]
    return word


def terms(text):
    return [stem(w) for w in WORD.findall(text) if len(w) > 1 and w.lower() not in EMPTY]


def counts(words, size):
    found = {}
    for k in range(len(words) - size + 1):
        key = tuple(words[k:k + size])
        found[key] = found.get(key, 0) + 1
    return found


def f1(words, reference, size):
    left, right = counts(words, size), counts(reference, size)
    shared = sum(min(n, right.get(k, 0)) for k, n in left.items())
    total = sum(left.values()) + sum(right.values())
    return 2 * shared / total if total else 0.0


def plain(text):
    return [stem(w) for w in re.findall(r"[a-z0-9]+", text.lower())]


class Article:
    """An article as numbers: features of sentences, sets with features, their worth, the sets' sentences."""

    def __init__(self, row):
        self.id = row["id"]
        text = [re.sub(r"^.{0,60}\(CNN\)\s*(?:--|—)?\s*", "", re.sub(r"\s+", " ", p)) for p in row["paragraphs"]]
        self.units = [unit for paragraph in text for unit in sentences(paragraph)]
        self.terms = [terms(unit) for unit in self.units]
        self.lengths = [len(unit.split()) for unit in self.units]
        self.plain = [plain(unit) for unit in self.units]
        self.references = [[w for sentence in r for w in plain(sentence)] for r in row["references"]]
        self.measure()
        self.features = [self.sentence(k, set(terms(row["title"] or ""))) for k in range(len(self.units))]
        self.sets = list(self.candidates())
        self.rows = [self.row(s) for s in self.sets]
        self.worth = [sum(self.score(s)) for s in self.sets]

    def measure(self):
        self.frequency, self.spread = {}, {}
        for words in self.terms:
            for word in words:
                self.frequency[word] = self.frequency.get(word, 0) + 1
            for word in set(words):
                self.spread[word] = self.spread.get(word, 0) + 1
        n = len(self.units)
        self.rarity = {w: math.log(1 + n / k) for w, k in self.spread.items()}
        self.centre = {w: k * self.rarity[w] for w, k in self.frequency.items()}
        self.norm = math.sqrt(sum(v * v for v in self.centre.values())) or 1.0
        self.top = max(self.frequency.values(), default=1)
        self.capitals = [{stem(w) for w in WORD.findall(unit)[1:]
                          if w[0].isupper() and len(w) > 1 and w.lower() not in EMPTY} for unit in self.units]
        self.named = {}
        for words in self.capitals:
            for word in words:
                self.named[word] = self.named.get(word, 0) + 1
        self.start = self.opening()

    def opening(self):
        """Where a story begins that opens with a scene; see `SentenceFeatures.start`."""
        n = len(self.units)
        if n < 12:
            return 0
        closeness = [self.closeness(words) for words in self.terms[:min(10, n // 2)]]
        head = max(closeness[:2])
        return next((k for k in range(2, len(closeness)) if closeness[k] >= 1.8 * head and not self.leans(k)), 0)

    def closeness(self, words):
        own = {}
        for word in words:
            own[word] = own.get(word, 0) + self.rarity[word]
        norm = math.sqrt(sum(v * v for v in own.values())) * self.norm
        return sum(v * self.centre[w] for w, v in own.items()) / norm if norm else 0.0

    def sentence(self, k, title):
        unit, distinct = self.units[k], set(self.terms[k])
        words, n = WORD.findall(unit), len(self.units)
        used = max(len(distinct), 1)
        title &= set(self.frequency)
        return [
            float(k == self.start), float(k == self.start + 1), float(k == self.start + 2),
            0.5 if k < self.start else 1 / (1 + (k - self.start) / 6), k / max(n - 1, 1), self.closeness(self.terms[k]),
            sum(self.frequency[w] for w in distinct) / used / self.top, min(len(words), 40) / 40, float(len(words) < 8),
            float(len(words) > 40), min(sum(w[0].isupper() for w in words[1:]), 6) / 6,
            min(sum(w[0].isdigit() for w in words), 3) / 3, quoted(unit),
            float(self.leans(k)), float("?" in unit[-4:]), len(title & distinct) / max(len(title), 1),
            sum(self.spread[w] > 1 for w in distinct) / used, sum(self.named[w] > 2 for w in self.capitals[k]) / 4]

    def leans(self, k):
        """Whether a sentence leans on the one before it."""
        words = WORD.findall(self.units[k])
        return bool(words) and (words[0].lower().replace("’", "'") in LEANING or bool(LEANING_PHRASES.match(self.units[k])))

    def candidates(self):
        lean = [k for k in range(len(self.units)) if k and self.leans(k)]
        prior = [f[5] + 0.25 * f[3] + 0.1 * f[0] for f in self.features]
        fitting = [k for k in sorted(range(len(prior)), key=lambda k: -prior[k]) if self.lengths[k] <= BUDGET]
        for size in range(1, MOST + 1):
            for chosen in itertools.combinations(sorted(fitting[:LIKELIEST]), size):
                if any(k in lean and k - 1 not in chosen for k in chosen):
                    continue
                if sum(self.lengths[k] for k in chosen) <= BUDGET:
                    yield chosen

    def row(self, chosen):
        words = [w for k in chosen for w in self.terms[k]]
        full = min(sum(self.lengths[k] for k in chosen) / BUDGET, 1)
        repeats = (sum(len(set(self.terms[k])) for k in chosen) - len(set(words))) / 10
        together = [self.closeness(words), repeats, full, full * full, len(chosen)]
        return [sum(self.features[k][j] for k in chosen) for j in range(len(SENTENCE))] + together

    def score(self, chosen):
        words = [w for k in chosen for w in self.plain[k]]
        return [max(f1(words, r, size) for r in self.references) for size in (1, 2)]

    def best(self, weights):
        if not self.sets:
            return ()
        return max(zip(self.sets, self.rows), key=lambda s: sum(a * b for a, b in zip(s[1], weights)))[0]

    def lead(self):
        chosen, words = [], 0
        for k, length in enumerate(self.lengths[:MOST]):
            if words + length > BUDGET:
                break
            chosen.append(k)
            words += length
        return tuple(chosen)


def quoted(text):
    inside, count = False, 0
    for letter in text:
        if letter == "“":
            inside = True
        elif letter == "”":
            inside = False
        elif letter == '"':
            inside = not inside
        elif inside:
            count += 1
    return count / max(len(text), 1)


def normal(articles, columns):
    """The sums of squares and products of the sets' features and worth, each article centred and counted alike."""
    size = len(columns)
    matrix, vector = [[0.0] * size for _ in columns], [0.0] * size
    for article in articles:
        n = len(article.sets)
        if n < 2:
            continue
        means = [sum(row[c] for row in article.rows) / n for c in columns]
        mean = sum(article.worth) / n
        for row, worth in zip(article.rows, article.worth):
            values = [row[c] - m for c, m in zip(columns, means)]
            for i, value in enumerate(values):
                if value:
                    scaled, line = value / n, matrix[i]
                    vector[i] += scaled * (worth - mean)
                    for j in range(size):
                        line[j] += scaled * values[j]
    return matrix, vector


def added(parts):
    size = len(parts[0][1])
    return ([[sum(p[0][i][j] for p in parts) for j in range(size)] for i in range(size)],
            [sum(p[1][i] for p in parts) for i in range(size)])


def solved(matrix, vector, ridge):
    """Gauss-Jordan elimination."""
    size = len(vector)
    rows = [matrix[i][:i] + [matrix[i][i] + ridge] + matrix[i][i + 1:] + [vector[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i and rows[r][i]:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def headline_weight(articles, weights):
    """The weight of the headline beside all others, on articles that have one: a regression on two columns."""
    column = SENTENCE.index("headline")
    for article in articles:
        article.rows = [[sum(a * b for a, b in zip(row, weights)), row[column]] for row in article.rows]
    scale, headline = solved(*normal(articles, [0, 1]), 0.01)
    return headline / scale


def means(articles, choose):
    scores = [article.score(choose(article)) for article in articles]
    return "  ".join("%.2f" % (100 * sum(s[k] for s in scores) / len(scores)) for k in (0, 1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--out")
    options = parser.parse_args()
    data = {}
    for name in ("cnn", "cnn_more", "newts", "dm", "bbc"):
        with open(os.path.join(options.folder, name + ".jsonl"), encoding="utf-8") as lines:
            data[name] = [Article(json.loads(line)) for line in lines if line.strip()]
    names = SENTENCE + SET
    columns = [k for k, name in enumerate(names) if name != "headline"]
    fitted = ("cnn", "cnn_more", "newts", "dm")
    folds = {name: [[] for _ in range(FOLDS)] for name in fitted}
    for name in fitted:
        for article in data[name]:
            folds[name][int(hashlib.sha256(article.id.encode()).hexdigest()[:8], 16) % FOLDS].append(article)
    parts = {name: [normal(fold, columns) for fold in folds[name]] for name in fitted}
    spread = lambda values: [dict(zip(columns, values)).get(k, 0.0) for k in range(len(names))]
    print("words and pairs, F1: articles not fitted on, beside the first sentences within the same limit")
    for name in fitted:
        chosen = {}
        for k in range(FOLDS):
            rest = [p for other in fitted for i, p in enumerate(parts[other]) if other != name or i != k]
            weights = spread(solved(*added(rest), RIDGE))
            chosen.update((article.id, article.best(weights)) for article in folds[name][k])
        print("  %-6s %s   first sentences %s" % (
            name, means(data[name], lambda a: chosen[a.id]), means(data[name], lambda a: a.lead())))
    weights = spread(solved(*added([p for name in fitted for p in parts[name]]), RIDGE))
    weights[names.index("headline")] = headline_weight(data["bbc"], weights)
    text = "# Weights of the features of sentences and sets, fitted by Tools/train/summary.py.\n"
    text += "".join("%s %.4f\n" % pair for pair in zip(names, weights))
    print(text, end="")
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
