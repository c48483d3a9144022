"""Policies: what an editorial desk has decided once about findings, and who stands for it."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.words import Severity


@noun
class Scope:
    """The files that a decision is about."""

    globs: tuple[str, ...] = ()
    """As written; a path that fits one of them is meant. Empty for every file."""
    base: str = ""
    """The folder that they start in, absolute: that of the configuration file."""


@noun
class Ignoring:
    """Findings that are left out, and why."""

    codes: tuple[str, ...]
    reason: str
    scope: Scope = Scope()


@noun
class Regrading:
    """Findings whose severity is another one here, and why."""

    codes: tuple[str, ...]
    severity: Severity
    reason: str
    scope: Scope = Scope()


@noun
class Regraded:
    """What was done to the severity of one finding."""

    severity: Severity
    """The one that the rule gave it."""
    reason: str


@noun
class Acceptance:
    """Who accepted a finding, when, and why."""

    by: str
    on: str
    """A day in ISO 8601."""
    reason: str
