"""A regular file, opened read-only; whatever else has a name in a file system is refused."""

from __future__ import annotations

import errno
import os
import stat
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from verifyimg.errors import (
    EmptyFile,
    InputError,
    MissingFile,
    NotAFile,
    TooLarge,
    TooLong,
    Unreadable,
)
from verifyimg.limits import DEFAULT, Limits
from verifyimg.sources.digest import sha256_of

KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe; pass - to read standard input"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)
"""What a name can stand for that is not a file, in words."""

_ABSENT = (errno.ENOENT, errno.ENOTDIR)

# NOTE: O_NONBLOCK lets the open of a pipe return at once, O_NOCTTY keeps a terminal from
# becoming ours, O_BINARY exists on Windows alone.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)


class PathSource:
    """A file that is read at any place and never written."""

    def __init__(self, path: str, *, limits: Limits = DEFAULT) -> None:
        """Opens it; raises the `InputError` that says why it cannot be examined."""
        self._path = path
        self._descriptor = open_regular(path)
        status = os.fstat(self._descriptor)
        self._modified_at = _moment(status.st_mtime)
        try:
            self._size = _checked_size(path, status.st_size, limits)
        except InputError:
            self.close()
            raise

    @property
    def path(self) -> str:
        """The argument as it was given."""
        return self._path

    @property
    def size(self) -> int:
        """The length in bytes when it was opened."""
        return self._size

    @property
    def descriptor(self) -> int:
        """Of the open file; it cannot be written through it. For whoever reads it elsewhere."""
        return self._descriptor

    @property
    def modified_at(self) -> datetime | None:
        """When this copy was last changed, by the file system; None for a time beyond years."""
        return self._modified_at

    def read_at(self, offset: int, length: int) -> bytes:
        """At most `length` bytes from `offset`; fewer, or none, at the end of the file."""
        if offset < 0 or length <= 0:
            return b""
        try:
            return os.pread(self._descriptor, min(length, self._size), offset)
        except OSError as error:
            raise Unreadable(path=self._path, reason=reason_of(error)) from error

    def sha256(self) -> str:
        """Of all bytes, in lower-case hexadecimal."""
        return sha256_of(self)

    def close(self) -> None:
        """Gives the descriptor back; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _moment(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(seconds), tz=UTC)
    except (OverflowError, ValueError, OSError):
        return None


def open_regular(path: str) -> int:
    """A descriptor for reading a regular file; never waits for a pipe, never opens a device.

    Raises `MissingFile`, `TooLong`, `NotAFile` or `Unreadable`.
    """
    try:
        # NOTE: not `Path`, for which an empty name is the working directory.
        _refuse_irregular(path, os.stat(path).st_mode)
        descriptor = os.open(path, _FLAGS)
    except ValueError as error:
        raise MissingFile(path=path) from error
    except OSError as error:
        raise unopened(path, error) from error
    try:
        # NOTE: looked at again, for the name may stand for something else by now.
        _refuse_irregular(path, os.fstat(descriptor).st_mode)
    except NotAFile:
        os.close(descriptor)
        raise
    return descriptor


def reason_of(error: OSError) -> str:
    """The system's words for what went wrong, in lower case."""
    return (error.strerror or "no reason given").lower()


def _refuse_irregular(path: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        what = next((words for test, words in KINDS if test(mode)), "of an unknown kind")
        raise NotAFile(path=path, what=what)


def unopened(path: str, error: OSError) -> InputError:
    """What the system's refusal to open a file means."""
    if error.errno in _ABSENT:
        return MissingFile(path=path)
    if error.errno == errno.ENAMETOOLONG:
        return TooLong(path=path)
    return Unreadable(path=path, reason=reason_of(error))


def _checked_size(path: str, size: int, limits: Limits) -> int:
    if size == 0:
        raise EmptyFile(path=path)
    if size > limits.file_bytes:
        raise TooLarge(path=path, size=size, limit=limits.file_bytes)
    return size
