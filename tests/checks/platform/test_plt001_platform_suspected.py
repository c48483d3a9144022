from __future__ import annotations

import pytest

from tests.support.named_files import sized, subject_named
from tests.support.subjects import run
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(
        subject_named("photo.jpg", sized(1600, 1200), blocks=["EXIF"]), id="a size with EXIF"
    ),
    pytest.param(
        subject_named("IMG-20200517-WA0007.jpg", sized(4032, 3024), blocks=["EXIF"]),
        id="a name with EXIF, as sent as a document",
    ),
    pytest.param(
        subject_named("photo.jpg", sized(1600, 1200), blocks=["XMP"]), id="a size with XMP"
    ),
    pytest.param(
        subject_named("photo.jpg", sized(1600, 1200), looked=False), id="EXIF not looked for"
    ),
    pytest.param(subject_named("photo.jpg", sized(480, 360)), id="a preview's size alone"),
]

NOT_APPLICABLE = [
    pytest.param(subject_named("photo.jpg", sized(4032, 3024)), id="a camera's size"),
    pytest.param(subject_named("photo.jpg"), id="no size"),
]

SPEAKS = [
    pytest.param(
        subject_named("IMG-20200517-WA0007.jpg", sized(1600, 1200)),
        "moderate",
        "its name, its size and no EXIF. That is consistent with a last passage through WhatsApp.",
        id="name, size and missing EXIF",
    ),
    pytest.param(
        subject_named("photo_2023-09-14_10-15-22.jpg", sized(1111, 1000)),
        "weak",
        "its name and no EXIF. That is consistent with a last passage through Telegram.",
        id="name and missing EXIF",
    ),
    pytest.param(
        subject_named("photo.jpg", sized(1600, 1200)),
        "weak",
        "through WhatsApp or Signal, and with many programs that use such sizes.",
        id="size and missing EXIF",
    ),
    pytest.param(
        subject_named(
            "p.jpg", sized(2048, 1365) | {"IPTC:SpecialInstructions": "FBMD01000a"}, blocks=["EXIF"]
        ),
        "weak",
        "through Facebook or Instagram.",
        id="a mark and a size",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_one_trace_is_not_enough(given: Subject) -> None:
    findings, outcome = run("PLT001", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_a_trace_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT001", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_two_traces_are_information_about_the_last_passage(
    given: Subject, strength: str, words: str
) -> None:
    (finding,), _ = run("PLT001", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert words in finding.message
    assert "neither supports nor contradicts" in finding.message
