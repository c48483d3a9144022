from __future__ import annotations

import pytest

from tests.support.evidence import evidence
from verifyimg.clues.texts import texts
from verifyimg.model.clue import Clue
from verifyimg.model.tag import Value


def clues(**tags: Value) -> list[Clue]:
    return list(texts(evidence({key.replace("_", ":"): value for key, value in tags.items()})))


SILENT: list[dict[str, Value]] = [
    {},
    {"IFD0_ImageDescription": ""},
    {"IFD0_ImageDescription": "   "},
    {"IFD0_ImageDescription": "OLYMPUS DIGITAL CAMERA"},
    {"IFD0_ImageDescription": "SONY DSC      "},
    {"ExifIFD_UserComment": "charset=Ascii"},
    {"IFD0_Make": "Canon"},
]


@pytest.mark.parametrize("tags", SILENT)
def test_blanks_and_what_cameras_fill_in_are_no_caption(tags: dict[str, Value]) -> None:
    assert clues(**tags) == []


SPEAKS = [
    ("IFD0_ImageDescription", "caption", "scene", "typed"),
    ("ExifIFD_UserComment", "caption", "scene", "typed"),
    ("IFD0_XPTitle", "caption", "scene", "typed"),
    ("IFD0_Artist", "credit", "scene", "typed"),
    ("IFD0_Copyright", "credit", "scene", "typed"),
    ("IFD0_Software", "software", "file", None),
    ("IFD0_ProcessingSoftware", "software", "file", None),
]


@pytest.mark.parametrize(("key", "meaning", "about", "clock"), SPEAKS)
def test_a_text_is_kept_as_it_stands(key: str, meaning: str, about: str, clock: str | None) -> None:
    (clue,) = clues(**{key: "  Weapons <b>seized</b>\u202e \x07 "})
    assert clue.text == "Weapons <b>seized</b>\u202e \x07"
    assert (clue.meaning, clue.about, clue.clock) == (meaning, about, clock)
    assert (clue.strength, clue.window, clue.doubts) == ("weak", None, ())
    assert [tag.key for tag in clue.tags] == [key.replace("_", ":")]


def test_a_program_may_be_called_like_a_camera_filler() -> None:
    assert [clue.meaning for clue in clues(IFD0_Software="Samsung")] == ["software"]


def test_texts_come_captions_first_then_credits_then_programs() -> None:
    found = clues(IFD0_Software="1.0.2", IFD0_Artist="A", IFD0_ImageDescription="D")
    assert [clue.meaning for clue in found] == ["caption", "credit", "software"]
