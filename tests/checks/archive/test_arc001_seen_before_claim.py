from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.matches import BYTES_ALONE, known, match, opposed, published, sighting
from tests.support.subjects import EVENT, bound, camera_date, compared, gps_time, run, subject
from verifyimg.model.comparison import Comparison
from verifyimg.model.subject import Subject

POSTED = match(published())
CAPTURED = match(sighting("2020-05-18", "own-capture"))


def beside(given: Subject, *comparisons: Comparison) -> Subject:
    """With other comparisons in front."""
    return replace(given, comparisons=(*comparisons, *given.comparisons))


FITS = compared(camera_date("2023-09-02 10:00:00"), "fits")
FITS_TOO = compared(gps_time("2023-09-02 05:00:00"), "fits")
WEAK = compared(camera_date("2023-09-02 10:00:00", strength="weak"), "fits")

SILENT = {
    "a picture that no archive has": known(claim=EVENT),
    "an entry of after the claim": known(match(published("2023-10-01")), claim=EVENT),
    "an entry without a date": known(match(), claim=EVENT),
    "a bound that a file name tells, which is TIM013's": beside(
        known(claim=EVENT), compared(bound("not_after", "2020-05-18"), "outside", days=-1198)
    ),
}

NOT_APPLICABLE = {
    "no claim": (known(POSTED), "no date was claimed"),
    "no archive": (subject(claim=EVENT), "no archive was looked at"),
    "nothing but bytes looked for": (
        replace(known(claim=EVENT, look=BYTES_ALONE), image=subject().image),
        "the picture was looked for by its exact bytes alone, and those are in no archive",
    ),
}

SPEAKS = {
    "a post of three years before": (
        opposed(known(POSTED, claim=EVENT)),
        ("conflict", "moderate"),
        ("An archive has this picture by 18 May 2020 (published: a channel; entry 1 of seen.db). "
        "That contradicts the claimed 29 August to 6 September 2023, which begins 3 years 3 months "
        "later."),
    ),
    "an own capture": (
        opposed(known(CAPTURED, claim=EVENT)), ("conflict", "strong"), "That contradicts",
    ),
    "a stranger's list": (
        opposed(known(match(published(added_by="import x")), claim=EVENT)),
        ("conflict", "weak"),
        "That contradicts",
    ),
    "the same bytes, and nothing else looked for": (
        opposed(known(match(published(), how="bytes"), claim=EVENT, look=BYTES_ALONE)),
        ("conflict", "moderate"),
        "That contradicts",
    ),
    "a capture, and a date in the file that fits": (
        beside(opposed(known(CAPTURED, claim=EVENT)), FITS),
        ("conflict", "strong"),
        "A date in the file fits the claim, and is less well founded.",
    ),
    "a post, and a date in the file that fits": (
        beside(opposed(known(POSTED, claim=EVENT)), FITS),
        ("concern", "moderate"),
        "That would contradict the claimed",
    ),
    "a post, and editable text that fits": (
        beside(opposed(known(POSTED, claim=EVENT)), WEAK), ("conflict", "moderate"), "less well",
    ),
    "a capture, and two clocks of the file that fit": (
        beside(opposed(known(CAPTURED, claim=EVENT)), FITS, FITS_TOO),
        ("concern", "strong"),
        "would contradict",
    ),
    "a download that is earlier still": (
        opposed(known(CAPTURED, match(sighting("2019", "downloaded")), claim=EVENT)),
        ("conflict", "strong"),
        "Less well founded, and earlier still: 2019 (downloaded; entry 1 of seen.db).",
    ),
}  # fmt: skip


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_picture_that_was_not_seen_before_is_no_finding(given: Subject) -> None:
    findings, outcome = run("ARC001", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_was_not_looked_at_is_not_clear(given: Subject, reason: str) -> None:
    findings, outcome = run("ARC001", given)
    assert (findings, outcome.outcome, outcome.reason) == ((), "not_applicable", reason)


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_picture_seen_before_the_claim_is_reported(
    given: Subject, weight: tuple[str, str], words: str
) -> None:
    (finding,), _ = run("ARC001", given)
    assert (finding.severity, finding.strength) == weight
    assert words in finding.message
    assert finding.evidence[0].key == "Archive:FirstSeen"
