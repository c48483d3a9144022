"""How a process of ours treats its memory: less often looked through, less often given back."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import cycle

ALLOCATIONS = 50_000
"""Between two collections of garbage; what is loaded stays, looking through it is lost time."""

KEPT_BYTES = 24 << 20
"""Blocks of memory up to here are kept for the next picture, instead of being given back and given
anew, cleared, page by page. glibc learns it from the largest block that was given back so far."""

FILES_KEPT_FOR = 32
"""Files between two times that freed memory is given back; the next file takes most of it anew."""


def settle() -> None:
    """To be called once, before anything is examined."""
    gc.set_threshold(ALLOCATIONS)
    bytearray(KEPT_BYTES)


def tidying() -> Callable[[], None]:
    """What is to be called between two files of many, when nothing of the last one is in use.

    What a file leaves in circles holds a good part of what was read of it; while that waits for
    the collector, the next files are put around it, and memory grows over thousands of them.
    """
    turns = cycle(range(FILES_KEPT_FOR))

    def tidy() -> None:
        gc.collect(0)
        if next(turns) == FILES_KEPT_FOR - 1:
            giving_back()()

    return tidy


def giving_back() -> Callable[[], object]:
    """What gives freed memory back, where this C library can; to be had before guards are up."""
    try:
        import ctypes

        trim: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, ImportError, OSError, TypeError):
        return lambda: None
    return lambda: trim(0)
