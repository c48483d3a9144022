"""Which configuration file holds: the nearest one upward, never one from the evidence."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from verifyimg.configuration.document import PYPROJECT, Document, read_document
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.noun import noun

OWN = "verifyimg.toml"
STANDARD_INPUT = "-"


@noun
class Discovery:
    """What was found on the way from the working directory to the top."""

    document: Document | None = None
    """The nearest one that may be used."""
    planted: tuple[str, ...] = ()
    """Those beside given files, which are not opened; a walk tells of those in folders."""


def discover(
    start: str, inputs: Iterable[str], *, named: bool = False, limits: Limits = DEFAULT
) -> Discovery:
    """The configuration for a run in the folder `start` over these files and folders.

    A folder that is given is evidence with all that is in it; so is the folder of a given
    file. `named`: another one was named, so that none is looked for beside the planted ones.
    Raises as `read_document`.
    """
    evidence = _evidence(start, inputs)
    planted = tuple(_planted(evidence))
    for folder in () if named else _upward(os.path.realpath(start)):
        for name in (OWN, PYPROJECT):
            path = os.path.join(folder, name)
            if not os.path.lexists(path) or _inside(folder, evidence):
                continue
            document = read_document(os.path.relpath(path, start), limits, folder=start)
            if document is not None:
                return Discovery(document=document, planted=planted)
    return Discovery(planted=planted)


def _evidence(start: str, inputs: Iterable[str]) -> dict[str, str | None]:
    """By resolved folder: how it is written before a given file, None for a given folder."""
    folders: dict[str, str | None] = {}
    for path in inputs:
        if path == STANDARD_INPUT:
            continue
        if os.path.isdir(os.path.join(start, path)):
            folders[path] = None
        else:
            folders.setdefault(os.path.dirname(path), os.path.dirname(path))
    return {os.path.realpath(os.path.join(start, one)): kept for one, kept in folders.items()}


def _planted(evidence: dict[str, str | None]) -> Iterator[str]:
    for folder, written in evidence.items():
        if written is not None and os.path.lexists(os.path.join(folder, OWN)):
            yield os.path.join(written, OWN)


def _inside(folder: str, evidence: dict[str, str | None]) -> bool:
    return any(folder == one or folder.startswith(one.rstrip("/") + "/") for one in evidence)


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above
