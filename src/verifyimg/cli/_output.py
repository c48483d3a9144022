"""Where a report goes: standard output, or a file that is opened before anything is examined."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO

from verifyimg.cli._environment import Environment
from verifyimg.errors import InputError, OutputUnwritable
from verifyimg.sources.path import open_regular
from verifyimg.sources.recognise import HEAD_BYTES, looks_like_image

Write = Callable[[str], None]
"""Puts text where the report goes, at once."""


@contextmanager
def opened(path: str | None, env: Environment, inputs: Sequence[str] = ()) -> Iterator[Write]:
    """The way to write a report to the file `path`, or to standard output without one.

    Raises `OutputUnwritable` at once, and also where the file is one of `inputs` or an image:
    originals are never written. An earlier report stays as it is until the first text of the
    new one is there.
    """
    if path is None or path == "-":
        yield env.write
        return
    refuse_original(path, inputs)
    new = not os.path.lexists(path)
    target = FileOutput(path)
    try:
        yield target.write
    finally:
        target.close()
        if new and not target.begun:
            with suppress(OSError):  # somebody else may have taken it away
                os.unlink(path)  # noqa: PTH108


class FileOutput:
    """A report file; emptied when the first text comes."""

    def __init__(self, path: str) -> None:
        """Opens it for writing and leaves what is in it; raises `OutputUnwritable`."""
        self.begun = False
        self._replaced = False
        self._path = path
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOCTTY", 0), 0o666)
        except (OSError, ValueError) as error:
            raise _unwritable(path, error) from error
        self._file: BinaryIO = os.fdopen(descriptor, "wb")

    def write(self, text: str) -> None:
        """Appends text as UTF-8, what UTF-8 lacks escaped; raises `OutputUnwritable`."""
        before, self.begun = self.begun, True
        try:
            if not before:
                self._empty()
            self._file.write(text.encode("utf-8", "backslashreplace"))
            self._file.flush()
        except OSError as error:
            self.begun = before
            raise _unwritable(self._path, error, cut_off=before or self._replaced) from error

    def close(self) -> None:
        """Gives the file back; what could not be flushed has been reported already."""
        try:
            self._file.close()
        except OSError:
            return

    def _empty(self) -> None:
        earlier = os.fstat(self._file.fileno())
        if stat.S_ISREG(earlier.st_mode):
            self._file.truncate(0)
            self._replaced = earlier.st_size > 0


def refuse_original(path: str, inputs: Sequence[str]) -> None:
    """Raises `OutputUnwritable` if the file is one of the inputs, or any image at all."""
    if any(_same(path, name) for name in inputs):
        raise OutputUnwritable(path=path, reason="it is one of the inputs")
    try:
        descriptor = open_regular(path)
    except InputError:
        return
    try:
        head = os.pread(descriptor, HEAD_BYTES, 0)
    finally:
        os.close(descriptor)
    if looks_like_image(head):
        raise OutputUnwritable(path=path, reason="it is an image, and images are never written")


def _same(path: str, name: str) -> bool:
    try:
        return os.path.samefile(path, name)  # noqa: PTH121
    except (OSError, ValueError):
        return False


def _unwritable(
    path: str, error: OSError | ValueError, *, cut_off: bool = False
) -> OutputUnwritable:
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    also = "; what stands there is cut off" if cut_off else ""
    return OutputUnwritable(path=path, reason=f"{reason}{also}")
