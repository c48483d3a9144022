from __future__ import annotations

import pytest

from verifyimg.batch.kinds import Garbage
from verifyimg.batch.parcel import packed, unpacked


@pytest.mark.parametrize("texts", [[], [b""], [b"a", b"", b"bc" * 1000]])
def test_what_is_packed_is_unpacked(texts: list[bytes]) -> None:
    assert unpacked(packed(texts)) == texts


@pytest.mark.parametrize("message", [None, "text", 3, b"\0", b"\0\0\0\5abcd", b"\xff\xff\xff\xff"])
def test_anything_else_is_garbage(message: object) -> None:
    with pytest.raises(Garbage):
        unpacked(message)
