"""The file looks like one that a certain platform handed out.

What it looks at
Traces of platforms, at least two for one platform: the form of the file's name, the size of the
picture, missing EXIF where the platform removes it, a mark in IPTC, a colour profile. Where
several platforms fit as well, all of them are named.

Why it matters
It says which way the file may have come last, and so where to ask for an earlier copy. It says
nothing about the ways before, and nothing about who made the picture or when.

Innocent explanations
- sharing by a platform or a messenger is how most pictures travel
- sizes and names that many other programs use too
- a platform that changed its habits since our table was made

Next steps
- ask the sender which way the picture came, and for the original sent as a file
- search the platform for the post or message that carried it

Example
`IMG-20200517-WA0007.jpg`, 1600 pixels at its long side, without EXIF: as WhatsApp hands out.

References
arXiv:1610.06347 (Giudice, Paratore, Moltisanti, Battiato: a classification engine for image
ballistics of social data).
The table of platforms in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.platform.traces import Traces, likeliest, traces
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="origin", needs=("platform trace",))

_ENOUGH = 2


def look(subject: Subject) -> Sequence[Draft]:
    """Names the platforms for which the most traces speak, if at least two do."""
    candidates = [one for one in traces(subject) if len(one.clues) >= _ENOUGH]
    fitting: dict[tuple[str, ...], list[Traces]] = {}
    for one in likeliest(candidates):
        fitting.setdefault(one.words, []).append(one)
    return [_draft(platforms) for platforms in fitting.values()]


def _others(traces_: Traces) -> str:
    return "" if traces_.telling else ", and with many programs that use such sizes"


def _draft(platforms: Sequence[Traces]) -> Draft:
    first = platforms[0]
    names = [one.platform for one in platforms]
    said = wording.listed(first.words)
    return Draft(
        message=(
            f"The file looks like one that a platform handed out: {said}. That is consistent "
            f"with a last passage through {' or '.join(names)}{_others(first)}. It says nothing "
            "about the ways before, and neither supports nor contradicts a claim."
        ),
        strength="moderate" if first.telling and len(first.clues) > _ENOUGH else "weak",
        clues=tuple(dict.fromkeys(clue for one in platforms for clue in one.clues)),
    )
