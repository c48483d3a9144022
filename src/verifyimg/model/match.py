"""Matches: archive entries that show the same picture, and which archives were looked into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from verifyimg.model.noun import noun
from verifyimg.model.window import Window
from verifyimg.model.words import Strength

if TYPE_CHECKING:
    from verifyimg.model.footprint import Footprint

Change = Literal["mirrored", "turned", "tilted", "cropped", "framed", "part"]
"""What was done to a picture: its left and right exchanged, laid on another side, turned by some
degrees, cut, put into a frame, under a caption or on a screen, made a part of a collage or seen in
a scene. A new word is a new version of the JSON."""

COVERED = 0.93
"""The share of a query that the archived picture and what is no picture must come to: features and
their outline tell it to a few hundredths."""
WHOLE = 0.9
"""The share of an archived picture that is all of it, as far as features tell."""
FRAMED = 0.06
"""The share of a query from which what is no picture in it counts as a frame."""
BESIDE = 0.15
"""The share from which what is photographed beside the archived picture is more than a frame."""


@noun
class KeptCopy:
    """What an archive keeps of the file that it saw; what it does not know is None."""

    format: str | None = None
    size_bytes: int | None = None
    width: int | None = None
    """In pixels, as coded."""
    height: int | None = None


@noun
class Match:
    """One entry of an archive that shows this picture, or shares a part of it."""

    archive: str
    """The archive's path or address; in a report its name alone."""
    entry: dict[str, str | None]
    """id, sha256, name, first_seen, basis, source, url, credit, note, verdict_url."""
    how: str
    """`bytes`, `pixels`, `pdq` or `features`."""
    distance: float
    transform: str
    coverage: tuple[float, float]
    """The share of the query and of the entry that the match covers, 0 to 1."""
    same_picture: bool
    strength: Strength
    sightings: tuple[dict[str, str | None], ...] = ()
    """All appearances that the archive knows, the oldest first: first_seen, basis, source, url,
    credit, caption, added_by."""
    windows: tuple[Window | None, ...] = ()
    """When each of the sightings was, in their order; None for one without a date."""
    kept: KeptCopy | None = None
    """Of the archived copy; None where the archive that was asked does not say."""
    aside: float = 0.0
    """The share of the query that is border, caption or a program's window, and no picture."""
    corners: tuple[tuple[float, float], ...] = ()
    """Where the corners of the archived picture lie in the query, clockwise from its top left, in
    shares of width and height; of a match by features alone."""
    seen: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    """Left, top, right and bottom of the part of the archived picture that is seen, in shares."""

    @property
    def covers_query(self) -> bool:
        """Whether the archived picture is all of this one, borders, captions and windows aside."""
        if self.how != "features":
            return self.coverage[0] >= 1
        return self.coverage[0] + self.aside >= COVERED

    @property
    def is_cropped(self) -> bool:
        """Whether the archived picture shows more."""
        return self.same_picture and self.coverage[1] < WHOLE

    @property
    def is_framed(self) -> bool:
        """Whether this picture has a border, a caption or a window around the archived one."""
        beside = 1 - self.coverage[0] - self.aside
        return self.same_picture and self.aside >= FRAMED and beside < BESIDE

    @property
    def is_part(self) -> bool:
        """Whether something else is photographed beside the archived picture."""
        return self.same_picture and self.how == "features" and not self.covers_query

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was done between the archived picture and this one; none for an element."""
        if not self.same_picture:
            return ()
        done: dict[Change, bool] = {
            "mirrored": self.transform.startswith("mirrored"),
            "turned": "turned" in self.transform,
            "tilted": "tilted" in self.transform,
            "cropped": self.is_cropped,
            "framed": self.is_framed,
            "part": self.is_part,
        }
        return tuple(change for change, there in done.items() if there)

    @property
    def footprint(self) -> Footprint | None:
        """Where the archived picture lies in this one; None where that is not told."""
        from verifyimg.model import footprint, picture

        if len(self.corners) == len(footprint.FRAME):
            return footprint.limited(self.corners, self.seen)
        lying = next((turn for turn in picture.TURNS if turn == self.transform), None)
        whole = lying is not None and self.how != "features"
        return footprint.footprint_of(lying) if lying and whole else None


@noun
class ArchiveLook:
    """One archive that a picture was looked for in."""

    name: str
    """Of its file, without folders."""
    entries: int
    """Pictures that it holds."""
    looked_for: tuple[str, ...]
    """By what the picture was looked for: `bytes`, `pixels`, `pdq`; the first at least."""
    parts: bool = False
    """Whether crops, screenshots and collages of its pictures were looked for too."""
    unfeatured: int = 0
    """Pictures that it cannot find by their parts, because nobody looked for those."""
