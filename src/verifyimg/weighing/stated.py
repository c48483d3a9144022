"""What somebody typed about the time: it can question a claim, and never settles one."""

from __future__ import annotations

from verifyimg.model.comparison import NEAR, Comparison
from verifyimg.model.subject import Subject


def misses(subject: Subject) -> list[Comparison]:
    """The typed dates that oppose the claim by 36 hours or more, nearest first.

    Captions may mention several dates: they oppose it only together. Every other field stands
    for itself.
    """
    captions = {tag for clue in subject.clues_of("caption") for tag in clue.tags}
    fields: dict[str, list[Comparison]] = {}
    for comparison in subject.comparisons:
        clue = comparison.clue
        if clue.meaning == "stated" and clue.clock == "typed" and clue.trusted:
            is_caption = not captions.isdisjoint(clue.tags)
            field = "caption" if is_caption or not clue.tags else clue.tags[0].key
            fields.setdefault(field, []).append(comparison)
    opposing = [dates for dates in fields.values() if all(map(_away, dates))]
    return sorted((one for dates in opposing for one in dates), key=lambda one: abs(one.gap))


def _away(comparison: Comparison) -> bool:
    return comparison.relation == "outside" and abs(comparison.gap) >= NEAR
