"""The end of the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.support.odd_reports import damaged
from tests.support.report_parts import TOOL
from tests.support.reports import gknb, no_claim
from verifyimg.model.guards import GUARDS, NO_GUARDS, Guards, guards_of
from verifyimg.model.image import ImageFile
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.foot import described, foot, guards_text, problems
from verifyimg.reports.tool import Tool


def text(report: Report, *, verbose: bool = False) -> str:
    return paint(foot(report, medium(80, verbose=verbose), TOOL), colour=False)


def test_every_rule_is_counted() -> None:
    assert " rules      2 found · 1 clear · 1 not applicable · 0 failed (--verbose" in text(gknb())


def test_a_verbose_report_lists_every_rule_with_its_reason() -> None:
    told = text(gknb(), verbose=True)

    assert "PLC001 not applicable: the file holds no position" in told
    assert "TIM010 found: see above" in told


def test_a_rule_that_failed_is_always_named() -> None:
    assert "STR021 failed: it could not read" in text(damaged())


def test_problems_are_told_with_their_place() -> None:
    assert "exif, damaged: the EXIF block ends in the middle of its first" in text(damaged())
    assert "(at byte 70,000)" in text(damaged())


def test_many_problems_are_counted_not_hidden() -> None:
    many = (Problem(reader="exif", kind="damaged", message="x"),) * 20

    assert "and 8 more: --verbose" in paint(problems(many, medium(80)), colour=False)
    assert len(problems(many, medium(80, verbose=True))) == 20


def test_the_file_is_identified_in_full() -> None:
    assert " file       JPEG 4032 x 3024, 2,204,113 bytes" in text(gknb())


@pytest.mark.parametrize(
    ("image", "words"),
    [
        (ImageFile(path="x"), ""),
        (ImageFile(path="x", size_bytes=1), "1 byte"),
        (ImageFile(path="x", format="JPEG", width=1), "JPEG"),
    ],
)
def test_what_is_not_known_of_the_file_is_left_out(image: ImageFile, words: str) -> None:
    assert described(image) == words


def test_the_last_line_explains_a_code_or_asks_for_a_claim() -> None:
    assert text(gknb()).endswith(" explain    verifyimg explain TIM010\n")
    assert text(no_claim()).splitlines()[-1].startswith(" add claim  --claimed-date ")


def test_facts_without_a_date_are_not_named() -> None:
    report = replace(gknb(), outcomes=())
    lines = foot(report, medium(80), Tool(version="9", knowledge=None))

    assert " made by    verifyimg 9\n" in paint(lines, colour=False)


def test_the_time_of_the_copy_stands_on_a_verbose_page_with_what_it_is_worth() -> None:
    image = replace(gknb().image, modified_at=datetime(2026, 11, 20, 8, 57, tzinfo=UTC))
    copied = replace(gknb(), image=image)
    told = " ".join(text(copied, verbose=True).split())
    assert "last changed 20 November 2026 08:57 UTC in the file system; that tells of this" in told
    assert "file system" not in text(copied)


def test_the_guards_of_the_decoder_stand_on_a_verbose_page_only() -> None:
    guarded = replace(gknb(), guards=guards_of(GUARDS))
    assert "decoder" not in text(guarded)
    assert " decoder    guards active: process, deadline, memory" in text(guarded, verbose=True)


def test_that_no_process_decoded_stands_on_every_page() -> None:
    assert " decoder    it ran in our own process" in text(replace(gknb(), guards=NO_GUARDS))


@pytest.mark.parametrize(
    ("guards", "words"),
    [
        (guards_of(GUARDS), "; guards missing on this system: none"),
        (guards_of(GUARDS[:-2]), "; guards missing on this system: landlock, seccomp"),
        (NO_GUARDS, "without guards; guards missing on this system: process, deadline"),
    ],
)
def test_what_a_system_lacks_is_said_plainly(guards: Guards, words: str) -> None:
    assert words in guards_text(guards)
