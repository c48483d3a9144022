"""The overlook: what is said about the files of one run as a set."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.noun import noun

Found = Literal["bytes", "pixels", "pdq", "features"]

FOUND: tuple[Found, ...] = ("bytes", "pixels", "pdq", "features")
"""By what a file is found to show the same picture as another, the surest first."""


@noun
class Cluster:
    """Files that belong together, as the envelope lists them."""

    kind: str
    """`device` or `picture`."""
    device: str
    serial: str
    """A short hash of the serial number; empty for none."""
    count: int
    files: tuple[str, ...]
    """Paths, in the order of their dates; those behind the first few are only counted."""
    earliest: str
    """The first camera date, local time without a zone; empty for none."""
    latest: str
    found: tuple[Found, ...] = ()
    """By what each of the files was found, of a picture; empty for devices."""


@noun
class Overlook:
    """What the rules about sets say, and which files belong together."""

    count: int = 0
    """Files that were looked at as a set; 0 where none were."""
    findings: tuple[Finding, ...] = ()
    """Most severe first, then by code."""
    outcomes: tuple[Outcome, ...] = ()
    """By code; empty for one file alone, which is no set."""
    clusters: tuple[Cluster, ...] = ()
    unlooked: str = ""
    """Why crops and screenshots of each other were not looked for, or not in all; else empty."""
    trouble: str = ""
    """Why not all of it could be looked at, for the user; empty where it was."""
