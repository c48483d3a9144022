"""The verdict on the claimed time."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Finding
from verifyimg.model.subject import Subject
from verifyimg.model.verdict import AspectVerdict
from verifyimg.model.words import STRENGTHS, Ruling, Strength, at_least, weakest

CLOCK_WORDS = {
    "camera": "one camera clock",
    "gps": "the GPS time",
    "knowledge": "the release date of the device",
}
"""What a verdict on one clock rests on, in words."""


def weigh_time(
    date: ClaimedDate, subject: Subject, findings: Sequence[Finding]
) -> AspectVerdict:
    """`contradicted` only by clues that can be relied on and that no other clue opposes."""
    captures = [c for c in subject.comparisons if _usable_capture(c)]
    trusted = [c for c in captures if c.clue.trusted]
    bounds = [
        c for c in subject.comparisons
        if c.clue.trusted and c.clue.meaning != "captured" and c.relation == "outside"
    ]  # fmt: skip
    outside = [c for c in captures if c.relation == "outside"]
    if bounds:
        return _contradicted(bounds + [c for c in outside if c.clue.trusted], date, subject)
    if not trusted:
        return _undetermined(subject)
    if len(outside) == len(captures):
        return _contradicted(outside, date, subject)
    if outside:
        return _split(captures, date)
    if any(c.relation != "fits" for c in captures):
        return _nearly([c for c in captures if c.relation != "fits"], date)
    return _fits(trusted, date, findings)


def _usable_capture(comparison: Comparison) -> bool:
    """Trusted, or doubted only because the other clock of the same file differs: then both
    clocks are held against the claim, and a split is no contradiction."""
    clue = comparison.clue
    return clue.meaning == "captured" and all(d.kind == "gps_differs" for d in clue.doubts)


def _contradicted(
    against: list[Comparison], date: ClaimedDate, subject: Subject
) -> AspectVerdict:
    clues = [c.clue for c in against]
    strength = _joint(clues)
    first = against[0]
    return AspectVerdict(
        ruling="contradicted",
        strength=strength,
        sentence=(
            f"The file's date contradicts the claim: {strength} evidence, "
            f"{_basis(clues, subject)}. {_says(first, date)} {_caveat(clues)}"
        ),
    )


def _says(comparison: Comparison, date: ClaimedDate) -> str:
    clue, gap = comparison.clue, comparison.gap
    if clue.meaning == "not_before":
        return (
            f"The device named in the file ({clue.text}) did not exist at the claimed "
            f"{wording.claimed(date)}."
        )
    if clue.meaning == "not_after":
        return f"The picture existed by {clue.text}, before the claimed {wording.claimed(date)}."
    return (
        f"It says {wording.reading(clue).replace(' (no zone)', '')} ({_source(clue)}), "
        f"{wording.gap(gap)} {wording.direction(gap)} the claimed {wording.claimed(date)}."
    )


def _source(clue: Clue) -> str:
    zone = "" if clue.window and clue.window.has_zone else ", no zone"
    return f"{clue.tags[0].key}{zone}"


def _basis(clues: list[Clue], subject: Subject) -> str:
    clocks = list(dict.fromkeys(CLOCK_WORDS.get(str(clue.clock), str(clue.clock)) for clue in clues))
    words = wording.listed(clocks)
    if any(clue.clock == "camera" for clue in clues):
        words += ", MakerNote in place" if subject.handling.maker_note else ", no MakerNote"
    return words


def _caveat(clues: list[Clue]) -> str:
    if {"camera", "gps"} <= {clue.clock for clue in clues}:
        return "Both clocks of the file tell it; edited metadata would also explain this."
    if clues[0].meaning == "not_before":
        return "An edited model name, or a device in use before its release, would also explain this."
    return (
        "A wrong clock or an edited date would also explain this; nothing independent "
        "confirms it."
    )


def _joint(clues: list[Clue]) -> Strength:
    """Two different clocks are `strong` together; one alone is never more than `moderate`."""
    captured = {clue.clock for clue in clues if clue.meaning == "captured"}
    if len(captured) > 1:
        return "strong"
    best = max((clue.strength for clue in clues), key=STRENGTHS.index)
    return weakest(best, "moderate")


def _undetermined(subject: Subject) -> AspectVerdict:
    doubted = next(
        (c for c in subject.clues if c.clock in ("camera", "gps") and c.doubts and c.about == "scene"
         and c.meaning in ("captured", "digitised")),
        None,
    )  # fmt: skip
    if doubted is None:
        reason = "the file holds no date of the picture that could be held against the claim"
    else:
        reason = f"the date in the file cannot be used: {doubted.doubts[0].text}"
    return AspectVerdict(
        ruling="undetermined",
        strength="none",
        sentence=f"The claimed time can neither be supported nor contradicted: {reason}.",
    )


def _split(captures: list[Comparison], date: ClaimedDate) -> AspectVerdict:
    told = wording.listed(
        [f"{wording.reading(c.clue)} ({c.clue.tags[0].key})" for c in captures]
    )
    return AspectVerdict(
        ruling="questionable",
        strength="weak",
        sentence=(
            f"The clocks in the file disagree about the claim: it says {told}, and not all of "
            f"them fit the claimed {wording.claimed(date)}."
        ),
    )


def _nearly(captures: list[Comparison], date: ClaimedDate) -> AspectVerdict:
    first = captures[0]
    return AspectVerdict(
        ruling="questionable",
        strength="weak",
        sentence=(
            f"The file says {wording.reading(first.clue)} ({first.clue.tags[0].key}), "
            f"{wording.gap(first.gap)} {wording.direction(first.gap)} the claimed "
            f"{wording.claimed(date)}: a time zone, midnight or a small clock error explains that."
        ),
    )


def _fits(
    captures: list[Comparison], date: ClaimedDate, findings: Sequence[Finding]
) -> AspectVerdict:
    clues = [c.clue for c in captures]
    doubt = next((f for f in findings if _touches(f, clues)), None)
    ruling: Ruling = "questionable" if doubt else "consistent"
    zoned = all(clue.window and clue.window.has_zone for clue in clues)
    strength = _joint(clues) if zoned or len(clues) > 1 else "weak"
    told = f"{wording.reading(clues[0])} ({clues[0].tags[0].key})"
    sentence = f"The file says {told}, which is consistent with the claimed {wording.claimed(date)}"
    if doubt:
        sentence += f", but the file speaks against its own date: {doubt.message}"
    else:
        assumed = "" if zoned else ", if the camera was on local time"
        sentence += f"{assumed}; that is not verified: a photo of a screen or print would look the same."
    return AspectVerdict(ruling=ruling, strength="weak" if doubt else strength, sentence=sentence)


def _touches(finding: Finding, clues: list[Clue]) -> bool:
    """Whether a finding against the file speaks of a tag that the verdict rests on."""
    used = {tag for clue in clues for tag in clue.tags}
    return (
        finding.against == "file"
        and at_least(finding.severity, "concern")
        and not used.isdisjoint(finding.evidence)
    )
