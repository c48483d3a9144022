from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.evidence import CAMERA, evidence
from tests.support.xmp_tags import with_history
from verifyimg.clues.software import program_bounds, programs
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.model.window import LATEST

PHOTOSHOP = "Adobe Photoshop 25.1 (Windows)"

NO_PROGRAM = [
    pytest.param({}, id="nothing named"),
    pytest.param(CAMERA | {"IFD0:Software": "Ver.1.00"}, id="a camera's firmware"),
    pytest.param({"XMP-xmp:CreatorTool": "NIKON Z 9 Ver.T2.10.gb"}, id="firmware in XMP"),
    pytest.param({"XMP-x:XMPToolkit": "XMP Core 6.0.0"}, id="a toolkit"),
    pytest.param({"IFD0:Make": "Apple", "IFD0:Software": "14.6"}, id="a phone's system"),
]


@pytest.mark.parametrize("tags", NO_PROGRAM)
def test_firmware_edits_nothing(tags: dict[str, Value]) -> None:
    assert list(programs(evidence(tags))) == []


@pytest.mark.parametrize(
    "key", ["IFD0:Software", "IFD0:ProcessingSoftware", "PNG:Software", "XMP-xmp:CreatorTool"]
)
def test_a_program_that_is_named_is_an_edit_without_a_time(key: str) -> None:
    (clue,) = programs(evidence({key: PHOTOSHOP}))
    assert (clue.meaning, clue.about, clue.window, clue.clock) == ("edited", "file", None, None)
    assert (clue.text, clue.note) == (PHOTOSHOP, "Adobe Photoshop")


def test_one_program_in_several_places_is_one_clue_dated_by_its_steps() -> None:
    found = with_history(
        {"IFD0:Software": PHOTOSHOP, "XMP-xmp:CreatorTool": PHOTOSHOP},
        ("saved", "2023:12:05 14:56:18+01:00", PHOTOSHOP),
        ("saved", "2023:12:06 10:36:34+01:00", PHOTOSHOP),
        ("saved", "2024:01:01 00:00:00+01:00", None),
    )
    (clue,) = programs(found)
    assert clue.window is not None
    assert clue.window.earliest == datetime(2023, 12, 5, 13, 56, 18, tzinfo=UTC)
    assert clue.window.latest == datetime(2023, 12, 6, 9, 36, 34, tzinfo=UTC)
    assert len(clue.tags) == 6


NO_BOUND = [
    pytest.param({}, id="nothing named"),
    pytest.param(CAMERA | {"IFD0:Software": "Ver.1.00"}, id="a camera's firmware"),
    pytest.param({"IFD0:Software": "darktable 2.4.0"}, id="a program without a date of ours"),
    pytest.param(CAMERA | {"IFD0:Software": "14.6"}, id="a version of nobody's system"),
    pytest.param({"IFD0:Make": "Apple", "XMP-xmp:CreatorTool": "14.6"}, id="a system in XMP"),
]


@pytest.mark.parametrize("tags", NO_BOUND)
def test_what_is_unknown_bounds_nothing(tags: dict[str, Value]) -> None:
    assert list(program_bounds(evidence(tags))) == []


@pytest.mark.parametrize(
    ("tags", "text", "earliest"),
    [
        (
            {"IFD0:Software": PHOTOSHOP},
            "Adobe Photoshop 25.1, released in September 2023",
            datetime(2023, 5, 4, tzinfo=UTC),
        ),
        (
            {"XMP-x:XMPToolkit": "Image::ExifTool 12.40"},
            "ExifTool 12.40, released on 9 February 2022",
            datetime(2022, 2, 9, tzinfo=UTC),
        ),
        (
            {"IFD0:Make": "Apple", "IFD0:Software": "14.6"},
            "iOS 14.6, released on 24 May 2021",
            datetime(2021, 1, 24, tzinfo=UTC),
        ),
        (
            {"IFD0:Make": "samsung", "IFD0:Software": "S916U1UES4CXG8"},
            "Samsung firmware S916U1UES4CXG8, built in July 2024",
            datetime(2024, 5, 31, tzinfo=UTC),
        ),
    ],
)
def test_a_known_program_bounds_the_file_from_its_release_less_the_margin(
    tags: dict[str, Value], text: str, earliest: datetime
) -> None:
    (clue,) = program_bounds(evidence(tags))
    assert (clue.meaning, clue.about, clue.clock) == ("not_before", "file", "knowledge")
    assert (clue.text, clue.strength) == (text, "moderate")
    assert clue.window is not None
    assert (clue.window.earliest, clue.window.latest) == (earliest, LATEST)
    assert "source: " in clue.note


def test_one_release_named_twice_is_one_bound() -> None:
    found = with_history({"IFD0:Software": PHOTOSHOP}, ("saved", None, PHOTOSHOP))
    (clue,) = program_bounds(found)
    assert [tag.name for tag in clue.tags] == ["Software", "HistorySoftwareAgent"]


def test_a_file_that_names_programs_without_end_costs_no_time() -> None:
    many = [("saved", None, f"Adobe Photoshop 21.{number}") for number in range(5_000)]
    found = with_history({}, *many)
    assert len(list(programs(found))) == DEFAULT.programs
    assert len(list(program_bounds(found))) == DEFAULT.programs
