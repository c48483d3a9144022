from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.named_files import file_named, sized
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.platform import NAME, NO_EXIF, SIZE, mark_bounds, named_platform, platforms
from verifyimg.model.window import LATEST

FBMD = "FBMD01000a9b0d0000"


def traces(found: Evidence) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for clue in platforms(found):
        told.setdefault(clue.text, []).append(clue.note)
    return told


SILENT = [
    pytest.param(file_named("photo.jpg"), id="nothing at all"),
    pytest.param(file_named("photo.jpg", sized(4032, 3024)), id="a camera's size without EXIF"),
    pytest.param(file_named("IMG_20200104_153045.jpg"), id="a camera's name"),
    pytest.param(file_named("1226595698793230348.jpg"), id="a bare number"),
    pytest.param(file_named("Demonstration_1.jpg"), id="a word of fifteen letters"),
    pytest.param(
        file_named("photo.jpg", {"IPTC:SpecialInstructions": "no archive"}), id="an agency's text"
    ),
    pytest.param(
        file_named("IMG_20200104_153045_123.jpg", blocks=["EXIF"]), id="a shared shape with EXIF"
    ),
]


@pytest.mark.parametrize("found", SILENT)
def test_without_a_trace_there_is_no_platform(found: Evidence) -> None:
    assert traces(found) == {}


def test_name_size_and_missing_exif_are_three_traces() -> None:
    told = traces(file_named("IMG-20200517-WA0007.jpg", sized(1600, 1200)))
    assert told["WhatsApp"] == [NAME, SIZE, NO_EXIF]
    assert told["Signal"] == [SIZE, NO_EXIF]


@pytest.mark.parametrize("block", ["EXIF", "XMP", "JUMBF"])
def test_metadata_that_platforms_remove_speak_against_removal(block: str) -> None:
    told = traces(file_named("IMG-20200517-WA0007.jpg", sized(1600, 1200), blocks=[block]))
    assert told["WhatsApp"] == [NAME, SIZE]


def test_missing_exif_alone_is_no_trace() -> None:
    assert traces(file_named("photo.jpg", sized(4000, 3000))) == {}


def test_a_media_key_names_its_platform() -> None:
    assert named_platform(file_named("ErD8xv0VkAIBJe7.jpg")) == "X"


def test_missing_exif_rests_on_no_tag_and_every_other_trace_on_one() -> None:
    found = platforms(file_named("IMG-20200517-WA0007.jpg", sized(1600, 1200)))
    assert all(bool(clue.tags) == (clue.note != NO_EXIF) for clue in found)


def test_a_mark_is_a_trace_and_a_bound_about_the_file_alone() -> None:
    found = file_named("photo.jpg", {"IPTC:SpecialInstructions": FBMD})
    assert traces(found)["Facebook or Instagram"] == ["its IPTC:SpecialInstructions", NO_EXIF]
    (bound,) = mark_bounds(found)
    assert (bound.meaning, bound.about, bound.strength) == ("not_before", "file", "moderate")
    assert bound.window is not None
    assert bound.window.earliest == datetime(2014, 11, 13, tzinfo=UTC)
    assert bound.window.latest == LATEST


def test_a_profile_of_meta_is_a_trace_without_a_bound() -> None:
    found = file_named("photo.jpg", {"ICC_Profile:ProfileDescription": "c2"}, blocks=["EXIF"])
    assert traces(found) == {"Facebook or Instagram": ["its ICC_Profile:ProfileDescription"]}
    assert list(mark_bounds(found)) == []


def test_a_size_that_is_no_number_is_no_size() -> None:
    assert traces(file_named("p.jpg", {"File:ImageWidth": "1600", "File:ImageHeight": 1200})) == {}
