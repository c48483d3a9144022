"""What the formats for machines have to hold: their schemas, read from files beside this one."""

from __future__ import annotations

import csv
import json
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from jsonschema import Draft7Validator

from tests.support.report_parts import NOW, TOOL
from verifyimg.cli._rule_cards import rule_cards
from verifyimg.model.aside import NO_IMAGE, Aside, LeftOut
from verifyimg.model.report import Report
from verifyimg.reports.formats import find
from verifyimg.reports.occasion import Occasion

SCHEMAS = Path(__file__).parent / "schemas"
XS = "{http://www.w3.org/2001/XMLSchema}"
SKIPPED = LeftOut(reason=NO_IMAGE, count=2, paths=("fixtures/a.txt", "b.txt"), chosen=False)
OCCASION = Occasion(
    tool=TOOL,
    examined_at=NOW,
    skipped=lambda: 2,
    ending=lambda: "1: found",
    rules=rule_cards,
    aside=lambda: Aside(left_out=(SKIPPED,)),
)


def printed(name: str, *reports: Report, occasion: Occasion = OCCASION) -> str:
    """The reports in that format."""
    known = find(name)
    assert known is not None
    return "".join(known.stream(reports, occasion))


@cache
def sarif_schema() -> Draft7Validator:
    text = (SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft7Validator(json.loads(text))


def sarif_errors(text: str) -> list[str]:
    """Where a log is not as the OASIS schema says."""
    return [
        f"{one.json_path}: {one.message}" for one in sarif_schema().iter_errors(json.loads(text))
    ]


def run_of(text: str) -> dict[str, Any]:
    """The one run of a log."""
    (run,) = json.loads(text)["runs"]
    return dict(run)


def csv_rows(text: str) -> list[dict[str, str]]:
    """The rows by heading, as a strict reader of RFC 4180 has them."""
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


@cache
def junit_elements() -> dict[str, ET.Element]:
    tree = ET.parse(SCHEMAS / "jenkins-junit.xsd")
    return {str(one.get("name")): one for one in tree.getroot().findall(f"{XS}element")}


def junit_errors(text: str) -> list[str]:
    """Where a document is not as the schema of Jenkins says.

    That schema is made of references in sequences and of attributes, so this much of XML Schema
    is enough.
    """
    return _errors(ET.fromstring(text.encode()))


def _errors(element: ET.Element) -> list[str]:
    declared = junit_elements().get(element.tag)
    if declared is None:
        return [f"no such element: {element.tag}"]
    attributes = {str(one.get("name")): one.get("use") for one in declared.iter(f"{XS}attribute")}
    strange = set(element.attrib) - set(attributes)
    needed = {name for name, use in attributes.items() if use == "required"}
    wrong = [
        f"{element.tag}: attribute {name}" for name in strange | (needed - set(element.attrib))
    ]
    wrong += _out_of_sequence(element, declared)
    return wrong + [error for child in element for error in _errors(child)]


def _out_of_sequence(element: ET.Element, declared: ET.Element) -> list[str]:
    left = [child.tag for child in element]
    for reference in declared.iter(f"{XS}element"):
        if reference is declared:
            continue
        least, most = (reference.get(f"{end}Occurs", "1") for end in ("min", "max"))
        found = 0
        while left and left[0] == reference.get("ref"):
            left, found = left[1:], found + 1
        if found < int(least) or (most != "unbounded" and found > int(most)):
            return [f"{element.tag}: {found} of {reference.get('ref')}"]
    return [f"{element.tag}: {left[0]} out of place"] if left else []
