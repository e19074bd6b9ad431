#!/usr/bin/env python3
"""Prints an archive of articles that differ, made from the repository's own: make-archive.py COUNT [--poison LINE]

The same call prints the same bytes. An article with the id `poison` stands in that line.
"""

import argparse
import json
import pathlib

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("count", type=int)
arguments.add_argument("--poison", type=int, default=0)
arguments.add_argument("--paths", action="store_true", help="give each article the path of a file, as a run would")
chosen = arguments.parse_args()

root = pathlib.Path(__file__).resolve().parents[2]
sources = sorted((root / "Workflows/Articles").glob("*.txt")) + sorted((root / "Tests/Fixtures/articles").glob("*-*.[mt][dx]*"))


def text(source):
    """A file's text; some of them are older than UTF-8."""
    content = source.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252")


texts = [text(source).replace("\r\n", "\n").rstrip("\n").split("\n\n") for source in sources]
towns = ["Aldersund", "Brackwater", "Corry Point", "Duneside", "Eastholm", "Farrow", "Greyhaven"]

for number in range(1, chosen.count + 1):
    paragraphs = list(texts[number % len(texts)])
    # One paragraph but the first is left out, another one is added: no two articles of an archive are the same.
    if len(paragraphs) > 3:
        del paragraphs[1 + number % (len(paragraphs) - 1)]
    town = towns[number % len(towns)]
    paragraphs.insert(len(paragraphs) // 2, f"“We counted {number} of them,” said Mara Quill, the mayor of {town}.")
    article = {"id": f"a{number:07}", "text": "\n\n".join(paragraphs) + "\n"}
    if chosen.paths:
        article["path"] = f"In/a{number:07}.txt"
    if number == chosen.poison:
        article["id"] = "poison"
    print(json.dumps(article, ensure_ascii=False, separators=(",", ":")))
