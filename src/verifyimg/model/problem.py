"""Problems: what could not be read, where and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ProblemKind = Literal["absent", "damaged", "refused", "unsupported"]

PROBLEM_KINDS: tuple[ProblemKind, ...] = ("absent", "damaged", "refused", "unsupported")


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something that a reader did not read.

    `absent`: it is not there. `damaged`: it is there and cannot be read, or not all of it.
    `refused`: a limit stopped us. `unsupported`: the format cannot carry it, or we cannot
    read it; the message says which.
    """

    reader: str
    """Who met it: `jpeg`, `exif`, `exifread`, `source` …"""
    kind: ProblemKind
    message: str
    """What happened, in one line of lower case."""
    offset: int | None = None
    """Where, from the start of the file, if that is known."""
    fatal: bool = False
    """Whether the input as a whole could not be examined because of it."""
