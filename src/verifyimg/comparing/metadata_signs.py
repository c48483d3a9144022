"""What the metadata say about which of two copies was handled less: never enough to decide."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.kinship import SIDES, Difference, Examined, Sign, TagMeaning

_OF_CAMERAS: tuple[TagMeaning, ...] = ("device", "maker_notes", "camera_settings")


def metadata_signs(a: Examined, b: Examined, differences: tuple[Difference, ...]) -> Iterator[Sign]:
    """The camera's own block, traces of saving, marks of platforms, and what one side lacks.

    None where one of them was not read: what was not seen is not missing. Traces of saving favour
    neither: a copy without metadata bears none, however often it was saved.
    """
    if a.report.failed or b.report.failed:
        return
    yield from _handled(a, b)
    yield from _platforms(a, b)
    yield from _lost(differences)


def _handled(a: Examined, b: Examined) -> Iterator[Sign]:
    states = [one.report.handling.state for one in (a, b)]
    for side, other, one in zip(SIDES, states[::-1], (a, b), strict=True):
        how = one.report.handling
        reasons = "; ".join(how.reasons)
        if how.state == "camera_direct" and other != "camera_direct":
            text = f"{side.upper()} looks as a camera wrote it ({reasons})"
            yield Sign(kind="metadata", favours=side, text=text)
        if how.state == "resaved" and other != "resaved":
            text = f"{side.upper()} bears traces of having been saved again ({reasons})"
            yield Sign(kind="metadata", favours=None, text=text)


def _platforms(a: Examined, b: Examined) -> Iterator[Sign]:
    """By marks of their own: a size or a name fits many files that never were there."""
    named = [
        tuple(
            dict.fromkeys(
                clue.text
                for clue in one.report.clues
                if clue.meaning == "platform" and clue.strength != "weak"
            )
        )
        for one in (a, b)
    ]
    for number, side in enumerate(SIDES):
        if named[number] and not named[1 - number]:
            text = f"{side.upper()} bears a mark of {' or '.join(named[number])}"
            yield Sign(kind="metadata", favours=SIDES[1 - number], text=text)


def _lost(differences: tuple[Difference, ...]) -> Iterator[Sign]:
    """Data that cameras write, of which one side has some and the other none of its own."""
    camera = [one for one in differences if one.meaning in _OF_CAMERAS]
    has = (any(one.only_a for one in camera), any(one.only_b for one in camera))
    if has == (True, False):
        text = "A has camera data that B lacks: removed from B, or added to A"
        yield Sign(kind="metadata", favours="a", text=text)
    if has == (False, True):
        text = "B has camera data that A lacks: removed from A, or added to B"
        yield Sign(kind="metadata", favours="b", text=text)
