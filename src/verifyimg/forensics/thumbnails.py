"""Whether an embedded thumbnail shows what the picture shows.

The measure is the likeness of details (`detail.py`), on a scale on which unrelated photographs
reach 0.35 in a usual frame and 0.6 where thousands of places were tried, and honest pairs lie
above 0.8. It does not see an edit that leaves most of the picture as it was.
"""

from __future__ import annotations

from verifyimg.forensics.detail import Box, Sums, sums_of
from verifyimg.forensics.frames import cut_to, frames, same_shape
from verifyimg.forensics.matching import Overlay, best_overlay
from verifyimg.forensics.placement import CELLS
from verifyimg.forensics.places import alike_in_places
from verifyimg.model.image import Preview
from verifyimg.model.picture import Picture, Relation, ThumbnailComparison, Turn

SMALLEST_PICTURE = 32
"""Pixels on the shorter side; test files carry pictures of 8 x 8 with a real thumbnail."""
SMALLEST_THUMBNAIL = 24
_EVEN = 1.0
"""Contrast of details, in grey levels, below which a surface is even; a night sky has 5."""
_FAINT = 3.0
"""Contrast below which a picture can be found again, but not be missed."""
_DETAILED = 5.0
_ALIKE, _ALIKE_SEARCHED = 0.5, 0.7
"""The likeness from which two pictures show the same."""
_UNLIKE, _UNLIKE_SEARCHED = 0.38, 0.62
"""The likeness up to which they do not."""
_SOME = 0.33
"""The share of alike places from which it is one picture; unrelated ones reach 0.29."""
_LEAST_PART = 0.08
"""The share of a view below which a place that looks alike says nothing."""
_NEARLY_ALL = 0.92
"""The share of a view from which it counts as all of it; frames differ by a few lines."""
_EVENLY = 0.03
"""How much of a side two margins may differ in and count as one shape cut to another."""
_SHAPES = (1.0, 5 / 4, 4 / 3, 3 / 2, 16 / 10, 16 / 9)
"""The picture shapes that cameras can be set to, long side to short side."""


def compare(picture: Picture, thumbnail: Picture, preview: Preview) -> ThumbnailComparison:
    """How the thumbnail stands to the picture; both as decoded, whatever their orientation."""
    whole, small = sums_of(picture.raster), sums_of(thumbnail.raster)
    shown = _contrast(whole)
    reason = _too_little(picture, thumbnail, shown)
    if reason:
        return _comparison(preview, "unclear", f"cannot be compared: {reason}")
    if _contrast(small) < _EVEN:
        if shown < _DETAILED:
            return _comparison(preview, "unclear", "cannot be compared: it is an even surface")
        return _comparison(preview, "plain", "is an even surface, and the picture is not")
    overlay = best_overlay(whole, small)
    relation, explanation = _judged(overlay, whole, small)
    if relation == "differs" and shown < _FAINT:
        relation, explanation = "plain", "has detail that the picture, nearly even, does not show"
    return _comparison(preview, relation, explanation, overlay.turn, overlay.score)


def _too_little(picture: Picture, thumbnail: Picture, shown: float) -> str | None:
    if min(picture.width, picture.height) < SMALLEST_PICTURE:
        return f"the picture has only {picture.width} x {picture.height} pixels"
    if min(thumbnail.width, thumbnail.height) < SMALLEST_THUMBNAIL:
        return f"it has only {thumbnail.width} x {thumbnail.height} pixels"
    if shown < _EVEN:
        return "the picture is an even surface"
    return None


def _contrast(sums: Sums) -> float:
    return sums.detail(CELLS, CELLS).contrast


def _judged(overlay: Overlay, picture: Sums, thumbnail: Sums) -> tuple[Relation, str]:
    """The relation and its words."""
    alike = _alike(overlay)
    if not alike and _partly(picture, thumbnail):
        return "partly", "shows the same as the picture in some places and not in others"
    if alike is None:
        return "unclear", "is neither like the picture nor plainly another"
    if not alike:
        return "differs", "shows something else than the picture"
    return _cropped(overlay) or _same(overlay, thumbnail)


def _cropped(overlay: Overlay) -> tuple[Relation, str] | None:
    """What one of the two shows more; None where both show the same, as far as cameras do."""
    if overlay.part < _NEARLY_ALL and not _recut(overlay.picture, overlay.whole):
        return "cropped", f"shows only a part of the picture, about {overlay.part:.0%} of it"
    if overlay.seen < _NEARLY_ALL and not _reshaped(overlay.thumbnail, overlay.view):
        share = f"about {overlay.seen:.0%} of its view"
        return "cropped", f"shows more than the picture, which is {share}"
    return None


def _same(overlay: Overlay, thumbnail: Sums) -> tuple[Relation, str]:
    if overlay.turn != "upright" or overlay.tilt:
        return "rotated", f"shows the same as the picture, which is {_lying(overlay)} against it"
    if overlay.view.area < thumbnail.width * thumbnail.height:
        return "letterboxed", "shows the same as the picture, with bars beside it"
    return "agrees", "shows the same as the picture"


def _lying(overlay: Overlay) -> str:
    return f"tilted by about {abs(overlay.tilt)} degrees" if overlay.tilt else overlay.turn


def _alike(overlay: Overlay) -> bool | None:
    """Whether both show the same; None where that cannot be told."""
    least, most = (_ALIKE_SEARCHED, _UNLIKE_SEARCHED) if overlay.searched else (_ALIKE, _UNLIKE)
    if overlay.score <= most or min(overlay.seen, overlay.part) < _LEAST_PART:
        return False
    return True if overlay.score >= least else None


def _partly(picture: Sums, thumbnail: Sums) -> bool:
    """Whether in a usual frame, upright, many places are alike though the whole is not."""
    return any(
        alike_in_places(
            picture.detail(CELLS, CELLS, frame.picture),
            thumbnail.detail(CELLS, CELLS, frame.thumbnail),
        )
        >= _SOME
        for frame in frames(picture, thumbnail)
    )


def _recut(box: Box, whole: Box) -> bool:
    """Whether a box is the middle of a view, cut in one direction only."""
    middle = cut_to(whole, box.width / box.height)
    return all(
        abs(one - other) <= _EVENLY * size
        for one, other, size in (
            (box.left, middle.left, whole.width),
            (box.top, middle.top, whole.height),
            (box.width, middle.width, whole.width),
            (box.height, middle.height, whole.height),
        )
    )


def _reshaped(box: Box, whole: Box) -> bool:
    """Whether a box is what a camera set to another picture shape leaves of a view."""
    shape = max(box.width / box.height, box.height / box.width)
    return _recut(box, whole) and any(same_shape(shape, one) for one in _SHAPES)


def _comparison(
    preview: Preview,
    relation: Relation,
    explanation: str,
    turn: Turn = "upright",
    score: float = 0.0,
) -> ThumbnailComparison:
    return ThumbnailComparison(
        preview=preview,
        relation=relation,
        turn=turn,
        score=round(score, 2),
        explanation=explanation,
    )
