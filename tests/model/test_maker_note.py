from __future__ import annotations

from dataclasses import replace

from tests.support.rule_subjects import tag
from verifyimg.model.maker_note import MakerNote

NOTE = MakerNote(maker="Nikon", make=tag("IFD0:Make", "Canon"), fits=False, offset=1842)


def test_a_note_is_told_by_its_values() -> None:
    assert replace(NOTE) == NOTE
    assert replace(NOTE, fits=True) != NOTE
