from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.sets import LOOKS, traces
from verifyimg.checks.likeness import PLAIN, SAME_BITS, how_alike, is_telling
from verifyimg.fingerprints.pdq import PLAIN_QUALITY, SAME
from verifyimg.model.traces import Traces

ONE = traces("a.jpg", looks=LOOKS[0])


def test_its_figures_are_those_of_the_fingerprint() -> None:
    assert (SAME_BITS, PLAIN) == (SAME, PLAIN_QUALITY)


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (traces("b.jpg"), "unknown"),
        (traces("b.jpg", looks=LOOKS[0]), "same"),
        (traces("b.jpg", looks="f0" * 6 + LOOKS[0][12:]), "unknown"),
        (traces("b.jpg", looks=LOOKS[1]), "differs"),
    ],
    ids=["no fingerprint", "the same", "in between", "another picture"],
)
def test_pictures_are_told_apart_only_where_that_is_plain(other: Traces, alike: str) -> None:
    assert how_alike(ONE, other) == alike


def test_a_fingerprint_of_a_plain_picture_tells_nothing() -> None:
    assert is_telling(ONE)
    assert not is_telling(traces("b.jpg"))
    assert not is_telling(replace(ONE, pdq_quality=PLAIN - 1))
