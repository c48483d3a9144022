"""The verdict: each aspect of the claim, and the worst of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifyimg.model.claim import Claim
from verifyimg.model.finding import Finding
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict, Verdict
from verifyimg.model.words import ASPECTS, RULINGS, STRENGTHS, Aspect, weakest
from verifyimg.weighing.device import weigh_device
from verifyimg.weighing.findings import quotable
from verifyimg.weighing.origin import weigh_origin
from verifyimg.weighing.place import weigh_place
from verifyimg.weighing.time import weigh_time

PUBLISHED = (
    "Only the publication was claimed, not when, where, with what or by whom the picture was taken."
)
NOT_CLAIMED = AspectVerdict(ruling="no_claim", strength="none", sentence="Not claimed.")


def weigh(subject: Subject, findings: Sequence[Finding]) -> Verdict:
    """The verdict on all findings of a file, before any of them is selected or ignored."""
    aspects = {aspect: _aspect(aspect, subject, findings) for aspect in ASPECTS}
    verdict = verdict_of(aspects)
    return (
        replace(verdict, sentence=PUBLISHED) if subject.claim.is_of_publication_alone else verdict
    )


def verdict_of(aspects: dict[Aspect, AspectVerdict]) -> Verdict:
    """The worst claimed aspect speaks for the whole; of two equal ones the better founded.

    Where all claimed aspects are consistent, the whole is no better founded than the weakest.
    """
    worst = max(
        aspects.values(),
        key=lambda one: (RULINGS.index(one.ruling), STRENGTHS.index(one.strength)),
    )
    equal = [one.strength for one in aspects.values() if one.ruling == worst.ruling]
    return Verdict(
        overall=worst.ruling,
        strength=weakest(*equal) if worst.ruling == "consistent" else worst.strength,
        sentence=worst.sentence if worst.ruling != "no_claim" else "Nothing was claimed.",
        aspects=aspects,
    )


def unexamined(claim: Claim, reason: str) -> Verdict:
    """The verdict on a file that could not be examined: never a clean one."""
    undetermined = AspectVerdict(
        ruling="undetermined", strength="none", sentence=quotable(f"Could not look: {reason}")
    )
    aspects = {
        aspect: undetermined if _claimed(aspect, claim) else NOT_CLAIMED for aspect in ASPECTS
    }
    return Verdict(
        overall="undetermined",
        strength="none",
        sentence=undetermined.sentence,
        aspects=aspects,
    )


def _aspect(aspect: Aspect, subject: Subject, findings: Sequence[Finding]) -> AspectVerdict:
    if not _claimed(aspect, subject.claim):
        return NOT_CLAIMED
    if aspect == "time" and subject.claim.date is not None:
        return weigh_time(subject.claim.date, subject, findings)
    if aspect == "place":
        return weigh_place(subject, findings)
    if aspect == "device" and subject.claim.device is not None:
        return weigh_device(subject.claim.device, subject, findings)
    return weigh_origin(subject, findings)


def _claimed(aspect: Aspect, claim: Claim) -> bool:
    return {
        "time": claim.date is not None,
        "place": claim.place is not None,
        "device": claim.device is not None,
        "origin": bool(claim.original) or claim.credit is not None or claim.setting is not None,
    }[aspect]
