"""The verdict on the claimed time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Finding
from verifyimg.model.opposition import fitting, of_the_file, outweighs, strongest
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import STRENGTHS, weakest
from verifyimg.weighing import time_sentences as say
from verifyimg.weighing.archived import archived_earlier, of_archives
from verifyimg.weighing.findings import touching
from verifyimg.weighing.stated import misses

_CLOCK_ERROR = timedelta(minutes=30)
"""What the drift of a camera's clock explains."""


def weigh_time(date: ClaimedDate, subject: Subject, findings: Sequence[Finding]) -> AspectVerdict:
    """`contradicted` only by clues that can be relied on and that no other clue opposes.

    What somebody typed can make it questionable and nothing else.
    """
    captures = [c for c in subject.comparisons if _usable_capture(c)]
    trusted = [c for c in captures if c.clue.trusted]
    bounds = [c for c in subject.comparisons if _excluding_bound(c)]
    dates = fitting(subject.comparisons)
    deciding = sorted((c for c in bounds if outweighs(c.clue, dates)), key=_standing, reverse=True)
    if deciding:
        outside = [c for c in trusted if c.relation == "outside"]
        return _contradicted([*deciding, *outside], date, subject, findings)
    if not trusted:
        return _without_clock(date, subject)
    if not bounds and all(c.relation == "outside" for c in captures):
        return _contradicted(captures, date, subject, findings)
    if bounds or any(c.relation == "outside" for c in captures):
        return _questionable(say.split([*bounds, *captures], date))
    if any(c.relation != "fits" for c in captures):
        return _questionable(say.missed([c for c in captures if c.relation != "fits"], date))
    typed = misses(subject)
    if typed:
        return _questionable(say.opposed(trusted, typed, date))
    return _fits(trusted, date, subject, findings)


def _is_later(clue: Clue, published: ClaimedDate) -> bool:
    """Whether no zone and no error of a clock brings a date to the claimed publication."""
    return clue.window is not None and published.window.gap(clue.window) > _CLOCK_ERROR


def _usable_capture(comparison: Comparison) -> bool:
    """Trusted, or doubted only because the other clock of the same file differs.

    Then both clocks are held against the claim, and a split is no contradiction. A capture that
    the file's name tells decides nothing: anyone can rename a file. A power-up that lies outside
    the claim excludes nothing: the picture is later, and some bodies note another day.
    """
    clue = comparison.clue
    if clue.meaning != "captured" or clue.storage == "file_name":
        return False
    if clue.powered_up and comparison.relation == "outside":
        return False
    return all(d.kind == "gps_differs" for d in clue.doubts)


def _excluding_bound(comparison: Comparison) -> bool:
    clue = comparison.clue
    is_bound = clue.meaning in ("not_before", "not_after") and clue.about == "scene"
    return is_bound and clue.trusted and comparison.relation == "outside"


def _contradicted(
    against: list[Comparison], date: ClaimedDate, subject: Subject, findings: Sequence[Finding]
) -> AspectVerdict:
    """Clocks that a finding sets at odds with the file or each other are not `strong`."""
    clues = [c.clue for c in against]
    strength, doubt = of_the_file(clues), touching(findings, clues)
    if doubt:
        strength = weakest(strength, "moderate")
    strength = strongest(strength, of_archives(clues, beside_dates=doubt is None))
    return AspectVerdict(
        ruling="contradicted",
        strength=strength,
        sentence=say.contradicted(against, date, subject, strength),
    )


def _without_clock(date: ClaimedDate, subject: Subject) -> AspectVerdict:
    """What was typed opposes the claim, or nothing does."""
    typed = misses(subject)
    if typed:
        return _questionable(say.stated(typed, date))
    return AspectVerdict(ruling="undetermined", strength="none", sentence=say.undetermined(subject))


def _questionable(sentence: str) -> AspectVerdict:
    return AspectVerdict(ruling="questionable", strength="weak", sentence=sentence)


def _fits(
    captures: list[Comparison], date: ClaimedDate, subject: Subject, findings: Sequence[Finding]
) -> AspectVerdict:
    clues = [c.clue for c in captures]
    published = subject.claim.published_at
    older = archived_earlier(subject.clues, clues, _CLOCK_ERROR)
    if older is not None:
        return _questionable(say.archived_before(captures, date, older))
    if published is not None and any(_is_later(clue, published) for clue in clues):
        return _questionable(say.published_before(captures, date, published))
    doubt = touching(findings, clues)
    if doubt is not None:
        return _questionable(say.doubted(clues, date, doubt))
    zoned = all(clue.window is not None and clue.window.has_zone for clue in clues)
    clocks = {clue.clock for clue in clues}
    strength = of_the_file(clues) if zoned or len(clocks) > 1 else "weak"
    return AspectVerdict(
        ruling="consistent", strength=strength, sentence=say.fits(clues, date, zoned=zoned)
    )


def _standing(comparison: Comparison) -> int:
    return STRENGTHS.index(comparison.clue.strength)
