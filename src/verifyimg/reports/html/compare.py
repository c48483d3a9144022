"""Two files compared, as a page: both pictures with what both show, and where they differ."""

from __future__ import annotations

from verifyimg.model.kinship import Examined, Kinship
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.words import STRENGTHS
from verifyimg.reports.excerpt import shown_path
from verifyimg.reports.html.rendering import asset, rendered, sealed
from verifyimg.reports.json.values import moment
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.terminal.compare import FAVOURS, HEADLINES, MEANINGS, UNSHOWN, facts

Dates = tuple[tuple[str, ...], tuple[str, ...]]
"""Those of A and of B, in words."""


@noun
class _Page:
    """What the frame of a page asks for."""

    title: str
    alone: bool = True


@noun
class _Side:
    """One of the two files."""

    label: str
    name: str
    facts: tuple[str, ...]
    dates: tuple[str, ...]
    sha256: str
    problems: tuple[Problem, ...]


def comparison_page(kinship: Kinship, occasion: Occasion, *, dates: Dates) -> str:
    """The whole page, which asks nothing of any network."""
    same = kinship.sameness
    sides = [
        _side(label, one, told)
        for label, one, told in zip(("A", "B"), (kinship.a, kinship.b), dates, strict=True)
    ]
    page = _Page(title=" and ".join(side.name for side in sides))
    shared = {"page": page, "occasion": occasion, "made": moment(occasion.examined_at)}
    pictures = kinship.illustrations
    body = rendered(
        "compare.html",
        kinship=kinship,
        headline=HEADLINES[same.how] if same.how else UNSHOWN[same.looked],
        sides=sides,
        pictures=pictures,
        parted=bool(kinship.alignment) or same.turn != "upright",
        beside=pictures.beside[0] if pictures else None,
        favours=FAVOURS,
        meanings=MEANINGS,
    )
    ending = {"strengths": STRENGTHS, "script": asset("page.js")}
    foot = rendered("foot.html", **shared, **ending, provenance=occasion.tool.provenance())
    return rendered("head.html", **shared, **sealed()) + body + foot


def _side(label: str, one: Examined, dates: tuple[str, ...]) -> _Side:
    told = (*one.report.problems, *one.unseen)
    return _Side(
        label=label,
        name=shown_path(one.report.image.path),
        facts=tuple(facts(one)),
        dates=dates,
        sha256=one.report.image.sha256 or "not known: the file could not be read",
        problems=tuple(p for p in told if p.loud or p.fatal or p in one.unseen),
    )
