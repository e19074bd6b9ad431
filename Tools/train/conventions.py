#!/usr/bin/env python3
"""Bring silver tags to the conventions of the Universal Dependencies treebanks of English.

  conventions.py SILVER.tsv OUT.tsv

The model that made the silver follows OntoNotes, which differs from UD in a few words only; they are listed here.
"""
import sys

PLURAL = {"police", "media", "data", "headquarters"}
PLURAL_NAMES = {"States", "Nations", "Netherlands", "Emirates", "Philippines"}
NUMBERS = {"bn", "m", "mn", "tn"}
SIGNS = {"[": ("-LRB-", "PUNCT"), "]": ("-RRB-", "PUNCT"), "%": ("NN", "SYM"), "€": ("$", "SYM"), "£": ("$", "SYM")}


def fixed(rows):
    """The rows of one sentence, corrected."""
    out = []
    for index, (form, penn, universal) in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else ("", "", "")
        small = form.lower()
        if form in SIGNS:
            penn, universal = SIGNS[form]
        elif penn == "WRB":
            universal = "ADV"
        elif small == "to" and penn in ("TO", "IN"):
            penn, universal = ("TO", "PART") if following[1] in ("VB", "RB") else ("IN", "ADP")
        elif penn == "IN" and universal == "ADP" and following[1] == "VBG" and following[2] == "VERB":
            universal = "SCONJ"
        elif penn == "NN" and small in PLURAL:
            penn = "NNS"
        elif penn == "NNP" and form in PLURAL_NAMES:
            penn = "NNPS"
        elif small in NUMBERS and index and rows[index - 1][1] == "CD":
            penn, universal = "CD", "NUM"
        elif small == "all" and penn in ("DT", "PDT"):
            universal = "DET"
        elif penn == "WP$":
            universal = "PRON"
        out.append((form, penn, universal))
    return out


def main(source, target):
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        rows = []
        for line in lines:
            if line.strip():
                rows.append(tuple(line.rstrip("\n").split("\t")))
                continue
            out.writelines("\t".join(row) + "\n" for row in fixed(rows))
            out.write("\n")
            rows = []


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
