"""The schema as a whole."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.reports.golden.golden import kept
from tests.support.machine_formats import printed
from tests.support.report_parts import NOW, TOOL
from tests.support.reports import EXAMPLES, gknb
from verifyimg.reports.json.text import render_json
from verifyimg.reports.json.v1 import metadata_stream, report_json
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.schema.v1 import definitions, render_schema, schema, schema_of

OCCASION = Occasion(tool=TOOL, examined_at=NOW)


def flaws(name: str, value: object) -> list[str]:
    """What is wrong with it, by that definition."""
    validator = Draft202012Validator(schema_of(name))
    return [f"{flaw.json_path}: {flaw.message}" for flaw in validator.iter_errors(value)]


def test_it_is_a_schema() -> None:
    meta = Draft202012Validator(Draft202012Validator.META_SCHEMA)

    assert list(meta.iter_errors(schema())) == []


def test_version_1_is_frozen() -> None:
    assert render_schema() == kept("verifyimg-1.schema.json", render_schema())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_report_fits(name: str) -> None:
    report = json.loads(render_json(report_json(EXAMPLES[name]())))

    assert flaws("report", report) == []
    assert Draft202012Validator(schema()).is_valid(report)


def test_an_envelope_of_all_reports_fits() -> None:
    reports = [make() for make in EXAMPLES.values()]

    assert flaws("envelope", json.loads(printed("json", *reports, occasion=OCCASION))) == []
    read = json.loads("".join(metadata_stream(reports, OCCASION, all_tags=False)))
    assert flaws("metadata_envelope", read) == []


@pytest.mark.parametrize("key", list(report_json(gknb())))
def test_no_key_of_a_report_may_be_missing(key: str) -> None:
    report: Any = report_json(gknb())
    envelope: Any = json.loads(printed("json", gknb(), occasion=OCCASION))
    del report[key]
    del envelope["reports"][0][key]

    assert not Draft202012Validator(schema()).is_valid(report)
    assert not Draft202012Validator(schema()).is_valid(envelope)


def test_every_definition_is_used() -> None:
    text = render_schema()

    assert [name for name in definitions() if f'#/$defs/{name}"' not in text] == []
