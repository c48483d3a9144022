"""Moments that a camera counts in seconds from 1970, on its own clock and without a zone."""

from __future__ import annotations

from datetime import datetime, timedelta

NOT_SET = "0000:00:00 00:00:00"

_BEGINNING = datetime(1970, 1, 1)


def moment(seconds: int) -> str:
    """`2020:05:17 14:03:21`; zeros for 0, the number itself where it lies beyond year 9999."""
    if not seconds:
        return NOT_SET
    try:
        said = _BEGINNING + timedelta(seconds=seconds)
    except OverflowError:
        return str(seconds)
    return said.strftime("%Y:%m:%d %H:%M:%S").zfill(len(NOT_SET))
