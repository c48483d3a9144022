from __future__ import annotations

import pytest

from verifyimg.knowledge.maker_heads import HEAD_BYTES, head_of
from verifyimg.knowledge.table import rows

HEADS = [row["head"].replace("|0", "\0").encode() for row in rows("maker_heads")]


@pytest.mark.parametrize("head", HEADS)
def test_every_beginning_is_found_within_the_bytes_that_are_read(head: bytes) -> None:
    assert len(head) <= HEAD_BYTES
    assert head_of(head + bytes(HEAD_BYTES)) is not None


@pytest.mark.parametrize("note", [b"", b"\0" * 16, b"\1\0\1\0\3\0\1\0\0\0", b"Nikonian"])
def test_other_beginnings_are_nobody_s(note: bytes) -> None:
    assert head_of(note) is None


@pytest.mark.parametrize("note", [b"\x1e\0\1\0\3\0\x2e\0\0\0", b"\0\x1e\0\1\0\3\0\0\0\x2e"])
def test_canon_is_told_by_its_first_entry_in_both_byte_orders(note: bytes) -> None:
    found = head_of(note)
    assert found is not None and found.maker == "Canon"
