"""What the answer rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.odd_reports import damaged, failed
from tests.support.report_parts import bound, claimed_date, clue, finding, stripped, verdict
from tests.support.reports import EXAMPLES, gknb, honest, no_claim
from verifyimg.clues.against_claim import compare
from verifyimg.model.claim import Claim
from verifyimg.model.image import Handling
from verifyimg.reports.terminal.basis import basis, deciding, gravest, said, unread


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("gknb", "moderate evidence: one camera clock, MakerNote in place"),
        ("zone_edge", "weak evidence: one camera clock, MakerNote in place"),
        ("honest", "strong evidence: camera clock and GPS time, position, MakerNote in place"),
        ("no_claim", "no claim was given to test; one camera clock, MakerNote in place"),
        (
            "two_thousand_km",
            "moderate evidence: one camera clock, position, MakerNote in place",
        ),
        (
            "stripped",
            (
                "no usable evidence: the file holds no date that can be used; "
                "the file holds no position"
            ),
        ),
        ("damaged", "no usable evidence: no date could be read; no position could be read"),
    ],
)
def test_the_assumption_is_named(name: str, words: str) -> None:
    assert basis(EXAMPLES[name]()) == words


def test_a_re_saved_file_says_so() -> None:
    handling = Handling(state="resaved", reasons=("x",), maker_note=False)

    assert basis(replace(gknb(), handling=handling)).endswith("no MakerNote, re-saved since")


def test_with_the_finding_ignored_the_date_itself_is_named() -> None:
    assert basis(replace(gknb(), findings=())).startswith("moderate evidence: one camera clock")


def test_a_bound_rests_on_the_release_of_the_device() -> None:
    late = finding("TIM012", "claim-before-lower-bound", "x", clues=(bound("2024-01-01"),))

    assert basis(replace(gknb(), findings=(late,))) == (
        "moderate evidence: release date of the device"
    )


def test_what_is_not_tested_is_not_said_to_be_missing() -> None:
    why = "A claimed device is not tested by this version."
    report = replace(stripped(), verdict=verdict(device=("undetermined", "none", why)))

    assert basis(report) == f"no usable evidence: {why.rstrip('.')}"


def test_a_claim_of_publication_alone_is_not_called_none() -> None:
    claim = Claim(published_at=claimed_date("2023-09-06", "2023-09-06"))

    assert basis(replace(no_claim(), claim=claim)) == (
        "only its publication was claimed; one camera clock, MakerNote in place"
    )


def test_another_clock_speaks_where_the_camera_is_not_relied_on() -> None:
    camera = clue("2008-01-01 00:00:00", doubts=[("default_clock", "never set")])
    gps = clue("2023-09-01 05:12:03", clock="gps", zone="UTC")
    report = no_claim()
    report = replace(
        report, capture=replace(report.capture, declared=camera), timeline=(camera, gps)
    )

    assert said(report) == gps
    assert said(replace(report, timeline=(camera,))) == camera
    assert said(stripped()) is None


def test_only_aspects_with_the_worst_answer_decide() -> None:
    assert deciding(gknb()) == ("time",)
    assert deciding(stripped()) == ("time", "place")


def test_information_is_nothing_to_act_on() -> None:
    assert gravest(honest()) is None
    assert gravest(gknb()) == gknb().findings[0]


def test_a_note_on_something_else_is_nothing_to_act_on_first() -> None:
    note = finding("DEV030", "editor-named", "x", severity="note", aspect="origin")

    assert gravest(replace(gknb(), findings=(note,))) is None
    assert gravest(replace(gknb(), findings=(replace(note, aspect="time"),))) is not None
    assert gravest(replace(gknb(), findings=(replace(note, severity="concern"),))) is not None


def test_readings_that_disagree_about_the_claim_are_set_against_each_other() -> None:
    fitting = clue("2023-09-01 10:12:00")
    gps = clue("2020-05-17 09:03:00", zone="UTC", clock="gps")
    report = replace(
        gknb(),
        verdict=verdict(time=("questionable", "weak", "x")),
        comparisons=compare((fitting, gps), claimed_date("2023-08-29", "2023-09-06")),
    )

    assert basis(report) == "weak evidence: camera clock against GPS time"


def test_where_no_clock_speaks_what_was_typed_is_named() -> None:
    said = clue("2020-05-17 09:03:00", clock="typed", meaning="stated")
    report = replace(
        gknb(),
        verdict=verdict(time=("questionable", "weak", "x")),
        comparisons=compare((said,), claimed_date("2023-08-29", "2023-09-06")),
    )

    assert basis(report) == "weak evidence: what somebody typed"


def test_the_reason_of_an_untested_part_is_not_told_twice() -> None:
    why = "The claimed credit can neither be supported nor contradicted: the file names nobody."
    report = replace(stripped(), verdict=verdict(origin=("undetermined", "none", why)))

    assert basis(report) == "no usable evidence: the file names nobody"


def test_nothing_found_is_not_unread() -> None:
    assert not unread(stripped())
    assert unread(damaged())
    assert unread(failed())


def test_a_name_is_not_called_a_clock() -> None:
    named = replace(bound("2020-05-17", meaning="not_after"), storage="file_name")
    early = finding("TIM013", "claim-after-upper-bound", "x", clues=(named,))

    assert basis(replace(gknb(), findings=(early,))) == "moderate evidence: the file name alone"


def test_a_date_in_the_name_is_not_what_the_file_says_of_itself() -> None:
    named = replace(clue("2020-05-17 14:03:21"), storage="file_name")

    assert said(replace(stripped(), timeline=(named,))) is None
