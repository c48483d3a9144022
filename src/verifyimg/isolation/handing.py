"""How bytes reach the process that decodes: as an open descriptor that cannot be written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.noun import noun

_PIECE = 1 << 20


@noun
class Handed:
    """A descriptor, and what its first byte is."""

    descriptor: int
    base: int
    """The offset of that byte in the source."""


@contextmanager
def handed(source: ByteSource, extent: Extent) -> Iterator[Handed]:
    """A descriptor for the bytes of the extent: that of the file, or of a copy without a name.

    Raises OSError where no copy can be made, and what the source raises.
    """
    own = getattr(source, "descriptor", None)
    if isinstance(own, int):
        yield Handed(descriptor=own, base=0)
        return
    copy = _copied(source, extent)
    try:
        yield Handed(descriptor=copy, base=extent.offset)
    finally:
        os.close(copy)


def _copied(source: ByteSource, extent: Extent) -> int:
    if not hasattr(os, "memfd_create"):
        return _copied_to_disk(source, extent)
    import fcntl

    copy = os.memfd_create("picture", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        _fill(copy, source, extent)
        seals = fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL
        fcntl.fcntl(copy, fcntl.F_ADD_SEALS, seals)
    except BaseException:
        os.close(copy)
        raise
    return copy


def _copied_to_disk(source: ByteSource, extent: Extent) -> int:
    from tempfile import mkstemp

    written, name = mkstemp(prefix="verifyimg-")
    try:
        _fill(written, source, extent)
        return os.open(name, os.O_RDONLY)
    finally:
        os.close(written)
        os.unlink(name)  # noqa: PTH108 - the counterpart of mkstemp


def _fill(copy: int, source: ByteSource, extent: Extent) -> None:
    at = extent.offset
    while at < extent.end:
        piece = source.read_at(at, min(_PIECE, extent.end - at))
        if not piece:
            return
        at += len(piece)
        while piece:
            piece = piece[os.write(copy, piece) :]
