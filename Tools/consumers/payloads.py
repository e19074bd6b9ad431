#!/usr/bin/env python3
"""Every hostile string of a folder through every export: payloads.py FOLDER BINARY

FOLDER holds files of JSON Lines whose objects have a `payload` or a `string`. Each string stands in an article as its
headline, author, quote, speaker, summary, notice, publication, address and id. What must hold: the files are well formed by
the parsers of Python (and Chromium, where it is there), no element, attribute, address or entity is the string's, no cell is
a formula, no name leads out of the folder, and every record has its quotes in every table.
"""
import base64
import csv
import glob
import hashlib
import html.parser
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

FORMATS = {"jsonl": "jsonl", "csv": "csv", "markdown": "md", "html": "html", "jsonld": "jsonld", "atom": "atom",
           "web-annotation": "anno.json", "label-studio": "tasks.json", "spacy": "spacy.jsonl", "json": "all.json"}
OWN = {"ninjs": "ninjs.json", "ninjs-2": "ninjs2.json", "newsml-g2": "xml", "brat": "ann", "html": "html", "markdown": "md"}
STEPS = "  - parse\n  - extract-quotes: {kinds: [direct, mixed, indirect, scare]}\n  - detect-corrections\n  - summarize\n"


def strings(folder):
    """The strings, each once, without those that JSON cannot carry as text."""
    found = {}
    for file in sorted(glob.glob(f"{folder}/*.jsonl")):
        for line in open(file, encoding="utf-8"):
            entry = json.loads(line)
            text = entry.get("payload", entry.get("string"))
            if isinstance(text, str) and text.strip():
                found.setdefault(text.encode("utf-8", "replace").decode("utf-8"), os.path.basename(file))
    return list(found)


def articles(payloads):
    """An article for each string, and one that is harmless."""
    for number, payload in enumerate(["harmless", *payloads]):
        text = (f"{payload} votes on ferry\n\nBy {payload}\n\nThe council of {payload} met on Monday and argued about the ferry.\n\n"
                f"“{payload}, and we stay,” said Anna Holt, harbour master of {payload}.\n\n{payload} said: “We go.”\n\n"
                f"“We said {payload} and meant it,” {payload} told Radio {payload}.\n\n"
                f"Correction: An earlier version of this article said {payload}. It was Tuesday.\n")
        yield {"id": f"n{number}-{payload}", "text": text, "published": "2026-02-11", "author": payload,
               "publication": payload, "url": payload, "path": f"In/{payload}.txt"}


class Page(html.parser.HTMLParser):
    """The elements, attributes and addresses of a page."""

    def __init__(self, text):
        super().__init__()
        self.names, self.keys, self.links, self.policies = {}, set(), set(), []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.names[tag] = self.names.get(tag, 0) + 1
        self.keys |= {name for name, _ in attrs}
        values = dict(attrs)
        self.links |= {values.get("href") or "", values.get("src") or ""} - {""}
        if values.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(values["content"])


def check_page(text, plain, what):
    """A page has the parts of a harmless one, and its policy names the one script that it has."""
    page, other = Page(text), Page(plain)
    assert set(page.names) <= set(other.names), (what, set(page.names) - set(other.names))
    assert page.keys <= other.keys, (what, page.keys - other.keys)
    assert page.names["script"] == page.names["style"] == 1 and page.names["meta"] == other.names["meta"], (what, page.names)
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert page.policies == other.policies and f"'sha256-{digest}'" in page.policies[0], what
    for link in page.links:
        assert re.match(r"#a\d+(-[qnc]\d+)?$|https?://[^\s]+#:~:text=[!-~]+$", link), (what, link)


def check_xml(path, plain):
    """XML parses, has no document type, and only elements of a harmless one."""
    text = open(path, encoding="utf-8", newline="").read()
    assert "<!DOCTYPE" not in text and "<!ENTITY" not in text, path
    names = {element.tag for element in xml.fromstring(text).iter()}
    assert names <= {element.tag for element in xml.parse(plain).getroot().iter()}, (path, names)


def check_cells(path, rows):
    """No cell begins as a formula, also behind what a spreadsheet skips; all rows have all columns."""
    with open(path, encoding="utf-8", newline="") as file:
        table = list(csv.reader(file, strict=True))
    assert len(table) == rows + 1, (path, len(table), rows)
    numbers = {index for index, name in enumerate(table[0]) if name in ("start", "end", "source_start", "source_end", "line", "confidence")}
    for row in table[1:]:
        assert len(row) == len(table[0]), row
        for index, cell in enumerate(row):
            assert index in numbers or not re.match(r"[\s\u200b-\u200f\ufeff\u2060\x00-\x20]*[=+\-@＝＋－＠]", cell), (path, cell)
            assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", cell), (path, cell)


def check_markdown(paths, parser):
    """CommonMark makes no link, image or tag of any word."""
    for path in paths:
        for token in parser.parse(open(path, encoding="utf-8").read()):
            for part in [token, *(token.children or [])]:
                assert part.type not in ("html_block", "html_inline", "image", "link_open", "fence"), (path, part)


def check_json(out):
    """All JSON is JSON; each line of a file of lines is one."""
    records = [json.loads(line) for line in open(f"{out}/all.jsonl", encoding="utf-8").read().split("\n") if line]
    for name in ("all.jsonld", "all.anno.json", "all.tasks.json", "all.all.json"):
        text = open(f"{out}/{name}", encoding="utf-8").read()
        assert name != "all.jsonld" or "<" not in text
        found = json.loads(text)
        found = found.get("@graph", found) if isinstance(found, dict) else found
        assert len(found) == len(records), (name, len(found))
    lines = open(f"{out}/all.spacy.jsonl", encoding="utf-8").read().splitlines()
    assert [json.loads(line) is not None for line in lines].count(True) == len(records)
    for path in glob.glob(f"{glob.escape(out)}/own/*.ninjs*.json"):
        news = json.load(open(path, encoding="utf-8"))
        assert re.match(r"(nih:|https?://[!-~]+$|urn:)", news["uri"]), news["uri"]
        for body in news["bodies"]:
            markup = body.get("value", body.get("bodytext", "")) if "html" in body.get("contentType", body.get("contenttype", "")) else ""
            assert set(Page(markup).names) <= {"h1", "h2", "p", "blockquote"}, (path, Page(markup).names)
            assert not Page(markup).keys, path
    return records


def check_database(path, records):
    """The database is whole, and every quote is in it and in its search."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    quotes = sum(len(record["quotes"]) for record in records)
    assert database.execute("SELECT count(*) FROM quotes").fetchone() == (quotes,)
    assert database.execute("SELECT count(*) FROM articles").fetchone() == (len(records),)
    assert database.execute("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH '\"we go\"'").fetchone()[0] > len(records) / 2


def check_standoff(folder):
    """brat: every span says the words that stand there."""
    for path in glob.glob(f"{glob.escape(folder)}/*.ann"):
        text = open(path.removesuffix("ann") + "txt", encoding="utf-8", newline="").read()
        for line in open(path, encoding="utf-8", newline="").read().split("\n"):
            if line.startswith("T"):
                _, place, words = line.split("\t")
                start, end = place.split(" ")[1], place.split(" ")[-1]
                assert text[int(start):int(end)].replace("\n", " ") == words or ";" in place, (path, line)
            assert not line or line[0] in "TRAEN#*", (path, line)


def check_browser(path):
    """Chromium shows the page of all: one script, its own, and no element that loads or runs anything."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        return "no Chromium, so no browser looked"
    with tempfile.TemporaryDirectory() as profile:
        dom = subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--dump-dom",
                              f"file://{path}"], capture_output=True, text=True, timeout=300, check=True).stdout
    tags = set(re.findall(r"<([a-zA-Z][^\s/>]*)", re.sub(r"<(script|style)>.*?</\1>", "", dom, flags=re.DOTALL)))
    assert not tags & {"img", "svg", "iframe", "object", "embed", "form", "base", "link", "math", "video", "audio"}, tags
    assert dom.count("<script") == 1 and 'class="scripted"' in dom and "<title>Articles</title>" in dom
    return "Chromium agrees"


def main():
    data, binary = sys.argv[1], os.path.abspath(sys.argv[2])
    payloads = strings(data)
    with tempfile.TemporaryDirectory() as top:
        work = f"{top}/a/b/c/work"
        os.makedirs(work)
        exports = [f'{{as: {name}, to: "Out/all.{ending}"}}' for name, ending in FORMATS.items()]
        exports += [f'{{as: csv, of: {table}, to: Out/{table}.csv}}' for table in ("people", "corrections", "summary", "blocks")]
        exports += [f'{{as: {name}, to: "Out/own/${{{{ article.slug }}}}.{ending}"}}' for name, ending in OWN.items()]
        exports.append("{as: sqlite, to: Out/all.sqlite}")
        with open(f"{work}/flow.yaml", "w", encoding="utf-8") as flow:
            flow.write("name: payloads\narticles: [archive.jsonl]\nsteps:\n" + STEPS + "".join(f"  - export: {one}\n" for one in exports))
        made = list(articles(payloads))
        with open(f"{work}/archive.jsonl", "w", encoding="utf-8") as archive:
            archive.writelines(json.dumps(article) + "\n" for article in made)
        done = subprocess.run([binary, "run", "flow.yaml", "--quiet"], cwd=work, capture_output=True, text=True, check=False)
        failed = len(re.findall(r"error\[", done.stderr))
        assert done.returncode in (0, 1), (done.returncode, done.stderr[-2000:])
        outside = [path for path in glob.glob(f"{top}/**", recursive=True, include_hidden=True)
                   if os.path.isfile(path) and not path.startswith(f"{work}/")]
        assert not outside, outside
        assert sorted(os.listdir(work)) == [".workflow", "Out", "archive.jsonl", "flow.yaml"], os.listdir(work)
        out = f"{work}/Out"
        assert not any(os.path.isdir(f"{out}/own/{name}") for name in os.listdir(f"{out}/own")), "a name became a folder"
        records = check_json(out)
        assert len(records) >= len(made) - failed > len(made) * 0.9, (len(records), len(made), failed, done.stderr[-2000:])
        counts = {"csv": ("all.csv", "quotes"), "corrections": ("corrections.csv", "corrections"), "people": ("people.csv", "people")}
        for path, layer in counts.values():
            check_cells(f"{out}/{path}", sum(len(record[layer]) for record in records))
        check_cells(f"{out}/blocks.csv", sum(len(record["structure"]["blocks"]) for record in records))
        harmless = f"{out}/own/n0-harmless"
        plain = open(harmless + ".html", encoding="utf-8").read()
        pages = [path for path in glob.glob(f"{glob.escape(out)}/own/*.html")]
        for path in pages:
            check_page(open(path, encoding="utf-8", newline="").read(), plain, path)
        for path in glob.glob(f"{glob.escape(out)}/own/*.xml"):
            check_xml(path, harmless + ".xml")
        xml.parse(f"{out}/all.atom")
        check_database(f"{out}/all.sqlite", records)
        check_standoff(f"{out}/own")
        try:
            from markdown_it import MarkdownIt
            check_markdown([*glob.glob(f"{glob.escape(out)}/own/*.md"), f"{out}/all.md"], MarkdownIt("commonmark"))
            markdown = "CommonMark agrees"
        except ImportError:
            markdown = "no markdown-it-py, so no reader of Markdown looked"
        print(f"{len(payloads)} strings, {len(records)} articles, {len(pages)} pages, {len(FORMATS) + len(OWN) + 5} exports: "
              f"harmless; {failed} articles refused; {check_browser(f'{out}/all.html')}; {markdown}")


main()
