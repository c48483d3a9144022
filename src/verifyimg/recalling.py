"""A picture to what archives have of it: its fingerprints, and the entries that show the same."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.archive.memory import Memory, Recalled
from verifyimg.archive.search import Orientation, Query
from verifyimg.featuring import available, search
from verifyimg.fingerprinting import OWN, fingerprint, turned
from verifyimg.limits import Limits
from verifyimg.model.features import PartSearch
from verifyimg.model.fingerprint import Fingerprint, Prints
from verifyimg.model.image import ImageFile
from verifyimg.model.noun import noun
from verifyimg.model.picture import Picture
from verifyimg.model.problem import Problem
from verifyimg.sources.source import Source

__all__ = ["Recollection", "query_of", "recall"]

_LOOK = tuple(kind for kind in OWN if kind.need == "grey")
"""What is still to be made where the picture was decoded in full already."""


@noun
class Recollection:
    """What is remembered of one picture."""

    fingerprints: tuple[Fingerprint, ...] = ()
    """Of its pixels; none where they were left out, not decoded, or show too little."""
    recalled: Recalled = Recalled()
    problems: tuple[Problem, ...] = ()
    """Why it was not looked for in every way; none of them ends the examination."""


def recall(
    source: Source,
    image: ImageFile,
    picture: Picture | None,
    memory: Memory | None,
    limits: Limits,
) -> Recollection:
    """Looks a picture up by its bytes and, where it was decoded, by its pixels and its look.

    `image` has the hashes of the file; `picture` is the one that was decoded for other reasons.
    The small copy for the fingerprint comes with it or is decoded anew, by the one way that
    archived fingerprints came by too.
    """
    prints = None
    if picture is not None:
        prints = fingerprint(source, _LOOK, limits, sha256=image.sha256, grey=picture.grey)
    made = prints.fingerprints if prints else ()
    if memory is None:
        return Recollection(fingerprints=made)
    parts = _parts(source, memory, limits) if prints else None
    query = Query(
        sha256=image.sha256,
        pixel_sha256=image.pixel_sha256,
        orientations=_orientations(prints) if prints and memory.archives else (),
        pdq_quality=_quality(prints) if prints else None,
        parts=None if isinstance(parts, Problem) else parts,
    )
    recalled = memory.recall(query, most=limits.archive_matches)
    unmade = prints.problems if prints and memory.archives else ()
    unmade = (*unmade, parts) if isinstance(parts, Problem) else unmade
    return Recollection(
        fingerprints=made,
        recalled=recalled,
        problems=(*recalled.problems, *(replace(one, fatal=False) for one in unmade)),
    )


def query_of(prints: Prints) -> Query:
    """What to look for; a picture that shows too little has no fingerprint to be near to."""
    return Query(
        sha256=prints.image.sha256,
        pixel_sha256=prints.image.pixel_sha256,
        orientations=_orientations(prints),
        pdq_quality=_quality(prints),
        parts=prints.parts,
    )


def _parts(source: Source, memory: Memory, limits: Limits) -> PartSearch | Problem | None:
    """What looks for parts of the picture; nothing is made where no archive has features."""
    wanted = memory.featured() if available() else bool(memory.archives)
    return search(source, limits) if wanted else None


def _quality(prints: Prints) -> int | None:
    pdq = prints.named("pdq")
    return pdq.quality if pdq else None


def _orientations(prints: Prints) -> tuple[Orientation, ...]:
    grey = prints.sight.grey
    turns = turned(grey) if grey is not None and prints.named("pdq") else ()
    return tuple(Orientation(transform=one.turn, pdq=bytes.fromhex(one.hash)) for one in turns)
