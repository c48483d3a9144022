"""Which files of a set show one picture, joined pair by pair, and by what each was found."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.checks.orders import PARTS
from verifyimg.model.overlook import FOUND, Found


class Links:
    """Files by their numbers; memory grows with those that are joined to any."""

    def __init__(self) -> None:
        """No file is joined to another yet."""
        self._parent: dict[int, int] = {}
        self._found: dict[int, Found] = {}

    def join(self, one: int, other: int, found: Found) -> None:
        """Notes that two files show one picture; what is surest of a file stays (union-find)."""
        low, high = sorted((self._root(one), self._root(other)))
        self._parent[low] = low
        self._parent[high] = low
        for number in (one, other):
            self._parent.setdefault(number, low)
            before = self._found.get(number, found)
            self._found[number] = min(before, found, key=FOUND.index)

    def found(self, number: int) -> Found | None:
        """By what it was found to show the same as another; None for a file that was not."""
        return self._found.get(number)

    def first(self, number: int) -> bool:
        """Whether no file before it shows the same."""
        return self._root(number) == number

    def groups(self) -> Iterator[tuple[int, str]]:
        """Every file that is joined to another, with the name of its group."""
        parts = {self._root(number) for number, how in self._found.items() if how == "features"}
        for number in self._parent:
            root = self._root(number)
            yield number, f"{PARTS if root in parts else ''}{root:010d}"

    def _root(self, number: int) -> int:
        while (up := self._parent.get(number, number)) != number:
            self._parent[number] = number = self._parent.get(up, up)
        return number
