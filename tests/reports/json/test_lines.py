"""JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.support.odd_reports import failed
from tests.support.report_parts import NOW, TOOL
from tests.support.reports import gknb
from verifyimg.model.report import Report
from verifyimg.reports.json.lines import stream
from verifyimg.reports.occasion import Occasion

OCCASION = Occasion(tool=TOOL, examined_at=NOW)


def test_no_reports_print_nothing() -> None:
    assert list(stream([], OCCASION)) == []


def test_every_report_is_one_line_in_input_order() -> None:
    lines = list(stream([gknb(), failed()], OCCASION))

    assert [json.loads(line)["image"]["path"] for line in lines] == [
        "fixtures/gknb/photo.jpg",
        "missing.jpg",
    ]


def test_a_line_comes_before_the_next_report_is_made() -> None:
    made: list[str] = []

    def reports() -> Iterator[Report]:
        for name in ("a.jpg", "b.jpg"):
            made.append(name)
            yield failed(name)

    next(stream(reports(), OCCASION))
    assert made == ["a.jpg"]
