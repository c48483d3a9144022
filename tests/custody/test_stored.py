from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.machine_formats import printed
from tests.support.report_parts import NOW, TOOL
from tests.support.reports import gknb, honest
from verifyimg.custody.stored import read_document, written
from verifyimg.errors import ReportUnreadable
from verifyimg.limits import DEFAULT
from verifyimg.reports.json.v1 import report_json
from verifyimg.reports.occasion import Occasion

ENVELOPE = printed("json", gknb(), honest(), occasion=Occasion(tool=TOOL, examined_at=NOW))
LINES = "".join(json.dumps(report_json(one)) + "\n" for one in (gknb(), honest()))


@pytest.mark.parametrize("text", [ENVELOPE, LINES])
def test_both_forms_are_read_and_written_as_they_were(tmp_path: Path, text: str) -> None:
    place = tmp_path / "r.json"
    place.write_text(text)
    document = read_document(str(place))
    assert [one.path for one in document.reports] == ["fixtures/gknb/photo.jpg", "honest.jpg"]
    assert json.loads(written(document).splitlines()[0] if document.is_lines else written(document))
    assert len(written(document).splitlines()) == len(text.splitlines())


def test_what_made_a_report_stands_with_each(tmp_path: Path) -> None:
    place = tmp_path / "r.json"
    place.write_text(ENVELOPE)
    (first, _) = read_document(str(place)).reports
    assert first.tool["version"] == TOOL.version
    assert first.examined_at.endswith("Z")
    assert first.sha256 == gknb().image.sha256
    assert not first.redacted


@pytest.mark.parametrize(
    "text", ["", "null", "[]", "{", '{"schema": "verifyimg/1"}',
             '{"schema": "verifyimg/1", "x": 1}',
             '{"schema": "verifyimg/1", "reports": [1, {"image": 2}]}', "[" * 100_000, "\x00"],
)  # fmt: skip
def test_what_is_no_report_is_refused(tmp_path: Path, text: str) -> None:
    place = tmp_path / "r.json"
    place.write_text(text)
    with pytest.raises(ReportUnreadable):
        read_document(str(place))


def test_a_file_that_is_too_large_missing_or_not_text_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "r.json"
    place.write_bytes(b"\xff\xfe")
    for path, limits in (
        (str(place), DEFAULT),
        (str(tmp_path / "none.json"), DEFAULT),
        (str(place), replace(DEFAULT, report_bytes=1)),
    ):
        with pytest.raises(ReportUnreadable):
            read_document(path, limits=limits)
