"""What an image can come from, to the rest of the program."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from verifyimg.model.block import ByteSource


class Source(ByteSource, Protocol):
    """An input that was opened: a file, or what came through standard input."""

    @property
    def path(self) -> str:
        """The argument as it was given; `-` for standard input."""

    @property
    def modified_at(self) -> datetime | None:
        """When the file system says that this copy was last changed, in UTC; None if it has no
        such time. It tells of this copy and nothing of the picture."""

    def sha256(self) -> str:
        """Of all bytes, in lower-case hexadecimal; read in pieces."""
