"""Whether two files show one picture, and how the one lies against the other."""

from __future__ import annotations

from verifyimg.model.kinship import (
    Examined,
    Measures,
    Overlap,
    Parts,
    SameHow,
    Sameness,
)
from verifyimg.model.picture import TURNS, Picture, Turn

ORIENTATIONS: dict[object, Turn] = {
    1: "upright",
    2: "mirrored",
    3: "turned around",
    4: "mirrored, turned around",
    5: "mirrored, turned left",
    6: "turned right",
    7: "mirrored, turned right",
    8: "turned left",
}
"""How a viewer lays the stored picture (CIPA DC-008-2024, 4.6.5.1.6, Orientation)."""

SMALLEST = 32
"""Pixels on the shorter side, below which a picture shows too little."""
_EVEN = 8
"""Grey levels between the darkest and the lightest part of an even surface."""
UNFOUND = {
    True: "a small part, a heavy edit, a frame around it or a screenshot is not found.",
    False: "a small part, a heavy edit or a picture of little detail is not found.",
}
"""What may be missed, by whether nobody could look for parts."""
_SERIES = "another shot of one series from the same place may look the same"


def sameness_of(a: Examined, b: Examined, measures: Measures) -> Sameness:
    """The first of bytes, pixels, fingerprint, overlay and parts that shows it; else why not."""
    if _equal(a.report.image.sha256, b.report.image.sha256):
        return _same("bytes", 0, "upright", "A and B are the same file, byte for byte.")
    if a.picture and b.picture and (measures.exact or a.picture.has_pixels_of(b.picture)):
        return _same_pixels(a.picture)
    near, over = measures.near, measures.overlap
    if near is not None and near.same:
        return _near(a, b, measures)
    if over is not None and over.alike:
        return _laid(a, b, measures, over)
    if measures.parts is not None and measures.parts.same:
        return _by_parts(a, b, measures, measures.parts)
    return _unshown(a, b, measures)


def lies(first: Turn, then: Turn) -> Turn:
    """What two turns make, one after the other."""
    mirrored, quarters = divmod(TURNS.index(first), 4)
    again, more = divmod(TURNS.index(then), 4)
    return TURNS[4 * (mirrored ^ again) + (more + (-quarters if again else quarters)) % 4]


def _equal(one: str | None, other: str | None) -> bool:
    return one is not None and one == other


def _same(
    how: SameHow,
    distance: int | None,
    turn: Turn,
    sentence: str,
    *,
    explained: bool = True,
    shares: tuple[float, float] | None = None,
) -> Sameness:
    return Sameness(
        same=True,
        looked=True,
        how=how,
        distance=distance,
        turn=turn,
        turn_explained=explained,
        shares=shares,
        sentence=sentence,
    )


def _same_pixels(picture: Picture) -> Sameness:
    """Equal pixels tell one picture only where they show something: all black squares are one."""
    grey = picture.raster.grey
    if min(picture.width, picture.height) >= SMALLEST and max(grey) - min(grey) > _EVEN:
        return _same("pixels", 0, "upright", "A and B have the same pixels in different files.")
    sentence = (
        "A and B have the same pixels, which show too little to be told from other pictures: that "
        "they are one picture was not shown."
    )
    return Sameness(
        same=None,
        looked=True,
        how=None,
        distance=None,
        turn=None,
        turn_explained=False,
        shares=None,
        sentence=sentence,
    )


def _near(a: Examined, b: Examined, measures: Measures) -> Sameness:
    near, over = measures.near, measures.overlap
    if near is None:
        raise ValueError("no fingerprints were compared")
    shares = over.shares if over and over.alike and over.turn == near.turn else None
    explained = _as_shown(a, b, near.turn)
    sentence = (
        f"A and B show the same picture: {near.distance} of 256 bits of their fingerprints "
        f"differ{_lying(near.turn, explained=explained)}. Details may have been "
        f"changed without moving them, and {_SERIES}."
    )
    return _same("pdq", near.distance, near.turn, sentence, explained=explained, shares=shares)


def _laid(a: Examined, b: Examined, measures: Measures, over: Overlap) -> Sameness:
    explained = _as_shown(a, b, over.turn)
    sentence = (
        "A and B show the same where they are laid over each other"
        f"{_lying(over.turn, explained=explained)}. Look at both: "
        f"details may have been changed, and {_SERIES}."
    )
    distance = measures.near.distance if measures.near else None
    return _same("overlay", distance, over.turn, sentence, explained=explained, shares=over.shares)


def _by_parts(a: Examined, b: Examined, measures: Measures, parts: Parts) -> Sameness:
    back, turn = parts.laid.back, TURNS[0]
    if back is not None and a.size and b.size:
        turn = back.turn(b.size, a.size)
    explained = _as_shown(a, b, turn)
    sentence = (
        f"A and B show the same picture, or a part of it: {parts.strength} evidence, by points "
        "that both have at places that fit"
        f"{_lying(turn, explained=explained)}. Look at both: details "
        f"may have been changed, {_SERIES}, and so may two photographs of one printed thing."
    )
    distance = measures.near.distance if measures.near else None
    return _same("features", distance, turn, sentence, explained=explained, shares=parts.shares)


def _as_shown(a: Examined, b: Examined, turn: Turn) -> bool:
    """Whether a viewer that heeds the EXIF orientations shows both the same way up."""
    return lies(turn, _orientation(b)) == _orientation(a)


def _orientation(one: Examined) -> Turn:
    tags = (tag for tag in one.report.tags if tag.key == "IFD0:Orientation")
    return ORIENTATIONS.get(next((tag.value for tag in tags), 1), "upright")


def _lying(turn: Turn, *, explained: bool) -> str:
    if turn == "upright":
        return "" if explained else "; their EXIF orientations make them stand differently"
    why = ", as their EXIF orientations explain" if explained else ""
    return f"; B is {turn} against A{why}"


def _unshown(a: Examined, b: Examined, measures: Measures) -> Sameness:
    """Not found to be the same, or not looked at: two answers."""
    looked = measures.near is not None or _told(measures.overlap) or measures.parts is not None
    return Sameness(
        same=None,
        looked=looked,
        how=None,
        distance=measures.near.distance if measures.near else None,
        turn=None,
        turn_explained=False,
        shares=None,
        sentence=_not_shown(measures) if looked else _not_looked(a, b, measures),
    )


def _told(over: Overlap | None) -> bool:
    return over is not None and not over.reason


def _not_shown(measures: Measures) -> str:
    near, over = measures.near, measures.overlap
    if measures.parts is not None:
        return (
            "A and B were not shown to be the same picture. They share an element: lettering, a "
            "logo or the window of a program. That is not the same as different: look at both."
        )
    bits = f" ({near.distance} of 256 bits of their fingerprints differ)" if near else ""
    if over is not None and over.alike is None and not over.reason:
        return (
            f"A and B resemble each other{bits}, and not enough to be told to show the same "
            "picture. Look at both."
        )
    return (
        f"A and B were not shown to be the same picture{bits}. That is not the same as different: "
        f"{UNFOUND[bool(measures.unlooked)]}"
    )


def _not_looked(a: Examined, b: Examined, measures: Measures) -> str:
    why = next((problem.message for one in (a, b) for problem in one.unseen), "")
    if not why:
        why = measures.overlap.reason if measures.overlap else "the pixels were left out"
    return f"Whether A and B show the same picture could not be looked at: {why}."
