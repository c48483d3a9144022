"""The archives that one run looks into, and what they have of a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace

from verifyimg.archive.points.keeping import without_features
from verifyimg.archive.search import STAGES, Query, matches
from verifyimg.archive.store import Archive
from verifyimg.archive.troubles import translated
from verifyimg.clean import one_line
from verifyimg.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveMissing,
    NotAnArchive,
    NotBuilt,
)
from verifyimg.model.match import ArchiveLook, Match
from verifyimg.model.noun import noun
from verifyimg.model.problem import ARCHIVE, Problem, ProblemKind


@noun
class Recalled:
    """What was found of one picture, where it was looked for, and where it could not be."""

    matches: tuple[Match, ...] = ()
    """The nearest first, over all archives; each names its archive without folders."""
    looks: tuple[ArchiveLook, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Memory:
    """Open archives; one thread uses them at a time."""

    archives: tuple[Archive, ...] = ()
    unopened: tuple[Problem, ...] = ()
    """What could not be opened: told with every picture, so that it never reads as "not found"."""
    _entries: dict[str, int] = field(default_factory=dict)
    """How many each of them holds, once it was counted."""
    _without: dict[str, int] = field(default_factory=dict)
    """How many of these have no features, once it was counted."""

    def recall(self, query: Query, *, most: int) -> Recalled:
        """At most `most` matches of each archive; raises nothing of theirs.

        An archive that fails while it is asked costs its own matches and becomes a Problem.
        """
        found: list[Match] = []
        looks: list[ArchiveLook] = []
        problems = list(self.unopened)
        for archive in self.archives:
            name = self._name(archive)
            try:
                looks.append(self._look(archive, query))
                here = matches([archive], query, most=most)
                found += (replace(one, archive=name) for one in here)
            except ArchiveError as error:
                looks = [look for look in looks if look.name != name]
                problems.append(unlooked(name, archive.path, error))
        return Recalled(
            matches=tuple(sorted(found, key=_nearness)),
            looks=tuple(looks),
            problems=tuple(problems),
        )

    def featured(self) -> bool:
        """Whether any of them holds pictures that may be found by their parts."""
        for archive in self.archives:
            with suppress(ArchiveError), translated(archive.path):
                if archive.points.kept():
                    return True
        return False

    def thumbnail(self, match: Match) -> bytes | None:
        """The small picture that an archive keeps of a match; None where none is to be had.

        The bytes are foreign: archives are handed on.
        """
        number = match.entry["id"] or ""
        for archive in self.archives:
            if self._name(archive) == match.archive and number.isdigit():
                with suppress(ArchiveError):
                    return archive.entry(int(number), thumbnails=True).facts.thumbnail
        return None

    def _look(self, archive: Archive, query: Query) -> ArchiveLook:
        if archive.path not in self._entries:
            with translated(archive.path):
                row = archive.connection.execute("SELECT count(*) FROM entries").fetchone()
            self._entries[archive.path] = int(row[0])
        return ArchiveLook(
            name=self._name(archive),
            entries=self._entries[archive.path],
            looked_for=tuple(_looked_for(query)),
            parts=query.parts is not None,
            unfeatured=self._unfeatured(archive) if query.parts else 0,
        )

    def _unfeatured(self, archive: Archive) -> int:
        if archive.path not in self._without:
            with translated(archive.path):
                self._without[archive.path] = without_features(archive.connection)
        return self._without[archive.path]

    def _name(self, archive: Archive) -> str:
        """Without folders, unless two archives have one name."""
        name = base_name(archive.path)
        same = [other for other in self.archives if base_name(other.path) == name]
        return name if len(same) == 1 else archive.path


@contextmanager
def opened(paths: Sequence[str]) -> Iterator[Memory]:
    """The archives of those paths for reading; raises the `ArchiveError` of the first that is none.

    One that is named twice counts once; an address is `NotBuilt`.
    """
    with ExitStack() as stack:
        for path in paths:
            if "://" in path:
                raise NotBuilt(what=f"an archive on a server ({path})")
        found = (stack.enter_context(Archive.reading(path)) for path in dict.fromkeys(paths))
        yield Memory(archives=tuple(found))


@contextmanager
def tried(path: str) -> Iterator[Memory | None]:
    """The archive that nobody named but that may be there; None where none is.

    One that cannot be opened is told with every picture.
    """
    try:
        archive = Archive.reading(path)
    except ArchiveMissing:
        yield None
    except ArchiveError as error:
        yield Memory(unopened=(unlooked(base_name(path), path, error),))
    else:
        with archive:
            yield Memory(archives=(archive,))


def base_name(path: str) -> str:
    """The last part of a path; all of one that has none."""
    return path.rstrip("/").rpartition("/")[2] or path


def unlooked(name: str, path: str, error: ArchiveError) -> Problem:
    """That an archive was not looked into, and why; its folders are not told."""
    reason = str(error).removeprefix(f"{one_line(path)}: ")
    damaged = isinstance(error, ArchiveDamaged | NotAnArchive)
    kind: ProblemKind = "damaged" if damaged else "refused"
    message = f"the archive {one_line(name)} was not looked into: {reason}"
    return Problem(reader=ARCHIVE, kind=kind, message=message)


def _looked_for(query: Query) -> Iterator[str]:
    yield "bytes"
    if query.pixel_sha256 is not None:
        yield "pixels"
    if query.orientations:
        yield "pdq"


def _nearness(match: Match) -> tuple[bool, int, float]:
    stage = len(STAGES)
    with suppress(ValueError):
        stage = [*map(str, STAGES)].index(match.how)
    return not match.same_picture, stage, match.distance
