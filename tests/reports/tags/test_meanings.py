from __future__ import annotations

import pytest

from verifyimg.reports.tags.meanings import _MEANINGS, meaning_of, rank

LONGEST = 75
"""Characters: one line of a narrow terminal, and a little more with the zone."""


def test_a_date_says_whether_its_zone_is_known() -> None:
    key = "ExifIFD:DateTimeOriginal"
    alone = meaning_of(key, {key})
    assert alone == "when the shutter was released, by the camera's clock; no zone"
    zoned = meaning_of(key, {key, "ExifIFD:OffsetTimeOriginal"})
    assert zoned.endswith("its zone is in OffsetTimeOriginal")


def test_a_tag_that_nobody_explained_has_no_meaning() -> None:
    assert meaning_of("Canon:Unheard", ()) == ""


@pytest.mark.parametrize(("key", "text"), _MEANINGS.items(), ids=_MEANINGS)
def test_a_meaning_is_one_line(key: str, text: str) -> None:
    assert 0 < len(text) <= LONGEST
    assert text[0].islower() or text.partition(" ")[0].isupper()
    assert not text.endswith(".")


def test_what_has_a_meaning_stands_before_what_has_none() -> None:
    assert rank("ExifIFD:DateTimeOriginal") < rank("IFD0:ModifyDate") < rank("Canon:Unheard")
