"""How a process of ours treats its memory: less often looked through, less often given back."""

from __future__ import annotations

import gc

ALLOCATIONS = 50_000
"""Between two collections of garbage; what is loaded stays, looking through it is lost time."""

KEPT_BYTES = 24 << 20
"""Blocks of memory up to here are kept for the next picture, instead of being given back and given
anew, cleared, page by page. glibc learns it from the largest block that was given back so far."""


def settle() -> None:
    """To be called once, before anything is examined."""
    gc.set_threshold(ALLOCATIONS)
    bytearray(KEPT_BYTES)
