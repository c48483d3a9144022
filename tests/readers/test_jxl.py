from __future__ import annotations

import pytest

from tests.support.bytes_source import read
from tests.support.jp2_bytes import jxl_codestream
from verifyimg.readers.jxl import JXL


@pytest.mark.parametrize("data", [b"", b"\xff\x0a", b"\xff\xd8\xff\xe0", b"\xff\x0b\0\0\0\0"])
def test_what_is_no_codestream_is_damage(data: bytes) -> None:
    assert [kind for kind, _ in read(JXL, data).problems] == ["damaged"]


@pytest.mark.parametrize(
    ("data", "size"),
    [
        pytest.param(jxl_codestream(300, 200), (300, 200), id="both sides written out"),
        pytest.param(b"\xff\x0a\x41\0\0\0", (8, 8), id="small and square"),
        pytest.param(b"\xff\x0a\xff\x01\0\0", (512, 256), id="small, twice as wide as high"),
    ],
)
def test_the_size_stands_in_the_first_bytes(data: bytes, size: tuple[int, int]) -> None:
    found = read(JXL, data).values
    assert (found["File:ImageWidth"], found["File:ImageHeight"]) == size
