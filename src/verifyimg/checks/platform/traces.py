"""The traces of platforms in a file, put together by platform."""

from __future__ import annotations

from collections.abc import Iterable

from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun
from verifyimg.model.subject import Subject


@noun
class Traces:
    """What speaks for one platform."""

    platform: str
    clues: tuple[Clue, ...]
    """One for each trace, each of another kind; missing EXIF is the one that rests on no tag."""

    @property
    def telling(self) -> bool:
        """Whether one of them is the platform's own: a name or a mark, no size that many share."""
        return any(clue.storage in ("file_name", "iptc") for clue in self.clues)

    @property
    def stripped(self) -> bool:
        """Whether EXIF is missing as the platform would have it."""
        return any(not clue.tags for clue in self.clues)

    @property
    def words(self) -> tuple[str, ...]:
        """Each trace in words: `its name`, `its size`, `no EXIF`."""
        return tuple(clue.note for clue in self.clues)


def exif_is_absent(subject: Subject) -> bool:
    """Whether all of the file was looked at and holds no EXIF."""
    return any(one.reader == "exif" and one.kind == "absent" for one in subject.problems)


def traces(subject: Subject) -> tuple[Traces, ...]:
    """By platform, in reading order; EXIF that could not be looked for is not missing."""
    absent = exif_is_absent(subject)
    found: dict[str, dict[str, Clue]] = {}
    for clue in subject.clues_of("platform"):
        if clue.tags or absent:
            found.setdefault(clue.text, {}).setdefault(clue.note, clue)
    return tuple(
        Traces(platform=platform, clues=tuple(clues.values())) for platform, clues in found.items()
    )


def likeliest(candidates: Iterable[Traces]) -> tuple[Traces, ...]:
    """Those that have the most telling traces, and the most of them."""
    ranked = [((one.telling, len(one.clues)), one) for one in candidates]
    best = max((rank for rank, _ in ranked), default=None)
    return tuple(one for rank, one in ranked if rank == best)
