"""The fingerprints of one file as lines of text, in the forms that other tools read."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import inert, one_line
from verifyimg.model.fingerprint import Fingerprint, Prints


def hashes_text(prints: Prints) -> str:
    """The file, a line for each fingerprint, and why others are missing."""
    return "".join(f"{inert(line)}\n" for line in _lines(prints))


def _lines(prints: Prints) -> Iterator[str]:
    yield one_line(prints.image.path)
    for one in prints.fingerprints:
        yield f"  {_written(one)}"
    for problem in prints.problems:
        yield f"  {problem.kind}: {one_line(problem.message)}"


def _written(one: Fingerprint) -> str:
    quality = "" if one.quality is None else f" quality:{one.quality}"
    return f"{one.name}:{one.hash}{quality}"
