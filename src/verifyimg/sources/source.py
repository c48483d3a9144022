"""What an image can come from, to the rest of the program."""

from __future__ import annotations

from typing import Protocol

from verifyimg.model.block import ByteSource


class Source(ByteSource, Protocol):
    """An input that was opened: a file, or what came through standard input."""

    @property
    def path(self) -> str:
        """The argument as it was given; `-` for standard input."""

    def sha256(self) -> str:
        """Of all bytes, in lower-case hexadecimal; read in pieces."""
