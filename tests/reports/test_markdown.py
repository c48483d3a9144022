"""Markdown to paste."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.reports.golden.golden import kept
from tests.support.machine_formats import printed
from tests.support.odd_reports import damaged, failed
from tests.support.report_parts import claimed_date
from tests.support.reports import EXAMPLES, gknb, honest, no_claim
from verifyimg.model.claim import Claim

NEVER = re.compile(r"\b(fake|authentic|proves|forged)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", ["gknb", "no_claim", "damaged", "failed", "two_thousand_km"])
def test_the_report_reads_as_it_did(name: str) -> None:
    told = printed("markdown", EXAMPLES[name]())

    assert told == kept(f"{name}.md", told)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_word_is_printed_that_we_never_say(name: str) -> None:
    assert NEVER.search(printed("markdown", EXAMPLES[name]())) is None


def test_one_paragraph_has_the_name_the_claim_and_the_verdict() -> None:
    first = printed("markdown", gknb()).splitlines()[0]

    assert first.startswith("**fixtures/gknb/photo.jpg** (SHA-256 `")
    assert "Claimed: taken 29 August to 6 September 2023" in first
    assert "**contradicted**: The file's date contradicts the claim" in first


def test_a_claim_of_publication_alone_is_not_told_as_none() -> None:
    claim = Claim(published_at=claimed_date("2023-09-06", "2023-09-06"))
    first = printed("markdown", replace(no_claim(), claim=claim)).splitlines()[0]

    assert "Claimed: published 6 September 2023. **no answer**: " in first


def test_a_finding_stands_with_its_evidence_its_innocent_explanations_and_what_to_do() -> None:
    (row,) = (x for x in printed("markdown", gknb()).splitlines() if x.startswith("| TIM010"))

    assert "ExifIFD:DateTimeOriginal |" in row
    assert "a clock that was set wrong, or never set;" in row
    assert "ask what that camera's clock shows today;" in row


def test_what_could_not_be_looked_at_is_not_what_was_not_found() -> None:
    assert "could not be examined" in printed("markdown", failed())
    assert "- damaged: the EXIF block ends in the middle" in printed("markdown", damaged())


def test_several_files_are_counted_at_the_end_and_one_is_not() -> None:
    told = printed("markdown", gknb(), honest(), failed())

    assert (
        "2 files examined: 1 contradicted, 1 consistent, not verified; "
        "1 file could not be examined; 2 files, no images, skipped."
    ) in told
