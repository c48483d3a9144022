"""Results that outlive a run: one file for each, found by what it is the result of.

A file is a line with the SHA-256 of what follows, then the report as compressed JSON. It is
believed only if that fits, if the JSON makes a report (`codec.py`), and if that report is on the
very file, claim, settings and time that it is asked for. All of it may be deleted at any time.
"""

from __future__ import annotations

import os
import stat
import zlib
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256 as digest_of
from pathlib import Path

from verifyimg.batch.codec import decoded, encoded
from verifyimg.batch.kinds import Garbage
from verifyimg.batch.work import Result, Task, Work
from verifyimg.clean import one_line
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.claim import Claim
from verifyimg.model.deep import EXIFTOOL
from verifyimg.model.noun import noun
from verifyimg.model.problem import ARCHIVE, PIXELS, Problem
from verifyimg.model.report import Report
from verifyimg.sources.source import Source

MARK = b"verifyimg result 1 "
_FLEETING = (PIXELS, EXIFTOOL, ARCHIVE, "source")
"""Whose failures may be those of the moment: deadlines, memory, a lock, a file that changed."""


@noun
class Place:
    """Of the result of one file."""

    file: Path
    sha256: str
    """Of the examined file."""
    claim: Claim


class Keeper:
    """The kept results of one run."""

    def __init__(self, work: Work, limits: Limits = DEFAULT) -> None:
        """Opens nothing; what is wrong shows in `trouble`."""
        self._work, self._limits = work, limits
        self._able = bool(work.kept)
        self._archives = "\n".join(map(_state, (*work.archives, work.own_archive)))
        self._said = ""

    def place(self, source: Source, claim: Claim) -> Place:
        """Where the report on that file has its place; the file is read once for it."""
        sha256 = source.sha256() if self._able else ""
        return Place(file=self._path(source, sha256, claim), sha256=sha256, claim=claim)

    def find(self, place: Place, source: Source) -> Report | None:
        """The report on that file, if it was kept and can be believed."""
        if not self._able:
            return None
        path = place.file
        try:
            stored = stored_bytes(path, self._limits.result_bytes)
            return self._believed(_unpacked(stored, self._limits.result_bytes), place, source)
        except FileNotFoundError:
            return None
        except OSError as error:
            self._give_up(error)
            return None
        except Garbage:
            self._say(f"{one_line(str(path))}: no result that can be used; examining that file")
            return None

    def keep(self, place: Place, report: Report) -> None:
        """Keeps a report, unless a part of it may be owed to the moment."""
        if not self._able or report.image.sha256 != place.sha256:
            return
        if any(_is_fleeting(problem) for problem in report.problems):
            return
        body = zlib.compress(encoded(Result(report=report)).encode("ascii"), 1)
        path = place.file
        part = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            make_private(path.parent)
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(MARK + digest_of(body).hexdigest().encode() + b"\n" + body)
            part.replace(path)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            self._give_up(error)

    def trouble(self) -> str:
        """What has gone wrong since this was last asked; empty for nothing."""
        said, self._said = self._said, ""
        return said

    def _path(self, source: Source, sha256: str, claim: Claim) -> Path:
        made_of = (
            self._archives,
            str(source.size),
            sha256,
            str(source.modified_at),
            encoded(Task(number=0, path=source.path, claim=claim)),
            encoded(
                replace(self._work, archives=(), own_archive="", kept="", format="", folder="")
            ),
        )
        name = digest_of("\0".join(made_of).encode("utf-8", "surrogateescape")).hexdigest()
        return Path(self._work.kept) / name[:2] / name[2:]

    def _believed(self, text: bytes, place: Place, source: Source) -> Report:
        report = decoded(text, Result).report
        image = report.image
        found = (image.path, image.size_bytes, image.sha256, report.claim)
        if found != (source.path, source.size, place.sha256, place.claim):
            raise Garbage
        if (report.settings, report.examined_at) != (self._work.settings, self._work.now):
            raise Garbage
        return report

    def _give_up(self, error: OSError) -> None:
        self._able = False
        reason = (error.strerror or "no reason given").lower()
        folder = one_line(self._work.kept)
        self._say(f"{folder}: results cannot be kept there ({reason}); going on without")

    def _say(self, text: str) -> None:
        self._said = self._said or text


def make_private(folder: Path) -> None:
    """Makes a folder, and those above it that are missing, for this user alone.

    Raises OSError. What `mkdir` makes on the way is open to whomever the umask lets in.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)


def stored_bytes(path: Path, most: int) -> bytes:
    """What a file of the cache holds, one byte more than `most` of it at most.

    Raises OSError, and `Garbage` for what is no regular file: a pipe would be waited for.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Garbage
        return file.read(most + 1)


def _unpacked(stored: bytes, most: int) -> bytes:
    head, _, body = stored.partition(b"\n")
    if head != MARK + digest_of(body).hexdigest().encode():
        raise Garbage
    try:
        unpacker = zlib.decompressobj()
        text = unpacker.decompress(body, most)
    except zlib.error as error:
        raise Garbage from error
    if not unpacker.eof:
        raise Garbage
    return text


def _is_fleeting(problem: Problem) -> bool:
    return problem.reader in _FLEETING and problem.kind in ("damaged", "refused")


def _state(archive: str) -> str:
    """What changes when somebody writes to that archive."""
    return "\n".join(_stamp(f"{archive}{part}") for part in ("", "-wal")) if archive else ""


def _stamp(path: str) -> str:
    try:
        status = os.stat(path)  # noqa: PTH116 - a name that need not be a path
    except (OSError, ValueError):
        return path
    return f"{path} {status.st_size} {status.st_mtime_ns}"
