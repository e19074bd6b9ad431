"""What annotation tools open: offsets must count as each of them counts."""
import glob
import json
import os
import sys

import outputs
from harness import check, equal, module, schemas

CONFIG = """
<View>
  <Labels name="label" toName="text">
    <Label value="quote"/><Label value="speaker"/><Label value="cue"/>
    <Label value="correction"/><Label value="concerned"/><Label value="summary"/>
  </Labels>
  <Relations><Relation value="said_by"/><Relation value="cued_by"/><Relation value="concerns"/></Relations>
  <Text name="text" value="$text"/>
</View>
"""


@check
def positions():
    """Web Annotation: every position holds the words that its quote selector gives."""
    total = 0
    for record in outputs.records():
        source = open(record["source"]["path"], "rb").read()
        for item in outputs.load(outputs.slug(record) + ".anno.json")["items"]:
            quote, position, data = item["target"]["selector"]
            words = record["text"][position["start"]:position["end"]]
            assert words == quote["exact"], (words, quote["exact"])
            before = record["text"][:position["start"]]
            assert before.endswith(quote["prefix"]) and len(quote["prefix"]) == min(32, len(before))
            read = source[data["start"]:data["end"]].decode()
            assert read.split() == words.split(), (read, words)
            total += 1
    concerned = sum(len(notice["concerns"]) for record in outputs.records() for notice in record["corrections"])
    summary = sum(len(record["summary"]["sentences"]) for record in outputs.records())
    equal(total, outputs.count("quotes") + outputs.count("corrections") + concerned + summary, "annotations")
    return f"{total} annotations"


@check
def assertions():
    """Web Annotation: the W3C's assertions of what an annotation must be."""
    jsonschema, folder = module("jsonschema"), schemas("w3c-web-annotation")
    store = {}
    for file in glob.glob(f"{folder}/**/*.json", recursive=True):
        schema = json.load(open(file, encoding="utf-8"))
        store[schema.get("id", file)] = store[os.path.basename(file)] = schema
    musts = {id(schema): schema for schema in store.values() if schema.get("assertionType") == "must"}.values()
    items = [item for file in glob.glob(outputs.path("*.anno.json")) for item in json.load(open(file))["items"]]
    for must in musts:
        resolver = jsonschema.RefResolver("", must, store=store)
        validator = jsonschema.Draft4Validator(must, resolver=resolver)
        for item in items:
            valid = validator.is_valid(item)
            assert valid == (must.get("expectedResult", "valid") == "valid"), f"{must['title']}: {item['id']}"
    equal(len(musts) > 0 and len(items) > 0, True, "assertions and annotations")
    return f"{len(musts)} assertions over {len(items)} annotations"


def _brat():
    """brat's own reader, out of its server's package."""
    folder = os.path.dirname(module("brat").__path__[0]) + "/brat/server/src"
    sys.path.insert(0, folder)
    try:
        annotation = module("annotation")
    finally:
        sys.path.remove(folder)
    # It opens files in a mode that Python 3.11 has no more.
    annotation.open_textfile = lambda name, mode="r": open(name, mode.replace("U", ""), encoding="utf-8", newline="")
    return annotation


@check
def brat():
    """brat: its own reader, with the text file beside."""
    annotation, total = _brat(), 0
    for record in outputs.records():
        name = outputs.path(outputs.slug(record))
        read = annotation.TextAnnotations(name, read_only=True)
        assert not read.failed_lines, read.failed_lines
        text = open(name + ".txt", encoding="utf-8", newline="").read()
        assert text == record["text"], name
        for mark in read.get_textbounds():
            assert " ".join(text[start:end] for start, end in mark.spans) == mark.text, mark
            total += mark.type == "quote"
    equal(total, outputs.count("quotes"), "quotes")
    return f"{total} quotes"


@check
def spacy_docs():
    """spaCy: documents from the JSON Lines into a DocBin and back."""
    spacy = module("spacy")
    from spacy.tokens import Doc, DocBin

    vocab = spacy.blank("en").vocab
    with open(outputs.path("docs.jsonl"), encoding="utf-8") as lines:
        docs = [Doc(vocab).from_json(json.loads(line), validate=True) for line in lines]
    store = DocBin(docs=docs)
    again = list(DocBin().from_bytes(store.to_bytes()).get_docs(vocab))
    for doc, record in zip(again, outputs.records(), strict=True):
        assert doc.text == record["text"]
        words = [quote["text"].strip() for quote in record["quotes"]]
        assert [span.text for span in doc.spans["quote"]] == words, words
    total = sum(len(doc.spans["quote"]) for doc in again)
    equal(total, outputs.count("quotes"), "quotes")
    return f"{total} quotes in {len(again)} documents"


@check
def label_studio():
    """Label Studio: tasks and predictions by the rules of its own import."""
    module("label_studio_sdk")
    from label_studio_sdk.label_interface import LabelInterface

    interface, regions = LabelInterface(CONFIG), 0
    tasks = outputs.load("tasks.json")
    for task in tasks:
        for prediction in task["predictions"]:
            errors = interface.validate_prediction(prediction, return_errors=True)
            assert not errors, errors
            for region in prediction["result"]:
                if region["type"] == "labels":
                    value = region["value"]
                    assert task["data"]["text"][value["start"]:value["end"]] == value["text"], value
                    regions += value["labels"] == ["quote"]
    equal(len(tasks), len(outputs.records()), "tasks")
    equal(regions, outputs.count("quotes"), "quotes")
    return f"{len(tasks)} tasks, {regions} quotes"
