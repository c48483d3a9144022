from __future__ import annotations

from dataclasses import replace
from hashlib import md5

import pytest

from tests.support.bytes_source import block
from tests.support.evidence import evidence
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.iptc_digest import captions_changed

DATA = b"\x1c\x02\x78\x00\x05hello"
SUM = md5(DATA, usedforsecurity=False).hexdigest()


def having(digest: str, data: bytes | None = DATA) -> Evidence:
    blocks = [] if data is None else [block(data, "IPTC")]
    return replace(evidence({"Photoshop:IPTCDigest": digest}), blocks=blocks)


@pytest.mark.parametrize(
    "given",
    [having(SUM), having(SUM.upper()), having("0" * 32), having("ab"), having("ab" * 16, None)],
)
def test_a_sum_that_fits_or_says_nothing_tells_of_no_change(given: Evidence) -> None:
    assert not captions_changed(given)


def test_another_sum_tells_of_a_change() -> None:
    assert captions_changed(having("ab" * 16))
