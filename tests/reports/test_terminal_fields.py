"""The fields of the first screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import claimed_date, claimed_place, clue, position, stripped, typed
from tests.support.reports import EXAMPLES, gknb, honest, no_claim, unset_clock
from verifyimg.model.claim import Claim
from verifyimg.model.report import Report
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal_fields import claimed, fields


def text(report: Report, *, verbose: bool = False) -> str:
    page = medium(80, verbose=verbose)
    return paint(fields(report, page, most=None if verbose else 2), colour=False)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Claim(), ""),
        (Claim(date=claimed_date("2023-09-06", "2023-09-06")), "taken 6 September 2023"),
        (Claim(place=claimed_place()), "within 60 km of 38.46, 70.74"),
        (
            Claim(place=replace(claimed_place(radius_given=False), text="Shuroobod, Tajikistan")),
            "within 60 km (assumed) of Shuroobod, Tajikistan",
        ),
        (Claim(device="X", credit="Y"), "by X, credit Y"),
        (Claim(original=True, setting="indoor"), "an original, indoors"),
        (
            Claim(published_at=claimed_date("2023-09-06", "2023-09-06")),
            "published 6 September 2023",
        ),
    ],
)
def test_the_claim_is_told_whole(claim: Claim, words: str) -> None:
    assert claimed(claim) == words


def test_without_a_claim_there_is_no_gap() -> None:
    assert "claim" not in text(no_claim())


def test_the_gap_stands_under_the_date() -> None:
    assert (
        " the file   taken 17 May 2020 14:03 (no zone), clock of Canon EOS 5D Mark II\n"
        "            3 years 3 months before the claim; no time zone explains that\n"
    ) in text(gknb())


def test_a_date_that_is_not_relied_on_has_no_gap() -> None:
    told = text(unset_clock())

    assert "not relied on" in told
    assert "before the claim" not in told


def test_the_reason_is_given_where_the_second_line_does_not_give_it() -> None:
    declared = clue("2008-01-01 00:00:00", doubts=[("default_clock", "it was never set")])
    report = replace(gknb(), capture=replace(gknb().capture, declared=declared))

    assert "because it was never set" in text(report)


def test_a_position_has_its_map_and_its_distance() -> None:
    told = text(honest())

    assert "38.51200, 70.70100 ± 100 m; 6.7 km from the claimed place" in told
    assert "https://www.openstreetmap.org/?mlat=38.5120&mlon=70.7010#map=15/38.5120/70.7010" in told


def test_a_position_that_is_not_relied_on_is_no_distance() -> None:
    place = position(0, 0, doubts=[("no_fix", "0, 0 is what receivers write without a fix")])
    told = text(replace(honest(), capture=replace(honest().capture, place=place)))

    assert "not relied on, because 0, 0 is what" in told
    assert "from the claimed place" not in told


def test_caption_and_credit_are_verbatim() -> None:
    told = text(honest())

    assert ' caption    "Border post near Shuroobod, weapons seized"' in told
    assert ' credit     "Photo: M. Rahimov / Asia-Plus" (and 1 more: --verbose)' in told


def test_a_long_caption_is_cut_and_whole_in_a_verbose_report() -> None:
    report = replace(gknb(), clues=(typed("caption", "word " * 40 + "end", "IFD0:Artist"),))

    assert "…" in text(report)
    assert 'end" (IFD0:Artist)' in text(report, verbose=True)
    assert " credit     none" in text(report)


@pytest.mark.parametrize("name", ["stripped", "damaged"])
def test_nothing_found_and_nothing_read_are_told_apart(name: str) -> None:
    told = text(EXAMPLES[name]())

    assert ("could be read" in told) == (name == "damaged")
    assert ("in the file" in told) == (name == "stripped")


def test_a_device_is_named_also_without_a_date() -> None:
    report = replace(stripped(), clues=gknb().clues)

    assert "no camera date in the file; it names Canon EOS 5D Mark II" in text(report)
