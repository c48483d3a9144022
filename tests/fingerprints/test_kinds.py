from __future__ import annotations

import pytest

from verifyimg.fingerprints.kinds import KINDS, OWN, TIER, kind


def test_the_order_is_from_exact_to_for_exchange() -> None:
    names = [one.name for one in KINDS]
    assert names == "sha256 pixels pdq phash dhash whash colorhash".split()
    assert [one for one in KINDS if one in OWN] == [*OWN]


def test_the_fast_ones_need_no_picture_in_full() -> None:
    assert {one.need for one in TIER} == {"sha256", "grey"}


def test_a_kind_is_found_by_its_name() -> None:
    assert [kind(one.name) for one in KINDS] == [*KINDS]
    with pytest.raises(KeyError):
        kind("md5")
