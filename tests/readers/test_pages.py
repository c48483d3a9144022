from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import block, split_block
from verifyimg.limits import DEFAULT, Limits
from verifyimg.readers.pages import PAGE_BYTES, Pages, PagesSpent

DATA = bytes(range(256)) * 1_000


def pages(data: bytes = DATA, limits: Limits = DEFAULT) -> Pages:
    return Pages(block(data, "TIFF", at=77), limits)


@pytest.mark.parametrize(
    "part",
    [
        slice(0, 8),
        slice(100, 100),
        slice(PAGE_BYTES - 3, PAGE_BYTES + 3),
        slice(5, 3 * PAGE_BYTES),
        slice(len(DATA) - 2, len(DATA) + 9),
        slice(len(DATA) + 1, len(DATA) + 9),
        slice(9, 3),
        slice(None, 5),
        slice(-4, None),
    ],
)
def test_a_part_is_what_it_is_of_the_bytes(part: slice) -> None:
    assert pages()[part] == DATA[part]
    assert len(pages()) == len(DATA)


def test_a_part_may_lie_in_two_extents() -> None:
    split = Pages(split_block("TIFF", b"first ", b"second"), DEFAULT)
    assert split[3:9] == b"st sec"


def test_a_page_is_fetched_once() -> None:
    few = pages(limits=replace(DEFAULT, paged_bytes=2 * PAGE_BYTES))
    assert {few[at : at + 4] for at in range(0, 2 * PAGE_BYTES - 4, 256)} == {b"\0\1\2\3"}


def test_past_the_budget_nothing_is_given() -> None:
    few = pages(limits=replace(DEFAULT, paged_bytes=2 * PAGE_BYTES))
    assert few[: 2 * PAGE_BYTES] == DATA[: 2 * PAGE_BYTES]
    with pytest.raises(PagesSpent):
        few[2 * PAGE_BYTES : 2 * PAGE_BYTES + 1]


def test_a_long_part_counts_by_its_length() -> None:
    few = pages(limits=replace(DEFAULT, paged_bytes=5 * PAGE_BYTES))
    with pytest.raises(PagesSpent):
        few[: 6 * PAGE_BYTES]


def test_no_more_pages_are_kept_than_a_few_megabytes() -> None:
    many = pages(DATA * 40)
    assert sum(len(many[at : at + 1]) for at in range(0, len(many), PAGE_BYTES)) == 625
    assert len(many._kept) == 256
