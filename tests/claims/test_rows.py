from __future__ import annotations

import pytest

from verifyimg.claims.cells import Cells
from verifyimg.claims.refused import Refused
from verifyimg.claims.rows import read_row
from verifyimg.model.claim import Claim


def cells(**texts: str) -> Cells:
    return Cells(line=4, texts=texts)


def test_a_row_of_empty_cells_is_no_row() -> None:
    assert read_row(cells(file=" ", claimed_date="\t", notes="")) is None


def test_an_empty_cell_claims_nothing() -> None:
    row = read_row(cells(file="a.jpg", claimed_date="", claimed_place=" ", original="", setting=""))
    assert row is not None
    assert row.claim == Claim()


def test_every_cell_becomes_its_part_of_the_claim() -> None:
    row = read_row(
        cells(
            file=" a.jpg ",
            claimed_date="2023-09-06",
            claimed_place="38.46,70.74",
            claimed_device="Canon EOS 5D",
            claimed_credit="GKNB",
            original="yes",
            setting="outdoor",
            published_at="2023-09-07T10:00Z",
            source_url="https://example.org/",
            caption="Weapons",
            notes="seen twice",
        )
    )
    assert row is not None
    assert (row.line, row.file) == (4, "a.jpg")
    claim = row.claim
    assert claim.date is not None
    assert claim.place is not None
    assert claim.published_at is not None
    assert (claim.date.text, claim.place.text) == ("2023-09-06", "38.46,70.74")
    assert (claim.device, claim.credit) == ("Canon EOS 5D", "GKNB")
    assert (claim.original, claim.setting) == (True, "outdoor")
    assert (claim.source_url, claim.caption) == ("https://example.org/", "Weapons")
    assert claim.notes == "seen twice"


def test_two_rows_alike_are_still_two() -> None:
    first, second = read_row(cells(file="a.jpg")), read_row(cells(file="a.jpg"))
    assert first is not None
    assert first != second


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ({"claimed_date": "2023"}, "the row names no file"),
        ({"file": "a.jpg", "claimed_date": "06/09/2023"}, 'claimed_date "06/09/2023": it can be'),
        ({"file": "a.jpg", "published_at": "soon"}, 'published_at "soon": it is not a date'),
        ({"file": "a.jpg", "claimed_place": "Garm"}, 'claimed_place "Garm": place names'),
        ({"file": "a.jpg", "original": "maybe"}, 'original "maybe": "maybe" is not'),
        ({"file": "a.jpg", "setting": "unknown"}, 'setting "unknown": "unknown" is not'),
        ({"file": "a\0.jpg"}, "file holds a character that is none"),
        ({"file": "a.jpg", "caption": "\ud800"}, "caption holds a character that is none"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_its_line(
    texts: dict[str, str], reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        read_row(cells(**texts))
    assert reason in refused.value.reason
    assert refused.value.line == 4
