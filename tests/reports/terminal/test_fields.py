"""The fields of the first screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import (
    bound,
    claimed_date,
    claimed_place,
    clue,
    position,
    stripped,
    typed,
)
from tests.support.reports import EXAMPLES, gknb, honest, no_claim, unset_clock
from verifyimg.clues.against_claim import compare
from verifyimg.model.claim import Claim
from verifyimg.model.image import Reproduction
from verifyimg.model.report import Report
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.fields import claimed, fields


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
        (Claim(device="X", credit="Y"), "with X, credit Y"),
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


SCREENSHOT = Reproduction(kind="screenshot", reason="a mark", tags=())


def test_the_date_of_a_copy_is_named_as_the_copy_s() -> None:
    made = clue("2023-09-10 12:01:00", meaning="digitised")
    report = replace(stripped(), timeline=(made,), clues=(made,), reproduction=SCREENSHOT)

    assert (
        " the file   dated 10 September 2023 12:01 (no zone) as a screenshot; the scene\n"
        "            is older\n"
    ) in text(report)
    assert "no camera date in the file" in text(replace(report, reproduction=None))


def test_a_position_that_is_no_place_says_why() -> None:
    nowhere = replace(position(doubts=[("no_fix", "0, 0 is no fix")]), position=None)
    report = replace(stripped(), clues=(nowhere,))

    assert " place      in the file, and not usable: 0, 0 is no fix\n" in text(report)


def test_another_reading_of_the_clock_stands_with_its_gap() -> None:
    fitting = clue("2023-09-01 10:12:00")
    trailer = replace(clue("2020-05-17 09:03:00", zone="UTC"), storage="trailer")
    report = replace(
        gknb(),
        capture=replace(gknb().capture, declared=fitting),
        timeline=(trailer, fitting),
        comparisons=compare((trailer, fitting), claimed_date("2023-08-29", "2023-09-06")),
    )

    assert (
        "            the phone's own trailer says 17 May 2020 09:03 UTC, 3 years 3 months\n"
        "            before the claim\n"
    ) in text(report)


def test_a_second_reading_of_the_same_day_is_not_repeated() -> None:
    same = replace(clue("2020-05-17 14:03:00"), storage="xmp")

    assert "XMP" not in text(replace(gknb(), timeline=(*gknb().timeline, same)))


def test_a_typed_date_stands_where_no_clock_tells_one() -> None:
    said = clue("2020-05-17 14:03:00", meaning="stated", clock="typed", zone="+05:00")

    assert "somebody typed 17 May 2020 14:03 +05:00\n" in text(
        replace(stripped(), timeline=(said,))
    )


def test_a_bound_stands_where_the_camera_tells_no_date() -> None:
    named = bound("2020-05-18", meaning="not_after", text="17 May 2020 according to its name")
    report = replace(stripped(), capture=replace(stripped().capture, not_after=named))

    assert "            it existed by 17 May 2020 according to its name\n" in text(report)


def test_the_same_text_in_several_fields_is_counted_once() -> None:
    same = [typed("caption", "A gate", key) for key in ("IFD0:ImageDescription", "XMP-dc:Title")]

    assert ' caption    "A gate"\n' in text(replace(gknb(), clues=tuple(same)))
