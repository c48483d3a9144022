from __future__ import annotations

from verifyimg.batch.links import Links
from verifyimg.checks.orders import PARTS


def test_a_file_that_is_joined_to_none_stands_in_no_group() -> None:
    links = Links()
    assert [*links.groups()] == [] and links.found(3) is None and links.first(3)


def test_groups_are_named_by_their_first_file_whatever_the_order_of_pairs() -> None:
    links = Links()
    for one, other in ((7, 5), (2, 3), (5, 3)):
        links.join(one, other, "pdq")
    assert dict(links.groups()) == dict.fromkeys((2, 3, 5, 7), f"{2:010d}")
    assert [links.first(number) for number in (2, 3, 5, 7)] == [True, False, False, False]


def test_the_surest_way_in_which_a_file_was_found_stays() -> None:
    links = Links()
    links.join(1, 2, "pdq")
    links.join(1, 3, "bytes")
    links.join(1, 3, "pixels")
    assert [links.found(number) for number in (1, 2, 3)] == ["bytes", "pdq", "bytes"]


def test_a_group_that_parts_joined_says_so_in_its_name() -> None:
    links = Links()
    links.join(1, 2, "bytes")
    links.join(4, 5, "bytes")
    links.join(5, 6, "features")
    names = dict(links.groups())
    assert names[1] == f"{1:010d}" and names[4] == names[6] == f"{PARTS}{4:010d}"
