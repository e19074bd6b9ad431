"""What spreadsheets and data tools open."""
import csv
import json
import os
import tempfile

import outputs
from harness import check, equal, module, program, run


@check
def csvkit():
    """CSV, by csvkit."""
    found = run([program("csvstat"), "--count", outputs.path("quotes.csv")]).strip().split()[-1]
    equal(int(found), outputs.count("quotes"), "rows")
    names = run([program("csvcut"), "-n", outputs.path("quotes.csv")])
    assert "quote" in names and "speaker" in names
    return f"{found} rows"


@check
def pandas():
    """CSV, by pandas: words and offsets as they are in the records."""
    table = module("pandas").read_csv(outputs.path("quotes.csv"), keep_default_na=False)
    equal(len(table), outputs.count("quotes"), "rows")
    quotes = [quote for record in outputs.records() for quote in record["quotes"]]
    assert list(table["start"]) == [quote["start"] for quote in quotes]
    return f"{len(table)} rows"


@check
def libreoffice():
    """CSV, by LibreOffice: no cell runs as a formula."""
    office = program("soffice", "libreoffice")
    with tempfile.TemporaryDirectory() as folder:
        run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods:OpenDocument Spreadsheet Flat XML",
             "--infilter=CSV:44,34,76,1", "--outdir", folder, outputs.path("quotes.csv")], env={**os.environ, "HOME": folder})
        sheet = open(f"{folder}/quotes.fods", encoding="utf-8").read()
    assert "table:formula" not in sheet, "a cell is a formula"
    with open(outputs.path("quotes.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert any(row["quote"].startswith("'=") for row in rows), "no cell here would have been a formula"
    equal(sheet.count("<table:table-row"), len(rows) + 1, "rows")
    return f"{len(rows)} rows, no formula"


@check
def sqlite_utils():
    """The archive, by sqlite-utils: tables, foreign keys, search."""
    database = module("sqlite_utils").Database(outputs.path("archive.sqlite"))
    for table, layer in (("quotes", "quotes"), ("corrections", "corrections")):
        equal(database[table].count, outputs.count(layer), f"rows of {table}")
    assert {key.other_table for key in database["quotes"].foreign_keys} == {"articles", "speakers"}
    assert database["quotes"].detect_fts() == "quotes_fts"
    found = list(database["quotes"].search("grandmother"))
    equal(len(found), 1, "quotes with a word")
    assert not list(database.query("PRAGMA foreign_key_check"))
    return f"{database['quotes'].count} quotes, {len(found)} found"


@check
def datasette():
    """The archive, by Datasette: its pages answer, and its search finds."""
    program("datasette")
    archive = outputs.path("archive.sqlite")
    answer = json.loads(run([program("datasette"), archive, "--get", "/archive/quotes.json?_search=echo&_shape=objects"]))
    equal(len(answer["rows"]), 1, "quotes found")
    view = json.loads(run([program("datasette"), archive, "--get", "/archive/who_is_quoted.json?_shape=objects"]))
    equal(len(view["rows"]) > 2, True, "speakers")
    return f"{len(view['rows'])} speakers"


@check
def second_run():
    """The archive after a second run: no row is doubled."""
    database = module("sqlite_utils").Database(outputs.path("archive.sqlite"))
    before = {name: database[name].count for name in ("articles", "quotes", "speakers", "corrections", "concerns", "summaries")}
    run([outputs.BINARY, "run", "all-formats.yaml", "--force", "--quiet"])
    again = module("sqlite_utils").Database(outputs.path("archive.sqlite"))
    assert {name: again[name].count for name in before} == before
    equal(again["runs"].count, 2, "runs")
    return ", ".join(f"{count} {name}" for name, count in before.items())


@check
def quotes_command():
    """`workflow quotes` on the archive."""
    found = run([outputs.BINARY, "quotes", "grandmother", outputs.path("archive.sqlite"), "--json"]).splitlines()
    equal(len(found), 1, "quotes")
    return json.loads(found[0])["speaker"]
