"""The formats for machines on real and hostile files: as their schemas say, one entry a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

from tests.support.command_line import NOW
from tests.support.corpus import FOLDER, needs_corpus, paths
from tests.support.machine_formats import (
    OCCASION,
    csv_rows,
    junit_errors,
    printed,
    run_of,
    sarif_errors,
)
from tests.support.subjects import EVENT
from verifyimg.model.report import Report, Settings
from verifyimg.pipeline import examine
from verifyimg.reports.json.v1 import report_json
from verifyimg.reports.schema.v1 import schema_of
from verifyimg.sources import open_source

FILES = (*paths("photos.csv")[::6], *paths("hostile.csv")[::4])
FEW = replace(OCCASION, rules=tuple)

pytestmark = needs_corpus


@cache
def reports() -> tuple[Report, ...]:
    return tuple(map(_report, FILES))


def _report(path: str) -> Report:
    with open_source(str(FOLDER / path), stdin=BytesIO()) as source:
        report = examine(source, claim=EVENT, now=NOW, settings=Settings(pixels=False))
    return replace(report, image=replace(report.image, path=path), tags=())


def test_every_file_has_its_artifact_in_a_valid_sarif_log() -> None:
    text = printed("sarif", *reports())

    assert sarif_errors(text) == []
    assert len(run_of(text)["artifacts"]) == len(FILES)


def test_every_file_is_a_case_of_a_valid_junit_document() -> None:
    text = printed("junit", *reports(), occasion=FEW)

    assert junit_errors(text) == []
    assert text.count("<testcase ") == len(FILES)


def test_every_file_is_one_row_and_no_cell_is_a_formula() -> None:
    rows = csv_rows(printed("csv", *reports()))

    assert len(rows) == len(FILES)
    assert [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "@")] == []


def _lengths(run: dict[str, object]) -> Iterator[tuple[str, int, int, str]]:
    for result in run["results"]:  # type: ignore[attr-defined]
        physical = result["locations"][0]["physicalLocation"]
        region = physical["region"]
        if "byteLength" in region:
            index = physical["artifactLocation"]["index"]
            texts = {one["offset"]: one["raw"] for one in result["properties"]["evidence"]}
            at = region["byteOffset"]
            yield FILES[index], at, region["byteLength"], texts[at]


def test_the_bytes_that_a_result_names_are_the_text_that_it_quotes() -> None:
    named = list(_lengths(run_of(printed("sarif", *reports(), occasion=FEW))))

    assert named
    for path, at, length, raw in named:
        with (FOLDER / path).open("rb") as file:
            file.seek(at)
            assert file.read(length) == raw.encode()[:length], path


def test_the_json_of_the_same_reports_is_sound() -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(schema_of("report"))
    for report in reports():
        written = json.loads(json.dumps(report_json(report)))
        assert [error.json_path for error in validator.iter_errors(written)] == []
