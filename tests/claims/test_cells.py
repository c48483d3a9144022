from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from verifyimg.claims.cells import COLUMNS, cells, check_columns
from verifyimg.claims.refused import Refused


def test_all_columns_in_any_order_are_accepted() -> None:
    check_columns(reversed(COLUMNS), line=1)
    check_columns(["file"], line=1)
    assert len(set(COLUMNS)) == 11


@pytest.mark.parametrize(
    ("names", "reason", "advice"),
    [
        (["file", "claim_date"], 'no column "claim_date"', "did you mean claimed_date?"),
        (["File"], 'no column "File"', "did you mean file?"),
        (["file", "Claimed Place"], 'no column "Claimed Place"', "did you mean claimed_place?"),
        (["file", ""], 'no column ""', "the columns are file, claimed_date"),
        (["file", "x" * 500], "xxx…", "the columns are"),
        (["file", "notes", "notes"], '"notes" stands twice', "keep one"),
        (["claimed_date"], '"file" is missing', "name each row's picture"),
        ([], '"file" is missing', "name each row's picture"),
    ],
)
def test_other_columns_are_refused(names: list[str], reason: str, advice: str) -> None:
    with pytest.raises(Refused) as refused:
        check_columns(names, line=7)
    assert reason in refused.value.reason
    assert advice in refused.value.advice
    assert refused.value.line == 7


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        ("notes", "seen", "seen"),
        ("notes", None, ""),
        ("original", True, "yes"),
        ("original", False, "no"),
        ("claimed_date", 2023, "2023"),
        ("claimed_date", date(2023, 9, 6), "2023-09-06"),
        (
            "published_at",
            datetime(2023, 9, 6, 14, 30, tzinfo=UTC),
            "2023-09-06T14:30:00+00:00",
        ),
    ],
)
def test_a_value_with_a_type_becomes_the_text_of_its_cell(
    column: str, value: object, text: str
) -> None:
    row = cells({"file": "photo.jpg", column: value}, line=3)
    assert (row.line, row.texts[column]) == (3, text)


@pytest.mark.parametrize("value", [38.46, [38.46, 70.74], {}, 10**18])
def test_a_value_of_another_type_is_refused(value: object) -> None:
    with pytest.raises(Refused, match="claimed_place is not a text"):
        cells({"file": "photo.jpg", "claimed_place": value}, line=3)
