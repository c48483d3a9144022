from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.support.reports import gknb
from tests.support.sets import LOOKS, SERIAL, traces
from tests.support.subjects import camera_date
from verifyimg.batch.tracing import KEPT, line_of, traces_in, traces_of
from verifyimg.model.clue import DoubtKind


def test_traces_come_back_from_their_line_as_they_were() -> None:
    full = traces(
        "a\n\udcff.jpg",
        "2020-05-17 14:03:21",
        {**SERIAL, "IFD0:Artist": "J\u00f6rg"},
        zone=300,
        at=(38.5, 68.7),
        looks=LOOKS[0],
        latest=datetime(2020, 5, 18, tzinfo=UTC),
        claimed_credit="x",
    )
    line = line_of(full)
    assert line.isascii() and "\n" not in line
    assert traces_in(line) == full


def test_a_report_leaves_its_dates_device_and_tags() -> None:
    found = traces_of(gknb(), 3)
    assert (found.number, found.path) == (3, gknb().image.path)
    assert found.taken == datetime(2020, 5, 17, 14, 3, 21)
    assert found.zone_minutes is None
    assert {tag.key for tag in found.tags} <= KEPT


def test_what_is_kept_of_a_file_is_small() -> None:
    assert len(line_of(traces_of(gknb(), 0))) < 4_000


@pytest.mark.parametrize(
    ("doubts", "contested"),
    [
        ([], False),
        (["gps_differs"], True),
        (["gps_differs", "before_device"], True),
        (["default_clock"], False),
        (["gps_differs", "future"], False),
    ],
)
def test_a_date_is_contested_where_only_other_parts_of_the_file_oppose_it(
    doubts: list[DoubtKind], *, contested: bool
) -> None:
    report = gknb()
    declared = replace(report.capture, declared=camera_date(doubts=doubts))
    assert traces_of(replace(report, capture=declared), 0).taken_contested is contested
