"""How two pictures that show the same are laid over each other, and what that shows of either."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.model.footprint import Footprint, Outline, area_of, box_of, footprint_of
from verifyimg.model.kinship import NEARLY_ALL, Examined, Measures, Sameness

TILTED = 1.5
"""Degrees beside a quarter turn that are told."""


def laid_of(same: Sameness, measures: Measures) -> Footprint | None:
    """Where B lies in A, by the most exact of what was measured; None where nothing shows it."""
    if not same.same or same.turn is None:
        return None
    if measures.parts is not None and measures.parts.same:
        return measures.parts.laid
    over = measures.overlap
    if over is not None and over.alike and over.laid is not None and over.turn == same.turn:
        return over.laid
    return footprint_of(same.turn)


def alignment_words(a: Examined, b: Examined, laid: Footprint) -> str:
    """`B shows 43 % of A: columns 0 to 640 ...; B is mirrored against A.`

    Empty where both show all of each other, and lie alike but for quarter turns. Columns and rows
    are those of the stored pictures.
    """
    told = [*_shown(a, b, laid), *_tilted(a, b, laid)]
    told += _turned(a, b, laid) if told else ()
    return f"{'; '.join(told)}." if told else ""


def _shown(a: Examined, b: Examined, laid: Footprint) -> Iterator[str]:
    """What of A is seen in B, and where in B that is."""
    of_a, of_b = area_of(laid.here), area_of(laid.there)
    if of_a < NEARLY_ALL:
        yield f"B shows about {wording.percent(of_a)} of A: {_part(laid.here, a)}"
    if of_b < NEARLY_ALL:
        what = "All of A" if of_a >= NEARLY_ALL else "that"
        yield f"{what} fills about {wording.percent(of_b)} of B: {_part(laid.there, b)}"


def _tilted(a: Examined, b: Examined, laid: Footprint) -> Iterator[str]:
    back = laid.back
    if back is None or a.size is None or b.size is None:
        return
    tilt = back.tilt(b.size, a.size)
    if abs(tilt) >= TILTED:
        yield f"B is turned by {abs(tilt):.0f} degrees to the {'right' if tilt > 0 else 'left'}"


def _turned(a: Examined, b: Examined, laid: Footprint) -> Iterator[str]:
    back = laid.back
    if back is None or a.size is None or b.size is None:
        return
    turn = back.turn(b.size, a.size)
    if turn != "upright":
        yield f"B is {turn} against A"


def _part(outline: Outline, one: Examined) -> str:
    box = box_of(outline)
    return wording.part(box, one.size) if box else ""
