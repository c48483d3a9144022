"""Whether two pictures look alike, by their fingerprints alone."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.traces import Traces

Alike = Literal["differs", "unknown", "same"]

SAME_BITS = 31
"""Of PDQ's 256 for the same picture; the rule is that of `same` in `fingerprints/pdq.py`."""
OTHER_BITS = 90
"""Unrelated pictures are near 128; crops of one picture may come as near as this."""
PLAIN = 50
"""The quality below which fingerprints tell too little to call pictures different."""


def how_alike(one: Traces, other: Traces) -> Alike:
    """`unknown` where a fingerprint is missing, or they are neither alike nor plainly different."""
    if one.pixel_sha256 is not None and one.pixel_sha256 == other.pixel_sha256:
        return "same"
    bits = one.bits_from(other)
    if bits is None or not (is_telling(one) and is_telling(other)):
        return "unknown"
    return "same" if bits <= SAME_BITS else "differs" if bits >= OTHER_BITS else "unknown"


def is_telling(one: Traces) -> bool:
    """Whether its fingerprint tells enough to call another picture a different one."""
    return one.pdq is not None and one.pdq_quality >= PLAIN
