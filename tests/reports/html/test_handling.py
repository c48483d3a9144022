from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import typed
from tests.support.reports import gknb, unset_clock
from verifyimg.reports.html.handling import MOST, chain


def test_dated_steps_stand_before_those_without_a_date() -> None:
    assert [step.what for step in chain(gknb())] == ["taken", "names a device"]


def test_a_step_that_cannot_be_relied_on_says_why() -> None:
    assert "was not set" in chain(unset_clock())[0].doubt


def test_a_platform_that_only_a_size_suggests_is_no_step() -> None:
    guess = replace(typed("platform", "WhatsApp", "File:ImageWidth"), storage="container")
    named = replace(guess, storage="file_name")

    assert chain(replace(gknb(), timeline=(), clues=(guess,))) == ()
    assert len(chain(replace(gknb(), timeline=(), clues=(named,)))) == 1


def test_a_captions_words_are_no_step() -> None:
    assert chain(replace(gknb(), timeline=(), clues=(typed("caption", "a", "b:c"),))) == ()


def test_a_long_history_is_cut() -> None:
    programs = tuple(typed("software", f"program {at}", "XMP:Tool") for at in range(MOST + 5))

    assert len(chain(replace(gknb(), timeline=(), clues=programs))) == MOST
