from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import TAGS
from verifyimg.reports.html.tags import ALONE, AMONG_MANY, table_of


def test_alone_every_tag_is_shown_in_the_order_of_the_file() -> None:
    table = table_of(TAGS, ALONE)

    assert [row.key for row in table.rows] == [tag.key for tag in TAGS]
    assert table.more == 0


def test_among_many_plumbing_is_left_out_and_counted() -> None:
    table = table_of(TAGS, AMONG_MANY)

    assert "IFD0:ExifOffset" not in [row.key for row in table.rows]
    assert len(table.rows) + table.more == len(TAGS)


def test_a_long_value_is_cut_visibly() -> None:
    (row,) = table_of((replace(TAGS[0], value="x" * 9_000, text="x" * 9_000),), ALONE).rows

    assert len(row.text) == ALONE.value
    assert row.text.endswith("…")


def test_what_has_no_room_is_counted() -> None:
    table = table_of(TAGS, replace(ALONE, characters=150))

    assert 0 < len(table.rows) < len(TAGS)
    assert len(table.rows) + table.more == len(TAGS)


def test_room_is_counted_as_the_page_writes_it() -> None:
    plain = replace(TAGS[0], value="x" * 100, text="x" * 100)
    markup = replace(plain, value="&" * 100, text="&" * 100)
    room = replace(ALONE, characters=900)

    assert len(table_of((plain,) * 9, room).rows) > len(table_of((markup,) * 9, room).rows)
