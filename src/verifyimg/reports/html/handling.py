"""The chain of handling, in the words that the terminal has for it, with the tags that say so."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.image import HandlingStep
from verifyimg.model.noun import noun
from verifyimg.model.report import Report


@noun
class Step:
    """One that had the file in hand."""

    text: str
    keys: str
    """The tags that say so."""


def chain(report: Report) -> tuple[Step, ...]:
    """The steps of `Handling`, in their order."""
    return tuple(map(_step, report.handling.steps))


def _step(step: HandlingStep) -> Step:
    keys = dict.fromkeys(tag.key for tag in step.tags)
    return Step(text=wording.had_it(step), keys=", ".join(keys))
