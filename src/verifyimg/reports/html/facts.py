"""The claim against the file, as pairs of a label and a text."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.reports.map_link import map_link
from verifyimg.reports.terminal.basis import unusable_place
from verifyimg.reports.terminal.fields import (
    claimed,
    dated,
    found_words,
    gap_words,
    handled,
    is_other,
    told_by,
)

MOST = 6
"""Captions and credits that say different things."""
LONGEST_LINK = 200


@noun
class Fact:
    """One line."""

    label: str
    text: str
    strong: bool = False
    link: str = ""
    """To a map: the only address in a page, made of two numbers."""
    verbatim: bool = False
    """Whether the text is somebody's own words."""


def facts(report: Report) -> tuple[Fact, ...]:
    """Claimed, the file, how they stand to each other, place, caption and credit, handling."""
    others = dict.fromkeys(told_by(c, report) for c in report.timeline if is_other(c, report))
    told = (
        Fact(label="Claimed", text=claimed(report.claim) or "nothing"),
        Fact(label="The file", text=dated(report)),
        Fact(label="Against the claim", text=gap_words(report), strong=True),
        Fact(label="Other clocks", text="; ".join(others)),
        _place(report),
        *_typed("Caption", "caption", report),
        *_typed("Credit", "credit", report),
        Fact(label="Handling", text=handled(report)),
    )
    return tuple(fact for fact in told if fact.text)


def _place(report: Report) -> Fact:
    unusable, clue = unusable_place(report), report.capture.place
    if unusable is not None:
        return Fact(label="Place", text=f"in the file, and not usable: {unusable.doubts[0].text}")
    if clue is None or clue.position is None:
        return Fact(label="Place", text=f"no position{found_words(report)}")
    text = f"{clue.position.latitude:.5f}, {clue.position.longitude:.5f}"
    if clue.position.error_km:
        text += f" ± {wording.kilometres(clue.position.error_km)}"
    return Fact(
        label="Place",
        text=f"{text}{_distance(report, clue)}",
        link=map_link(clue.position, LONGEST_LINK),
    )


def _distance(report: Report, clue: Clue) -> str:
    if not clue.trusted:
        return f"; not relied on, because {clue.doubts[0].text}"
    claim = report.claim.place
    if claim is None or clue.position is None:
        return ""
    away = wording.kilometres(clue.position.distance_km(claim.position))
    return f"; {away} from the claimed place"


def _typed(label: str, meaning: str, report: Report) -> list[Fact]:
    texts = list(dict.fromkeys(c.text for c in report.clues if c.meaning == meaning))
    if not texts:
        return [Fact(label=label, text=f"none{found_words(report)}")]
    shown = [Fact(label=label, text=text, verbatim=True) for text in texts[:MOST]]
    rest = len(texts) - len(shown)
    return [*shown, *([Fact(label=label, text=f"and {rest:,} more, among the tags")] * bool(rest))]
