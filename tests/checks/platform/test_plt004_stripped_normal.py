from __future__ import annotations

import pytest

from tests.support.named_files import sized, subject_named
from tests.support.subjects import run
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(
        subject_named("IMG-20200517-WA0007.jpg", sized(1600, 1200), blocks=["EXIF"]), id="EXIF"
    ),
    pytest.param(
        subject_named("photo.jpg", sized(1600, 1200), blocks=["XMP"]), id="XMP without EXIF"
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject_named("photo.jpg", sized(4032, 3024)), "no trace", id="a camera's size"),
    pytest.param(
        subject_named("IMG-20200517-WA0007.jpg", sized(1600, 1200), looked=False),
        "not all of the file could be looked at",
        id="EXIF not looked for",
    ),
]

SPEAKS = [
    pytest.param(
        subject_named("IMG-20200517-WA0007.jpg", sized(1600, 1200)),
        "By its name and its size it may come from WhatsApp, which removes EXIF",
        id="name and size",
    ),
    pytest.param(
        subject_named("photo.jpg", sized(1280, 960)),
        "it may come from WhatsApp or Telegram or VK, which remove EXIF",
        id="a size that several use",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_metadata_that_are_there_are_clear(given: Subject) -> None:
    findings, outcome = run("PLT004", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_a_trace_or_a_look_it_is_not_applicable(given: Subject, reason: str) -> None:
    findings, outcome = run("PLT004", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_missing_exif_is_what_the_platform_leaves(given: Subject, words: str) -> None:
    (finding,), _ = run("PLT004", given)
    assert (finding.severity, finding.strength) == ("info", "weak")
    assert words in finding.message
    assert "neither supports nor contradicts a claim" in finding.message
