from __future__ import annotations

from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows, OwnTable

TABLE = OwnTable(name="x", path="x.csv", text="a,b\n1,2\n\n3,4\n", sha256="ab" * 32)


def test_the_header_and_empty_lines_are_no_rows() -> None:
    assert TABLE.rows == 2


def test_lines_are_those_of_the_table_asked_for() -> None:
    own = OwnRows(tables=(TABLE,))
    assert own.lines("x")[0] == "a,b"
    assert own.lines("y") == NO_OWN_ROWS.lines("x") == []


def test_they_can_be_a_key() -> None:
    assert len({OwnRows(tables=(TABLE,)), OwnRows(tables=(TABLE,)), NO_OWN_ROWS}) == 2
