from __future__ import annotations

import pytest

from verifyimg.readers.readers import READERS, UNREAD, readers_of


@pytest.mark.parametrize("kind", ["scan", "trailer", "DQT", "APP", "MakerNote", ""])
def test_a_kind_that_nothing_is_said_about_has_no_reader(kind: str) -> None:
    assert readers_of(kind) == ()


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_is_found_by_each_of_its_kinds(reader: object) -> None:
    assert all(reader in readers_of(kind) for kind in getattr(reader, "kinds", ()))
    assert reader in READERS


def test_every_reader_has_its_own_name() -> None:
    assert len({reader.name for reader in READERS}) == len(READERS)


def test_what_is_read_is_not_called_unread() -> None:
    assert [kind for kind in UNREAD if readers_of(kind)] == []
