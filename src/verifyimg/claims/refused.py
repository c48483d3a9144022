"""A text that cannot be taken as a claim. Never leaves this room: the doors turn it into errors."""

from __future__ import annotations


class Refused(Exception):
    """Why a text was refused and what to write instead, both in one line of lower case."""

    def __init__(self, reason: str, advice: str, *, line: int | None = None) -> None:
        """`line` is that of a claims file, where it is known already."""
        super().__init__(reason)
        self.reason = reason
        self.advice = advice
        self.line = line
