"""A large block, read a page at a time: pixel data lie between its directories."""

from __future__ import annotations

from collections import OrderedDict
from typing import Protocol

from verifyimg.limits import Limits
from verifyimg.model.block import Block

PAGE_BYTES = 1 << 14
_KEPT_PAGES = 256


class Readable(Protocol):
    """Bytes that are taken in slices: a block in memory, or one in pages."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> bytes: ...


class PagesSpent(Exception):
    """More of the block was asked for than any honest file needs."""


class Pages:
    """The bytes of a block, fetched when asked for, at most `limits.paged_bytes` of them.

    A page that is asked for again while it is kept costs nothing.
    """

    def __init__(self, block: Block, limits: Limits) -> None:
        """Reads nothing yet."""
        self._block = block
        self._length = block.length
        self._left = limits.paged_bytes
        self._kept: OrderedDict[int, bytes] = OrderedDict()

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, part: slice, /) -> bytes:
        """The bytes of a slice without a step; raises PagesSpent past the budget."""
        start, end, _ = part.indices(self._length)
        if start >= end:
            return b""
        first, last = start // PAGE_BYTES, (end - 1) // PAGE_BYTES
        if last - first > 1:
            return self._fetched(start, end - start)
        joined = b"".join(map(self._page, range(first, last + 1)))
        return joined[start - first * PAGE_BYTES : end - first * PAGE_BYTES]

    def _page(self, number: int) -> bytes:
        page = self._kept.get(number)
        if page is None:
            page = self._fetched(number * PAGE_BYTES, PAGE_BYTES)
            self._kept[number] = page
            if len(self._kept) > _KEPT_PAGES:
                self._kept.popitem(last=False)
        return page

    def _fetched(self, position: int, length: int) -> bytes:
        self._left -= length
        if self._left < 0:
            raise PagesSpent
        parts = self._block.part(position, length)
        return b"".join(self._block.source.read_at(one.offset, one.length) for one in parts)
