"""Footprints: where one picture lies in another, and what of either both show."""

from __future__ import annotations

from math import atan2, degrees

from verifyimg.model.noun import noun
from verifyimg.model.picture import TURNS, Turn

Point = tuple[float, float]
"""Across and down, in shares of the width and the height: (0, 0) is the top left, (1, 1) the
lower right."""
Outline = tuple[Point, ...]
"""The corners of a figure without dents, one after the other."""

FRAME: Outline = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
"""The whole of a picture, clockwise from its top left."""
_FLAT = 1e-6
"""The area below which an outline is a line."""


@noun
class Box:
    """An upright rectangle, in shares of a picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def share(self) -> float:
        """Of the picture, 0 to 1."""
        return (self.right - self.left) * (self.bottom - self.top)

    def pixels(self, size: tuple[int, int]) -> tuple[int, int, int, int]:
        """Left, top, right and bottom in a picture of that width and height."""
        across, down = size
        return (
            round(self.left * across),
            round(self.top * down),
            round(self.right * across),
            round(self.bottom * down),
        )


@noun
class Footprint:
    """A second picture laid on a first one, by a map without bends."""

    corners: Outline
    """Where the corners of the second lie in the first, clockwise from the second's top left as
    it is stored; they may lie outside. An archive's picture is the second of a match, B is that of
    a comparison."""

    within: Outline = FRAME
    """The part of the second that is seen; of the rest something else lies in its place."""

    @property
    def here(self) -> Outline:
        """What both show, in the first; empty where nothing is."""
        return _inside(tuple(self.at(point) for point in self.within))

    @property
    def there(self) -> Outline:
        """What both show, in the second; empty where nothing is."""
        back = self.back
        return tuple(back.at(point) for point in self.here) if back else ()

    @property
    def back(self) -> Footprint | None:
        """The first picture laid on the second; None where the second is a line in the first."""
        origin, across, down = self.corners[0], self._across, self._down
        area = _cross(across, down)
        if abs(area) < _FLAT:
            return None
        found = [
            (
                _cross((x - origin[0], y - origin[1]), down) / area,
                _cross(across, (x - origin[0], y - origin[1])) / area,
            )
            for x, y in FRAME
        ]
        part = FRAME if self.within == FRAME else self.here
        return Footprint(corners=tuple(found), within=part)

    @property
    def mirrored(self) -> bool:
        """Whether left and right are exchanged."""
        return _cross(self._across, self._down) < 0

    def at(self, point: Point) -> Point:
        """Where a point of the second lies in the first."""
        (left, top), (x, y) = self.corners[0], point
        across, down = self._across, self._down
        return left + x * across[0] + y * down[0], top + x * across[1] + y * down[1]

    def turn(self, first: tuple[int, int], second: tuple[int, int]) -> Turn:
        """What lays the second nearly as it lies in the first: mirrored, turned by quarters.

        The sizes are those of the two pictures in pixels.
        """
        quarters = round(self._degrees(first, second) / 90) % 4
        return TURNS[quarters + 4 * self.mirrored]

    def tilt(self, first: tuple[int, int], second: tuple[int, int]) -> float:
        """By how many degrees the second is turned clockwise beside that, -45 to 45."""
        angle = self._degrees(first, second)
        return angle - 90 * round(angle / 90)

    def _degrees(self, first: tuple[int, int], second: tuple[int, int]) -> float:
        """By how many it is turned clockwise; one that is mirrored is so first."""
        across = self._scaled(self._across, first, second[0])
        down = self._scaled(self._down, first, second[1])
        if self.mirrored:
            across = (-across[0], -across[1])
        return degrees(atan2(across[1] - down[0], across[0] + down[1]))

    @property
    def _across(self) -> Point:
        return _from(self.corners[0], self.corners[1])

    @property
    def _down(self) -> Point:
        return _from(self.corners[0], self.corners[3])

    @staticmethod
    def _scaled(edge: Point, first: tuple[int, int], side: int) -> Point:
        return edge[0] * first[0] / side, edge[1] * first[1] / side


def limited(corners: Outline, seen: tuple[float, float, float, float]) -> Footprint:
    """Of a second picture of which one rectangle is seen: left, top, right, bottom in shares."""
    left, top, right, bottom = seen
    part = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Footprint(corners=corners, within=part)


def footprint_of(turn: Turn) -> Footprint:
    """Of a second picture that is the whole first one, mirrored and turned as `turn` says."""
    there = Footprint(corners=tuple(turned(point, turn) for point in FRAME))
    back = there.back
    assert back is not None  # noqa: S101 - a square turned is a square
    return back


def turned(point: Point, turn: Turn) -> Point:
    """Where a point lies once its picture is mirrored and turned as `turn` says."""
    mirrored, quarters = divmod(TURNS.index(turn), 4)
    x, y = point
    x = 1 - x if mirrored else x
    for _ in range(quarters):
        x, y = 1 - y, x
    return x, y


def box_of(outline: Outline) -> Box | None:
    """The smallest rectangle around an outline; None for an empty one."""
    if not outline:
        return None
    # NOTE: adding zero makes none of minus zero.
    across, down = zip(*((x + 0.0, y + 0.0) for x, y in outline), strict=True)
    return Box(left=min(across), top=min(down), right=max(across), bottom=max(down))


def area_of(outline: Outline) -> float:
    """In shares of the picture (the shoelace formula)."""
    edges = zip(outline, (*outline[1:], *outline[:1]), strict=True)
    return abs(sum(_cross(one, other) for one, other in edges)) / 2


def _inside(outline: Outline) -> Outline:
    """The part of an outline that lies in the picture (Sutherland and Hodgman, 1974)."""
    for axis, edge, sign in ((0, 0.0, 1), (0, 1.0, -1), (1, 0.0, 1), (1, 1.0, -1)):
        kept: list[Point] = []
        for one, other in zip(outline, (*outline[1:], *outline[:1]), strict=True):
            beyond = [sign * (point[axis] - edge) for point in (one, other)]
            if beyond[0] >= 0:
                kept.append(one)
            if beyond[0] * beyond[1] < 0:
                met = [*_between(one, other, beyond[0] / (beyond[0] - beyond[1]))]
                met[axis] = edge
                kept.append((met[0], met[1]))
        outline = tuple(kept)
    return outline if area_of(outline) > _FLAT else ()


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])


def _from(one: Point, other: Point) -> Point:
    return other[0] - one[0], other[1] - one[1]


def _cross(one: Point, other: Point) -> float:
    return one[0] * other[1] - one[1] * other[0]
