"""Reports on real files: as the schema says, and readable in a terminal of 80 by 24."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO

import pytest
from jsonschema import Draft202012Validator

from tests.support.command_line import NOW
from tests.support.corpus import FOLDER, needs_corpus, paths
from tests.support.subjects import EVENT
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import examine
from verifyimg.reports.json.text import render_json
from verifyimg.reports.json.v1 import report_json
from verifyimg.reports.medium import medium
from verifyimg.reports.schema.v1 import schema_of
from verifyimg.reports.terminal.head import SCREEN, head
from verifyimg.reports.terminal.report import render_terminal
from verifyimg.reports.tool import Tool
from verifyimg.sources import open_source

PHOTOS = paths("photos.csv")[::4]
"""One in four: every kind of file is among them."""

pytestmark = needs_corpus
each_photo = pytest.mark.parametrize("path", PHOTOS)


@cache
def report(path: str, claim: Claim = EVENT) -> Report:
    with open_source(str(FOLDER / path), stdin=BytesIO()) as source:
        return examine(source, claim=claim, now=NOW, settings=Settings(pixels=False))


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema_of("report"))


@each_photo
def test_a_report_on_a_real_file_is_as_the_schema_says(path: str) -> None:
    written = json.loads(render_json(report_json(report(path))))
    assert [error.json_path for error in validator().iter_errors(written)] == []


@each_photo
@pytest.mark.parametrize("claim", [EVENT, Claim()], ids=["claimed", "no claim"])
def test_the_first_screen_of_a_real_file_fits_on_one(path: str, claim: Claim) -> None:
    found = report(path, claim)
    assert found.failed or len(head(found, medium(80))) <= SCREEN


@each_photo
def test_no_line_about_a_real_file_is_wider_than_its_terminal(path: str) -> None:
    for width in (60, 80, 100, 200):
        lines = render_terminal(report(path), tool=Tool(version="1", knowledge=""), width=width)
        assert max(line.width for line in lines) <= width
