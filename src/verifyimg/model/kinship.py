"""Kinship: two files held side by side, whether they show one picture, and which came first."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.encoding import JpegEncoding
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.footprint import Footprint
from verifyimg.model.illustration import Illustrations
from verifyimg.model.noun import noun
from verifyimg.model.picture import Picture, Turn
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.model.words import Strength

SameHow = Literal["bytes", "pixels", "pdq", "overlay", "features"]
Side = Literal["a", "b"]
SignKind = Literal["pixels", "metadata"]
TagMeaning = Literal[
    "dates",
    "place",
    "device",
    "identifiers",
    "captions",
    "software",
    "thumbnails",
    "maker_notes",
    "camera_settings",
    "other",
]

SIDES: tuple[Side, ...] = ("a", "b")

NEARLY_ALL = 0.92
"""The share of a picture from which it counts as all of it: frames differ by a few lines."""


@noun
class Overlap:
    """Two pictures laid over each other where they show the same."""

    alike: bool | None
    """Whether they show the same there; None where that cannot be told."""
    turn: Turn
    """How the second lies, seen from the first."""
    tilt: int
    """By how many degrees it is turned beside that."""
    shares: tuple[float, float]
    """The share of the first, and of the second, that both show, 0 to 1."""
    even: tuple[bool, bool]
    """Whether what each of them shows beyond that is an even surface, as a frame is."""
    score: float
    """How alike the details are, -1 to 1."""
    reason: str = ""
    """Why it cannot be told."""
    laid: Footprint | None = None
    """Where the second lies in the first, to about a hundredth; None where that is not told."""


@noun
class Parts:
    """What two pictures share by their local features."""

    same: bool
    """Whether it is the picture itself, and no more than a logo, a caption or a window."""
    laid: Footprint
    """Where the second lies in the first."""
    shares: tuple[float, float]
    """The share of the first, and of the second, that both show, 0 to 1."""
    aside: tuple[float, float]
    """The share of either that is border, caption or window; 0 where that was not measured."""
    strength: Strength


@noun
class Fineness:
    """How much two pictures lose when they are made smaller by one ratio and larger again."""

    ratio: float
    """Of the sides, below 1."""
    lost: tuple[float, float]
    """In grey levels, root mean square; details of real scenes lose about as much at any size."""


@noun
class Nearness:
    """Two PDQ fingerprints, in the best of eight positions."""

    distance: int
    """Of 256 bits."""
    turn: Turn
    """How the second picture lies, seen from the first."""
    same: bool
    """Whether that is near enough for one picture."""


@noun
class Examined:
    """One of the two files, with everything that is compared."""

    report: Report
    """Without a claim, and without looking at the pixels."""
    picture: Picture | None = None
    pdq: Fingerprint | None = None
    encoding: JpegEncoding | None = None
    """Of a JPEG."""
    unseen: tuple[Problem, ...] = ()
    """Why the picture was not decoded, or has no fingerprint."""
    several: int | None = None
    """How many pictures the file says to hold, where that is more than one."""

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in pixels, as stored."""
        image = self.report.image
        if self.picture is not None:
            return self.picture.width, self.picture.height
        return (image.width, image.height) if image.width and image.height else None


@noun
class Measures:
    """What was measured on both together; what is None was not, or could not be."""

    exact: bool | None = None
    """Whether all decoded pixels are the same, where coded data do not tell."""
    near: Nearness | None = None
    overlap: Overlap | None = None
    fineness: Fineness | None = None
    parts: Parts | None = None
    unlooked: str = ""
    """Why crops and screenshots were not looked for; empty where they were, or need not be."""


@noun
class Sameness:
    """Whether two files show one picture. There is no answer `different`: a picture that is cut,
    framed or edited enough is not found again."""

    same: bool | None
    """True where it was shown; None where it was not, or could not be looked for."""
    looked: bool
    """Whether the pictures themselves were compared."""
    how: SameHow | None
    distance: int | None
    """Of 256 bits, between the fingerprints; 0 for the same bytes or pixels."""
    turn: Turn | None
    """How the second lies, seen from the first."""
    turn_explained: bool
    """Whether the EXIF orientations make both stand the same way on a screen."""
    shares: tuple[float, float] | None
    """The share of each that both show, where that was measured."""
    sentence: str


@noun
class Sign:
    """One thing that says which of two copies is nearer to what the camera wrote."""

    kind: SignKind
    """Metadata can be added to any file, so that they decide nothing."""
    favours: Side | None
    """None for what has to be known and favours neither."""
    text: str
    firm: bool = False
    """Whether one such sign is more than weak."""


@noun
class Older:
    """Which of two copies is closer to the original."""

    which: Side | None
    """None where it cannot be told."""
    strength: Strength
    sentence: str
    reasons: tuple[Sign, ...] = ()


@noun
class Changed:
    """One field with two values."""

    a: Tag
    b: Tag


@noun
class Difference:
    """What the metadata of one meaning differ in."""

    meaning: TagMeaning
    only_a: tuple[Tag, ...] = ()
    only_b: tuple[Tag, ...] = ()
    changed: tuple[Changed, ...] = ()
    text: str = ""
    """In words, the names first of all."""


@noun
class Kinship:
    """Two files, compared."""

    a: Examined
    b: Examined
    sameness: Sameness
    older: Older
    differences: tuple[Difference, ...] = ()
    measures: Measures = Measures()
    laid: Footprint | None = None
    """Where B lies in A, both as stored; None where that is not known."""
    alignment: str = ""
    """What of either the other shows, and how it lies, in a sentence; empty without `laid`."""
    illustrations: Illustrations | None = None
    """Both pictures for a page, B beside A; None where they were not asked for or not decoded."""

    @property
    def failed(self) -> bool:
        """Whether one of them could not be examined."""
        return self.a.report.failed or self.b.report.failed
