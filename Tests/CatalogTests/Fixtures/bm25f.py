#!/usr/bin/env python3
"""BM25F over the five profiles of 2010, written from the formula and without the program.

    python3 Tests/CatalogTests/Fixtures/bm25f.py [WORD ...]

prints `id score` for each hit; RelevanceRankingTests.swift holds what it printed.
"""
import glob, math, re, sys, unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
M = "{urn:massnahmensteckbrief:1}"
XS = "{http://www.w3.org/2001/XMLSchema}"
C = "{urn:massnahmensteckbrief:codeliste:1}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
K1, B, PART = 1.2, 0.75, 0.5
WEIGHTS = [3, 1.5, 1, 1, 1, 0.5]


def words(text):
    text = unicodedata.normalize("NFC", text).lower()
    for a, b in ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"):
        text = text.replace(a, b)
    return re.findall("[a-z0-9]+", text)


def names(type_name):
    lists = ET.parse(ROOT / "schemas/codelisten.xsd").getroot()
    found = {}
    for t in lists.findall(XS + "simpleType"):
        if t.get("name") == type_name:
            for e in t.iter(XS + "enumeration"):
                docs = {d.get(LANG): d.text for d in e.iter(XS + "documentation")}
                found[e.get("value")] = [docs["de"], docs["en"], e.get("value")] + [
                    a.text for name in ("alias", "schluessel") for a in e.iter(C + name)]
    return found


SCHEMA = ET.parse(ROOT / "schemas/massnahmensteckbrief.xsd").getroot()
TYPES = {t.get("name"): t for t in SCHEMA.findall(XS + "complexType")}


def codes(element, type_name):
    """Every (list, code) in an element of that type, wherever the schema has one."""
    if type_name.endswith("Code"):
        yield type_name, " ".join(element.text.split())
    if type_name not in TYPES:
        return
    for a in TYPES[type_name].iter(XS + "attribute"):
        if a.get("type").endswith("Code") and element.get(a.get("name")):
            yield a.get("type"), element.get(a.get("name"))
    below = {e.get("name"): e.get("type") for e in TYPES[type_name].iter(XS + "element")}
    for child in element:
        yield from codes(child, below[child.tag.removeprefix(M)])


def fields(path):
    root = ET.parse(path).getroot()

    def all(p):
        return [" ".join("".join(e.itertext()).split()) for e in root.findall("/".join(M + x for x in p.split("/")))]

    rest = all("inhalt/modul/titel") + all("inhalt/modul/text") + all("ziele/ziel")
    rest += all("zielgruppe/voraussetzung") + all("zielgruppe/ausschluss") + all("traeger/name")
    rest += all("traeger/verbund/mitglied/name") + all("ort/massnahmeort/name") + all("ort/massnahmeort/ort")
    rest += all("kopf/id") + all("zuordnung/massnahmenummer") + all("erfahrung/risiko")
    for list_name, code in sorted(set(codes(root, "MassnahmensteckbriefTyp"))):
        rest += names(list_name)[code]
    texts = [all("zuordnung/titel"), all("zuordnung/kurzbeschreibung"), all("erfahrung/erfolgsfaktor"),
             all("erfahrung/herausforderung"), all("erfahrung/loesungsansatz"), rest]
    return all("kopf/id")[0], [[w for t in ts for w in words(t)] for ts in texts]


docs = [fields(p) for p in sorted(glob.glob(str(ROOT / "catalog/*/*-2010-*.xml")))]
means = [sum(len(d[f]) for _, d in docs) / len(docs) for f in range(6)]


def frequency(word, doc):
    total = 0
    for f, w in enumerate(WEIGHTS):
        for term in doc[f]:
            hit = 1 if term == word else PART if len(word) >= 3 and word in term else 0
            total += w * hit / (1 - B + B * len(doc[f]) / means[f]) if hit else 0
    return total


query = words(" ".join(sys.argv[1:]))
scores = {}
for id, doc in docs:
    tfs = [frequency(q, doc) for q in query]
    if all(tfs):
        score = 0
        for q, tf in zip(query, tfs):
            n = sum(1 for _, d in docs if frequency(q, d) > 0)
            score += math.log(1 + (len(docs) - n + 0.5) / (n + 0.5)) * tf / (K1 + tf)
        scores[id] = score
for id, score in sorted(scores.items(), key=lambda x: (-x[1], x[0])):
    print(id, repr(score))
