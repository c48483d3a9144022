"""CSV, one row a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reports.golden.golden import kept
from tests.support.machine_formats import OCCASION, csv_rows, printed
from tests.support.odd_reports import failed, matched
from tests.support.report_parts import stripped
from tests.support.reports import EXAMPLES, gknb, honest, two_thousand_km
from verifyimg.model.report import Report
from verifyimg.reports.csv_table import COLUMNS, stream

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "formats.md"


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_report_is_one_row_with_every_column(name: str) -> None:
    (row,) = csv_rows(printed("csv", EXAMPLES[name]()))

    assert list(row) == list(COLUMNS)
    assert None not in row.values()


def test_no_reports_are_the_headings_alone() -> None:
    assert printed("csv") == ",".join(COLUMNS) + "\r\n"


def test_the_examples_read_as_they_did() -> None:
    told = printed("csv", gknb(), honest(), two_thousand_km(), failed()).replace("\r\n", "\n")

    assert told == kept("examples.csv", told)


def test_verdicts_dates_and_codes_have_their_columns() -> None:
    (row,) = csv_rows(printed("csv", gknb()))

    assert (row["verdict"], row["time"], row["place"]) == (
        "contradicted", "contradicted", "undetermined",
    )  # fmt: skip
    assert (row["conflicts"], row["infos"]) == ("TIM010", "TIM001")
    assert row["claimed_date"] == "2023-08-29/2023-09-06"
    assert row["not_before"].startswith("2008-09-1")


def test_a_position_in_the_west_stays_a_number() -> None:
    (row,) = csv_rows(printed("csv", two_thousand_km()))

    assert (row["latitude"], row["longitude"]) == ("55.755800", "37.617300")


def test_what_could_not_be_examined_says_so_and_has_no_hash() -> None:
    (row,) = csv_rows(printed("csv", failed()))

    assert (row["examined"], row["sha256"], row["verdict"]) == ("no", "", "undetermined")
    assert row["problems"].startswith("refused: no such file")


def test_a_match_is_named_by_archive_and_entry() -> None:
    (row,) = csv_rows(printed("csv", matched()))

    assert row["matches"] == "memory.db#17"


def test_a_row_comes_before_the_next_report_is_made() -> None:
    made: list[str] = []

    def reports() -> Iterator[Report]:
        for name in ("a", "b"):
            made.append(name)
            yield stripped()

    pieces = stream(reports(), OCCASION)
    next(pieces)
    next(pieces)
    assert made == ["a"]


def test_the_page_on_formats_names_every_column() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert [name for name in COLUMNS if f"`{name}`" not in page] == []
