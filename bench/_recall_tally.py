"""What is counted in the recall bench: copies that are found again, and pairs that are false."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

PHASH_SAME = 10
"""Of 64 bits, as is usual."""


@dataclass(frozen=True, kw_only=True)
class Member:
    """One file of the collection."""

    path: Path
    sha256: str
    small: Any
    phash: Any
    attacked: bool


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was found for one copy."""

    kind: str
    member: int
    found: frozenset[str]
    """SHA-256 of the entries."""
    phash: Any


@dataclass(kw_only=True)
class Tally:
    """Copies, found and not, and pairs that are false."""

    asked: Counter[str] = field(default_factory=Counter)
    hit: Counter[str] = field(default_factory=Counter)
    false: list[str] = field(default_factory=list)

    def share(self, kind: str) -> float:
        """Of one class."""
        return self.hit[kind] / max(1, self.asked[kind])

    @property
    def over_all(self) -> float:
        """Of all classes together."""
        return self.hit.total() / max(1, self.asked.total())


def told(members: Sequence[Member], answers: Sequence[Answer], alike: Any) -> Tally:
    """What the program answered; `alike` is the table of twins."""
    tally, places = Tally(), {one.sha256: number for number, one in enumerate(members)}
    for answer in answers:
        own = members[answer.member]
        tally.asked[answer.kind] += 1
        tally.hit[answer.kind] += own.sha256 in answer.found
        for other in sorted(answer.found - {own.sha256}):
            place = places.get(other)
            if place is None or not alike[answer.member, place]:
                name = members[place].path.name if place is not None else other
                tally.false.append(f"{own.path.name}, {answer.kind}: {name}")
    return tally


def peer_told(members: Sequence[Member], answers: Sequence[Answer], alike: Any) -> Tally:
    """What pHash would have answered, every copy against every picture."""
    tally, table = Tally(), np.stack([one.phash for one in members])
    for answer in answers:
        near = np.bitwise_count(table ^ answer.phash).sum(axis=1) <= PHASH_SAME
        tally.asked[answer.kind] += 1
        tally.hit[answer.kind] += bool(near[answer.member])
        tally.false += [answer.kind] * int((near & ~alike[answer.member]).sum())
    return tally
