"""What a street looks like by day and by night, and from where."""

from __future__ import annotations

from dataclasses import dataclass

from tools.fixture_photos.paint import Colour, Point, Size, Stops

HORIZON = 0.56
"""Where the street ends, as part of the picture's height: the eye is 1.6 m above the ground."""


@dataclass(frozen=True, kw_only=True)
class Hour:
    """The colours of a street by day or by night."""

    sky: Stops
    cloud: Colour
    walls: tuple[Colour, ...]
    glass: tuple[Colour, ...]
    asphalt: tuple[Colour, Colour]
    pavement: tuple[Colour, Colour]
    leaves: tuple[Colour, Colour]
    lamps: bool


DAY = Hour(
    sky=[(0, (108, 150, 204)), (0.56, (216, 226, 234))],
    cloud=(240, 242, 246),
    walls=((204, 190, 162), (178, 160, 140), (196, 198, 194), (168, 120, 100), (212, 204, 182)),
    glass=((58, 70, 84), (86, 104, 122), (46, 54, 64), (140, 160, 178)),
    asphalt=((74, 76, 80), (118, 118, 120)),
    pavement=((132, 128, 122), (176, 170, 162)),
    leaves=((34, 52, 26), (112, 138, 66)),
    lamps=False,
)
NIGHT = Hour(
    sky=[(0, (8, 10, 20)), (0.56, (40, 34, 44))],
    cloud=(34, 30, 40),
    walls=((52, 42, 34), (44, 38, 36), (40, 40, 44), (46, 32, 28), (58, 50, 42)),
    glass=((12, 14, 20), (16, 18, 26), (10, 12, 18), (242, 198, 118), (14, 16, 22), (208, 160, 92)),
    asphalt=((18, 18, 22), (52, 48, 46)),
    pavement=((34, 31, 30), (66, 58, 50)),
    leaves=((8, 12, 8), (34, 38, 22)),
    lamps=True,
)


@dataclass(frozen=True, kw_only=True)
class Eye:
    """One-point perspective: metres to pixels."""

    size: Size

    def at(self, across: float, up: float, away: float) -> Point:
        """A point `across` metres right of the middle, `up` above the ground, `away` metres off."""
        scale = self.size[0] * 0.82 / away
        return self.size[0] * 0.5 + across * scale, self.size[1] * HORIZON - (up - 1.6) * scale
