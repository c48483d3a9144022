"""The tool that made a report, as reports name it."""

from __future__ import annotations

from verifyimg.model.noun import noun


@noun
class Tool:
    """Which program, and which facts it knew."""

    version: str
    knowledge: str | None
    """The date of the newest table of facts, `2026-11-20`; None if no table was there."""
    name: str = "verifyimg"
