"""Hostile payloads of others through every format: DATA/badinput/*.jsonl, each line with a `payload` or a `string`."""
import csv
import functools
import glob
import html.parser
import json
import os
import re
import sqlite3
import subprocess
import tempfile
import xml.etree.ElementTree

import outputs
from harness import Skip, check, equal, module, program, run

KINDS = ("xss", "csv-injection", "crlf-injection", "traversal", "template-injection", "command-injection", "naughty-strings")
FORMULAS = "=+-@＝＋－＠"
# Two folders deep, so that `../..` would lead out of it.
DESK = "newsroom/desk"
# Members that the harmless articles do not reach: credits of pictures, groups as speakers, organisations in a byline.
RARE = {"credit", "credit_at", "creditText", "organisations"}


def _payloads():
    """All payloads, and how many there are of each kind."""
    data = os.environ.get("DATA", "")
    folder = os.path.join(data, "badinput")
    if not data or not os.path.isdir(folder):
        raise Skip("no payloads: name a folder that holds badinput/ (make consumers DATA=FOLDER)")
    found, counts = [], {}
    for kind in KINDS:
        for file in sorted(glob.glob(f"{folder}/{kind}*.jsonl")):
            for line in open(file, encoding="utf-8"):
                row = json.loads(line)
                words = row.get("payload", row.get("string", "")).replace("{FILE}", "etc/passwd").strip()
                if words:
                    found.append(words)
                    counts[kind] = counts.get(kind, 0) + 1
    equal(len(found) > 0, True, "payloads")
    return found, counts


def _item(words, number):
    """An article that holds a payload wherever an article holds words."""
    # What begins with a tag would be read as a page.
    text = f"""{'The ' if words.startswith('<') else ''}{words} Council Votes {words}

By {words} Ann Ort

“{words} is what they promised,” said Mayor Lee {words} Ort. “{words}”

The ferry {words} will sail on Monday, said Ida Moor, {words} clerk of the harbour board.

Correction: An earlier version of this article said {words}. It is {words} Tuesday.
"""
    # A name is cut at 200 bytes, and no two may be the same.
    return {"id": f"{words[:40]}{number}", "text": text, "published": "2026-03-02", "updated": "2026-03-03",
            "url": f"https://ledger.example/{words}", "site_name": words, "language": words}


def _export(folder, words):
    """Exports articles of these payloads in every format; the number of those that were read."""
    os.makedirs(f"{folder}/{DESK}")
    with open("all-formats.yaml", encoding="utf-8") as flow, open(f"{folder}/{DESK}/flow.yaml", "w", encoding="utf-8") as copy:
        text = flow.read().replace('articles: ["Articles/*.txt"]', "articles: hostile.jsonl")
        names = '  - export: {as: json, to: "Out/named/${{ article.id }}.json"}\n'
        tables = "".join(f"  - export: {{as: csv, of: {table}, to: Out/{table}.csv}}\n" for table in ("people", "corrections", "summary", "blocks"))
        sheets = '  - export: {as: markdown, to: "Out/${{ article.slug }}.md"}\n'
        copy.write(text + names + tables + sheets)
    with open(f"{folder}/{DESK}/hostile.jsonl", "w", encoding="utf-8") as lines:
        for number, payload in enumerate(words):
            lines.write(json.dumps(_item(payload, number)) + "\n")
    done = subprocess.run([outputs.BINARY, "run", "flow.yaml"], cwd=f"{folder}/{DESK}", capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr[-800:]
    worked = int(re.search(r"(\d+) worked", done.stderr).group(1))
    # What is no text at all is refused, with the reason.
    refused = [line for line in done.stderr.splitlines() if ": failed: " in line]
    assert all("not like text" in line or "not a text" in line for line in refused), refused[:5]
    assert worked + len(refused) == len(words) and worked > 0.98 * len(words), done.stderr[-800:]
    return worked


@functools.cache
def _hostile():
    """The folder of everything exported, the number of articles, and the counts of payloads."""
    words, counts = _payloads()
    folder = tempfile.TemporaryDirectory()
    return folder, _export(folder.name, words), counts


@functools.cache
def _harmless():
    """Articles that give all that an article may: headings, lists, authors, organisations."""
    folder = tempfile.TemporaryDirectory()
    marks = ["", "# ", "## ", "* ", "1. ", "> "]
    _export(folder.name, ["meek", *(mark + name for mark in marks for name in ("Mara Holm", "Mara,", "the Echo / Mara Holm,", "BBC News"))])
    return folder


def _files(folder, pattern):
    return sorted(glob.glob(f"{folder.name}/{DESK}/Out/{pattern}"))


@check
def payload_names():
    """Payloads as names: every file in its place, nothing outside the folder."""
    folder, articles, counts = _hostile()
    outside = {os.path.join(at, name) for at, _, names in os.walk(folder.name) for name in names
               if not at.startswith(f"{folder.name}/{DESK}/Out") and not at.startswith(f"{folder.name}/{DESK}/.workflow")}
    assert outside == {f"{folder.name}/{DESK}/flow.yaml", f"{folder.name}/{DESK}/hostile.jsonl"}, outside
    folders = {at for at, _, _ in os.walk(f"{folder.name}/{DESK}/Out")}
    assert folders == {f"{folder.name}/{DESK}/Out", f"{folder.name}/{DESK}/Out/named"}, folders
    named = os.listdir(f"{folder.name}/{DESK}/Out/named")
    assert not [name for name in named if name.startswith(".")]
    equal(len(named), articles, "files named by payloads")
    return ", ".join(f"{count} {kind}" for kind, count in counts.items())


@check
def payload_tables():
    """Payloads in tables: no cell begins a formula, every row has its columns."""
    folder, _, _ = _hostile()
    cells = 0
    for file in _files(folder, "*.csv"):
        rows = list(csv.reader(open(file, encoding="utf-8", newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1, file
        for cell in (cell for row in rows for cell in row):
            first = cell.lstrip("\ufeff\u200b\u200c\u200d\u2060\u00ad \t\r\n\v\f\u0085\u00a0\u2028\u2029\u3000")[:1]
            assert not first or first not in FORMULAS or re.fullmatch(r"-?[0-9.]+", cell), (file, cell)
            cells += 1
    equal(cells > 0, True, "cells")
    return f"{cells} cells"


@check
def payload_spreadsheet():
    """Payloads in LibreOffice: no cell is a formula."""
    folder, _, _ = _hostile()
    office = program("soffice", "libreoffice")
    with tempfile.TemporaryDirectory() as sheets:
        run([office, f"-env:UserInstallation=file://{sheets}/profile", "--headless", "--convert-to", "fods:OpenDocument Spreadsheet Flat XML",
             "--infilter=CSV:44,34,76,1", "--outdir", sheets, *_files(folder, "*.csv")], env={**os.environ, "HOME": sheets})
        made = glob.glob(f"{sheets}/*.fods")
        for sheet in made:
            assert "table:formula" not in open(sheet, encoding="utf-8").read(), sheet
    equal(len(made), len(_files(folder, "*.csv")), "sheets")
    return f"{len(made)} sheets"


def _members(value):
    if isinstance(value, dict):
        return set(value) | set().union(*map(_members, value.values()), set())
    return set().union(*map(_members, value), set()) if isinstance(value, list) else set()


@check
def payload_records():
    """Payloads in JSON: no member but those of a harmless article, and JSON-LD cannot end a script element."""
    folder, articles, _ = _hostile()
    known, found = set(), 0
    for place in (_harmless(), folder):
        members = set()
        for file in _files(place, "*.json") + _files(place, "*.jsonld") + _files(place, "named/*.json"):
            text = open(file, encoding="utf-8").read()
            members |= _members(json.loads(text))
            assert not file.endswith(".jsonld") or "<" not in text, file
            found += 1
        for file in _files(place, "*.jsonl"):
            for line in open(file, encoding="utf-8", newline="\n"):
                members |= _members(json.loads(line))
        known = known or members
    assert members <= known | RARE, members - known
    equal(found > 5 * articles, True, "files")
    return f"{found} files"


def _tags(file):
    tree = xml.etree.ElementTree.parse(file)
    return {element.tag for element in tree.iter()} | {name for element in tree.iter() for name in element.attrib}


@check
def payload_news():
    """Payloads in NewsML-G2 and Atom: XML without another element or attribute, by Python's reader and feedparser."""
    folder, articles, _ = _hostile()
    usual = set().union(*(_tags(file) for file in _files(_harmless(), "*.xml") + _files(_harmless(), "*.atom")))
    items = _files(folder, "*.xml")
    for file in items + _files(folder, "*.atom"):
        assert _tags(file) <= usual, (file, _tags(file) - usual)
    equal(len(items), articles, "items")
    parsed = module("feedparser").parse(_files(folder, "*.atom")[0])
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert all(entry.content[0].type == "text/plain" for entry in parsed.entries), "an entry is markup"
    # A notice that somebody else is quoted with is no notice of this article.
    equal(len(parsed.entries), outputs_count(folder, "corrections", lambda notice: not notice.get("quoted")), "entries")
    return f"{len(items)} items, {len(parsed.entries)} entries"


def outputs_count(folder, layer, wanted=lambda item: True):
    """How many items of a layer the records hold."""
    with open(_files(folder, "records.jsonl")[0], encoding="utf-8", newline="\n") as lines:
        return sum(wanted(item) for line in lines for item in json.loads(line)[layer])


@check
def payload_archive():
    """Payloads in the archive: values and nothing else, each as the article has it."""
    folder, articles, _ = _hostile()
    database = sqlite3.connect(_files(folder, "archive.sqlite")[0])
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not database.execute("PRAGMA foreign_key_check").fetchall()
    equal(database.execute("SELECT count(*) FROM articles").fetchone()[0], articles, "articles")
    equal(database.execute("SELECT count(*) FROM quotes").fetchone()[0], outputs_count(folder, "quotes"), "quotes")
    found = database.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'council'").fetchone()[0]
    equal(found, articles, "articles found")
    return f"{articles} articles"


@check
def payload_annotations():
    """Payloads in brat's files: every line is one of its kinds and marks the words that it gives."""
    folder, _, _ = _hostile()
    marks = 0
    for file in _files(folder, "*.ann"):
        text = open(file.removesuffix("ann") + "txt", encoding="utf-8", newline="").read()
        for line in open(file, encoding="utf-8", newline="\n").read().split("\n")[:-1]:
            parts = line.split("\t")
            assert parts[0][0] in "TAR#" and 2 <= len(parts) <= 3, (file, line)
            if parts[0][0] == "T":
                spans = [span.split(" ") for span in parts[1].split(" ", 1)[1].split(";")]
                assert " ".join(text[int(start):int(end)] for start, end in spans) == parts[2], (file, line)
                marks += 1
    equal(marks > 0, True, "marks")
    return f"{marks} marks"


@check
def payload_sheets():
    """Payloads in Markdown, by markdown-it with HTML allowed: no markup of theirs, no link."""
    folder, articles, _ = _hostile()
    reader = module("markdown_it").MarkdownIt("commonmark", {"html": True}).enable("table")
    tags, names = set(), set()
    parser = html.parser.HTMLParser()

    def note(tag, attributes):
        tags.add(tag)
        names.update(name for name, _ in attributes)

    parser.handle_starttag = note
    sheets = _files(folder, "*.md")
    for file in sheets:
        parser.feed(reader.render(open(file, encoding="utf-8", newline="").read()))
    allowed = {"h1", "h2", "h3", "p", "ul", "ol", "li", "em", "strong", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "br", "hr", "a"}
    assert tags <= allowed, tags - allowed
    assert names <= {"href", "style", "start"}, names
    equal(len(sheets), articles, "sheets")
    return f"{len(sheets)} sheets, tags {' '.join(sorted(tags))}"


LOOK = """() => {
  const all = [...document.querySelectorAll("*")];
  return {
    alien: all.filter(e => ["IFRAME", "OBJECT", "EMBED", "IMG", "SVG", "MATH", "FORM", "BASE", "LINK", "VIDEO", "AUDIO", "TEMPLATE"]
      .includes(e.tagName.toUpperCase())).map(e => e.outerHTML.slice(0, 200)),
    handlers: all.flatMap(e => [...e.attributes]).filter(a => a.name.startsWith("on") || a.name === "style").map(a => a.name),
    links: [...document.querySelectorAll("[href]")].map(e => e.protocol).filter(p => !["file:", "https:", "http:"].includes(p)),
    scripts: document.scripts.length, styles: document.querySelectorAll("style").length,
    scripted: document.documentElement.className,
  };
}"""


@check
def payload_pages():
    """Payloads in pages, by Chromium: no script of theirs runs, no request leaves, no element or handler is theirs."""
    sync = module("playwright.sync_api")
    binary = program("chromium", "chromium-browser", "google-chrome")
    folder, articles, _ = _hostile()
    heard = []
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox", "--disable-dev-shm-usage"])
        page = browser.new_page()
        page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("console", lambda message: heard.append(f"console {message.text[:200]}"))
        page.on("pageerror", lambda error: heard.append(f"error {error}"))
        page.on("request", lambda asked: asked.url.startswith("file://") and asked.resource_type == "document" or heard.append(asked.url))

        def look(file):
            heard.clear()
            page.goto(f"file://{file}", wait_until="load")
            seen = page.evaluate(LOOK)
            # A handler that an element brings shows itself when its event comes.
            for event in seen["handlers"]:
                page.evaluate("name => document.querySelectorAll(`[on${name}]`).forEach(e => e.dispatchEvent(new Event(name)))", event[2:])
            return seen, list(heard)

        # What is looked for is seen when it is there.
        control = f"{folder.name}/control.html"
        with open(control, "w", encoding="utf-8") as bad:
            bad.write("<p onmouseover=alert(2)>x<img src=//elsewhere.example/x onerror=alert(1)><a href=javascript:x>y</a>")
        seen, told = look(control)
        os.remove(control)
        assert seen["alien"] and seen["handlers"] and seen["links"] and any("dialog 2" in line for line in told), (seen, told)
        assert any("elsewhere.example" in line for line in told), told

        pages = _files(folder, "*.html")
        for file in pages:
            seen, told = look(file)
            assert not told, (file, told[:3])
            assert not seen["alien"] and not seen["handlers"] and not seen["links"], (file, seen)
            assert seen["scripts"] == 1 and seen["styles"] == 1 and seen["scripted"] == "scripted", (file, seen)
        browser.close()
    equal(len(pages), articles + 2, "pages")
    return f"{len(pages)} pages"
