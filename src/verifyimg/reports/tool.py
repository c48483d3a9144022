"""The tool that made a report, as reports name it."""

from __future__ import annotations

from collections.abc import Callable

from verifyimg.model.noun import noun


@noun
class Provenance:
    """What an answer depends on beside the file, the claim and the settings."""

    python: str
    """`3.11.2`."""
    libraries: dict[str, str]
    """Versions of those that read files, by name; one that is not installed is left out."""
    knowledge_sha256: str
    """Of all tables of facts."""
    rules_sha256: str
    """Of all files of rules."""


def untold() -> Provenance | None:
    """The provenance where nobody has looked."""
    return None


@noun
class Tool:
    """Which program, and which facts it knew."""

    version: str
    knowledge: str | None
    """The date of the newest table of facts, `2026-11-20`; None if no table was there."""
    name: str = "verifyimg"
    provenance: Callable[[], Provenance | None] = untold
    """Costs some milliseconds, so ask only if it is printed."""
