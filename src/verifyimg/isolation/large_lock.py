"""Large pictures of one run decoded one after the other, as far as that costs little time.

Each process that examines has a decoder of its own, and the memory of a run is most when several
of these meet a large picture at one moment. All have one file open that none of them reads: whoever
has it locked decodes. A process that dies gives its lock back with all else that it has open.

Specification: POSIX.1-2017, fcntl(), "File Locking": locks are of a process, whoever opened the
file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic, sleep

from verifyimg.isolation.question import Question

_SMALLER = ("JPEG",)
"""Formats that are decoded smaller, or as brightness alone: their memory is a few megabytes."""
_BYTES = 4
"""That a pixel takes."""
_PAUSE = 0.005
"""Seconds between two looks."""


class LargeLock:
    """The lock that one process shares with all others of its run."""

    def __init__(self, descriptor: int) -> None:
        """Of the file, open to be written; with any other one nothing is locked."""
        self._descriptor = descriptor
        self._begun, self._waited = monotonic(), 0.0

    @contextmanager
    def held(self, question: Question, pixels: int) -> Iterator[bool]:
        """Waits where the picture is large; gives whether no other large one is decoded meanwhile.

        No longer than `waiting_share` of the time since this process began is spent in waiting.
        """
        held = is_large(question, pixels) and self._locked(question.limits.waiting_share)
        try:
            yield held
        finally:
            if held:
                self._unlock()

    def _locked(self, share: float) -> bool:
        begun = monotonic()
        until = begun + share * (begun - self._begun) - self._waited
        try:
            while not (locked := self._tried()) and monotonic() < until:
                sleep(_PAUSE)
        except OSError:
            return False
        self._waited += monotonic() - begun
        return locked

    def _tried(self) -> bool:
        import fcntl

        try:
            fcntl.lockf(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def _unlock(self) -> None:
        import fcntl

        fcntl.lockf(self._descriptor, fcntl.LOCK_UN)


def is_large(question: Question, pixels: int) -> bool:
    """Whether a picture of so many pixels takes memory that is worth waiting for."""
    if question.format_name in _SMALLER:
        return False
    return pixels * _BYTES > question.limits.large_picture_bytes
