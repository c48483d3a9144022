"""The subject: everything that a check may look at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property

from verifyimg.model.claim import Claim
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.clue import Clue, Meaning
from verifyimg.model.comparison import Comparison
from verifyimg.model.compression import Compression
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.image import Handling, ImageFile, Preview, Reproduction
from verifyimg.model.legal_time import LegalTime
from verifyimg.model.maker_note import MakerNote
from verifyimg.model.match import ArchiveLook, Match
from verifyimg.model.name_comparison import NameComparison
from verifyimg.model.noun import noun
from verifyimg.model.picture import Picture, ThumbnailComparison
from verifyimg.model.place_comparison import PlaceComparison
from verifyimg.model.problem import Problem
from verifyimg.model.second_reading import SecondReading
from verifyimg.model.structure import Structure
from verifyimg.model.tag import Tag


@noun
class Subject:
    """One image, read and interpreted, and the claim about it."""

    image: ImageFile
    claim: Claim
    now: datetime
    """The time of the examination, in UTC; nothing else knows the time."""
    tags: tuple[Tag, ...] = ()
    clues: tuple[Clue, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """The clues of time against the claimed date; empty without one."""
    place_comparisons: tuple[PlaceComparison, ...] = ()
    """The positions that only their country can tell to be elsewhere; empty where none is."""
    name_comparisons: tuple[NameComparison, ...] = ()
    """The devices and credits in the file against the claimed ones; empty where none is."""
    legal_time: LegalTime | None = None
    """At the position of the file; None where its place, its date or any legal time is missing."""
    second_readings: tuple[SecondReading, ...] = ()
    """The camera's date against other records of the same clock."""
    diagnoses: tuple[ClockDiagnosis, ...] = ()
    """What explains the clocks of the file, each proposed and none applied."""
    maker_note: MakerNote | None = None
    """Whose note stands in the file; None where there is none, or it bears no known mark."""
    captions_changed: bool = False
    """Whether the IPTC fields were changed since a program stored the sum over them."""
    knowledge: str = ""
    """The day on which the tables of facts were last changed; empty where it is not known."""
    disagreements: tuple[Disagreement, ...] = ()
    handling: Handling = Handling(state="unknown", reasons=(), maker_note=False)
    reproduction: Reproduction | None = None
    """Set where the file is a scan, a copied film or print, or a captured screen."""
    problems: tuple[Problem, ...] = ()
    previews: tuple[Preview, ...] = ()
    """The pictures embedded in the file."""
    pixels: bool = True
    """Whether the pixels were to be looked at."""
    picture: Picture | None = None
    """The picture decoded; None where it was not, or could not be."""
    thumbnails: tuple[ThumbnailComparison, ...] = ()
    """The thumbnails that could be decoded, each held against the picture."""
    embedded: tuple[ThumbnailComparison, ...] = ()
    """The larger embedded pictures that could be decoded, each held against the picture."""
    compression: Compression | None = None
    """What the pixels show of earlier compression; None where that was not measured."""
    structure: Structure = Structure()
    """How the file is built."""

    alone: bool = False
    """Whether the user named this one file and no other."""
    archives: tuple[ArchiveLook, ...] = ()
    """The archives that the picture was looked for in; empty where none was looked into."""
    matches: tuple[Match, ...] = ()
    """What they have of it, the nearest first."""
    credits_seen: tuple[NameComparison, ...] = ()
    """The credits in the archives against the claimed one, or where none is claimed against
    those in the file; empty where neither names anybody."""

    @cached_property
    def _first_tags(self) -> dict[str, Tag]:
        return {tag.key: tag for tag in reversed(self.tags)}

    def tag(self, key: str) -> Tag | None:
        """The first tag of that key (`IFD0:Model`), if the file has it."""
        return self._first_tags.get(key)

    def clues_of(self, *meanings: Meaning) -> Iterator[Clue]:
        """The clues of these meanings, trusted or not, in reading order.

        A capture that the file's name alone tells is free text and no date of the camera's: it
        is left out, and stands in `named_times`.
        """
        return (
            clue
            for clue in self.clues
            if clue.meaning in meanings
            and not (clue.meaning == "captured" and clue.storage == "file_name")
        )

    def named_times(self) -> Iterator[Clue]:
        """The clues of time that rest on the file's name alone."""
        return (clue for clue in self.clues if clue.window and clue.storage == "file_name")
