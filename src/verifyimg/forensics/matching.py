"""The best way to lay a thumbnail and its picture over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifyimg.forensics.detail import Box, Sums, likeness, sums_of
from verifyimg.forensics.frames import Frame, cut_out, frames, without_bars
from verifyimg.forensics.lying import laid, laid_box, laid_sums
from verifyimg.forensics.placement import CELLS, Placement, candidates, refined
from verifyimg.forensics.tilt import TILTS, tilted
from verifyimg.model.noun import noun
from verifyimg.model.picture import TURNS, Turn

_SURE = 0.9
"""The likeness of usual frames above which nothing better is looked for."""
_CLOSER = 0.05
"""By how much a searched place must be better than a usual frame: the search tries thousands."""
_LOOKED_AT = 4
"""Promising places that are looked at closely."""


@noun
class Overlay:
    """A part of the picture and the part of the turned thumbnail that shows it best."""

    turn: Turn
    """How the thumbnail was laid to match the picture."""
    tilt: int = 0
    """By how many degrees it was turned beside that, clockwise."""
    picture: Box
    """In pixels of the picture's raster."""
    whole: Box
    """All of the picture, in the same pixels."""
    thumbnail: Box
    """In pixels of the thumbnail's raster, turned."""
    view: Box
    """All that the thumbnail shows, its bars left out, in the same pixels."""
    score: float
    """How alike the details are, -1 to 1."""
    searched: bool
    """Whether the place was searched for: then a high score is easier to come by."""

    @property
    def seen(self) -> float:
        """The share of the thumbnail's view that the picture shows."""
        return min(1.0, self.thumbnail.area / self.view.area)

    @property
    def part(self) -> float:
        """The share of the picture that the thumbnail shows."""
        return min(1.0, self.picture.area / self.whole.area)


@noun
class _Promise:
    """A place worth a closer look."""

    turn: Turn
    tilt: int
    thumbnail: Sums
    place: Placement
    in_picture: bool
    """Whether the thumbnail may lie in the picture, not the picture in the thumbnail."""


def best_overlay(picture: Sums, thumbnail: Sums) -> Overlay:
    """The overlay with the highest likeness, over all turns, usual frames and places."""
    usual = _usual(picture, thumbnail)
    if usual.score >= _SURE:
        return usual
    likely = sorted(_promises(picture, thumbnail), key=lambda one: -one.place.score)
    places = [_looked_at(picture, promise) for promise in likely[:_LOOKED_AT]]
    best = max(places, key=lambda one: one.score, default=usual)
    return best if best.score > usual.score + _CLOSER else usual


def _usual(picture: Sums, thumbnail: Sums) -> Overlay:
    """The best of the usual frames in all turns; a square grid is turned by moving its cells."""
    score, frame, turn = max(_scored(picture, thumbnail), key=lambda one: one[0])
    return Overlay(
        turn=turn,
        picture=frame.picture,
        whole=picture.whole,
        thumbnail=laid_box(turn, frame.thumbnail, thumbnail),
        view=laid_box(turn, without_bars(thumbnail), thumbnail),
        score=score,
        searched=False,
    )


def _scored(picture: Sums, thumbnail: Sums) -> Iterator[tuple[float, Frame, Turn]]:
    for frame in frames(picture, thumbnail):
        wanted = picture.detail(CELLS, CELLS, frame.picture)
        found = thumbnail.detail(CELLS, CELLS, frame.thumbnail)
        for turn in TURNS:
            yield likeness(wanted.cells, laid(turn, found.cells, CELLS)), frame, turn


def _promises(picture: Sums, thumbnail: Sums) -> Sequence[_Promise]:
    """The promising places of the thumbnail without its bars: turned, mirrored, tilted."""
    bare = sums_of(cut_out(thumbnail.raster, without_bars(thumbnail)))
    found: list[_Promise] = []
    for turn in TURNS:
        lying = laid_sums(turn, bare)
        found += _of_picture(picture, lying, turn, 0)
        found += [
            _Promise(turn=turn, tilt=0, thumbnail=lying, place=place, in_picture=True)
            for place in candidates(lying, picture)
        ]
    for tilt in TILTS:
        found += _of_picture(picture, sums_of(tilted(bare.raster, tilt)), "upright", tilt)
    return found


def _of_picture(picture: Sums, thumbnail: Sums, turn: Turn, tilt: int) -> Iterator[_Promise]:
    for place in candidates(picture, thumbnail):
        yield _Promise(turn=turn, tilt=tilt, thumbnail=thumbnail, place=place, in_picture=False)


def _looked_at(picture: Sums, promise: _Promise) -> Overlay:
    thumbnail = promise.thumbnail
    inner, outer = (thumbnail, picture) if promise.in_picture else (picture, thumbnail)
    place = refined(inner.detail(CELLS, CELLS), outer, promise.place.box)
    return Overlay(
        turn=promise.turn,
        tilt=promise.tilt,
        picture=place.box if promise.in_picture else picture.whole,
        whole=picture.whole,
        thumbnail=thumbnail.whole if promise.in_picture else place.box,
        view=thumbnail.whole,
        score=place.score,
        searched=True,
    )
