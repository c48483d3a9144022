from __future__ import annotations

from verifyimg.clues.tables import own_table, table_sizes


def test_every_table_has_rows() -> None:
    assert list(table_sizes()) == sorted(table_sizes())
    assert min(table_sizes().values()) > 0


def test_rows_of_one_s_own_are_looked_at_before_they_join() -> None:
    assert isinstance(own_table("device_releases", "x.csv", b"make\n"), str)
