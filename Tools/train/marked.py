#!/usr/bin/env python3
"""Marked articles (Tests/Fixtures/annotated) as annotated documents: marked.py [--check] FILE… > annotated.jsonl

Standard library only. `--check` says what is wrong with the marks instead. Offsets are Unicode scalars of the text
without the marks; quotation marks are left out.
"""
import json
import re
import sys

TAG = re.compile(r'<q none>|<q s="([^"<>]*)" k="(person|group|body|document)"(?: m="(\w+)")?>|<m (\w+)>|</q>|</m>')
MARKS = "“”„«»\"'‘’‚‹› \u00a0\u202f—–"


def articles(path):
    """The name, language and marked text of each article of a file."""
    for part in re.split(r"^=== ", open(path, encoding="utf-8").read(), flags=re.M)[1:]:
        head, text = part.split("\n", 1)
        yield *head.split()[:2], text.strip("\n") + "\n"


def unmarked(marked, complain):
    """The text, its stretches (start, end, speaker, kind, mention) and the places of the mentions."""
    text, stretches, mentions, opened, last = "", [], {}, [], 0
    for tag in TAG.finditer(marked):
        text += marked[last:tag.start()]
        last = tag.end()
        word = tag.group(0)
        if not word.startswith("</"):
            opened.append((word[1], len(text), tag.groups()))
        elif not opened or opened[-1][0] != word[2]:
            complain(f"{word} closes nothing near: …{text[-50:]}")
        else:
            kind, start, (speaker, sort, mention, number) = opened.pop()
            if kind == "q":
                stretches.append((start, len(text), speaker, sort, mention))
            else:
                mentions[number] = (start, len(text))
    text += marked[last:]
    if opened or re.search(r"</?[qm]\b", text):
        complain("a tag is not closed, or not understood")
    return text, sorted(stretches, key=lambda s: (s[0], -s[1])), mentions


def document(name, language, marked, complain):
    text, stretches, mentions = unmarked(marked, complain)
    quotes = []
    for start, end, speaker, kind, mention in stretches:
        while start < end and text[start] in MARKS:
            start += 1
        while end > start and text[end - 1] in MARKS + ",":
            end -= 1
        quote = {"start": start, "end": end, "type": "direct"}
        if speaker:
            if mention not in mentions:
                complain(f"no <m {mention}> for {text[start:start + 30]}")
                continue
            low, high = mentions[mention]
            quote |= {"speaker": text[low:high], "speaker_start": low, "speaker_end": high,
                      "speaker_canonical_silver": speaker, "kind": kind}
        quotes.append(quote)
    for mark in re.finditer("[“„«»”\"]", text):
        if not any(start <= mark.start() < end for start, end, *_ in stretches):
            complain(f"a mark outside of all tags: …{text[max(0, mark.start() - 20):mark.start() + 30]!r}")
    return {"id": name, "lang": language, "text": text, "quotes": quotes}


def main():
    faults = []
    for path in [a for a in sys.argv[1:] if a != "--check"]:
        for name, language, marked in articles(path):
            row = document(name, language, marked, lambda fault: faults.append(f"{name}: {fault}"))
            if "--check" not in sys.argv:
                print(json.dumps(row, ensure_ascii=False))
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
