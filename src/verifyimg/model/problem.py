"""Problems: what could not be read, where and why."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.noun import noun

ProblemKind = Literal["absent", "damaged", "refused", "unsupported"]

PROBLEM_KINDS: tuple[ProblemKind, ...] = ("absent", "damaged", "refused", "unsupported")

PIXELS = "pixels"
"""The reader that decodes the picture; it reads no metadata."""
ARCHIVE = "archive"
"""Who looks pictures up; nothing in the file is hidden where that fails."""


@noun
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
    trifling: bool = False
    """Whether nothing that tells of the picture was lost by it."""

    @property
    def hides_metadata(self) -> bool:
        """Whether metadata may be there that were not read: then nothing found is not nothing."""
        return self.kind != "absent" and not self.trifling and self.reader not in (PIXELS, ARCHIVE)

    @property
    def loud(self) -> bool:
        """Whether a reader has to hear of it at once: what is there was not read."""
        return self.kind in ("damaged", "refused") and not self.trifling
