"""Workers of a cluster that do what the files of a batch are called."""

from __future__ import annotations

import os
from dataclasses import replace

from verifyimg.batch.parcel import packed, unpacked
from verifyimg.batch.station import serve
from verifyimg.limits import DEFAULT


def odd(asked: bytes) -> bytes:
    """As the real one, but for some names; dies alone or in company."""
    if b"dies.jpg" in asked:
        os._exit(3)
    if b"nonsense.jpg" in asked:
        return b"\xff\xff"
    return serve(asked)


def short(asked: bytes) -> bytes:
    """As one whose answers are all too long: it answers one file at a time."""
    return serve(asked, replace(DEFAULT, cluster_answer_bytes=0))


def spoilt(asked: bytes) -> bytes:
    """As one whose results cannot be understood."""
    head, *frames = unpacked(serve(asked))
    return packed([head, *(frame[:-9] for frame in frames)])


def swapped(asked: bytes) -> bytes:
    """As one that answers in another order than it was asked."""
    head, *frames = unpacked(serve(asked))
    return packed([head, *reversed(frames)])


def other_program(asked: bytes) -> bytes:
    """As one that was installed anew in the middle of the run."""
    head, *frames = unpacked(serve(asked))
    return packed([head.replace(b'"Python": "', b'"Python": "2.'), *frames])
