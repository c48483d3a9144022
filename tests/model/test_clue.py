from __future__ import annotations

from dataclasses import replace

from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.tag import Tag

CLUE = Clue(
    meaning="captured",
    about="scene",
    clock="camera",
    storage="exif_text",
    text="2020:05:17 14:03:21",
    strength="moderate",
)
FUTURE = Doubt(kind="future", text="it lies after the examination")


def test_a_clue_without_a_doubt_is_trusted() -> None:
    assert CLUE.trusted
    assert CLUE.doubt("future") is None


def test_one_doubt_of_any_kind_ends_the_trust() -> None:
    assert not replace(CLUE, doubts=(FUTURE,)).trusted


def test_a_doubt_is_found_by_its_kind_alone() -> None:
    doubted = replace(CLUE, doubts=(Doubt(kind="default_clock", text="unset"), FUTURE))
    assert doubted.doubt("future") is FUTURE
    assert doubted.doubt("no_fix") is None


def test_only_a_power_up_is_of_another_moment_than_the_picture() -> None:
    tag = Tag(
        group="Nikon", name="PowerUpTime", raw="", value="", text="", block="MakerNote", offset=0
    )
    assert replace(CLUE, tags=(tag,)).powered_up
    assert not replace(CLUE, tags=(replace(tag, name="SerialNumber"),)).powered_up
    assert not CLUE.powered_up
