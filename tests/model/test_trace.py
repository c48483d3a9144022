from __future__ import annotations

from dataclasses import replace

import pytest

from verifyimg.archive.first_seen import read_first_seen
from verifyimg.model.trace import Appearance

DATE = read_first_seen("2020-05-18")
assert DATE is not None
SEEN = Appearance(
    window=DATE.window,
    first_seen="2020-05-18",
    basis="published",
    source=None,
    url=None,
    credit=None,
    caption=None,
    added_by=None,
    archive="a.db",
    entry="1",
    name=None,
    how="pdq",
    distance=0,
    transform="upright",
)


@pytest.mark.parametrize(
    "changes",
    [{"window": None}, {"basis": None}, {"basis": "metadata"}, {"added_by": "import x.jsonl"}],
)
def test_an_appearance_without_a_foundation_orders_nothing(changes: dict[str, None]) -> None:
    assert not replace(SEEN, **changes).founded


def test_a_dated_appearance_on_some_basis_orders() -> None:
    assert SEEN.founded and replace(SEEN, added_by="anna").founded
