"""Rules: what the program can notice."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.noun import noun
from verifyimg.model.traces import Order
from verifyimg.model.words import Against, Aspect, Severity

Scope = Literal["file", "set"]
Status = Literal["stable", "preview", "deprecated"]


@noun
class Rule:
    """One rule as its author declares it; code, name and prose come from its file."""

    severity: Severity
    """The most that it can say."""
    against: Against
    """What its finding speaks about."""
    aspect: Aspect | None
    """Which part of a claim it touches."""
    needs: tuple[str, ...] = ()
    """Names of `checks/needs.py` that must hold for it to run."""
    since: str = "0.1.0"
    status: Status = "stable"
    scope: Scope = "file"
    order: Order | None = None
    """The groups of files in which it looks over a set; None where it never does."""
