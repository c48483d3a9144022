"""Many globs held against one input, without trying each of them by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from verifyimg.claims.globs import Glob
from verifyimg.claims.paths import Given

T = TypeVar("T")

_BATCH = 32
"""Globs that are tried at once. More make the first try dearer, fewer make more of them."""


@dataclass(frozen=True, kw_only=True)
class _Batch(Generic[T]):
    """Globs of one folder, and the names that any of them could fit."""

    names: re.Pattern[str]
    globs: Sequence[tuple[T, Glob]]


@dataclass(frozen=True, kw_only=True)
class Sieve(Generic[T]):
    """Globs by the folder that they start in, each with what it stands for."""

    batches: dict[str | None, list[_Batch[T]]]

    def fitting(self, given: Given) -> Iterator[T]:
        """What the globs that fit the input stand for; the same glob may come twice."""
        for folder, name in _places(given):
            for batch in self.batches.get(folder, ()):
                if batch.names.fullmatch(name):
                    yield from (value for value, glob in batch.globs if glob.fits(given))


def sieve(globs: Sequence[tuple[T, Glob]]) -> Sieve[T]:
    """A sieve of these globs."""
    by_folder: dict[str | None, list[tuple[T, Glob]]] = {}
    for value, glob in globs:
        by_folder.setdefault(glob.folder, []).append((value, glob))
    return Sieve(batches={folder: list(_batches(some)) for folder, some in by_folder.items()})


def _batches(globs: Sequence[tuple[T, Glob]]) -> Iterator[_Batch[T]]:
    for start in range(0, len(globs), _BATCH):
        some = globs[start : start + _BATCH]
        names = "|".join(f"(?:{glob.last_name})" for _, glob in some)
        yield _Batch(names=re.compile(names, re.DOTALL), globs=some)


def _places(given: Given) -> Iterator[tuple[str | None, str]]:
    """The folders in which a glob that fits the input can start, and the input's name there."""
    yield None, given.name
    for path in given.paths:
        name = path.rpartition("/")[2]
        for place, char in enumerate(path):
            if char == "/":
                yield path[: place + 1], name
