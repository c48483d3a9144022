from __future__ import annotations

import pytest

from tests.support.bytes_source import block, read
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Tag
from verifyimg.readers.jpeg.comment import COMMENT


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"CREATOR: gd-jpeg v1.0", "CREATOR: gd-jpeg v1.0"),
        (b"ended by zeros\0\0", "ended by zeros"),
        ("Соҳили рӯд".encode(), "Соҳили рӯд"),
        (b"caf\xe9", "café"),
    ],
)
def test_a_comment_is_its_text(data: bytes, text: str) -> None:
    tag = read(COMMENT, data, label="COM").tags["File:Comment"]
    assert (tag.value, tag.text, tag.raw) == (text, text, text)
    assert (tag.block, tag.offset) == ("COM", 100)


def test_a_long_comment_is_cut_and_says_so() -> None:
    tag = read(COMMENT, b"x" * 60_000, label="COM").tags["File:Comment"]
    assert str(tag.value).endswith("x… (55,904 more characters)")
    assert len(tag.raw) == 1_024


def test_a_wide_comment_is_one_too() -> None:
    stored = block("© said".encode("utf-16-be"), "wide comment", "APP10")
    (found,) = COMMENT.read(stored, DEFAULT)
    assert isinstance(found, Tag) and (found.key, found.value) == ("File:Comment", "© said")
