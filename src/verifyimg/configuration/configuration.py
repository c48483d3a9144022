"""Configurations: what a file asks for, its types checked and its words not yet looked up."""

from __future__ import annotations

from verifyimg.model.noun import noun

Option = str | int | bool | tuple[str, ...]


@noun
class Decision:
    """One `[[ignore]]` or `[[severities]]` table."""

    line: int
    codes: tuple[str, ...]
    """Codes or names of rules, as written."""
    paths: tuple[str, ...]
    """Globs; empty for every file."""
    reason: str
    severity: str | None = None
    """The new one, of `[[severities]]`."""


@noun
class OwnPlace:
    """A place of `[places]`, with its coordinates as they would be claimed."""

    name: str
    text: str
    line: int


@noun
class Configuration:
    """One configuration file."""

    path: str
    folder: str
    """Where it lies, absolute and resolved: paths and globs in it start there."""
    options: dict[str, Option]
    """Values of options by their key, such as `fail-on`."""
    lines: dict[str, int]
    """Where each of them stands."""
    ignoring: tuple[Decision, ...] = ()
    severities: tuple[Decision, ...] = ()
    places: tuple[OwnPlace, ...] = ()
