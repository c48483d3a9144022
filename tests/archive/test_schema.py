from __future__ import annotations

import sqlite3

from verifyimg.archive.schema import APPLICATION_ID, FIRST


def made() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for statement in FIRST:
        connection.execute(statement)
    return connection


def test_every_table_checks_the_types_of_its_columns() -> None:
    tables = "SELECT name, strict FROM pragma_table_list WHERE name NOT LIKE 'sqlite_%'"
    rows = made().execute(tables)
    assert [name for name, strict in rows if not strict] == []


def test_the_mark_of_the_file_spells_vimg() -> None:
    assert APPLICATION_ID.to_bytes(4, "big") == b"vimg"


def test_numbers_of_entries_and_rows_are_never_given_again() -> None:
    connection = made()
    connection.execute("INSERT INTO entries (added_at) VALUES ('x')")
    connection.execute("DELETE FROM entries")
    done = connection.execute("INSERT INTO entries (added_at) VALUES ('x')")
    assert done.lastrowid == 2
