from __future__ import annotations

import hashlib
from io import BytesIO

import pytest

from verifyimg.sources import digest
from verifyimg.sources.standard_input import StandardInput


@pytest.mark.parametrize("size", [1, 6, 7, 8, 14, 100])
def test_the_pieces_make_the_hash_of_the_whole(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytes(range(size))
    monkeypatch.setattr(digest, "PIECE_BYTES", 7)
    with StandardInput(BytesIO(data)) as source:
        assert digest.sha256_of(source) == hashlib.sha256(data).hexdigest()
