from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import Bytes, problems_of
from tests.support.jp2_bytes import codestream, comment, marker, size
from verifyimg.containers.jp2_codestream import markers
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem


def found(data: bytes, limits: Limits = DEFAULT) -> list[Block | Problem]:
    return list(markers(Bytes(data), 0, len(data), limits))


def test_size_and_comments_are_given_and_the_tiles_as_one() -> None:
    made = found(codestream(size(9, 7), marker(0xFF52, b"x"), comment(b"one"), comment(b"two")))
    blocks = [(one.kind, one.label) for one in made if isinstance(one, Block)]
    assert blocks == [
        ("JPEG 2000 size", "size"),
        ("JPEG 2000 comment", "comment"),
        ("JPEG 2000 comment", "comment"),
        ("scan", "tiles"),
    ]
    assert problems_of(made) == []


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xd8\xff\xe0", id="another format"),
        pytest.param(b"\xff\x4f", id="a beginning alone"),
        pytest.param(b"\xff\x4f\xff\x64\0\1", id="a length too small"),
        pytest.param(b"\xff\x4f\xff\x64\xff\xff", id="a length too large"),
        pytest.param(b"\xff\x4fno marker", id="no marker"),
    ],
)
def test_a_header_that_breaks_off_is_damage(data: bytes) -> None:
    assert [kind for kind, _ in problems_of(found(data))] == ["damaged"]


def test_more_segments_than_the_limit_are_refused() -> None:
    made = found(codestream(*[comment(b"x")] * 30), replace(DEFAULT, segments=20))
    assert [kind for kind, _ in problems_of(made)] == ["refused"]
