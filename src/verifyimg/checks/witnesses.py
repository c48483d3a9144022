"""How findings about a set name files: a few by name, all others counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from verifyimg import wording
from verifyimg.checks.identity import short_hash
from verifyimg.clean import shorten
from verifyimg.model.finding import Witness
from verifyimg.model.traces import Traces

MOST = 20
"""Files that one finding names; the others it counts."""
_IN_WORDS = 3
_LONGEST = 60
TAKEN = (
    "ExifIFD:DateTimeOriginal",
    "ExifIFD:SubSecTimeOriginal",
    "ExifIFD:OffsetTimeOriginal",
)


class Some:
    """Files as they pass by: how many there were, and the first few."""

    def __init__(self, *keys: str) -> None:
        """`keys`: the tags that the finding rests on."""
        self._keys = keys
        self.count = 0
        self.kept: list[Traces] = []

    def add(self, traces: Traces) -> None:
        """Takes one more into account."""
        self.count += 1
        if len(self.kept) < MOST:
            self.kept.append(traces)

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """Those that are named."""
        return witnesses(self.kept, *self._keys)

    @property
    def names(self) -> str:
        """`a.jpg, b.jpg, c.jpg and 4 more`."""
        return names(self.kept, self.count)


def witness(traces: Traces, *keys: str) -> Witness:
    """A file with the tags of these keys that it has."""
    found = tuple(tag for key in keys if (tag := traces.tag(key)) is not None)
    return Witness(path=traces.path, sha256=traces.sha256, tags=found)


def witnesses(files: Iterable[Traces], *keys: str) -> tuple[Witness, ...]:
    """Each of them with the tags of these keys that it has."""
    return tuple(witness(one, *keys) for one in files)


def name(traces: Traces) -> str:
    """The file's name without its folders."""
    return shorten(traces.path.rsplit("/", 1)[-1] or traces.path, _LONGEST)


def names(files: Sequence[Traces], total: int | None = None) -> str:
    """Up to three names, and how many there are beside them."""
    told = [name(one) for one in files[:_IN_WORDS]]
    more = (len(files) if total is None else total) - len(told)
    return wording.listed([*told, *([f"{more:,} more"] if more else [])])


def body(traces: Traces) -> str:
    """The device, and a short hash in place of its serial number."""
    device = shorten(traces.device, _LONGEST) or "a camera that is not named"
    return f"{device} (serial #{short_hash(traces.serial)})" if traces.serial else device


def dated(moment: datetime | None) -> str:
    """`17 May 2020 14:03`."""
    return "an unknown date" if moment is None else wording.minute(moment)
