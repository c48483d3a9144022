"""The answer in capitals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.odd_reports import damaged
from tests.support.report_parts import bound, clue, finding, stripped, verdict
from tests.support.reports import EXAMPLES, no_claim
from verifyimg.model.clue import Clue
from verifyimg.model.image import Reproduction
from verifyimg.reports.terminal.basis import basis
from verifyimg.reports.terminal.headline import headline, per_aspect, quotable


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gknb", "THE DATE CONTRADICTS THE CLAIM"),
        ("two_thousand_km", "THE DATE AND THE PLACE CONTRADICT THE CLAIM"),
        ("zone_edge", "THE DATE IS QUESTIONABLE"),
        ("honest", "CONSISTENT, NOT VERIFIED"),
        ("unset_clock", "UNDETERMINED: NO DATE THAT CAN BE RELIED ON"),
        ("stripped", "UNDETERMINED: NO DATE AND NO POSITION THAT CAN BE RELIED ON"),
        ("no_claim", "THE FILE SAYS 17 MAY 2020 14:03 (NO ZONE), MODERATE EVIDENCE"),
        (
            "no_claim_conflict",
            "THE FILE CONTRADICTS ITSELF; ITS DATE: 17 MAY 2020, MODERATE EVIDENCE",
        ),
        ("no_claim_stripped", "NO DATE SURVIVES IN THE FILE"),
    ],
)
def test_every_answer_has_its_words(name: str, words: str) -> None:
    assert headline(EXAMPLES[name]()) == words


def test_a_device_is_not_said_to_lack_a_date() -> None:
    report = replace(stripped(), verdict=verdict(device=("undetermined", "none", "x")))

    assert headline(report) == "UNDETERMINED: NOTHING TO TEST THE DEVICE BY"


def test_a_date_not_relied_on_is_the_first_thing_said() -> None:
    doubted = clue("2008-01-01 00:00:00", doubts=[("default_clock", "never set")])
    report = replace(no_claim(), capture=replace(no_claim().capture, declared=doubted), timeline=())

    assert headline(report) == (
        "THE FILE'S DATE CANNOT BE RELIED ON: 1 JANUARY 2008 00:00 (NO ZONE)"
    )
    assert quotable(report).endswith("which cannot be relied on: never set.")


def test_a_damaged_file_is_not_said_to_hold_no_date() -> None:
    report = replace(
        no_claim(), capture=damaged().capture, timeline=(), problems=damaged().problems
    )

    assert headline(report) == "NO DATE COULD BE READ FROM THE FILE"
    assert quotable(report).startswith("No date could be read")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("zone_edge", ""),
        ("no_claim", ""),
        ("gknb", "time: contradicted (moderate); place: undetermined"),
        ("honest", "time: consistent (strong); place: consistent (moderate)"),
    ],
)
def test_several_aspects_have_an_answer_each(name: str, words: str) -> None:
    assert per_aspect(EXAMPLES[name]()) == words


def test_a_consistent_part_keeps_its_caveat_beside_a_worse_one() -> None:
    mixed = verdict(time=("consistent", "weak", "x"), place=("undetermined", "none", "y"))

    assert per_aspect(replace(stripped(), verdict=mixed)) == (
        "time: consistent, not verified (weak); place: undetermined"
    )


def test_the_quote_is_the_verdict_or_the_file_s_own_date() -> None:
    assert quotable(EXAMPLES["gknb"]()) == EXAMPLES["gknb"]().verdict.sentence
    assert quotable(no_claim()).startswith("The file dates the picture to 17 May 2020")
    assert quotable(EXAMPLES["no_claim_stripped"]()).startswith("The file holds no date")


@pytest.mark.parametrize(
    ("clues", "words"),
    [
        ((bound("2024-01-01"),), "THE NAMED DEVICE IS NEWER THAN THE CLAIMED DATE"),
        (
            (bound("2020-05-17", meaning="not_after"),),
            "THE PICTURE IS OLDER THAN THE CLAIMED DATE",
        ),
        ((bound("2024-01-01"), clue("2024-05-17 14:03:21")), "THE DATE CONTRADICTS THE CLAIM"),
    ],
)
def test_a_bound_is_not_called_the_date(clues: tuple[Clue, ...], words: str) -> None:
    found = tuple(finding("TIM012", "x", "x", clues=(clue,)) for clue in clues)

    assert headline(replace(EXAMPLES["gknb"](), findings=found)) == words


@pytest.mark.parametrize("name", ["stripped", "no_claim_stripped"])
def test_a_copy_is_named_as_one(name: str) -> None:
    made = clue("2023-09-10 12:01:00", meaning="digitised")
    copy = Reproduction(kind="screenshot", reason="a mark", tags=())
    report = replace(EXAMPLES[name](), timeline=(made,), reproduction=copy)
    if name == "stripped":
        only = verdict(time=("undetermined", "none", "x"))
        assert headline(replace(report, verdict=only)) == (
            "UNDETERMINED: THE DATE IS THAT OF A SCREENSHOT"
        )
    else:
        assert headline(report) == (
            "THE FILE IS A SCREENSHOT, DATED 10 SEPTEMBER 2023; THE SCENE IS OLDER"
        )
        assert quotable(report).endswith("as a screenshot; when the scene was, it does not say.")


def test_two_clocks_that_disagree_are_both_named() -> None:
    camera = clue("2023-09-02 18:26:44", doubts=[("gps_differs", "GPS differs")])
    gps = clue("2020-05-17 13:26:41", clock="gps", zone="UTC")
    capture = replace(no_claim().capture, declared=camera)

    assert headline(replace(no_claim(), capture=capture, timeline=(gps, camera))) == (
        "THE FILE'S CLOCKS DISAGREE: 2 SEPTEMBER 2023 (CAMERA), 17 MAY 2020 (GPS)"
    )


def test_a_typed_date_is_named_where_no_clock_tells_one() -> None:
    said = clue("2020-05-17 14:03:21", meaning="stated", clock="typed", key="IPTC:DateCreated")
    report = replace(EXAMPLES["no_claim_stripped"](), timeline=(said,))

    assert headline(report) == "NO CLOCK DATES THE PICTURE; SOMEBODY TYPED 17 MAY 2020"
    assert quotable(report) == (
        "No clock in the file dates the picture; somebody typed 17 May 2020 14:03 "
        "(IPTC:DateCreated, no zone)."
    )
    assert basis(report) == "no claim was given to test; what somebody typed"
