from __future__ import annotations

import pytest

from tests.support.evidence import NOW, evidence, made
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.texts import texts
from verifyimg.limits import DEFAULT
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
    ("IPTC_Caption-Abstract", "caption", "scene", "typed"),
    ("IPTC_By-line", "credit", "scene", "typed"),
    ("XMP-dc_Description", "caption", "scene", "typed"),
    ("XMP-photoshop_Credit", "credit", "scene", "typed"),
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


@pytest.mark.parametrize(
    ("key", "storage"),
    [("IFD0_Artist", "exif_text"), ("IPTC_Credit", "iptc"), ("XMP-dc_Rights", "xmp")],
)
def test_a_text_says_where_it_is_stored(key: str, storage: str) -> None:
    (clue,) = clues(**{key: "A"})
    assert clue.storage == storage


def test_what_cameras_fill_in_is_no_caption_in_any_standard() -> None:
    assert clues(**{"XMP-dc_Description": "SONY DSC", "IPTC_Headline": "default"}) == []


def test_a_text_in_another_language_is_the_same_field() -> None:
    found = clues(**{"XMP-dc_Title": "War", "XMP-dc_Title-fr-CA": "Guerre", "XMP-dc_Titles": "no"})
    assert [clue.text for clue in found] == ["War", "Guerre"]


def test_a_field_that_repeats_is_read_each_time_up_to_a_limit() -> None:
    tags = [made("IPTC:By-line", f"name {n}") for n in range(DEFAULT.same_texts + 5)]
    tags += [made("IFD0:Artist", "first"), made("IFD0:Artist", "second")]
    found = [clue.text for clue in texts(Evidence(tags=tags, blocks=[], now=NOW))]
    assert found == ["first", *(f"name {n}" for n in range(DEFAULT.same_texts))]
