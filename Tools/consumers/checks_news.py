"""What news systems, search engines and feed readers open."""
import glob
import json
import os

import outputs
from harness import check, equal, module, program, run, schemas


@check
def jq_reads_records():
    """jq on JSON Lines."""
    found = run([program("jq"), "-s", "[.[].quotes | length] | add", outputs.path("records.jsonl")])
    equal(int(found), outputs.count("quotes"), "quotes")
    return f"{int(found)} quotes"


@check
def schema_org():
    """JSON-LD against the vocabulary of schema.org."""
    vocabulary = schemas("schemaorg/schemaorg-current-https.jsonld")
    checker = schemas("schemaorg/check_schemaorg.py")
    files = sorted(glob.glob(outputs.path("*.jsonld")))
    run(["python3", checker, *files], env={**os.environ, "SCHEMAORG": vocabulary})
    quotations = sum(len(json.load(open(file, encoding="utf-8")).get("hasPart", [])) for file in files)
    equal(quotations, outputs.count("quotes"), "quotations")
    return f"{len(files)} articles, {quotations} quotations"


@check
def jsonld_in_a_script():
    """JSON-LD pasted into a page's script element."""
    for file in glob.glob(outputs.path("*.jsonld")):
        text = open(file, encoding="utf-8").read()
        assert "<" not in text, f"{file} could end the script element"
    return "no tag"


def _ninjs(version, pattern):
    jsonschema, referencing = module("jsonschema"), module("referencing")
    folder = schemas("ninjs")
    geo = json.load(open(f"{folder}/GeoJSON-schema.json", encoding="utf-8"))
    registry = referencing.Registry().with_resource(
        "https://geojson.org/schema/GeoJSON.json", referencing.Resource.from_contents(geo))
    schema = json.load(open(f"{folder}/ninjs-schema_{version}.json", encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(
        schema, registry=registry, format_checker=jsonschema.FormatChecker())
    files = sorted(glob.glob(outputs.path(pattern)))
    errors = [f"{file}: {error.message}" for file in files for error in validator.iter_errors(json.load(open(file)))]
    assert not errors, errors
    equal(len(files), len(outputs.records()), "objects")
    return f"{len(files)} objects"


@check
def ninjs_3():
    """ninjs 3.1 against IPTC's schema."""
    return _ninjs("3.1", "*.ninjs.json")


@check
def ninjs_2():
    """ninjs 2.2 against IPTC's schema."""
    return _ninjs("2.2", "*.ninjs2.json")


@check
def newsml():
    """NewsML-G2 against IPTC's XSD, by xmllint."""
    lint, schema = program("xmllint"), schemas("newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd")
    files = sorted(glob.glob(outputs.path("*.xml")))
    equal(len(files), len(outputs.records()), "items")
    run([lint, "--noout", "--nonet", "--schema", schema, *files])
    return f"{len(files)} items"


@check
def newsml_is_xml():
    """NewsML-G2 as XML, by xmllint: the body's paragraphs."""
    lint, total = program("xmllint"), 0
    for file in glob.glob(outputs.path("*.xml")):
        total += int(run([lint, "--nonet", "--xpath", "count(//*[local-name()='body']/*[local-name()='p'])", file]))
    paragraphs = sum(
        block["kind"] in ("paragraph", "list_item", "standfirst")
        for record in outputs.records() for block in record["structure"]["blocks"])
    equal(total, paragraphs, "paragraphs")
    return f"{total} paragraphs"


@check
def feed():
    """The Atom feed, by feedparser."""
    parsed = module("feedparser").parse(outputs.path("all.atom"))
    assert not parsed.bozo, parsed.get("bozo_exception")
    equal(len(parsed.entries), outputs.count("corrections"), "entries")
    assert parsed.feed.updated == max(entry.updated for entry in parsed.entries), "the feed is older than an entry"
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries), "two entries have one id"
    assert all(entry.content[0].type == "text/plain" for entry in parsed.entries), "an entry is markup"
    return f"{len(parsed.entries)} entries"
