"""Text that waits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verifyimg.reports.kept import Kept


@given(st.lists(st.text(st.characters(codec="utf-8"))), st.sampled_from(["", ",\n"]))
def test_the_rows_come_back_with_what_stands_between_them(rows: list[str], between: str) -> None:
    kept = Kept(between=between)
    for row in rows:
        kept.add(row)

    assert len(kept) == len(rows)
    assert "".join(kept.pieces()) == between.join(rows)


def test_many_rows_that_are_alike_come_in_more_pieces_than_one() -> None:
    kept = Kept()
    for number in range(20_000):
        kept.add(f"{number} {'字' * (number % 97)}")

    pieces = list(kept.pieces())
    assert len(pieces) > 1
    assert "".join(pieces).startswith("0 1 字2 字字3")
