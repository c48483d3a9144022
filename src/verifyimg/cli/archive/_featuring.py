"""The work of `verifyimg archive features`, from its options to its exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from verifyimg.archive.adding import BATCH
from verifyimg.archive.entry import PictureFacts
from verifyimg.archive.points.keeping import is_kept, keep, without_features
from verifyimg.archive.points.segments import refresh_points
from verifyimg.archive.store import Archive
from verifyimg.archive.troubles import translated
from verifyimg.clean import visible
from verifyimg.cli._command import Parameters
from verifyimg.cli._environment import Environment
from verifyimg.cli._folders import choice_of
from verifyimg.cli._passed_by import PassedBy
from verifyimg.cli._request import named_paths
from verifyimg.cli.archive._opening import to_write
from verifyimg.errors import EXIT_INTERRUPTED, EXIT_NOT_EXAMINED, EXIT_OK, InputError, UsageError
from verifyimg.featuring import available, features
from verifyimg.model.features import Features
from verifyimg.sources import open_source
from verifyimg.sources.opening import STANDARD_INPUT
from verifyimg.sources.walk import Input, Skipped, walk


def feature_all(env: Environment, parameters: Parameters) -> int:
    """Looks for the features of every file whose entry has none; each batch is on the disk."""
    named = named_paths(parameters, "archive features")
    if STANDARD_INPUT in named:
        raise UsageError(detail="a picture from standard input has no name; save it to a file")
    if not available():
        detail = "features take OpenCV, which is not there; pip install opencv-python-headless"
        raise UsageError(detail=detail)
    with to_write(env, parameters) as archive:
        work = Featuring(env=env, archive=archive, quiet=parameters["quiet"])
        try:
            work.go(walk(named, choice_of(parameters)))
        except KeyboardInterrupt:
            env.complain(f"interrupted; {work.summary()}; the same command goes on from there")
            return EXIT_INTERRUPTED
        with translated(archive.path):
            refresh_points(archive.path, archive.connection)
            left = without_features(archive.connection)
    env.complain(f"{work.summary()}; {_left(left)}")
    return EXIT_NOT_EXAMINED if work.counts["failed"] else EXIT_OK


@dataclass(kw_only=True)
class Featuring:
    """One run over many files, and what has happened in it so far."""

    env: Environment
    archive: Archive
    quiet: bool
    counts: Counter[str] = field(default_factory=Counter)
    passed: PassedBy = field(default_factory=PassedBy)
    _found: list[tuple[str, int, Features]] = field(default_factory=list)

    def go(self, inputs: Iterator[Input | Skipped]) -> None:
        """Through all files; what was found when it ends, however it ends, is written."""
        try:
            for entry in self.passed.inputs(inputs, self._tell):
                self._take(entry)
            for line in self.passed.closing():
                self._tell(line)
        finally:
            self._write()

    def summary(self) -> str:
        """The run in one line."""
        words = ("featured", "unchanged", "unknown", "failed")
        return ", ".join(f"{self.counts[word]:,} {word}" for word in words)

    def _tell(self, line: str) -> None:
        if not self.quiet:
            self.env.complain(line)

    def _take(self, entry: Input) -> None:
        try:
            if entry.error is not None:
                raise entry.error
            with open_source(entry.path) as source:
                known = self.archive.known(PictureFacts(sha256=source.sha256()))
                if known is None or self._has(known.id):
                    self.counts["unknown" if known is None else "unchanged"] += 1
                    return
                found = features(source)
            if found is None:
                raise InputError(path=entry.path, detail="not featured, it cannot be decoded")
        except InputError as error:
            self.counts["failed"] += 1
            self.env.complain(str(error))
            return
        self._found.append((entry.path, known.id, found))
        if len(self._found) >= BATCH:
            self._write()

    def _has(self, number: int) -> bool:
        with translated(self.archive.path):
            return is_kept(self.archive.connection, number)

    def _write(self) -> None:
        found, self._found = self._found, []
        if not found:
            return
        with self.archive.transaction():
            for _, number, one in found:
                keep(self.archive.connection, number, one)
        self._told(found)

    def _told(self, found: Sequence[tuple[str, int, Features]]) -> None:
        for path, number, _ in found:
            self.counts["featured"] += 1
            if not self.quiet:
                self.env.write(f"featured   {number}  {visible(path)}\n")


def _left(left: int) -> str:
    if not left:
        return "every entry has its features"
    which = "1 entry is" if left == 1 else f"{left:,} entries are"
    return f"{which} still without features, for the files were not given"
