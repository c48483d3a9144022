from __future__ import annotations

from tests.support.report_parts import tag
from verifyimg.reports.tags.table import tags_table

TAGS = (tag("IFD0:Make", "Canon"), tag("IFD0:Software", "s" * 100, offset=None))


def test_a_tag_stands_with_its_place_in_the_order_of_the_file() -> None:
    head, first, second = (line.split() for line in tags_table(TAGS, 200))
    assert head == ["byte", "block", "tag", "value"]
    assert first == ["1,042", "APP1", "IFD0:Make", "Canon"]
    assert second[:2] == ["-", "APP1"]


def test_values_are_cut_at_the_width_and_nothing_else_is() -> None:
    *_, last = tags_table(TAGS, 60)
    assert len(last) == 60 and last.endswith("…")


def test_no_tags_make_no_table() -> None:
    assert list(tags_table((), 80)) == []
