"""The first screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.odd_reports import damaged
from tests.support.report_parts import SHA256, image, verdict
from tests.support.reports import EXAMPLES, gknb
from verifyimg.model.claim import Claim
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.head import SCREEN, head

EXAMINED = [name for name in EXAMPLES if name not in ("failed", "hostile")]


def text(report: Report, width: int = 80) -> str:
    return paint(head(report, medium(width)), colour=False)


@pytest.mark.parametrize("name", EXAMINED)
def test_the_first_screen_holds_it_all(name: str) -> None:
    report = EXAMPLES[name]()
    screen = "\n".join(text(report).splitlines()[:SCREEN])

    for words in (
        report.image.path,
        " the file ",
        " place ",
        " handling ",
        " caption ",
        " not tested archive, AI generation, reverse image search, manipulation of pixels",
        " next ",
        f" SHA-256    {SHA256}",
        ' quote      "',
    ):
        assert words in screen
    assert screen.endswith('"')
    assert (" claimed " in screen) == (not report.claim.is_empty)


def test_the_first_line_answers() -> None:
    assert text(gknb()).startswith("THE DATE CONTRADICTS THE CLAIM ")


def test_a_long_name_stands_on_the_second_line_cut_from_the_left() -> None:
    report = replace(gknb(), image=image("evidence/" * 20 + "photo.jpg"))
    lines = text(report).splitlines()

    assert lines[0] == "THE DATE CONTRADICTS THE CLAIM"
    assert lines[1].startswith(" …")
    assert lines[1].endswith("/photo.jpg")


def test_a_fit_is_never_told_without_its_caveat() -> None:
    first, second, *_ = text(EXAMPLES["honest"]()).splitlines()

    assert first.startswith("CONSISTENT, NOT VERIFIED ")
    assert second == " a photo of a screen or print would look the same"


def test_a_device_that_fits_has_no_caveat_of_the_scene() -> None:
    fitting = verdict(device=("consistent", "moderate", "It fits."))
    told = text(replace(gknb(), claim=Claim(device="X"), verdict=fitting, findings=()))

    assert "a photo of a screen" not in told
    assert " moderate evidence: name of the device\n" in told
    assert "claim date and place too" in told


def test_a_trifle_is_not_loud() -> None:
    trifle = Problem(reader="jpeg", kind="damaged", message="2 bytes", trifling=True)

    assert "COULD NOT" not in text(replace(gknb(), problems=(trifle,)))


def test_what_could_not_be_read_is_loud() -> None:
    lines = text(damaged()).splitlines()

    assert [line[:10] for line in lines[4:9]].count(" COULD NOT") == 2
    assert any("and 1 problem more, see below" in line for line in lines)


def test_what_is_beyond_this_version_is_not_passed_over() -> None:
    problem = Problem(reader="pipeline", kind="unsupported", message="XMP is there, not read")

    assert " not read   XMP is there, not read\n" in text(replace(gknb(), problems=(problem,)))


def test_steps_are_left_out_whole_never_cut() -> None:
    told = text(gknb())

    assert "ask what that camera's clock shows today\n" in told
    assert "reverse image search engines" not in told


def test_a_file_without_a_hash_has_none() -> None:
    assert "SHA-256" not in text(replace(gknb(), image=replace(image(), sha256=None)))
