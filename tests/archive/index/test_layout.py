from __future__ import annotations

import pytest

from verifyimg.archive.index.layout import HEADER_BYTES, Layout, read_layout

LAYOUT = Layout(identity="ab" * 16, after=7, last=99, count=50, digest=bytes(range(32)))


def test_a_header_tells_its_layout() -> None:
    assert len(LAYOUT.header()) == HEADER_BYTES
    assert read_layout(LAYOUT.header()) == LAYOUT


@pytest.mark.parametrize("header", [b"", bytes(HEADER_BYTES), LAYOUT.header()[:40]])
def test_what_is_no_header_tells_none(header: bytes) -> None:
    assert read_layout(header) is None


def test_a_file_of_a_machine_that_counts_the_other_way_round_is_not_read() -> None:
    header = LAYOUT.header()
    turned = header.replace(b"little", b"BIG\0\0\0").replace(b"big\0\0\0", b"little")
    assert read_layout(turned) is None


def test_the_parts_lie_where_their_numbers_are_aligned() -> None:
    assert LAYOUT.words_at % 8 == LAYOUT.rows_at % 4 == 0
    assert LAYOUT.file_bytes == LAYOUT.rows_at + 16 * 50 * 4
