from __future__ import annotations

import pytest

from verifyimg.readers.reader import Reader
from verifyimg.readers.readers import PLACES, UNREAD, all_readers, readers_of


@pytest.mark.parametrize("kind", ["scan", "DQT", "APP", "AVI1", ""])
def test_a_kind_that_nothing_is_said_about_has_no_reader(kind: str) -> None:
    assert readers_of(kind) == ()


@pytest.mark.parametrize("reader", all_readers(), ids=lambda reader: reader.name)
def test_a_reader_is_found_by_each_of_its_kinds(reader: Reader) -> None:
    assert reader.kinds
    assert all(reader in readers_of(kind) for kind in reader.kinds)


def test_the_table_says_of_each_reader_what_it_says_of_itself() -> None:
    assert [reader.kinds for reader in all_readers()] == [kinds for _, _, kinds in PLACES]


def test_every_reader_has_its_own_name() -> None:
    assert len({reader.name for reader in all_readers()}) == len(PLACES)


def test_what_is_read_is_not_called_unread() -> None:
    assert [kind for kind in UNREAD if readers_of(kind)] == []
