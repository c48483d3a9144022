from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.matches import match
from tests.support.report_parts import claimed_date
from tests.support.reports import EXAMPLES, gknb
from verifyimg.model.claim import Claim
from verifyimg.model.illustration import Beside, Illustration, Illustrations
from verifyimg.reports.html.sheet import ANSWERS, FAILED, NO_CLAIM, PUBLISHED, sheet
from verifyimg.reports.html.tags import ALONE, AMONG_MANY
from verifyimg.reports.terminal.head import NEXT_OF_PUBLISHED

SMALL = Illustration(width=1, height=1, jpeg=b"x")


def test_every_answer_has_its_words() -> None:
    tones = {name: sheet(make(), 1, ALONE).tone for name, make in EXAMPLES.items()}

    assert tones["gknb"] == "contradicted"
    assert tones["failed"] == "failed"
    assert set(tones.values()) <= {*ANSWERS, "failed"}


def test_what_failed_has_no_answer_no_steps_and_no_counts() -> None:
    made = sheet(EXAMPLES["failed"](), 1, ALONE)

    assert (made.answer, made.counts) == (FAILED, "not looked at")
    assert (made.quote, made.basis, made.steps, made.facts) == ("", "", (), ())
    assert made.headline.startswith("no such file")


@pytest.mark.parametrize("name", ["honest"])
def test_what_is_consistent_is_never_told_without_its_caveat(name: str) -> None:
    made = sheet(EXAMPLES[name](), 1, ALONE)

    assert made.answer == "Consistent, not verified"
    assert "photo of a screen or print" in made.caveat


def test_where_nothing_is_claimed_the_next_step_is_to_claim() -> None:
    assert sheet(EXAMPLES["no_claim_stripped"](), 1, ALONE).steps == (NO_CLAIM,)


def test_where_only_the_publication_is_claimed_the_answer_says_so() -> None:
    claim = Claim(published_at=claimed_date("2023-09-06", "2023-09-06"))
    made = sheet(replace(EXAMPLES["no_claim_stripped"](), claim=claim), 1, ALONE)

    assert (made.answer, made.steps) == (PUBLISHED, (NEXT_OF_PUBLISHED,))


def test_a_match_has_its_own_small_picture() -> None:
    known = match(id="7")
    beside = tuple(
        Beside(origin="archive", name=f"seen.db#{at}", said="", shown=SMALL) for at in (6, 7)
    )
    pictures = Illustrations(picture=SMALL, small=SMALL, beside=beside)
    made = sheet(replace(gknb(), matches=(known,), illustrations=pictures), 1, ALONE)

    assert [(one.match, one.beside) for one in made.known] == [(known, beside[1])]
    assert made.thumbnails == ()


def test_findings_that_only_inform_stand_apart() -> None:
    made = sheet(gknb(), 3, AMONG_MANY)

    assert [one.code for one in made.findings] == ["TIM010"]
    assert [one.code for one in made.told] == ["TIM001"]
    assert (made.anchor, made.counts, made.compact) == ("image-3", "1 conflict", True)
